import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { done, refuse, type Outcome } from '../../../shared/contract/outcome.ts'
import type { BriefDraft, ComposedBrief } from '../../../shared/model/brief.ts'
import type { BriefId } from '../../../shared/model/ids.ts'
import type { BackstageOutput } from '../../../shared/contract/contract.ts'
import type { MainAnswers, MainContext } from '../main-answers.ts'
import { writeAtOnce } from './write-at-once.ts'

interface Printed {
  readonly composed: ComposedBrief
  readonly finished: BackstageOutput<'engine.finishPdf'>
}

/** Composed in the engine, printed by a window nobody sees, finished in the engine: the same way for the preview and the file. */
const printed = async (
  { ask, print }: MainContext,
  input: { readonly brief: BriefId; readonly draft: BriefDraft | null },
  final: boolean,
): Promise<Outcome<Printed>> => {
  const composed = await ask('engine.compose', input)
  if (!composed.ok) return composed
  const pages = await print.brief(composed.value)
  if (!pages.ok) return pages
  const finished = await ask('engine.finishPdf', {
    brief: input.brief,
    composed: composed.value,
    printed: pages.value,
    final,
  })
  return finished.ok ? done({ composed: composed.value, finished: finished.value }) : finished
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export const briefAnswers: Pick<MainAnswers, 'briefs.print' | 'briefs.export' | 'briefs.verify' | 'print.brief'> = {
  'briefs.print': async (context, input) => {
    const made = await printed(context, input, false)
    return made.ok ? done({ pdf: made.value.finished.pdf, pages: made.value.finished.pages }) : made
  },

  'briefs.export': async (context, { brief, to }) => {
    const made = await printed(context, { brief, draft: null }, true)
    if (!made.ok) return made
    const { composed, finished } = made.value
    const file = to === null ? done(await context.dialogs.savePdf(composed.fileName)) : context.picks.pathOf(to)
    if (!file.ok) return file
    if (file.value === undefined) return done(null)
    const full = path.extname(file.value).toLowerCase() === '.pdf' ? file.value : `${file.value}.pdf`
    const written = await writeAtOnce(full, finished.pdf)
    if (!written.ok) return written
    const { pages, citations, marking } = finished
    return done({
      file: written.value,
      pages,
      sha256: hashOf(finished.pdf),
      citations,
      marking,
      pick: context.picks.keep(full),
    })
  },

  'briefs.verify': async (context, { pick }) => {
    const file = pick === null ? done(await context.dialogs.openPdf()) : context.picks.pathOf(pick)
    if (!file.ok) return file
    if (file.value === undefined) return done(null)
    const bytes = await readFile(file.value).catch(() => undefined)
    if (bytes === undefined) return refuse('not-found', 'failure.file.unreadable', { file: path.basename(file.value) })
    const held = await context.ask('engine.verify', { pdf: new Uint8Array(bytes) })
    return held.ok ? done({ ...held.value, file: path.basename(file.value) }) : held
  },

  'print.brief': ({ print }, { ticket }) => print.sheet(ticket),
}

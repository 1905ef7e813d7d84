import { createHash, randomUUID } from 'node:crypto'
import { refuse, type Outcome } from '../../shared/contract/outcome.ts'
import type { Analyst } from '../../shared/model/analyst.ts'
import { Sha256 } from '../../shared/model/ids.ts'
import type { ImportReport } from '../../shared/model/import.ts'
import type { Store } from '../store/open.ts'
import { createBatches, type Batches } from './batches.ts'
import { bytesOf, filesUnder, type Found, type Unfound } from './files.ts'
import { releasesFrom } from './new-release.ts'
import type { ParserHost } from './parser-host.ts'
import type { Unparsed } from './parsing.ts'

export interface ImportContext {
  readonly store: Store
  readonly analyst: Analyst
  readonly parser: ParserHost
  /** Name of the issuer of everything that comes, in place of what the texts say. */
  readonly issuer?: string
}

/** `done` and `total` count files. */
export interface ImportWork {
  readonly signal: AbortSignal
  readonly report: (progress: { readonly done: number; readonly total: number | null }) => void
}

const REPORTED_EVERY = 100

/** Files being read ahead of the one that is written, so that parser and store work at once. */
const AHEAD = 3

/**
 * Imports files and folders as one undo step, in batches that come in whole. A file that cannot be read is a row of the
 * report and stops nothing. Failures: cancelled (whole batches before it stay), unusable-library.
 */
export async function importPaths(
  context: ImportContext,
  paths: readonly string[],
  work: ImportWork,
): Promise<Outcome<ImportReport>> {
  const found: (Found | Unfound)[] = []
  for await (const file of filesUnder(paths)) {
    if (work.signal.aborted) break
    found.push(file)
  }
  return run(context, found.map(loading), { key: 'log.import.files', command: 'import' }, work)
}

/** Imports what was pasted, as one release. `html`: the text is a page's markup. */
export function importPasted(
  context: ImportContext,
  { text, html }: { readonly text: string; readonly html: boolean },
  work: ImportWork,
): Promise<Outcome<ImportReport>> {
  const source = html ? 'pasted.html' : 'pasted.txt'
  const bytes = new TextEncoder().encode(text)
  const load: Load = async () => ({ source, bytes, as: html ? 'html' : 'txt' })
  return run(context, [load], { key: 'log.import.pasted', command: 'import.paste' }, work)
}

interface Loaded {
  readonly source: string
  readonly bytes: Uint8Array
  readonly as?: 'txt' | 'html'
}

type Load = () => Promise<Loaded | Unfound>

const loading =
  (file: Found | Unfound): Load =>
  async () => {
    if ('code' in file) return file
    const bytes = await bytesOf(file)
    return typeof bytes === 'string' ? { source: file.source, code: bytes } : { source: file.source, bytes }
  }

type Taken = Awaited<ReturnType<typeof take>>

async function run(
  context: ImportContext,
  loads: readonly Load[],
  named: { readonly key: string; readonly command: string },
  { signal, report }: ImportWork,
): Promise<Outcome<ImportReport>> {
  const { store, analyst } = context
  const batches = createBatches(store, { analyst, ...named, step: randomUUID() }, context.issuer)
  const ahead: Promise<Taken>[] = []
  let next = 0
  let reportedAt = 0
  store.beginBulk()
  try {
    for (let done = 0; done < loads.length; done += 1) {
      while (next < loads.length && ahead.length < AHEAD) {
        const load = loads[next++]
        if (load !== undefined) ahead.push(take(context, batches, load, signal))
      }
      const taken = await ahead.shift()
      if (signal.aborted) break
      const written = taken === undefined ? null : bring(batches, taken)
      if (written?.ok === false) return written
      if (performance.now() - reportedAt >= REPORTED_EVERY) {
        reportedAt = performance.now()
        report({ done: done + 1, total: loads.length })
      }
    }
    if (signal.aborted) return refuse('cancelled', 'failure.import.cancelled', { count: batches.written() })
    const last = batches.flush()
    if (!last.ok) return last
  } finally {
    await Promise.allSettled(ahead)
    store.endBulk()
  }
  report({ done: loads.length, total: loads.length })
  return batches.report()
}

/** Loads a file and has it parsed, unless the library or this import has its bytes. */
async function take({ parser }: ImportContext, batches: Batches, load: Load, signal: AbortSignal) {
  const loaded = await load()
  if ('code' in loaded) return { source: loaded.source, problems: [{ member: '', code: loaded.code, detail: '' }] }
  const { source, bytes, as } = loaded
  const sha256 = Sha256.parse(createHash('sha256').update(bytes).digest('hex'))
  if (signal.aborted || batches.knows(sha256)) return { source, sha256 }
  const file: Unparsed = { name: source, bytes, ...(as !== undefined && { as }) }
  return { source, sha256, bytes, parsed: await parser.parse(file) }
}

function bring(batches: Batches, taken: Taken): Outcome<void> {
  const { source, problems = [] } = taken
  batches.fail(source, problems)
  if (taken.sha256 === undefined) return { ok: true, value: undefined }
  if (batches.knows(taken.sha256)) return batches.again(source, taken.sha256)
  if (taken.parsed === undefined) throw new Error('a file neither known nor parsed')
  const { parsed, bytes, sha256 } = taken
  batches.fail(source, parsed.problems, sha256)
  return batches.add(releasesFrom({ source, sha256, bytes, drafts: parsed.drafts, known: batches.known }))
}

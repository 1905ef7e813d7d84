import { PDFDocument } from '@cantoo/pdf-lib'
import type { Verification } from '../../shared/contract/contract.ts'
import { done, refuse, type Outcome } from '../../shared/contract/outcome.ts'
import { sheetOf } from '../../shared/model/brief-sheet.ts'
import { t } from '../../shared/words/words.ts'
import { sha256Of } from '../store/canonical.ts'
import type { Reader } from '../store/open.ts'
import { composeBrief } from './compose.ts'
import { holdLibrary } from './hold-library.ts'
import { Manifest, MANIFEST_NAME, manifestOf } from './manifest.ts'
import { holdMargins } from './reading-back/hold-margins.ts'
import { holdText } from './reading-back/hold-text.ts'
import { readPages, type ReadPages, type Sign } from './reading-back/pages.ts'
import { pagesSeal, readSeal } from './seal.ts'

type Problem = Verification['problems'][number]

/**
 * Holds a brief's PDF against itself and against the library: page text, marking, attached manifest, releases, tags and
 * codebook. `checked` counts citations. Refused (`bad-request`) when the file is no PDF that can be read.
 */
export const verifyPdf = async (reader: Reader, pdf: Uint8Array): Promise<Outcome<Verification>> => {
  const opened = await open(pdf)
  if (opened === undefined) return refuse('bad-request', 'failure.verify.notPdf')
  const { document, pages } = opened
  const attached = document.getAttachments().find(({ name }) => name === MANIFEST_NAME)
  const manifest = attached === undefined ? undefined : parsed(attached.data)
  if (attached === undefined || manifest === undefined) {
    const detail = t(attached === undefined ? 'verify.noManifest' : 'verify.manifestUnread', { file: MANIFEST_NAME })
    return done({ ok: false, checked: 0, problems: [{ citation: null, kind: 'manifest', detail }] })
  }
  const printed = printedHash(pages.body)
  const { reference, problems } = trusted(reader, manifest, sha256Of(attached.data), printed)
  const onPages = [
    ...marks(pages.margins, reference),
    ...words(pages.body, reference, printed ?? sha256Of(attached.data)),
  ]
  const all = [
    ...problems,
    ...onPages,
    ...(onPages.length + problems.length === 0 ? sealed(document) : []),
    ...holdLibrary(reader, reference),
  ]
  return done({ ok: all.length === 0, checked: reference.citations.length, problems: all })
}

const open = async (pdf: Uint8Array): Promise<{ document: PDFDocument; pages: ReadPages } | undefined> => {
  try {
    const document = await PDFDocument.load(pdf, { updateMetadata: false })
    return { document, pages: readPages(document) }
  } catch {
    return undefined
  }
}

const parsed = (bytes: Uint8Array): Manifest | undefined => {
  try {
    return Manifest.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))).data
  } catch {
    return undefined
  }
}

const printedHash = (body: readonly Sign[]): string | null => {
  const last = body.at(-1)?.page
  const text = body
    .filter((sign) => sign.page === last)
    .map((sign) => `${sign.gap === 'none' ? '' : ' '}${sign.sign}`)
    .join('')
  return /(?<= )[0-9a-f]{64}(?= |$)/u.exec(text)?.[0] ?? null
}

/**
 * Which of the two is to be believed when the printed hash is not the attachment's: the library's own composition decides,
 * if the brief still stands there as it was. `reference` is what the rest is held against.
 */
const trusted = (
  reader: Reader,
  manifest: Manifest,
  attached: string,
  printed: string | null,
): { reference: Manifest; problems: readonly Problem[] } => {
  if (attached === printed) return { reference: manifest, problems: [] }
  const now = composeBrief(reader, manifest.brief.id)
  if (now.ok && now.value.manifestHash === attached) {
    return {
      reference: manifest,
      problems: [
        { citation: null, kind: 'page-text', detail: t('verify.printedHash', { printed: printed ?? '', attached }) },
      ],
    }
  }
  const known = now.ok && now.value.manifestHash === printed ? manifestOf(now.value) : undefined
  const changed = known === undefined ? [] : changedCitations(manifest, known)
  const detail = t('verify.manifestHash', { printed: printed ?? '', attached })
  const problems = (changed.length === 0 ? [null] : changed).map((citation): Problem => ({
    citation,
    kind: 'manifest',
    detail,
  }))
  return { reference: known ?? manifest, problems }
}

const changedCitations = (manifest: Manifest, known: Manifest): readonly number[] =>
  known.citations
    .filter((citation, index) => JSON.stringify(citation) !== JSON.stringify(manifest.citations[index]))
    .map(({ number }) => number)

const marks = (margins: ReadPages['margins'], { brief }: Manifest): readonly Problem[] =>
  holdMargins(margins, brief).map(({ page, where, found }) => ({
    citation: null,
    kind: 'marking',
    detail: t(where === 'above' ? 'verify.markingAbove' : 'verify.markingBelow', {
      page,
      marking: brief.marking,
      found,
    }),
  }))

const words = (body: readonly Sign[], reference: Manifest, hash: string): readonly Problem[] => {
  const sheet = sheetOf({ ...reference, manifestHash: hash })
  return holdText(body, sheet).map(({ citation, page, expected, found }) => ({
    citation,
    kind: 'page-text',
    detail: t('verify.pageText', { page, expected, found }),
  }))
}

const sealed = (document: PDFDocument): readonly Problem[] =>
  readSeal(document) === pagesSeal(document) ? [] : [{ citation: null, kind: 'page-text', detail: t('verify.drawing') }]

import { AFRelationship, PDFDocument } from '@cantoo/pdf-lib'
import { done, refuse, type Outcome } from '../../shared/contract/outcome.ts'
import type { ComposedBrief } from '../../shared/model/brief.ts'
import { sheetOf } from '../../shared/model/brief-sheet.ts'
import type { Reader } from '../store/open.ts'
import { composeBrief } from './compose.ts'
import { MANIFEST_NAME, madeBy, manifestBytes, manifestHash, manifestOf } from './manifest.ts'
import { holdMargins } from './reading-back/hold-margins.ts'
import { holdText } from './reading-back/hold-text.ts'
import { readPages } from './reading-back/pages.ts'
import { stampPageNumbers } from './page-numbers/stamp.ts'
import { writeSeal } from './seal.ts'

export interface FinishedPdf {
  readonly pdf: Uint8Array<ArrayBuffer>
  readonly pages: number
  readonly citations: number
  readonly marking: string
}

const maker = `${madeBy.name} ${madeBy.version}`

/**
 * What Chromium printed becomes the brief's PDF: page numbers, properties, fixed dates and the manifest as attachment. Then
 * the file is read back. A final one is refused (`conflict`) when a citation does not stand, when the marking is not at
 * the top and bottom of each page, or when a word of the page is not the brief's; a draft (`final` false) is not refused.
 */
export const finishPdf = async (
  reader: Reader,
  composed: ComposedBrief,
  printed: Uint8Array,
  { final = true }: { readonly final?: boolean } = {},
): Promise<Outcome<FinishedPdf>> => {
  const standing = final ? standsInLibrary(reader, composed) : done(null)
  if (!standing.ok) return standing
  const pdf = await dressed(composed, printed)
  const readBack = await PDFDocument.load(pdf, { updateMetadata: false })
  const reading = final ? readsRight(composed, readBack) : done(null)
  if (!reading.ok) return reading
  return done({
    pdf,
    pages: readBack.getPageCount(),
    citations: composed.citations.length,
    marking: composed.brief.marking,
  })
}

const dressed = async (composed: ComposedBrief, printed: Uint8Array): Promise<Uint8Array<ArrayBuffer>> => {
  const { brief } = composed
  const at = new Date(brief.changedAt)
  const document = await PDFDocument.load(printed, { updateMetadata: false })
  stampPageNumbers(document, brief.language)
  document.setTitle(sheetOf(composed).title, { showInWindowTitleBar: true })
  document.setAuthor(composed.analysts.join(', '))
  document.setSubject(brief.marking)
  document.setCreator(maker)
  document.setProducer(maker)
  document.setCreationDate(at)
  document.setModificationDate(at)
  document.setLanguage(brief.language)
  await document.attach(manifestBytes(manifestOf(composed)), MANIFEST_NAME, {
    mimeType: 'application/json',
    description: maker,
    afRelationship: AFRelationship.Data,
    creationDate: at,
    modificationDate: at,
  })
  await document.flush()
  writeSeal(document)
  return document.save({ updateFieldAppearances: false })
}

/** The quote guard of a final brief: every citation stands, and the composition is the library's own. */
const standsInLibrary = (reader: Reader, composed: ComposedBrief): Outcome<null> => {
  const troubled = composed.citations.filter((citation) => citation.trouble !== null)
  if (troubled.length > 0) {
    return refuse('conflict', 'failure.brief.citations', {
      count: troubled.length,
      numbers: troubled.map((citation) => citation.number).join(', '),
    })
  }
  const now = composeBrief(reader, composed.brief.id)
  if (!now.ok) return now
  const same =
    now.value.manifestHash === composed.manifestHash && manifestHash(manifestOf(composed)) === composed.manifestHash
  return same ? done(null) : refuse('conflict', 'failure.brief.movedOn')
}

const readsRight = (composed: ComposedBrief, document: PDFDocument): Outcome<null> => {
  const { body, margins } = readPages(document)
  const [unmarked] = holdMargins(margins, composed.brief)
  if (unmarked !== undefined)
    return refuse('conflict', 'failure.brief.notMarked', { page: unmarked.page, marking: composed.brief.marking })
  const [differs] = holdText(body, sheetOf(composed))
  if (differs !== undefined)
    return refuse('conflict', 'failure.brief.pageDiffers', {
      page: differs.page,
      expected: differs.expected,
      found: differs.found,
    })
  return done(null)
}

import type { DraftFlag, Finding, FoundDraft, ToRead } from '../../draft.ts'
import { Manuscript } from './manuscript.ts'
import { OdtBody } from './odt-body.ts'
import { ownTitle } from './own-title.ts'
import { isFault, openParts, type Fault, type Parts } from './packed-parts.ts'
import { readPart, wordsIn } from './xml-parts.ts'
import { stepThroughXml, type XmlEnd } from './xml-steps.ts'

export const reader = { name: 'odt', version: 1 } as const

/**
 * A text document of LibreOffice or OpenOffice (odt, ott, fodt, sxw; ODF 1.3): its text as it is printed, without headers and
 * footers, comments, deleted and hidden words. Nothing that it refers to elsewhere is read.
 */
export async function* readOdt(file: ToRead): AsyncGenerator<Finding> {
  const found = isPackage(file.bytes) ? await packed(file) : flat(file)
  yield isFault(found) ? { found: 'problem', ...found } : { found: 'draft', draft: found }
}

const isPackage = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

/** All in one XML file (fodt). */
function flat({ bytes, report }: ToRead): FoundDraft | Fault {
  const page = new Manuscript()
  const body = new OdtBody(page)
  return draftOf(stepThroughXml(bytes, body, report), page, body)
}

async function packed(file: ToRead): Promise<FoundDraft | Fault> {
  const parts = await openParts(file)
  return isFault(parts) ? parts : documentIn(parts, file.report)
}

async function documentIn(parts: Parts, report: () => void): Promise<FoundDraft | Fault> {
  if (await isEncrypted(parts, report)) return { code: 'needs-password', detail: '' }
  const page = new Manuscript()
  const body = new OdtBody(page)
  await readPart(parts, 'styles.xml', body, report)
  const end = await readPart(parts, 'content.xml', body, report)
  if (isFault(end)) return end
  if (end === undefined) return { code: 'damaged', detail: 'no document within' }
  const properties = await wordsIn(parts, 'meta.xml', ['dc:title'], report)
  return draftOf(parts.whole ? end : cut(end), page, body, properties.get('dc:title'))
}

function draftOf(end: XmlEnd, page: Manuscript, body: OdtBody, title?: string): FoundDraft | Fault {
  if (end === 'doctype') return { code: 'damaged', detail: 'document type declaration' }
  if (page.isFull()) return { code: 'too-large', detail: '' }
  const written = page.finished()
  if (!body.found || (end === 'broken' && written.plain === '')) return { code: 'damaged', detail: 'XML' }
  const flags: DraftFlag[] = end === 'broken' ? ['partial'] : []
  if (body.hid) flags.push('hidden-text')
  return {
    ...written,
    format: 'odt',
    encoding: null,
    reader,
    said: ownTitle(title, written.plain, page.headline),
    flags,
  }
}

const cut = (end: XmlEnd): XmlEnd => (end === 'whole' ? 'broken' : end)

/** Encrypted parts are listed as such, and stay parts of a package that is itself open. */
async function isEncrypted(parts: Parts, report: () => void): Promise<boolean> {
  let found = false
  const open = ({ name }: { readonly name: string }): void => {
    if (name === 'manifest:encryption-data') found = true
  }
  await readPart(parts, 'META-INF/manifest.xml', { open, close: () => undefined, say: () => undefined }, report)
  return found
}

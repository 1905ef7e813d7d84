import type { DraftFlag, Finding, FoundDraft, ToRead } from '../../draft.ts'
import { DocxBody } from './docx-body.ts'
import { DocxLists } from './docx-lists.ts'
import { DocxStyles } from './docx-styles.ts'
import { Manuscript } from './manuscript.ts'
import { ownTitle } from './own-title.ts'
import { isFault, openParts, type Fault, type Parts } from './packed-parts.ts'
import { readPart, relatedParts, wordsIn } from './xml-parts.ts'
import type { XmlReader } from './xml-steps.ts'

export const reader = { name: 'docx', version: 1 } as const

/**
 * A Word document (docx, docm, dotx, dotm; ECMA-376): its body as it is printed, without headers and footers, comments,
 * deleted and hidden words. Only its own parts are read, nothing that it refers to elsewhere.
 */
export async function* readDocx(file: ToRead): AsyncGenerator<Finding> {
  const parts = await openParts(file)
  const found = isFault(parts) ? parts : await documentIn(parts, file.report)
  yield isFault(found) ? { found: 'problem', ...found } : { found: 'draft', draft: found }
}

async function documentIn(parts: Parts, report: () => void): Promise<FoundDraft | Fault> {
  const root = await relatedParts(parts, '', report)
  const main = root.get('officeDocument') ?? 'word/document.xml'
  const near = await relatedParts(parts, main, report)
  const readBeside = async (type: string, into: XmlReader): Promise<boolean> => {
    const name = near.get(type)
    const end = name === undefined ? undefined : await readPart(parts, name, into, report)
    return end === undefined || end === 'whole'
  }
  const lists = new DocxLists()
  const styles = new DocxStyles()
  const page = new Manuscript()
  const body = new DocxBody(page, lists, styles)
  const hasStyles = await readBeside('styles', styles)
  const hasLists = await readBeside('numbering', lists)
  const end = await readPart(parts, main, body, report)
  if (isFault(end)) return end
  if (end === undefined) return { code: 'damaged', detail: 'no document within' }
  if (end === 'doctype') return { code: 'damaged', detail: 'document type declaration' }
  const hasFootnotes = await readBeside('footnotes', body)
  const hasEndnotes = await readBeside('endnotes', body)
  if (page.isFull()) return { code: 'too-large', detail: '' }
  const written = page.finished()
  if (end === 'broken' && written.plain === '') return { code: 'damaged', detail: 'XML' }
  const isWhole = parts.whole && end === 'whole' && hasStyles && hasLists && hasFootnotes && hasEndnotes
  const flags: DraftFlag[] = isWhole ? [] : ['partial']
  if (body.hid) flags.push('hidden-text')
  const properties = await wordsIn(parts, root.get('core-properties') ?? 'docProps/core.xml', ['dc:title'], report)
  return {
    ...written,
    format: 'docx',
    encoding: null,
    reader,
    said: ownTitle(properties.get('dc:title'), written.plain, page.headline),
    flags,
  }
}

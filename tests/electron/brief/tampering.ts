import { deflateSync } from 'node:zlib'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'
import { decoded } from '../../../electron/brief/reading-back/page-runs.ts'

/** What somebody does to a PDF: streams are unpacked, changed and packed again, nothing else is touched. */
const reworked = async (pdf: Uint8Array, work: (document: PDFDocument) => void): Promise<Uint8Array> => {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  work(document)
  return document.save()
}

const replace = (document: PDFDocument, ref: PDFRef, change: (content: string) => string): boolean => {
  const stream = document.context.lookup(ref)
  if (!(stream instanceof PDFRawStream)) return false
  const before = Buffer.from(decoded(stream)).toString('latin1')
  const after = change(before)
  if (after === before) return false
  stream.dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'))
  document.context.assign(ref, PDFRawStream.of(stream.dict, deflateSync(Buffer.from(after, 'latin1'))))
  return true
}

/** Changes the drawing of one page; throws when there was nothing to change. */
export const redrawn = (pdf: Uint8Array, page: number, change: (content: string) => string): Promise<Uint8Array> =>
  reworked(pdf, (document) => {
    const contents = document.getPage(page).node.get(PDFName.of('Contents'))
    const refs = contents instanceof PDFArray ? contents.asArray() : [contents]
    if (!refs.some((ref) => replace(document, ref as PDFRef, change))) throw new Error('nothing was changed')
  })

/** Changes the attached manifest. */
export const reattached = (pdf: Uint8Array, change: (json: string) => string): Promise<Uint8Array> =>
  reworked(pdf, (document) => {
    const changed = document.context.enumerateIndirectObjects().some(([ref, object]) => {
      const isAttachment =
        object instanceof PDFRawStream && object.dict.get(PDFName.of('Type')) === PDFName.of('EmbeddedFile')
      return (
        isAttachment &&
        replace(document, ref, (latin) =>
          Buffer.from(change(Buffer.from(latin, 'latin1').toString('utf8')), 'utf8').toString('latin1'),
        )
      )
    })
    if (!changed) throw new Error('nothing was changed')
  })

/** Takes the attachment away. */
export const detached = (pdf: Uint8Array): Promise<Uint8Array> =>
  reworked(pdf, (document) => {
    const names = document.context.lookup(document.catalog.get(PDFName.of('Names')))
    if (names instanceof PDFDict) names.delete(PDFName.of('EmbeddedFiles'))
    document.catalog.delete(PDFName.of('AF'))
  })

/** One letter drawn as its neighbour is. */
export const oneGlyph = (content: string): string =>
  content.replace(/(Td )<([0-9A-F]{4})>( Tj\n[-0-9. ]+ Td )<(?!\2)([0-9A-F]{4})>( Tj)/, '$1<$4>$3<$4>$5')

/** One letter of Arabic script drawn as another, while its ActualText still says the old one. */
export const oneShapedGlyph = (content: string): string => {
  const [, first] = /ActualText [^\n]*BDC\n[^<]*<([0-9A-F]{4})> Tj/.exec(content) ?? []
  return content.replace(
    /(ActualText [^\n]*BDC\n[^<]*)<([0-9A-F]{4})>( Tj)/g,
    (whole, before: string, glyph: string, after: string) => (glyph === first ? whole : `${before}<${first}>${after}`),
  )
}

/** One letter of Arabic script said to be another. */
export const oneShapedWord = (content: string): string =>
  content.replace(
    /ActualText <FEFF06([0-9A-F]{2})>/,
    (_, letter: string) => `ActualText <FEFF06${letter === '28' ? '2A' : '28'}>`,
  )

/** The last piece of text that Chromium drew on the page: the marking at its foot. */
export const lastTextLeftOut = (content: string): string => {
  const at = content.lastIndexOf('BT\n')
  return content.includes('ActualText') || content.length > 400
    ? content.slice(0, at) + content.slice(content.indexOf('ET', at) + 2)
    : content
}

import { PDFDict, PDFHexString, PDFName, PDFStream, PDFString, type PDFDocument } from '@cantoo/pdf-lib'
import type { Sha256 } from '../../shared/model/ids.ts'
import { sha256Of } from '../store/canonical.ts'
import { contentOf, decoded } from './reading-back/page-runs.ts'

const SEAL = PDFName.of('ReadoutPages')

/**
 * SHA-256 over what draws the pages: their content in order, and every font, its words and every form. It finds a glyph that was exchanged
 * under an unchanged text layer, and survives being packed anew by another program, since streams are decoded first.
 */
export const pagesSeal = (document: PDFDocument): Sha256 => {
  const pages = document.getPages().map((page) => sha256Of(contentOf(page)))
  const others = document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFStream)) return []
    const kind = object.dict.get(PDFName.of('Type'))
    const draws = kind === undefined || kind === PDFName.of('XObject')
    return draws ? [sha256Of(decoded(object))] : []
  })
  return sha256Of([...pages, ...others.toSorted()].join('\n'))
}

export const writeSeal = (document: PDFDocument): void => {
  infoOf(document)?.set(SEAL, PDFString.of(pagesSeal(document)))
}

/** The seal that the file carries, or null. */
export const readSeal = (document: PDFDocument): string | null => {
  const kept = infoOf(document)?.get(SEAL)
  return kept instanceof PDFString || kept instanceof PDFHexString ? kept.decodeText() : null
}

const infoOf = ({ context }: PDFDocument): PDFDict | undefined => {
  const info = context.lookup(context.trailerInfo.Info)
  return info instanceof PDFDict ? info : undefined
}

import { PDFName, PDFString, type PDFDocument, type PDFRef } from '@cantoo/pdf-lib'
import { pageOf } from '../../../shared/words/brief-labels.ts'
import type { Brief } from '../../../shared/model/brief.ts'
import { figures, type Figures } from './figures.ts'

const SIZE = 9
/** The baseline of the marking in the lower margin, in points (renderer/styles/print.css). */
const BASELINE = 43.2
const INK = '0.3 0.3 0.3'
const FONT = 'Figures'

/**
 * Writes "Page x of y" in the lower margin, as an artifact that screen readers pass over. Not left to Chromium: its footer
 * templates print nothing at all when they bring a font of their own, and without one they take whatever the machine has.
 */
export const stampPageNumbers = (document: PDFDocument, language: Brief['language']): void => {
  const type = figures()
  const { context } = document
  const font = embed(document, type)
  const pages = document.getPages()
  pages.forEach((page, index) => {
    const words = [...pageOf(index + 1, pages.length, language)]
    const width = (words.reduce((sum, sign) => sum + (type.widths.get(sign) ?? 0), 0) * SIZE) / 1000
    const x = ((page.getWidth() - width) / 2).toFixed(2)
    const shown = `<${words.map((sign) => hex(type.glyphs.get(sign) ?? 0)).join('')}>`
    const stamp = `/Artifact BMC\nBT\n${INK} rg\n/${FONT} ${SIZE} Tf\n1 0 0 1 ${x} ${BASELINE} Tm\n${shown} Tj\nET\nEMC\n`
    // Naming a font also puts the page's own drawing between q and Q, which gives the stamp the page's plain coordinates.
    page.node.setFontDictionary(PDFName.of(FONT), font)
    page.node.addContentStream(context.register(context.flateStream(stamp)))
  })
}

const hex = (number: number): string => number.toString(16).padStart(4, '0')

/** A CID font of the figures with a ToUnicode table (ISO 32000-1, 9.7). */
const embed = ({ context }: PDFDocument, type: Figures): PDFRef => {
  const name = 'FIGURE+SourceSans3-Regular'
  const file = context.register(context.flateStream(type.file, { Length1: type.file.length }))
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: 4,
      FontBBox: [0, type.descent, 1000, type.ascent],
      ItalicAngle: 0,
      Ascent: type.ascent,
      Descent: type.descent,
      CapHeight: 660,
      StemV: 80,
      FontFile2: file,
    }),
  )
  const widths = [...type.glyphs].flatMap(([sign, glyph]) => [glyph, [type.widths.get(sign) ?? 0]])
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDToGIDMap: 'Identity',
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      DW: 500,
      W: widths,
    }),
  )
  const words = context.register(context.flateStream(toUnicode(type.glyphs)))
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: words,
    }),
  )
}

const toUnicode = (glyphs: ReadonlyMap<string, number>): string =>
  [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CMapName /Figures def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    `${glyphs.size} beginbfchar`,
    ...[...glyphs].map(([sign, glyph]) => `<${hex(glyph)}> <${hex(sign.charCodeAt(0))}>`),
    'endbfchar endcmap end end',
  ].join('\n')

import { deflateSync } from 'node:zlib'

/** What a PDF made for a test holds beside its pages, as PDF source. */
export interface Extras {
  readonly info?: string
  readonly catalog?: string
  /** The font `/F`; else one whose codes are UTF-16 units and whose signs are all half as wide as high. */
  readonly font?: string
}

const toUnicode =
  '/CIDInit /ProcSet findresource begin 1 begincmap /CMapName /U def 1 begincodespacerange <0000> <FFFF> endcodespacerange ' +
  '1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap'
const anyFont =
  '<</Type/Font/Subtype/Type0/BaseFont/Any/Encoding/Identity-H/ToUnicode 5 0 R/DescendantFonts[' +
  '<</Type/Font/Subtype/CIDFontType2/BaseFont/Any/DW 500/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>]>>'

/** A PDF of A4 pages, one for each content stream. */
export function pdfOf(contents: readonly string[], { info = '', catalog = '', font = anyFont }: Extras = {}): Buffer {
  const kids = contents.map((_, index) => `${6 + index * 2} 0 R`).join(' ')
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    `<</Type/Pages/Kids[${kids}]/Count ${contents.length}>>`,
    font,
    `<<${info}>>`,
    stream(toUnicode),
    ...contents.flatMap((content, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${7 + index * 2} 0 R/Resources<</Font<</F 3 0 R>>>>>>`,
      stream(content),
    ]),
  ]
  let file = '%PDF-1.7\n'
  const places = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return Buffer.from(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}` +
      `trailer<</Size ${size}/Root 1 0 R/Info 4 0 R>>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  )
}

const stream = (content: string): string => {
  const packed = deflateSync(content).toString('latin1')
  return `<</Filter/FlateDecode/Length ${packed.length}>>\nstream\n${packed}\nendstream`
}

const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex')

/** Text drawn at a place, in points from the lower left corner. */
export const at = (x: number, y: number, text: string, size = 10): string =>
  `BT /F ${size} Tf ${x} ${y} Td <${hex(text)}> Tj ET\n`

/** Lines below one another, the first at `y`, 12 points apart. */
export const lines = (x: number, y: number, texts: readonly string[], size = 10): string =>
  texts.map((text, index) => at(x, y - index * 12, text, size)).join('')

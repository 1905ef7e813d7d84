import sourceSans from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff?inline'
import { trueType, woffTables } from './woff.ts'

/** The few signs that page numbers need, cut out of Source Sans. `widths` and metrics in thousandths of the type size. */
export interface Figures {
  readonly file: Buffer
  readonly glyphs: ReadonlyMap<string, number>
  readonly widths: ReadonlyMap<string, number>
  readonly ascent: number
  readonly descent: number
}

const SIGNS = [...'Page of/0123456789']

/** Cut when first asked for. */
export const figures = (): Figures =>
  (cut ??= cutOut(Buffer.from(sourceSans.slice(sourceSans.indexOf(',') + 1), 'base64')))
let cut: Figures | undefined

const cutOut = (woff: Buffer): Figures => {
  const tables = woffTables(woff)
  const table = (name: string): Buffer => tables.get(name) ?? Buffer.alloc(0)
  const glyphs = new Map(SIGNS.map((sign) => [sign, glyphOf(table('cmap'), sign.charCodeAt(0))]))
  const perThousand = 1000 / table('head').readUInt16BE(18)
  const counted = table('hhea').readUInt16BE(34)
  const widthOf = (glyph: number): number =>
    Math.round(table('hmtx').readUInt16BE(Math.min(glyph, counted - 1) * 4) * perThousand)
  const kept = keepGlyphs(
    table('glyf'),
    table('loca'),
    table('head').readInt16BE(50) === 1,
    new Set([0, ...glyphs.values()]),
  )
  const head = Buffer.from(table('head'))
  head.writeInt16BE(1, 50)
  return {
    file: trueType(
      new Map([
        ['head', head],
        ['hhea', table('hhea')],
        ['hmtx', table('hmtx')],
        ['maxp', table('maxp')],
        ['loca', kept.loca],
        ['glyf', kept.glyf],
      ]),
    ),
    glyphs,
    widths: new Map([...glyphs].map(([sign, glyph]) => [sign, widthOf(glyph)])),
    ascent: Math.round(table('hhea').readInt16BE(4) * perThousand),
    descent: Math.round(table('hhea').readInt16BE(6) * perThousand),
  }
}

/** Glyph of a character by the cmap's format 4 subtable; 0 where there is none. */
const glyphOf = (cmap: Buffer, character: number): number => {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(4 + index * 8 + 4))
  const at = subtables.find((offset) => cmap.readUInt16BE(offset) === 4)
  if (at === undefined) return 0
  const twice = cmap.readUInt16BE(at + 6)
  for (let segment = 0; segment < twice; segment += 2) {
    if (cmap.readUInt16BE(at + 14 + segment) < character) continue
    const start = cmap.readUInt16BE(at + 16 + twice + segment)
    if (start > character) return 0
    const delta = cmap.readUInt16BE(at + 16 + 2 * twice + segment)
    const place = at + 16 + 3 * twice + segment
    const range = cmap.readUInt16BE(place)
    if (range === 0) return (character + delta) & 0xffff
    const glyph = cmap.readUInt16BE(place + range + 2 * (character - start))
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
  return 0
}

/** The same glyph numbers, but outlines only for those kept. */
const keepGlyphs = (
  glyf: Buffer,
  loca: Buffer,
  long: boolean,
  kept: ReadonlySet<number>,
): { readonly glyf: Buffer; readonly loca: Buffer } => {
  const count = loca.length / (long ? 4 : 2) - 1
  const offset = (glyph: number): number => (long ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2)
  const places = Buffer.alloc((count + 1) * 4)
  const outlines: Buffer[] = []
  let length = 0
  for (let glyph = 0; glyph < count; glyph += 1) {
    places.writeUInt32BE(length, glyph * 4)
    if (!kept.has(glyph)) continue
    const outline = glyf.subarray(offset(glyph), offset(glyph + 1))
    outlines.push(outline, Buffer.alloc((4 - (outline.length % 4)) % 4))
    length += Math.ceil(outline.length / 4) * 4
  }
  places.writeUInt32BE(length, count * 4)
  return { glyf: Buffer.concat(outlines), loca: places }
}

import { encodingOf } from '../text/encoding-names.ts'
import { signOf } from './symbol-fonts.ts'

/** Encodings of a font's character set (`\fcharset`), by label of the WHATWG Encoding Standard. */
const byCharset: ReadonlyMap<number, string> = new Map([
  [77, 'macintosh'],
  [128, 'shift_jis'],
  [129, 'euc-kr'],
  [134, 'gb18030'],
  [136, 'big5'],
  [161, 'windows-1253'],
  [162, 'windows-1254'],
  [163, 'windows-1258'],
  [177, 'windows-1255'],
  [178, 'windows-1256'],
  [186, 'windows-1257'],
  [204, 'windows-1251'],
  [222, 'windows-874'],
  [238, 'windows-1250'],
])

/** Fonts of signs: their bytes are no letters. */
const SYMBOLS = 2

/** The encoding of a code page, if it is one that is known. */
export const encodingOfPage = (page: number): string | null =>
  page === 10_000 ? 'macintosh' : page === 10_007 ? 'x-mac-cyrillic' : encodingOf(`cp${page}`)

/** What the bytes of words mean where they stand: after their font, the document, or the analyst. */
export class RtfEncodings {
  private readonly fonts = new Map<number, string | typeof SYMBOLS>()
  private readonly decoders = new Map<string, InstanceType<typeof TextDecoder>>()
  private ofDocument = 'windows-1252'
  private readonly chosen: string | null

  /** `chosen`: the analyst's word, which goes before all that the file says. */
  constructor(chosen: string | null) {
    this.chosen = chosen === 'utf-7' ? null : chosen
  }

  /** What the document says of itself: `\ansicpg`, `\mac`. */
  document(encoding: string | null): void {
    if (encoding !== null) this.ofDocument = encoding
  }

  /** Sets 0 and 1 are those of the system that the document was written on. */
  charset(font: number, charset: number): void {
    const encoding = charset === SYMBOLS ? SYMBOLS : byCharset.get(charset)
    if (encoding !== undefined) this.fonts.set(font, encoding)
  }

  page(font: number, page: number): void {
    const encoding = encodingOfPage(page)
    if (encoding !== null && page !== 0) this.fonts.set(font, encoding)
  }

  read(bytes: readonly number[], font: number | null): string {
    const ofFont = font === null ? undefined : this.fonts.get(font)
    if (ofFont === SYMBOLS) return signs(bytes)
    const encoding = this.chosen ?? ofFont ?? this.ofDocument
    const known = this.decoders.get(encoding) ?? new TextDecoder(encoding, { ignoreBOM: true })
    this.decoders.set(encoding, known)
    return known.decode(Uint8Array.from(bytes))
  }
}

const signs = (bytes: readonly number[]): string => bytes.map((byte) => signOf(byte)).join('')

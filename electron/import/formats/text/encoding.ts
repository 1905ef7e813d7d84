import { isUtf8 } from 'node:buffer'
import { guessEncoding, guessForeign, isUnlike, looksLatin } from './encoding-guess.ts'
import { encodingOf, utf7 } from './encoding-names.ts'
import { utf16Of } from './utf16.ts'
import { hasLoneLetters, hasPairs, linesOf, looksLikeDamagedUtf8 } from './utf8-damage.ts'

export interface Decoded {
  readonly text: string
  /** The encoding's name after the WHATWG Encoding Standard, such as `windows-1251`. */
  readonly encoding: string
  /** Some lines were in another encoding than the rest. */
  readonly mixed?: boolean
}

/** A text with more bytes than this is no release that a person reads; it is refused before it is decoded. */
export const LARGEST_TEXT = 32 * 1024 * 1024

const HEAD = 4096
const SAMPLE = 64 * 1024
const STEP = 256 * 1024

/**
 * Bytes to characters: by byte-order mark, as UTF-8 if they are that without a fault, as what the page declares, else as
 * what the bytes look most like. Never fails: what has no character becomes U+FFFD. `declared`: a label, or null.
 * `chosen`: the analyst's word, which goes before all of that.
 */
export function decode(bytes: Uint8Array, declared: string | null, chosen: string | null = null): Decoded {
  const encoding = encodingFor(bytes, declared, chosen)
  const isWhole = encoding !== 'utf-8' || chosen !== null || isUtf8(bytes)
  return isWhole ? as(bytes, encoding) : byLines(bytes)
}

/** The encoding that `decode` reads these bytes in. */
export function encodingFor(bytes: Uint8Array, declared: string | null, chosen: string | null = null): string {
  const wanted = chosen === null ? null : encodingOf(chosen)
  const marked = wanted ?? utf16Of(bytes) ?? markOf(bytes)
  if (marked !== null) return marked
  const said = declared === null ? null : encodingOf(declared)
  if (said === 'utf-7') return said
  if (isShifted(bytes)) return 'iso-2022-jp'
  if (isUtf8(bytes)) return 'utf-8'
  const sample = sampleOf(bytes)
  if (said !== null && !said.startsWith('utf-')) return believed(sample, said)
  const isDamaged = looksLikeDamagedUtf8(sample) || (hasPairs(sample) && looksLatin(sample))
  return isDamaged ? 'utf-8' : guessEncoding(sample)
}

/** Large texts, piece by piece, as they are read. */
export function* decodeInSteps(bytes: Uint8Array, encoding: string): Generator<string> {
  if (encoding === 'utf-7') return yield as(bytes, encoding).text
  const decoder = new TextDecoder(encoding)
  for (let at = 0; at < bytes.length; at += STEP)
    yield decoder.decode(bytes.subarray(at, at + STEP), { stream: at + STEP < bytes.length })
}

/** What a page says of its own encoding: a meta element or an XML declaration in its first bytes. */
export function declaredIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString('latin1')
  const found =
    /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w:-]{2,40})/i.exec(head) ??
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:-]{2,40})/i.exec(head)
  return found?.[1] ?? null
}

const as = (bytes: Uint8Array, encoding: string): Decoded => ({
  text: encoding === 'utf-7' ? utf7(Buffer.from(bytes).toString('latin1')) : new TextDecoder(encoding).decode(bytes),
  encoding,
})

/** Bytes around the first that is not ASCII, where encodings differ. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f)
  const start = Math.max(0, first - HEAD)
  return bytes.subarray(start, start + SAMPLE)
}

/** GB 18030 has a byte-order mark of its own. */
const markOf = (bytes: Uint8Array): string | null =>
  bytes[0] === 0x84 && bytes[1] === 0x31 && bytes[2] === 0x95 && bytes[3] === 0x33 ? 'gb18030' : null

const ESCAPE = 0x1b

/** ISO 2022-JP is ASCII with escapes that announce Japanese: ESC $ B or ESC $ @. */
function isShifted(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(ESCAPE); at !== -1; at = bytes.indexOf(ESCAPE, at + 1))
    if (bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40)) return true
  return false
}

/**
 * A declaration is believed unless it leaves many bytes without a character, or gives letters in shares that no language
 * has; or says Latin (as programs do that know no better) where the letters are clearly those of another script.
 */
function believed(sample: Uint8Array, declared: string): string {
  if (declared === 'windows-1252') return looksLikeDamagedUtf8(sample) ? 'utf-8' : (guessForeign(sample) ?? declared)
  const { text } = as(sample, declared)
  if (faults(text) > text.length * 0.02) return guessEncoding(sample)
  return isUnlike(sample, declared) ? (guessForeign(sample) ?? declared) : declared
}

function faults(text: string): number {
  let count = 0
  for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', at + 1)) count += 1
  return count
}

/** Of lines that are no UTF-8: another script's, or a Latin one's, whose letters stand alone between others. */
const otherThanUtf8 = (lines: Uint8Array): string | null =>
  guessForeign(lines) ?? (hasLoneLetters(lines) ? guessEncoding(lines) : null)

/** UTF-8 of which some lines are not: these are read as what they look like together, if that is clear. */
function byLines(bytes: Uint8Array): Decoded {
  const foreign: Uint8Array[] = []
  for (const line of linesOf(bytes)) if (!isUtf8(line)) foreign.push(line)
  const other = otherThanUtf8(Buffer.concat(foreign).subarray(0, SAMPLE))
  if (other === null) return as(bytes, 'utf-8')
  const pieces: string[] = []
  for (const line of linesOf(bytes)) pieces.push(as(line, isUtf8(line) ? 'utf-8' : other).text)
  return { text: pieces.join(''), encoding: 'utf-8', mixed: true }
}

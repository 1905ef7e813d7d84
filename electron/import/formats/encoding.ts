import { guessEncoding } from './encoding-guess.ts'

export interface Decoded {
  readonly text: string
  /** The encoding's name after the WHATWG Encoding Standard, such as `windows-1251`. */
  readonly encoding: string
}

const HEAD = 4096
const SAMPLE = 64 * 1024

/**
 * Bytes to characters: by byte-order mark, as UTF-8 if they are that without a fault, as what the page declares, else as
 * what the bytes look most like. Never fails: what has no character becomes U+FFFD. `declared`: a label, or null.
 */
export function decode(bytes: Uint8Array, declared: string | null): Decoded {
  const wide = utf16Of(bytes)
  if (wide !== null) return as(bytes, wide)
  if (bytes[0] === 0x84 && bytes[1] === 0x31 && bytes[2] === 0x95 && bytes[3] === 0x33) return as(bytes, 'gb18030')
  const strict = decodeStrictly(bytes, 'utf-8')
  if (strict !== null) return { text: strict, encoding: 'utf-8' }
  const label = declared === null ? null : encodingOf(declared)
  if (label !== null && !label.startsWith('utf-')) {
    const said = as(bytes, label)
    if (faults(said.text) <= said.text.length * 0.02) return said
  }
  const sample = bytes.subarray(0, SAMPLE)
  return as(bytes, looksLikeDamagedUtf8(sample) ? 'utf-8' : guessEncoding(sample))
}

/** UTF-16 by its byte-order mark, or by the zero bytes that Latin letters leave at every other place. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const length = Math.min(bytes.length, HEAD)
  const half = length / 2
  let even = 0
  let odd = 0
  for (let at = 0; at < length; at += 1) {
    if (bytes[at] !== 0) continue
    if (at % 2 === 0) even += 1
    else odd += 1
  }
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le'
  if (even > half * 0.4 && odd < half * 0.05) return 'utf-16be'
  return null
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
  text: new TextDecoder(encoding).decode(bytes),
  encoding,
})

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Pages that say gb2312 or gbk mean its superset. */
function encodingOf(label: string): string | null {
  try {
    const name = new TextDecoder(label).encoding
    return name === 'gbk' ? 'gb18030' : name
  } catch {
    return null
  }
}

function faults(text: string): number {
  let count = 0
  for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', at + 1)) count += 1
  return count
}

/**
 * UTF-8 in which something broke: a long row of right sequences, which no other encoding gives by chance; or in a
 * mostly Latin text one of three bytes, as quotation marks and dashes have.
 */
function looksLikeDamagedUtf8(bytes: Uint8Array): boolean {
  let row = 0
  let longest = 0
  let three = 0
  let ascii = 0
  for (let at = 0; at < bytes.length;) {
    const length = sequenceAt(bytes, at)
    if (length === 1) ascii += 1
    row = length === 0 ? 0 : length === 1 ? row : row + 1
    if (length === 3) three += 1
    longest = Math.max(longest, row)
    at += Math.max(1, length)
  }
  return longest >= 12 || (three > 0 && ascii > bytes.length * 0.8)
}

/** Length of the UTF-8 sequence that begins here, or 0 if none does. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return 1
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  for (let next = 1; next < length; next += 1) {
    const byte = bytes[at + next] ?? 0
    if (byte < 0x80 || byte > 0xbf) return 0
  }
  return length
}

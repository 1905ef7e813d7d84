/** What a rich text is made of. Bytes are those of words, escaped or not, in whatever encoding holds where they stand. */
export interface RtfReader {
  readonly openGroup: () => void
  readonly closeGroup: () => void
  /** `\par`, `\u8212`: a word and its number; null where none is given. */
  readonly control: (word: string, number: number | null) => void
  /** `\~`, `\*`: one character that is no letter. */
  readonly symbol: (sign: string) => void
  readonly byte: (byte: number) => void
  /** Nothing more is wanted. */
  readonly isDone: () => boolean
}

/** Bytes between two reports. */
const STEP = 256 * 1024

/** Control words have at most 32 letters (specification 1.9.1), numbers ten digits. */
const LONGEST_WORD = 32
const MOST_DIGITS = 10

const OPEN = 0x7b
const CLOSE = 0x7d
const BACKSLASH = 0x5c

/** Takes rich text apart, one step after another, however deep its groups are. Specification: Word 2007 RTF, 1.9.1. */
export function readSteps(bytes: Uint8Array, reader: RtfReader, report: () => void): void {
  let next = STEP
  for (let at = 0; at < bytes.length && !reader.isDone();) {
    if (at >= next) {
      report()
      next = at + STEP
    }
    const byte = bytes[at] ?? 0
    if (byte === BACKSLASH) at = escape(bytes, at + 1, reader)
    else {
      if (byte === OPEN) reader.openGroup()
      else if (byte === CLOSE) reader.closeGroup()
      else if (byte !== 0x0a && byte !== 0x0d && byte !== 0) reader.byte(byte)
      at += 1
    }
  }
}

/** Reads what follows a backslash; gives where that ends. */
function escape(bytes: Uint8Array, start: number, reader: RtfReader): number {
  if (start >= bytes.length) return start
  const first = bytes[start] ?? 0
  if (isLetter(first)) return controlWord(bytes, start, reader)
  if (first === BACKSLASH || first === OPEN || first === CLOSE) reader.byte(first)
  else if (first === 0x0a || first === 0x0d) reader.control('par', null)
  else if (first === 0x27) return hex(bytes, start + 1, reader)
  else reader.symbol(String.fromCharCode(first))
  return start + 1
}

function hex(bytes: Uint8Array, start: number, reader: RtfReader): number {
  const digits = String.fromCharCode(bytes[start] ?? 0, bytes[start + 1] ?? 0)
  if (!/^[\da-f]{2}$/i.test(digits)) return start
  reader.byte(Number.parseInt(digits, 16))
  return start + 2
}

function controlWord(bytes: Uint8Array, start: number, reader: RtfReader): number {
  let at = start
  while (at - start < LONGEST_WORD && isLetter(bytes[at] ?? 0)) at += 1
  const word = String.fromCharCode(...bytes.subarray(start, at))
  const isNegative = bytes[at] === 0x2d && isDigit(bytes[at + 1] ?? 0)
  const digits = isNegative ? at + 1 : at
  let end = digits
  while (end - digits < MOST_DIGITS && isDigit(bytes[end] ?? 0)) end += 1
  const size = end === digits ? null : Number(String.fromCharCode(...bytes.subarray(digits, end)))
  const number = size === null ? null : isNegative ? -size : size
  if (bytes[end] === 0x20) end += 1
  if (word === 'bin') return end + Math.max(0, number ?? 0)
  reader.control(word, number)
  return end
}

const isLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a)

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39

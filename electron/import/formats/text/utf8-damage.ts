/**
 * UTF-8 in which something broke: a long row of right sequences, which no other encoding gives by chance; or in a
 * mostly Latin text one of three bytes, as quotation marks and dashes have.
 */
export function looksLikeDamagedUtf8(bytes: Uint8Array): boolean {
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
  return longest >= 12 || (three > 0 && ascii > bytes.length * 0.6)
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

const LF = 0x0a

/** Lines with their ends. */
export function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(LF, start)
    const end = found === -1 ? bytes.length : found + 1
    yield bytes.subarray(start, end)
    start = end
  }
}

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a))

/** Whether nearly all that is no UTF-8 are single bytes within words of Latin letters: accents of an older encoding. */
export function hasLoneLetters(bytes: Uint8Array): boolean {
  let alone = 0
  let others = 0
  for (let at = 0; at < bytes.length;) {
    const length = sequenceAt(bytes, at)
    if (length === 0) {
      if (isLetter(bytes[at - 1]) && isLetter(bytes[at + 1])) alone += 1
      else others += 1
    }
    at += Math.max(1, length)
  }
  return alone >= 4 && alone > others
}

/** Whether accents of UTF-8 stand in Latin words more than once: read as another encoding these are `Ã¤` and `Ã©`. */
export function hasPairs(bytes: Uint8Array): boolean {
  let pairs = 0
  for (let at = 1; at < bytes.length; at += 1)
    if (sequenceAt(bytes, at) === 2 && (isLetter(bytes[at - 1]) || isLetter(bytes[at + 2]))) pairs += 1
  return pairs >= 2
}

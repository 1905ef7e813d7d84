import { isUtf8 } from 'node:buffer'

export type Utf16 = 'utf-16le' | 'utf-16be'

/** UTF-16 shows in so many first bytes. */
const HEAD = 4096

/** UTF-16 by its byte-order mark, by the zero bytes that Latin letters leave at every other place, or by what it says. */
export function utf16Of(bytes: Uint8Array): Utf16 | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, HEAD)
  return ofLatin(head) ?? ofOthers(head)
}

function ofLatin(head: Uint8Array): Utf16 | null {
  const half = head.length / 2
  let even = 0
  let odd = 0
  for (const [at, byte] of head.entries()) {
    if (byte !== 0) continue
    if (at % 2 === 0) even += 1
    else odd += 1
  }
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le'
  if (even > half * 0.4 && odd < half * 0.05) return 'utf-16be'
  return null
}

/**
 * Text of another script has zero bytes at its spaces and line ends only. Read the wrong way round these become signs
 * that nobody writes, and letters fall on places that have none.
 */
function ofOthers(head: Uint8Array): Utf16 | null {
  if (!head.includes(0) || (isUtf8(head) && head.filter(isLow).length < head.length * 0.2)) return null
  const [way, ...others] = (['utf-16le', 'utf-16be'] as const).filter((each) => isWritten(head, each))
  return way !== undefined && others.length === 0 ? way : null
}

/** The upper halves of most alphabets beyond Latin, which are control characters as bytes. */
const isLow = (byte: number): boolean => byte > 0 && byte < 0x10 && byte !== 0x0a && byte !== 0x0d

/** Private and unassigned characters, controls; and what space, line end and tab are the wrong way round. */
const unwritten = /[\p{Cn}\p{Co}\p{Cs}\0-\x08\x0e-\x1f\u2000]|\u0900|\u0A00|\u0D00/u

function isWritten(head: Uint8Array, way: Utf16): boolean {
  const text = new TextDecoder(way).decode(head.subarray(0, head.length & ~1), { stream: true })
  return /[ \r\n]/.test(text) && !unwritten.test(text)
}

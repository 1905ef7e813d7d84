import { readShingles } from './shingles.ts'

/** Numbers in a signature, 32 bits each. */
export const BINS = 64
const BIN_BITS = 26
const EMPTY = 0xffffffff
const BORROWED = 0x80000000

/** With fewer bins of its own, what a signature says of its text is too coarse to go by. */
const FEW = 24

/**
 * One-permutation MinHash of a text's shingles (Li, Owen, Zhang 2012): the least shingle of each of 64 bins, 256 bytes,
 * in the machine's byte order. An empty bin borrows from the next one that is not, and is marked as such. The share of
 * equal bins estimates the share of shingles that two texts have in common among all that either has (Jaccard).
 */
export function signatureOf(text: string): Uint8Array<ArrayBuffer> {
  const { hashes, count } = readShingles(text)
  const bins = new Uint32Array(BINS).fill(EMPTY)
  for (let at = 0; at < count; at += 1) {
    const hash = hashes[at] ?? 0
    const bin = hash >>> BIN_BITS
    const least = hash & 0x3ffffff
    if (least < (bins[bin] ?? 0)) bins[bin] = least
  }
  if (count > 0) lendToEmpty(bins)
  return new Uint8Array(bins.buffer)
}

function lendToEmpty(bins: Uint32Array): void {
  for (let bin = 0; bin < BINS; bin += 1) {
    if (bins[bin] !== EMPTY) continue
    let away = 1
    while (!isOwn(bins[(bin + away) % BINS])) away += 1
    bins[bin] = (((bins[(bin + away) % BINS] ?? 0) ^ Math.imul(away, 0x9e3779b1)) | BORROWED) >>> 0
  }
}

const isOwn = (bin: number | undefined): boolean => bin !== undefined && bin < BORROWED

/** The numbers of a signature, wherever its bytes lie. */
export function binsOf(signature: Uint8Array): Uint32Array {
  const { buffer, byteOffset } = byteOffsetOf(signature) === 0 ? signature : Uint8Array.from(signature)
  return new Uint32Array(buffer, byteOffset, BINS)
}

/** How far the bytes are from a place where numbers may lie. */
const byteOffsetOf = ({ byteOffset }: Uint8Array): number => byteOffset % Uint32Array.BYTES_PER_ELEMENT

/** Whether there is a word in it at all. */
export const saysAnything = (bins: Uint32Array): boolean => bins.some(isOwn)

/** Whether the text is so short that only its shingles themselves can be compared. */
export function isShort(bins: Uint32Array): boolean {
  let own = 0
  for (let bin = 0; bin < BINS && own < FEW; bin += 1) if (isOwn(bins[bin])) own += 1
  return own < FEW
}

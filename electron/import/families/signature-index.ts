import type { ReleaseId } from '../../../shared/model/ids.ts'
import { BINS, binsOf, isShort, saysAnything } from './signature.ts'

/** Signatures in memory: about 400 bytes a release. */
export interface SignatureIndex {
  readonly add: (signature: Uint8Array, id: ReleaseId) => void
  /** Releases that may be near, likeliest first, earlier ones before later; never more than MOST_LIKELY. */
  readonly likely: (signature: Uint8Array) => readonly ReleaseId[]
}

/**
 * Two signatures are compared where four bins in a row are equal, in any of sixteen bands: of pairs that have two thirds
 * of all their shingles in common 97 % meet, of those with three quarters 99.8 %.
 */
const BANDS = 16
const ROWS = BINS / BANDS
/** A pair as alike as NEAR asks has 43 equal bins; with fewer than these it would be three deviations off. */
const FEWEST_EQUAL = 32
/** How far a band is followed: releases of one template may share it by the thousand. */
const LONGEST_CHAIN = 512
const MOST_LIKELY = 32

/** An index with room for so many; it grows when more come. */
export function createSignatureIndex(expected: number): SignatureIndex {
  const ids: ReleaseId[] = []
  let room = Math.max(1024, expected + (expected >> 2))
  let bins = new Uint32Array(room * BINS)
  let chains = emptyChains(room)
  let seen = new Uint32Array(room)
  let asked = 0

  const link = (entry: number): void => {
    for (let band = 0; band < BANDS; band += 1) {
      const slot = band * chains.slots + (bandHash(bins, entry * BINS, band) & (chains.slots - 1))
      chains.next[entry * BANDS + band] = chains.heads[slot] ?? NONE
      chains.heads[slot] = entry
    }
  }

  const grow = (): void => {
    room += room >> 1
    bins = grown(bins, new Uint32Array(room * BINS))
    seen = new Uint32Array(room)
    chains = emptyChains(room)
    for (let entry = 0; entry < ids.length; entry += 1) link(entry)
  }

  return {
    add: (signature, id) => {
      const given = binsOf(signature)
      if (!saysAnything(given)) return
      if (ids.length === room) grow()
      bins.set(given, ids.length * BINS)
      ids.push(id)
      link(ids.length - 1)
    },
    likely: (signature) => {
      const given = binsOf(signature)
      if (!saysAnything(given)) return []
      const short = isShort(given)
      const found: { readonly entry: number; readonly equal: number }[] = []
      asked += 1
      for (let band = 0; band < BANDS; band += 1) {
        const slot = band * chains.slots + (bandHash(given, 0, band) & (chains.slots - 1))
        let entry = chains.heads[slot] ?? NONE
        for (let far = 0; entry !== NONE && far < LONGEST_CHAIN; far += 1) {
          if (seen[entry] !== asked && bandsEqual(given, bins, entry * BINS, band)) {
            seen[entry] = asked
            const equal = equalBins(given, bins, entry * BINS)
            if (equal >= FEWEST_EQUAL || short) found.push({ entry, equal })
          }
          entry = chains.next[entry * BANDS + band] ?? NONE
        }
      }
      found.sort((left, right) => right.equal - left.equal || left.entry - right.entry)
      return found.slice(0, MOST_LIKELY).flatMap(({ entry }) => ids[entry] ?? [])
    },
  }
}

const NONE = -1

/** The entries of each band by its hash: the newest, and for each entry the one before it. `slots`: a power of two. */
interface Chains {
  readonly slots: number
  readonly heads: Int32Array
  readonly next: Int32Array
}

function emptyChains(room: number): Chains {
  const slots = 2 ** Math.floor(Math.log2(room))
  return { slots, heads: new Int32Array(BANDS * slots).fill(NONE), next: new Int32Array(BANDS * room) }
}

function bandHash(bins: Uint32Array, from: number, band: number): number {
  let hash = band
  for (let row = 0; row < ROWS; row += 1) {
    hash = Math.imul(hash ^ (bins[from + band * ROWS + row] ?? 0), 0x9e3779b1)
    hash ^= hash >>> 15
  }
  return hash
}

function bandsEqual(given: Uint32Array, bins: Uint32Array, from: number, band: number): boolean {
  for (let at = band * ROWS; at < (band + 1) * ROWS; at += 1) if (given[at] !== bins[from + at]) return false
  return true
}

function equalBins(given: Uint32Array, bins: Uint32Array, from: number): number {
  let equal = 0
  for (let at = 0; at < BINS; at += 1) if (given[at] === bins[from + at]) equal += 1
  return equal
}

function grown(from: Uint32Array, into: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  into.set(from)
  return into
}

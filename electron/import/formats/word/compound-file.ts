import { u16, u32, u8 } from './little-endian.ts'

/** Streams of a compound file by name: of its root alone, not of what is embedded. */
export type Streams = ReadonlyMap<string, Uint8Array>

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Numbers of sectors above this mean ends and gaps. */
const LAST = 0xfffffff0

const NO_ENTRY = 0xffffffff
const STREAM = 2

/** A document holds tens of streams. */
const MOST_ENTRIES = 20_000

interface Sectors {
  readonly bytes: Uint8Array
  /** Where sector 0 begins, and how long each is. Bytes. */
  readonly first: number
  readonly size: number
  /** For each sector the one that follows. */
  readonly next: readonly number[]
}

/**
 * A compound file taken apart ([MS-CFB] 2), or null if it is none. Chains that turn back on themselves end where they
 * do; what is missing of a stream is missing at its end.
 */
export function streamsOf(bytes: Uint8Array): Streams | null {
  if (MAGIC.some((byte, at) => bytes[at] !== byte)) return null
  const shift = u16(bytes, 0x1e)
  if (shift !== 9 && shift !== 12) return null
  const size = 1 << shift
  const whole = { bytes, first: size, size }
  const sectors = { ...whole, next: numbersIn(whole, allocation(whole)) }
  const directory = joined(sectors, u32(bytes, 0x30), Infinity)
  const small = numbersOf(joined(sectors, u32(bytes, 0x3c), Infinity))
  const mini = { bytes: joined(sectors, u32(directory, 0x74), Infinity), first: 0, size: 64, next: small }
  const streams = new Map<string, Uint8Array>()
  for (const at of rootEntries(directory)) {
    if (u8(directory, at + 0x42) !== STREAM) continue
    const length = u32(directory, at + 0x78)
    const from = length < u32(bytes, 0x38) ? mini : sectors
    streams.set(nameAt(directory, at), joined(from, u32(directory, at + 0x74), length))
  }
  return streams
}

/** The sectors that say which sector follows which: the first 109 in the header, the others in a chain of their own. */
function allocation({ bytes, first, size }: Omit<Sectors, 'next'>): number[] {
  const found: number[] = []
  const most = Math.ceil(bytes.length / size)
  const take = (at: number, count: number): void => {
    for (let index = 0; index < count; index += 1) {
      const sector = u32(bytes, at + index * 4)
      if (sector < LAST && found.length < most) found.push(sector)
    }
  }
  take(0x4c, 109)
  let sector = u32(bytes, 0x44)
  for (let step = 0; sector < LAST && sector < most && step < most; step += 1) {
    const at = first + sector * size
    take(at, size / 4 - 1)
    sector = u32(bytes, at + size - 4)
  }
  return found
}

function numbersIn({ bytes, first, size }: Omit<Sectors, 'next'>, sectors: readonly number[]): number[] {
  const most = Math.ceil(bytes.length / size)
  const next: number[] = []
  for (const sector of sectors) {
    for (let at = 0; at < size && next.length < most; at += 4) next.push(u32(bytes, first + sector * size + at))
  }
  return next
}

function numbersOf(bytes: Uint8Array): number[] {
  const numbers: number[] = []
  for (let at = 0; at + 4 <= bytes.length; at += 4) numbers.push(u32(bytes, at))
  return numbers
}

/** The bytes of a chain of sectors, no more than `length`. */
function joined({ bytes, first, size, next }: Sectors, start: number, length: number): Uint8Array {
  const pieces: Uint8Array[] = []
  const seen = new Set<number>()
  let found = 0
  for (let sector = start; sector < LAST && found < length && !seen.has(sector); sector = next[sector] ?? LAST) {
    seen.add(sector)
    const at = first + sector * size
    const piece = bytes.subarray(at, Math.min(at + size, at + length - found))
    if (piece.length === 0) break
    pieces.push(piece)
    found += piece.length
  }
  return Buffer.concat(pieces)
}

/** Where the entries of the root's own directory are: a tree of brothers. */
function rootEntries(directory: Uint8Array): number[] {
  const found: number[] = []
  const seen = new Set<number>()
  const open = [u32(directory, 0x4c)]
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    const at = entry * 128
    if (entry === NO_ENTRY || at + 128 > directory.length || seen.has(entry) || seen.size > MOST_ENTRIES) continue
    seen.add(entry)
    found.push(at)
    open.push(u32(directory, at + 0x44), u32(directory, at + 0x48))
  }
  return found
}

function nameAt(directory: Uint8Array, at: number): string {
  const length = Math.min(64, u16(directory, at + 0x40))
  return new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.max(0, length - 2)))
}

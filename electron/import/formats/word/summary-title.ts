import { encodingOf } from '../text/encoding-names.ts'
import { u16, u32 } from './little-endian.ts'

const TITLE = 2
const CODE_PAGE = 1
const NARROW = 0x1e
const WIDE = 0x1f
const LONGEST = 2000

/** The title among the properties of a compound file ([MS-OLEPS] 2.21); `summary`: its stream \x05SummaryInformation. */
export function summaryTitle(summary: Uint8Array): string | undefined {
  const set = u32(summary, 44)
  const count = Math.min(100, u32(summary, set + 4))
  const places = new Map<number, number>()
  for (let at = set + 8; at < set + 8 + count * 8; at += 8) places.set(u32(summary, at), set + u32(summary, at + 4))
  const title = places.get(TITLE)
  if (title === undefined) return undefined
  const type = u32(summary, title)
  const length = Math.min(LONGEST, u32(summary, title + 4))
  if (type === WIDE) return until(new TextDecoder('utf-16le'), summary.subarray(title + 8, title + 8 + length * 2))
  if (type !== NARROW) return undefined
  const page = u16(summary, (places.get(CODE_PAGE) ?? -4) + 4)
  const encoding = page === 1200 ? 'utf-16le' : encodingOf(`cp${page}`)
  return until(new TextDecoder(encoding ?? 'windows-1252'), summary.subarray(title + 8, title + 8 + length))
}

const until = (decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): string | undefined =>
  decoder.decode(bytes).split('\0')[0]

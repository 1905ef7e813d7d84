import { constants, inflateSync } from 'node:zlib'

/** One stream of a page's drawing or of objects holds no more, unpacked. Bytes. */
const LARGEST = 24 * 1024 * 1024
/** What is smaller draws nothing that takes long. Bytes. */
const HARMLESS = 256 * 1024
/** Deflate packs no tighter than this. */
const TIGHTEST = 1032

/**
 * How many bytes the largest drawing in a file has, unpacked; null if any stream that is unpacked to find the text is too
 * large: pdfjs holds each of them whole, so they are tried before. Pictures and fonts are no drawings; encrypted streams
 * cannot be tried.
 */
export function largestDrawing(
  bytes: Uint8Array,
  take: (unpacked: number) => boolean,
  report: () => void,
): number | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let largest = 0
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    const kind = streamAt(file, at)
    if (kind === null) continue
    const start = at + (file[at + 6] === 13 ? 8 : 7)
    const found = file.indexOf('endstream', start)
    const end = found === -1 ? file.length : found
    report()
    const isWorthTrying = (end - start) * TIGHTEST ** kind.deflated > (kind.isDrawing ? HARMLESS : LARGEST)
    if (isWorthTrying) {
      const unpacked = inflatedSize(file.subarray(start, end), kind.deflated)
      if (unpacked === null || !take(unpacked)) return null
      if (kind.isDrawing) largest = Math.max(largest, unpacked)
    }
    at = end
  }
  return largest
}

/** `deflated`: how often. */
interface Stream {
  readonly deflated: number
  readonly isDrawing: boolean
}

/** What kind of stream begins here; null for pictures and what is no stream. */
function streamAt(file: Buffer, at: number): Stream | null {
  const before = file.toString('latin1', Math.max(0, at - 1024), at)
  const dictionary = before.slice(before.lastIndexOf(' obj') + 1)
  if (!/>>\s{0,8}$/.test(dictionary) || /\/Subtype\s{0,8}\/Image\b/.test(dictionary)) return null
  return {
    deflated: dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0,
    isDrawing: /\/Subtype\s{0,8}\/Form\b/.test(dictionary) || !/\/(?:Type|Subtype|Length1)\b/.test(dictionary),
  }
}

/** Null where it would be too large; what is damaged unpacks to nothing here, and is cut where it breaks by pdfjs. */
function inflatedSize(packed: Uint8Array, filters: number): number | null {
  try {
    let bytes = packed
    for (let left = Math.min(filters, 4); left > 0; left -= 1)
      bytes = inflateSync(bytes, { maxOutputLength: LARGEST, finishFlush: constants.Z_SYNC_FLUSH })
    return bytes.length
  } catch (problem) {
    return problem instanceof RangeError ? null : 0
  }
}

import { utf16Of } from './formats/text/utf16.ts'
import { sniffBinary } from './sniff-binary.ts'
import { sniffText } from './sniff-text.ts'
import { refused, type Sniffed } from './sniffed.ts'

export type { FormatName, Sniffed } from './sniffed.ts'

/** Larger files are refused before they are read. Bytes. */
export const LARGEST_FILE = 200 * 1024 * 1024

/** Control characters are counted in so much of a file. Bytes. */
const SAMPLE = 256 * 1024

/** A text is known by its beginning. Bytes. */
const HEAD = 64 * 1024

/**
 * Tells formats apart by content. The name helps only where the content is plain text either way: values, records,
 * mail.
 */
export function sniff(bytes: Uint8Array, name: string): Sniffed {
  if (bytes.length === 0) return { code: 'empty', what: '' }
  if (bytes.length > LARGEST_FILE) return { code: 'too-large', what: '' }
  const binary = sniffBinary(bytes, name)
  if (binary !== null) return binary
  const encoding = utf16Of(bytes)
  if (encoding === null && !isText(bytes.subarray(0, SAMPLE))) return refused('binary')
  return sniffText(new TextDecoder(encoding ?? 'utf-8').decode(bytes.subarray(0, HEAD)), bytes, name)
}

/** Whether control characters are few enough for a text that somebody wrote. */
function isText(sample: Uint8Array): boolean {
  let controls = 0
  let nuls = 0
  for (const byte of sample) {
    if (byte === 0) nuls += 1
    else if (byte < 32 && !(byte >= 7 && byte <= 13) && byte !== 27) controls += 1
  }
  return nuls + controls <= sample.length * 0.05 && (controls <= 2 || controls <= sample.length * 0.01)
}

import { isUtf8 } from 'node:buffer'
import { decode } from '../text/encoding.ts'
import { utf16Of } from '../text/utf16.ts'

const CHUNK = 256 * 1024
/** An encoding is told by so much of a large file. Bytes. */
const SAMPLE = 2 * 1024 * 1024

interface InChunks {
  readonly encoding: string
  /** The text piece by piece, without a byte-order mark. May be gone through once for each call. */
  readonly chunks: () => Generator<string>
}

/** A large text decoded piece by piece, so that it is never held whole; in the encoding that `decode` would find. */
export function decodeInChunks(bytes: Uint8Array, declared: string | null, chosen: string | null): InChunks {
  const isPlain = chosen === null && utf16Of(bytes) === null && isUtf8(bytes)
  const encoding = isPlain ? 'utf-8' : decode(bytes.subarray(0, SAMPLE), declared, chosen).encoding
  return {
    encoding,
    *chunks() {
      // UTF-7, which mails alone may have, is ASCII as far as tables go.
      const decoder = new TextDecoder(encoding === 'utf-7' ? 'utf-8' : encoding)
      for (let at = 0; at < bytes.length; at += CHUNK)
        yield decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true })
      yield decoder.decode()
    },
  }
}

/** A longer line is cut off here, so that nobody holds it; no release is that long. UTF-16 units. */
export const LONGEST_LINE = 16 * 1024 * 1024

/** Lines without their ends: LF, CR LF, or CR alone in a text that has no LF in its first piece. */
export function* linesIn(chunks: Iterable<string>): Generator<string> {
  let pieces: string[] = []
  let length = 0
  let end: string | null = null
  const take = (piece: string): void => {
    pieces.push(piece.slice(0, Math.max(0, LONGEST_LINE - length)))
    length += piece.length
  }
  const line = (): string => {
    const whole = pieces.join('')
    pieces = []
    length = 0
    return whole.endsWith('\r') ? whole.slice(0, -1) : whole
  }
  for (const chunk of chunks) {
    end ??= !chunk.includes('\n') && /\r[^\r\n]/u.test(chunk) ? '\r' : '\n'
    let start = 0
    for (let at = chunk.indexOf(end); at !== -1; at = chunk.indexOf(end, start)) {
      take(chunk.slice(start, at))
      yield line()
      start = at + 1
    }
    take(chunk.slice(start))
  }
  if (length > 0) yield line()
}

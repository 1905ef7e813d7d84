import type { Draft } from '../draft.ts'
import { decode } from './encoding.ts'
import { paragraphStarts, withLf } from './lines.ts'

export const reader = { name: 'txt', version: 1 } as const

/**
 * A text file as it is: decoded, LF line ends, no BOM, otherwise the same characters; lines wrapped by hand stay so.
 * NUL characters are left out, because neither SQLite nor a window can show what follows them; other control
 * characters stay, inert.
 */
export function parseTxt(bytes: Uint8Array): Draft {
  const { text, encoding } = decode(bytes, null)
  const plain = withLf(text).replaceAll('\0', '').toWellFormed()
  return {
    part: 0,
    member: '',
    plain,
    format: 'txt',
    encoding,
    reader,
    pages: [],
    paragraphs: paragraphStarts(plain),
    said: {},
  }
}

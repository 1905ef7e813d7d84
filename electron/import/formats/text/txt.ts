import type { Finding, FoundDraft, ToRead } from '../../draft.ts'
import { decode, LARGEST_TEXT } from './encoding.ts'
import { paragraphStarts, withLf } from './lines.ts'

export const reader = { name: 'txt', version: 2 } as const

/**
 * A text file as it is: decoded, LF line ends, no byte-order marks, otherwise the same characters; lines wrapped by hand
 * stay so. NUL characters are left out, because neither SQLite nor a window can show what follows them; other control
 * characters stay, inert.
 */
export function* readTxt({ bytes, encoding }: Pick<ToRead, 'bytes' | 'encoding'>): Generator<Finding> {
  if (bytes.length > LARGEST_TEXT) yield { found: 'problem', code: 'too-large' }
  else yield { found: 'draft', draft: txtDraft(bytes, encoding) }
}

function txtDraft(bytes: Uint8Array, chosen: string | null): FoundDraft {
  const { text, encoding, mixed = false } = decode(bytes, null, chosen)
  const plain = withoutMarks(withLf(text))
  return {
    plain,
    format: 'txt',
    encoding,
    reader,
    pages: [],
    paragraphs: paragraphStarts(plain),
    said: {},
    ...(mixed && { flags: ['mixed-encodings'] }),
  }
}

/** Files that were put together from several keep a byte-order mark at the start of each. */
const withoutMarks = (text: string): string =>
  text
    .replaceAll('\0', '')
    .replace(/^\uFEFF+/gmu, '')
    .toWellFormed()

import { contentOf, type Part } from './mime.ts'

/** A file as mails carried it before MIME: `begin`, mode and name, lines of up to 61 characters, `end`. */
const enclosed = /^begin [0-7]{3,4} ([^\r\n]{1,200})\r?\n(?:[\x20-\x60]{1,80}\r?\n){1,400000}end[ \t]*\r?$/gm

/** Longer words than this are not looked through. Bytes. */
const LONGEST = 32 * 1024 * 1024

/** A mail's plain words without the files that stand within them, and these; null where there are none. */
export function withoutUuencoded(part: Part): { readonly words: Part; readonly documents: readonly Part[] } | null {
  if (part.type.value === 'text/html' || part.sent.length > LONGEST || !hasBegin(part.sent)) return null
  const bytes = contentOf(part).bytes
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const documents = [...text.matchAll(enclosed)].map(([sent, name = '']) => documentOf(sent, name))
  if (documents.length === 0) return null
  const headers = new Map([...part.headers].filter(([name]) => name !== 'content-transfer-encoding'))
  return { words: { ...part, headers, sent: Buffer.from(text.replace(enclosed, ''), 'latin1') }, documents }
}

const hasBegin = ({ buffer, byteOffset, byteLength }: Uint8Array): boolean =>
  Buffer.from(buffer, byteOffset, byteLength).includes('begin ')

const documentOf = (sent: string, name: string): Part => ({
  headers: new Map([
    ['content-transfer-encoding', 'x-uuencode'],
    ['content-disposition', `attachment; filename="${name.replace(/["\\;]/g, '_')}"`],
  ]),
  type: { value: 'application/octet-stream', parameters: new Map() },
  sent: Buffer.from(sent, 'latin1'),
  parts: [],
  open: false,
})

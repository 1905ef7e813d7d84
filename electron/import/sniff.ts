import type { ImportProblemCode } from '../../shared/model/import.ts'
import { utf16Of } from './formats/encoding.ts'

/** Larger files are refused before they are read. Bytes. */
export const LARGEST_FILE = 200 * 1024 * 1024

/** What a file is by its content, or why it is not read. `what` names the format for the person who brought it. */
export type Sniffed = { readonly format: 'txt' | 'html' } | { readonly code: ImportProblemCode; readonly what: string }

const HEAD = 4096
const SAMPLE = 256 * 1024

/** First bytes, as Latin-1 characters, of formats that are not text. */
const magics: readonly (readonly [RegExp, string])[] = [
  [/^PK(?:\x03\x04|\x05\x06|\x07\x08)/, 'ZIP'],
  [/^[\s\S]{0,1023}?%PDF-\d/, 'PDF'],
  [/^\xD0\xCF\x11\xE0/, 'DOC'],
  [/^\s*\{\\rtf/, 'RTF'],
  [/^\x1F\x8B/, 'GZIP'],
  [/^7z\xBC\xAF\x27\x1C/, '7Z'],
  [/^Rar!\x1A\x07/, 'RAR'],
  [/^BZh[1-9]/, 'BZIP2'],
  [/^\xFD7zXZ/, 'XZ'],
  [/^\x89PNG|^\xFF\xD8\xFF|^GIF8[79]a|^RIFF[\s\S]{4}WEBP|^II\*\0|^MM\0\*|^BM[\s\S]{4}\0{4}/, 'image'],
  [/^\x7FELF|^MZ[\s\S]{2,}\0|^\xCF\xFA\xED\xFE|^\xCA\xFE\xBA\xBE/, 'program'],
  [/^SQLite format 3\0/, 'database'],
  [/^ID3|^OggS|^fLaC|^[\s\S]{4}ftyp/, 'sound or film'],
]

/** Documents that are archives: the name says which, so that the refusal does. */
const packed = /\.(docx|docm|odt|xlsx|ods|pptx|odp|epub)$/i

const markup =
  /^(?:<!doctype\s+html|<(?:html|head|body|title|meta|link|base|style|script|div|p|h[1-6]|table|article|main|section|header|nav|span|ul|ol|center|font|br|b|i|a|blockquote)[\s/>])/i

/**
 * Tells formats apart by content. The name helps only where the content is plain text either way (values, mail);
 * everything that is read later is refused by its name.
 */
export function sniff(bytes: Uint8Array, name: string): Sniffed {
  if (bytes.length === 0) return { code: 'empty', what: '' }
  if (bytes.length > LARGEST_FILE) return { code: 'too-large', what: '' }
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString('latin1')
  const magic = magics.find(([pattern]) => pattern.test(head))
  if (magic !== undefined)
    return later(magic[1] === 'ZIP' ? (packed.exec(name)?.[1]?.toUpperCase() ?? 'ZIP') : magic[1])
  const words = textOf(bytes, head)
  if (words === null) return later('binary')
  return sniffText(words, name)
}

function sniffText(words: string, name: string): Sniffed {
  const start = words.replace(/^\uFEFF/u, '').trimStart()
  const opened = withoutOpening(start)
  if (markup.test(opened)) return { format: 'html' }
  if (/^<\?xml/i.test(start)) return /<html[\s>]/i.test(start) ? { format: 'html' } : later('XML')
  if (/^<(?:rss|feed|rdf:RDF|svg|opml|xml)[\s>]/i.test(opened)) return later('XML')
  if (/^(?:\[\s*)?\{\s*"[^"\n]{1,100}"\s*:/.test(start)) return later('JSON')
  const called = /\.(csv|tsv|json|jsonl|ndjson|eml|mht|mhtml)$/i.exec(name)?.[1]?.toUpperCase()
  if (isMail(start) || (called === 'EML' && mailHeader.test(start))) return later('mail')
  return called === undefined || called === 'EML' ? { format: 'txt' } : later(called)
}

/** Comments and declarations may stand before the first tag. */
function withoutOpening(start: string): string {
  let rest = start
  for (;;) {
    const next = rest.replace(/^(?:<!--[\s\S]*?(?:-->|$)|<\?xml[^>]*>)\s*/i, '')
    if (next === rest) return rest
    rest = next
  }
}

const mailHeader =
  /^(?:Received|Return-Path|MIME-Version|From|To|Date|Subject|Message-ID|Content-Type|Delivered-To|X-[\w-]+|Snapshot-Content-Location): /i

function isMail(start: string): boolean {
  const lines = start.slice(0, HEAD).split(/\r?\n/, 12)
  const headers = lines.filter((line) => mailHeader.test(line))
  return (
    mailHeader.test(lines[0] ?? '') &&
    headers.length > 1 &&
    headers.some((line) => /^(?:Received|Return-Path|MIME-Version|Message-ID|Content-Type):/i.test(line))
  )
}

/** The first words, or null if control characters are too many for a text. Not yet decoded beyond UTF-16. */
function textOf(bytes: Uint8Array, head: string): string | null {
  const wide = utf16Of(bytes)
  if (wide !== null) return new TextDecoder(wide).decode(bytes.subarray(0, HEAD))
  const sample = bytes.subarray(0, SAMPLE)
  let controls = 0
  let nuls = 0
  for (const byte of sample) {
    if (byte === 0) nuls += 1
    else if (byte < 32 && !(byte >= 7 && byte <= 13) && byte !== 27) controls += 1
  }
  const isText = nuls + controls <= sample.length * 0.05 && (controls <= 2 || controls <= sample.length * 0.01)
  return isText ? new TextDecoder('utf-8').decode(bytes.subarray(0, head.length)) : null
}

const later = (what: string): Sniffed => ({ code: 'unsupported-format', what })

import { localHeads } from './formats/archive/zip-heads.ts'
import { refused, type Sniffed } from './sniffed.ts'

/** First bytes, as Latin-1 characters, of what is not read. The words say what it is. */
const refusals: readonly (readonly [RegExp, string])[] = [
  [/^(?:7z\xBC\xAF\x27\x1C|Rar!\x1A\x07|BZh[1-9]1AY|\xFD7zXZ\0|\x28\xB5\x2F\xFD)|^[\s\S]{257}ustar/, 'archive'],
  [/^(?:\x89PNG|\xFF\xD8\xFF|GIF8[79]a|RIFF[\s\S]{4}WEBP|II\*\0|MM\0\*|BM[\s\S]{4}\0{4}|8BPS\0|AT&TFORM)/, 'image'],
  [/^(?:\0\0\x01\0[^\0]|\0\0\0[\s\S]ftyp(?:hei|mif|avi))/, 'image'],
  [/^(?:\x7FELF|MZ[\s\S]{2,}\0|[\xCE\xCF]\xFA\xED\xFE|\xCA\xFE\xBA\xBE|\0asm)/, 'program'],
  [/^(?:SQLite format 3\0|\0\x01\0\0Standard (?:Jet|ACE) DB|!BDN)/, 'database'],
  [/^(?:ID3[\x02-\x04]|OggS|fLaC|RIFF[\s\S]{4}(?:WAVE|AVI )|\0\0\0[\s\S]ftyp|\x1A\x45\xDF\xA3|FLV\x01)/, 'sound'],
  [/^(?:\0\x01\0\0\0|OTTO\0|wOF[F2]|ttcf\0)/, 'font'],
  [/^%!PS/, 'postscript'],
]

const HEAD = 4096

/** What a file is by its first bytes and, for containers, by what it contains; null if it may be a text. */
export function sniffBinary(bytes: Uint8Array, name: string): Sniffed | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = buffer.toString('latin1', 0, HEAD)
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08PK)/.test(head)) return sniffZip(bytes, name)
  if (head.startsWith('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')) return sniffOle(buffer, name)
  if (head.startsWith('\x1F\x8B')) return { format: 'gzip' }
  if (/^(?:\xEF\xBB\xBF)?\s{0,64}\{\\rtf/.test(head)) return { format: 'rtf' }
  if (/\.rtf$/i.test(name) && /^\s{0,64}\{\\/.test(head)) return { format: 'rtf' }
  if (isPdf(head, buffer)) return { format: 'pdf' }
  const found = refusals.find(([pattern]) => pattern.test(head))
  return found === undefined ? null : refused(found[1])
}

/** The mark may stand behind what a server or a mailer put before it; a text may also speak of it. */
const isPdf = (head: string, buffer: Buffer): boolean =>
  /^\s{0,64}%PDF-/.test(head) || (head.slice(0, 1024).includes('%PDF-') && buffer.includes('\nstartxref'))

/** So many entries tell what an archive is. */
const LOOKED_AT = 2000

/** Parts, by lower-case name, that make an archive a document of some program. */
const packages: readonly (readonly [RegExp, Sniffed])[] = [
  [/^word\/[^/]{0,60}document\d?\.xml$/, { format: 'docx' }],
  [/^xl\/(?:workbook|worksheets\/)/, refused('excel')],
  [/^ppt\/(?:presentation|slides\/)/, refused('powerpoint')],
  [/^(?:fixeddocseq\.fdseq|fixeddocumentsequence\.fdseq)$/, refused('xps')],
  [/^index\/(?:document|tables\/|slide)[^/]{0,60}\.iwa$|^index\.(?:zip|apxl)$/, refused('pages')],
]

/** What the part `mimetype` of an archive says. */
const mediaTypes: readonly (readonly [RegExp, Sniffed])[] = [
  [/opendocument\.text|sun\.xml\.writer/, { format: 'odt' }],
  [/opendocument\.spreadsheet|sun\.xml\.calc/, refused('spreadsheet')],
  [/opendocument\.presentation|sun\.xml\.impress/, refused('slides')],
  [/opendocument\.|sun\.xml\./, refused('image')],
  [/epub/, refused('epub')],
]

/** Documents whose archive is too damaged to show its parts are what their names say. */
const named: readonly (readonly [RegExp, Sniffed])[] = [
  [/\.do[ct][xm]$/i, { format: 'docx' }],
  [/\.o(?:dt|tt)$/i, { format: 'odt' }],
  [/\.xl[st][xmb]$/i, refused('excel')],
  [/\.pp[ts][xm]$/i, refused('powerpoint')],
]

function sniffZip(bytes: Uint8Array, name: string): Sniffed {
  const heads = localHeads(bytes, LOOKED_AT)
  const parts = heads.map(({ fileNameRaw }) => fileNameRaw.toString('latin1').replaceAll('\\', '/').toLowerCase())
  const type = heads.find((_, index) => parts[index] === 'mimetype')?.packed
  const said = type === undefined || type === null ? '' : Buffer.from(type.subarray(0, 100)).toString('latin1')
  const known =
    mediaTypes.find(([pattern]) => pattern.test(said)) ??
    packages.find(([pattern]) => parts.some((part) => pattern.test(part)))
  if (known !== undefined) return known[1]
  if (parts.includes('content.xml') && parts.includes('meta-inf/manifest.xml')) return { format: 'odt' }
  const isOffice = heads.length === 0 || parts.includes('[content_types].xml') || parts[0] === 'mimetype'
  return (isOffice ? named.find(([pattern]) => pattern.test(name))?.[1] : undefined) ?? { format: 'zip' }
}

/** Streams of an OLE file by name, the one that tells most first. */
const streams: readonly (readonly [string, Sniffed])[] = [
  ['EncryptedPackage', { code: 'needs-password', what: '' }],
  ['WordDocument', { format: 'doc' }],
  ['PowerPoint Document', refused('powerpoint')],
  ['Workbook', refused('excel')],
  ['Book', refused('excel')],
  ['__substg1.0_', refused('outlook')],
]

/**
 * Old Office documents, mail of Outlook and installers share one container. Its list of streams stands near the end: of
 * one that is cut off the name tells.
 */
const sniffOle = (buffer: Buffer, name: string): Sniffed =>
  streams.find(([stream]) => buffer.includes(Buffer.from(stream, 'utf16le')))?.[1] ??
  (/\.do[ct]$/i.test(name) ? { format: 'doc' } : refused('binary'))

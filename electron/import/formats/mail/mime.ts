import { fieldOf, headersOf, type Field, type Headers } from './mime-header.ts'
import { received, type Received } from './mime-transfer.ts'

/** A part of a mail or of a saved page; its bytes are a view of the file's. */
export interface Part {
  readonly headers: Headers
  /** Its Content-Type; `text/plain` where it has none. */
  readonly type: Field
  /** As it was sent: see `contentOf`. */
  readonly sent: Uint8Array
  readonly parts: readonly Part[]
  /** The file broke off within this part. */
  readonly open: boolean
}

/** `trouble`: what was not gone into, because parts lay too deep within each other or were too many. */
export interface Message {
  readonly root: Part
  readonly trouble: 'too-deep' | 'too-large' | null
}

const DEEPEST = 50
const MOST = 5000

/** Takes a message (RFC 5322, RFC 2046) apart. Nothing is copied or decoded. */
export function messageIn(bytes: Uint8Array, report: () => void): Message {
  let trouble: Message['trouble'] = null
  let count = 0
  const read = (piece: Uint8Array, depth: number, open: boolean): Part => {
    report()
    count += 1
    const { head, body } = halves(piece)
    const headers = headersOf(head)
    const type = fieldOf(headers.get('content-type') ?? 'text/plain')
    const boundary = type.value.startsWith('multipart/') ? type.parameters.get('boundary') : undefined
    const pieces = boundary === undefined || boundary === '' ? null : split(body, boundary)
    if (pieces === null) return { headers, type, sent: body, parts: [], open }
    if (depth >= DEEPEST) trouble ??= 'too-deep'
    const parts: Part[] = []
    for (const [at, inner] of (depth >= DEEPEST ? [] : pieces.found).entries()) {
      if (count >= MOST) {
        trouble ??= 'too-large'
        break
      }
      parts.push(read(inner, depth + 1, at === pieces.found.length - 1 && (open || !pieces.closed)))
    }
    return { headers, type, sent: body.subarray(0, 0), parts, open: open || !pieces.closed }
  }
  return { root: read(withoutEnvelope(withLineEnds(bytes)), 0, false), trouble }
}

/** The bytes of a part as they were before they were sent. */
export const contentOf = ({ headers, sent }: Part, report: () => void = () => undefined): Received =>
  received(sent, wayOf(headers), report)

/** A Content-Transfer-Encoding, without what is said in brackets. */
const wayOf = (headers: Headers): string =>
  fieldOf(headers.get('content-transfer-encoding')?.replace(/\([^()]{0,200}\)/g, '')).value

const LF = 0x0a
const CR = 0x0d

/** Old mails of a Mac know CR alone. */
const withLineEnds = (bytes: Uint8Array): Uint8Array =>
  bytes.includes(LF) || !bytes.includes(CR) ? bytes : bytes.map((byte) => (byte === CR ? LF : byte))

/** Mailboxes put a line before each message that is no header: `From a@b Tue May 10 …`. */
function withoutEnvelope(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => byte !== LF && byte !== CR)
  const message = bytes.subarray(Math.max(0, start))
  const isEnvelope = /^>?From /.test(String.fromCharCode(...message.subarray(0, 6)))
  return isEnvelope ? message.subarray(message.indexOf(LF) + 1) : message
}

/** Headers end at the first empty line. */
function halves(bytes: Uint8Array): { readonly head: Uint8Array; readonly body: Uint8Array } {
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(LF, start)
    const end = found === -1 ? bytes.length : found
    if (end === start || (end === start + 1 && bytes[start] === CR))
      return { head: bytes.subarray(0, start), body: bytes.subarray(end + 1) }
    start = end + 1
  }
  return { head: bytes, body: bytes.subarray(bytes.length) }
}

/** What stands between the boundary's lines; null if there is no such line. `closed`: the last one was there. */
function split(body: Uint8Array, boundary: string): { found: Uint8Array[]; closed: boolean } | null {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const line = Buffer.from(`--${boundary}`)
  const found: Uint8Array[] = []
  let start: number | null = null
  for (let at = bytes.indexOf(line); at !== -1; at = bytes.indexOf(line, at + line.length)) {
    const after = at + line.length
    const kind = at === 0 || bytes[at - 1] === LF ? kindOf(bytes, after) : null
    if (kind === null) continue
    if (start !== null) found.push(bytes.subarray(start, Math.max(start, beforeLineEnd(bytes, at))))
    if (kind === 'last') return { found, closed: true }
    const end = bytes.indexOf(LF, after)
    start = end === -1 ? bytes.length : end + 1
    if (found.length > MOST) break
  }
  if (start === null) return null
  found.push(bytes.subarray(start))
  return { found, closed: false }
}

/** What the rest of a boundary's line makes of it; null: another, longer boundary. */
function kindOf(bytes: Buffer, after: number): 'next' | 'last' | null {
  const rest = bytes.toString('latin1', after, after + 4)
  if (/^[ \t]*(?:\r|\n|$)/.test(rest)) return 'next'
  return rest.startsWith('--') ? 'last' : null
}

/** The line end before a boundary belongs to the boundary. */
function beforeLineEnd(bytes: Uint8Array, at: number): number {
  if (bytes[at - 1] !== LF) return at
  return bytes[at - 2] === CR ? at - 2 : at - 1
}

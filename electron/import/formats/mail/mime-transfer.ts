/** The bytes of a part as they were before they were sent. `broken`: its base64 stops within a group. */
export interface Received {
  readonly bytes: Uint8Array
  readonly broken: boolean
}

/** Undoes a Content-Transfer-Encoding; an unknown one changes nothing. */
export function received(sent: Uint8Array, way: string, report: () => void): Received {
  if (way === 'base64' && isBase64(sent)) return fromBase64(sent, report)
  if (/^(?:x-)?uu(?:encode)?$/.test(way)) return { bytes: fromUu(latin1(sent)), broken: false }
  return { bytes: way === 'quoted-printable' ? fromQuotedPrintable(latin1(sent)) : bytesOf(sent), broken: false }
}

/** So many first bytes tell whether something is in base64, as some programs say of words as they stand. */
const LOOKED_AT = 4096

function isBase64(sent: Uint8Array): boolean {
  const strays = latin1(sent.subarray(0, LOOKED_AT)).replace(/[A-Za-z\d+/=\r\n]+/g, '')
  return strays.length <= Math.min(sent.length, LOOKED_AT) * 0.1
}

/** Bytes are decoded so many at a time: attachments are large, and one copy is enough. */
const STEP = 1024 * 1024

/** Bytes of base64 as mails have it; white space and strays between are skipped. */
export function fromBase64(sent: Uint8Array, report: () => void): Received {
  const out = Buffer.alloc(Math.ceil((sent.length * 3) / 4))
  let length = 0
  let rest = ''
  for (let at = 0; at < sent.length; at += STEP) {
    report()
    const characters = rest + latin1(sent.subarray(at, at + STEP)).replace(/[^A-Za-z\d+/]+/g, '')
    const whole = characters.length - (characters.length % 4)
    length += out.write(characters.slice(0, whole), length, 'base64')
    rest = characters.slice(whole)
  }
  length += out.write(rest, length, 'base64')
  return { bytes: bytesOf(out.subarray(0, length)), broken: isCut(sent, rest) }
}

/** Whether groups of four end with less, and without the marks that say so. */
const isCut = (sent: Uint8Array, rest: string): boolean =>
  rest.length === 1 || (rest.length > 1 && !/=\s*$/.test(latin1(sent.subarray(-100))))

/** Bytes of quoted-printable; what is no escape stands for itself. `text`: one UTF-16 unit a byte. */
export function fromQuotedPrintable(text: string): Uint8Array {
  const characters = text
    .replace(/[ \t]{1,100}(?=\r?\n)/g, '')
    .replace(/=\r?\n/g, '')
    .replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return bytesOf(Buffer.from(characters, 'latin1'))
}

/** What uuencode made of a file: after `begin`, lines that start with their length. */
export function fromUu(text: string): Uint8Array {
  const bytes: number[] = []
  const [, body = ''] = /^begin [0-7]{3,4} [^\n]*\n([\s\S]*)/m.exec(text) ?? []
  for (const line of body.split(/\r?\n/)) {
    if (line.trimEnd() === 'end') break
    const length = sixBits(line, 0)
    for (let at = 0; at < length; at += 1) {
      const first = 1 + Math.floor(at / 3) * 4 + (at % 3)
      const two = (sixBits(line, first) << 6) | sixBits(line, first + 1)
      bytes.push((two >> (4 - 2 * (at % 3))) & 0xff)
    }
  }
  return Uint8Array.from(bytes)
}

const sixBits = (line: string, at: number): number => ((line.charCodeAt(at) || 0x20) - 0x20) & 0x3f

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

/** The same bytes, not as Node's own kind, which some readers refuse. */
const bytesOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)

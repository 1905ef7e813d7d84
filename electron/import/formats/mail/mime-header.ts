import { decode } from '../text/encoding.ts'
import { fromBase64, fromQuotedPrintable } from './mime-transfer.ts'

/** Names in lower case, first of a name wins, values on one line; not yet decoded words by words. */
export type Headers = ReadonlyMap<string, string>

/** A value with parameters, such as `text/plain; charset=utf-8`. Value and names in lower case. */
export interface Field {
  readonly value: string
  readonly parameters: ReadonlyMap<string, string>
}

/** Longer values are cut: nobody reads on, and nothing may be slow. UTF-16 units. */
const LONGEST = 20_000
const MOST = 1000
const LONGEST_NAME = 500

/** Reads header lines. Raw characters beyond ASCII are read as UTF-8, else as what they look most like. */
export function headersOf(bytes: Uint8Array): Headers {
  const found = new Map<string, string>()
  let name = ''
  for (const line of decode(bytes, null).text.split(/\r\n|\n|\r/)) {
    if (/^[ \t]/.test(line)) {
      const begun = found.get(name)
      if (begun !== undefined && begun.length < LONGEST)
        found.set(name, `${begun} ${line.slice(0, LONGEST).trim()}`.trim())
      continue
    }
    const next = /^([\w.-]{1,100})[ \t]*:/.exec(line)
    name = next?.[1]?.toLowerCase() ?? ''
    if (next === null || found.size >= MOST) continue
    if (found.has(name)) name = ''
    else found.set(name, line.slice(next[0].length, next[0].length + LONGEST).trim())
  }
  return found
}

/** A header as it is read: encoded words (RFC 2047) become characters, white space is folded. */
export function wordsIn(value: string): string {
  const joined = value.replace(/\?=\s+(?==\?[^?\s]{1,60}\?[bq]\?)/gi, '?=')
  return decodeRuns(joined).replace(/\s+/gu, ' ').trim().toWellFormed()
}

interface EncodedWord {
  readonly at: number
  readonly end: number
  readonly charset: string
  readonly bytes: Uint8Array
}

/** Neighbours in one charset are decoded together: some programs cut characters in two. */
function decodeRuns(value: string): string {
  let out = ''
  let after = 0
  let run: EncodedWord[] = []
  const endRun = (): void => {
    const [first] = run
    if (first !== undefined) out += decode(Buffer.concat(run.map(({ bytes }) => bytes)), first.charset).text
    run = []
  }
  for (const word of encodedWords(value)) {
    if (word.at > after || word.charset !== run[0]?.charset) endRun()
    out += value.slice(after, word.at)
    run.push(word)
    after = word.end
  }
  endRun()
  return out + value.slice(after)
}

function encodedWords(value: string): EncodedWord[] {
  return [...value.matchAll(/=\?([^?\s*]{1,60})(?:\*[^?\s]{0,20})?\?([bq])\?([^?]*)\?=/gi)].map((match) => {
    const [whole, charset = '', way = '', payload = ''] = match
    const bytes =
      way.toLowerCase() === 'b'
        ? fromBase64(Buffer.from(payload, 'latin1'), () => undefined).bytes
        : fromQuotedPrintable(payload.replaceAll('_', ' '))
    return { at: match.index, end: match.index + whole.length, charset: charset.toLowerCase(), bytes }
  })
}

/** Value and parameters of a header; a parameter in several pieces (RFC 2231) is put together. */
export function fieldOf(header: string | undefined): Field {
  const [value = ''] = (header ?? '').split(';', 1)
  const parameters = new Map<string, string>()
  const given = /;\s*([\w.-]{1,60}?)(\*\d{0,3}\*?)?\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^;]*))/g
  for (const [, name = '', piece, quoted, bare] of (header ?? '').slice(value.length).matchAll(given)) {
    const key = name.toLowerCase()
    const before = parameters.get(key)
    if (before !== undefined && piece === undefined) continue
    parameters.set(key, `${before ?? ''}${quoted?.replace(/\\(["\\])/g, '$1') ?? bare?.trim() ?? ''}`)
  }
  return { value: value.trim().toLowerCase(), parameters }
}

/** The name that an address goes by, if it has one. */
export function senderIn(value: string | undefined): string | undefined {
  const sender = wordsIn(value ?? '').slice(0, LONGEST_NAME)
  const name = sender
    .replace(/<[^<>]{0,300}>?\s*$/, '')
    .replace(/^[\s"']+|[\s"']+$/g, '')
    .trim()
  return name === '' || /^[^\s@]+@[^\s@]+$/.test(name) ? undefined : name
}

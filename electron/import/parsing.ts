import { parseHtml } from './formats/html.ts'
import { parseTxt } from './formats/txt.ts'
import type { DraftProblem, Parsed } from './draft.ts'
import { sniff } from './sniff.ts'

/** What is known of a file before it is read. `as` says what it is (a paste); else its content does. */
export interface Unparsed {
  readonly name: string
  readonly bytes: Uint8Array
  readonly as?: 'txt' | 'html'
}

/** Reads one file. `report` is called between steps, so that whoever watches knows that this still lives. */
export function parseFile({ name, bytes, as }: Unparsed, report: () => void): Parsed {
  const sniffed = as === undefined ? sniff(bytes, name) : { format: as }
  if ('code' in sniffed) return refused(sniffed.code, sniffed.what)
  report()
  const draft = sniffed.format === 'html' ? parseHtml(bytes, report) : parseTxt(bytes)
  return /\S/u.test(draft.plain) ? { drafts: [draft], problems: [] } : refused('empty', '')
}

const refused = (code: DraftProblem['code'], detail: string): Parsed => ({
  drafts: [],
  problems: [{ member: '', code, detail }],
})

import type { ImportProblemCode } from '../../shared/model/import.ts'
import type { Mapping, MappingProposal } from '../../shared/model/mapping.ts'
import { createBudget } from './budget.ts'
import { readingOf, type Chosen } from './chosen.ts'
import type { Draft, DraftProblem, DraftSaid, Finding, Format, ToRead } from './draft.ts'
import { sniff, type FormatName } from './sniff.ts'

/** What is known of a file before it is read. `as` says what it is (a paste); else its content does. */
export interface Unparsed {
  readonly name: string
  readonly bytes: Uint8Array
  readonly as?: 'txt' | 'html'
  /** What the analyst chose for it, or for a file within it. */
  readonly chosen?: Chosen
  /** Mappings of earlier imports by the signature of their columns. */
  readonly mappings?: ReadonlyMap<string, Mapping>
}

/** How deep files may lie within files. */
const DEEPEST = 3

/** A longer text is no release that a person reads. UTF-16 units. */
const LONGEST = 10_000_000

/** Something to read: not only white space and marks that are never seen. */
const seen = /[^\s\p{Cf}\p{Cc}]/u

/** Every format's reader, loaded when the first such file comes. */
const readers: Readonly<Partial<Record<FormatName, () => Promise<Format>>>> = {
  txt: async () => (await import('./formats/text/txt.ts')).readTxt,
  html: async () => (await import('./formats/web/html.ts')).readHtml,
  mhtml: async () => (await import('./formats/web/mhtml.ts')).readMhtml,
  eml: async () => (await import('./formats/mail/eml.ts')).readEml,
  docx: async () => (await import('./formats/word/docx.ts')).readDocx,
  doc: async () => (await import('./formats/word/doc.ts')).readDoc,
  odt: async () => (await import('./formats/word/odt.ts')).readOdt,
  rtf: async () => (await import('./formats/word/rtf.ts')).readRtf,
  pdf: async () =>
    (await import('./formats/pdf/pdf.ts')).pdfReader((await import('./character-maps.ts')).characterMaps),
  feed: async () => (await import('./formats/feed/feed.ts')).readFeed,
  csv: async () => (await import('./formats/table/csv.ts')).readCsv,
  json: async () => (await import('./formats/table/json.ts')).readJson,
  jsonl: async () => (await import('./formats/table/jsonl.ts')).readJsonl,
  xml: async () => (await import('./formats/table/xml.ts')).readXml,
  zip: async () => (await import('./formats/archive/zip.ts')).readZip,
  gzip: async () => (await import('./formats/archive/gzip.ts')).readGzip,
}

export type Parsing = { readonly draft: Draft } | { readonly problem: DraftProblem }

/**
 * Reads one file and the files within it, and gives what it finds as it finds it. `report` is called between steps, so
 * that whoever watches knows that this still lives. Numbers the releases of the file from 0.
 */
export async function* parseFile(file: Unparsed, report: () => void): AsyncGenerator<Parsing> {
  let part = 0
  for await (const step of walk(outermost(file, report), file.chosen)) {
    if ('file' in step) continue
    const { finding, member, said } = step
    if (finding.found === 'problem') yield { problem: { member, code: finding.code, detail: finding.detail ?? '' } }
    else if (!seen.test(finding.draft.plain)) yield { problem: { member, code: 'empty', detail: '' } }
    else if (finding.draft.plain.length > LONGEST) yield { problem: { member, code: 'too-large', detail: '' } }
    else {
      yield { draft: { ...finding.draft, said: { ...said, ...finding.draft.said }, part, member } }
      part += 1
    }
    report()
  }
}

/** What is proposed for the table that a file, or a file within it, is; null for what is none. */
export async function proposalFor(file: Unparsed, member: string, report: () => void): Promise<MappingProposal | null> {
  for await (const step of walk(outermost(file, report), file.chosen))
    if ('file' in step && step.member === member)
      return (await import('./mapping/propose.ts')).proposeMapping(step.file)
  return null
}

/** One file at its place: the file itself, or one within it. `said`: what the files around it know of it. */
interface Place {
  readonly file: ToRead
  readonly as: FormatName | undefined
  readonly depth: number
  readonly member: string
  readonly said: DraftSaid
}

interface Placed {
  readonly finding: Exclude<Finding, { found: 'member' }>
  readonly member: string
  readonly said: DraftSaid
}

const outermost = ({ name, bytes, as, mappings = new Map() }: Unparsed, report: () => void): Place => ({
  file: { name, bytes, encoding: null, mapping: null, mappings, budget: createBudget(), report },
  as,
  depth: 0,
  member: '',
  said: {},
})

/** Every file, then what is found in it, in order; files within files no deeper than DEEPEST. */
async function* walk(place: Place, chosen: Chosen | undefined): AsyncGenerator<Place | Placed> {
  const { as, depth, member, said } = place
  const mine = chosen?.member === member || chosen?.member === null ? chosen : undefined
  const file = mine === undefined ? place.file : { ...place.file, encoding: mine.encoding, mapping: mine.mapping }
  yield { ...place, file }
  const problem = (code: ImportProblemCode, detail: string): Placed => ({
    finding: { found: 'problem', code, detail },
    member,
    said,
  })
  const sniffed = as === undefined ? sniff(file.bytes, file.name) : { format: as }
  if ('code' in sniffed) return yield problem(sniffed.code, sniffed.what)
  file.report()
  const read = await readers[sniffed.format]?.()
  if (read === undefined) return yield problem('unsupported-format', sniffed.format)
  for await (const finding of read(file)) {
    const within = finding.name === undefined ? member : `${member}!${finding.name}`
    if (finding.found !== 'member') yield { finding: asChosen(finding, sniffed.format, mine), member: within, said }
    else if (depth + 1 > DEEPEST) yield { finding: { found: 'problem', code: 'too-deep' }, member: within, said }
    else {
      const inner = { ...place.file, name: `${file.name}!${finding.called ?? finding.name}`, bytes: finding.bytes }
      const known = { ...said, ...finding.said }
      yield* walk({ file: inner, as: finding.as, depth: depth + 1, member: within, said: known }, chosen)
    }
  }
}

const tables: ReadonlySet<FormatName> = new Set(['csv', 'json', 'jsonl', 'xml'])

/** A draft that came of a choice says so. */
function asChosen(finding: Placed['finding'], format: FormatName, chosen: Chosen | undefined): Placed['finding'] {
  if (finding.found !== 'draft' || chosen === undefined) return finding
  const reading = readingOf({
    encoding: finding.draft.encoding === chosen.encoding ? chosen.encoding : null,
    mapping: tables.has(format) ? chosen.mapping : null,
  })
  return { ...finding, draft: { ...finding.draft, reading } }
}

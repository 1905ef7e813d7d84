import type { Mapping, MappingProposal } from '../../../shared/model/mapping.ts'
import type { Finding, ToRead } from '../draft.ts'
import { columnsOf, type Column } from './columns.ts'
import { proposalFor } from './proposal.ts'
import type { RecordFound, Table } from './records.ts'
import { releaseOf } from './release-of.ts'

/** A mapping is found from so many first records, or so many characters of them. */
const LOOKED_AT = 500
const MOST_CHARACTERS = 8 * 1024 * 1024

/** Life is shown once in so many records. */
const REPORTED_EVERY = 256

/**
 * The releases of a table. The mapping chosen for this file goes first, then the one remembered for its columns, then
 * what their names say for certain; else the table needs one, and the problem's detail is the proposal as JSON.
 */
export function* readTable(table: Table, file: Pick<ToRead, 'mapping' | 'mappings' | 'report'>): Generator<Finding> {
  const { first, rest } = opened(table)
  const columns = columnsIn(table, first)
  const { mapping, sure, ...proposal } = proposalFor(columns, first.length, table.record)
  const chosen = file.mapping ?? file.mappings.get(proposal.signature) ?? (sure ? mapping : null)
  if (first.length === 0) yield { found: 'problem', code: 'empty' }
  else if (columns.length === 0 || chosen !== null || first.every((record) => 'fault' in record))
    yield* releases(table, concat(first, rest), withOrder(chosen ?? mapping, columns, mapping), file.report)
  else {
    const records = first.length + counted(rest, file.report)
    const detail: MappingProposal = { ...proposal, records, mapping, sure }
    yield { found: 'problem', code: 'needs-mapping', detail: JSON.stringify(detail) }
  }
}

/** How a table may be mapped, whether that is certain or not; null if it has no records. */
export function proposalOf(table: Table, report: () => void): MappingProposal | null {
  const { first, rest } = opened(table)
  const proposal = proposalFor(columnsIn(table, first), first.length, table.record)
  return first.length === 0 ? null : { ...proposal, records: first.length + counted(rest, report) }
}

/** A mapping that leaves the order of day and month open takes what this table's own dates tell. */
const withOrder = (chosen: Mapping, columns: readonly Column[], proposed: Mapping): Mapping =>
  chosen.dayFirst !== null || columns.length === 0 ? chosen : { ...chosen, dayFirst: proposed.dayFirst }

interface Opened {
  readonly first: readonly RecordFound[]
  readonly rest: Iterator<RecordFound>
}

function opened({ records }: Table): Opened {
  const rest = records[Symbol.iterator]()
  const first: RecordFound[] = []
  let characters = 0
  while (first.length < LOOKED_AT && characters < MOST_CHARACTERS) {
    const next = rest.next()
    if (next.done === true) break
    first.push(next.value)
    if ('fields' in next.value) for (const value of next.value.fields.values()) characters += value.length
  }
  return { first, rest }
}

const columnsIn = ({ columns }: Table, records: readonly RecordFound[]): Column[] =>
  columnsOf(
    columns,
    records.flatMap((record) => ('fields' in record ? [record.fields] : [])),
  )

function* concat(first: readonly RecordFound[], rest: Iterator<RecordFound>): Generator<RecordFound> {
  yield* first
  for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value
}

function counted(rest: Iterator<RecordFound>, report: () => void): number {
  let count = 0
  for (let next = rest.next(); next.done !== true; next = rest.next()) {
    count += 1
    if (count % REPORTED_EVERY === 0) report()
  }
  return count
}

/** Faults beyond this number are not listed one by one. */
const MOST_FAULTS = 1000

/** Each record as what it is; of many faults the first, and then that there are more. */
function* releases(
  { format, encoding }: Table,
  records: Iterable<RecordFound>,
  mapping: Mapping,
  report: () => void,
): Generator<Finding> {
  let faults = 0
  for (const record of records) {
    if (record.number % REPORTED_EVERY === 0) report()
    const finding = findingOf(record, mapping, { format, encoding }, report)
    if (finding.found === 'problem') faults += 1
    if (finding.found === 'draft' || faults <= MOST_FAULTS) yield finding
  }
  if (faults > MOST_FAULTS) yield { found: 'problem', code: 'damaged', detail: 'more-records' }
}

function findingOf(
  record: RecordFound,
  mapping: Mapping,
  from: Pick<Table, 'format' | 'encoding'>,
  report: () => void,
): Finding {
  const name = String(record.number)
  if ('fault' in record) return { found: 'problem', code: 'damaged', detail: record.fault, name }
  const draft = releaseOf(record.fields, mapping, from, report)
  if (draft !== null)
    return { found: 'draft', draft: record.cut === true ? { ...draft, flags: ['partial'] } : draft, name }
  return record.cut === true
    ? { found: 'problem', code: 'damaged', detail: 'row-short', name }
    : { found: 'problem', code: 'empty', detail: 'record', name }
}

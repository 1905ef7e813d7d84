import { MappedField, type Mapping, type MappingProposal } from '../../../shared/model/mapping.ts'
import {
  dayFirstIn,
  holdsAddresses,
  holdsDates,
  holdsMarkup,
  holdsNumerals,
  averageLength,
  isLong,
  signatureOf,
  type Column,
} from './columns.ts'
import { columnNamed, type NamedColumn, type NamedField } from './names.ts'

/** So many columns may stand in for one another: `date`, else `raw_date`. */
const MOST_IN_TURN = 3
const SAMPLES = 3
/** No longer than this is a value that is shown. UTF-16 units. */
const LONGEST_SAMPLE = 200

type Fields = Mapping['fields']

/**
 * How records become releases, by the names of their columns and, where these say nothing, by what they hold. It is sure
 * if names tell the text and a title or a date; or, of a single record without a text, a title and a date or address.
 */
export function proposalFor(columns: readonly Column[], records: number, record: string | null): MappingProposal {
  const named = namedColumns(columns)
  const byName = fieldsByName(named)
  const lead = leadOf(named, byName)
  const fields: Fields = { ...fieldsByShape(columns, { ...byName, ...lead }), ...byName, ...lead }
  const inText = columns.filter(({ name }) => fields.text?.includes(name))
  const dates = columns.filter(({ name }) => fields.publication?.includes(name))
  return {
    signature: signatureOf(columns.map(({ name }) => name)),
    records,
    columns: columns.map(({ name, values }) => ({ name, samples: values.slice(0, SAMPLES).map(shown) })),
    mapping: { fields, record, dayFirst: dayFirstIn(dates), html: inText.some(holdsMarkup) },
    sure: isSure({ ...byName, ...lead }, records),
  }
}

const shown = (value: string): string => value.slice(0, LONGEST_SAMPLE).toWellFormed()

const isSure = ({ text, title, publication, url }: Fields, records: number): boolean =>
  text === undefined
    ? records === 1 && title !== undefined && (publication ?? url) !== undefined
    : (title ?? publication) !== undefined

interface Named extends NamedColumn {
  readonly holds: Column
}

/** Columns whose name and values agree on what they hold, the likeliest first. */
const namedColumns = (columns: readonly Column[]): readonly Named[] =>
  columns
    .flatMap((holds): Named[] => {
      const found = columnNamed(holds.name)
      return found === null ? [] : [{ ...found, field: believed(found.field, holds), holds }]
    })
    .filter(({ field, piece, holds }) => (holds.values.length > 0 ? isPossible(field, holds) : piece !== null))
    .toSorted((a, b) => Number(isBody(b)) - Number(isBody(a)) || a.rank - b.rank)

/** Of columns that are called texts, one that holds long ones. */
const isBody = ({ field, holds }: Named): boolean => field === 'text' && isLong(holds)

/** A source may be a name or an address. */
const believed = (field: NamedField, column: Column): NamedField =>
  field === 'issuer' && holdsAddresses(column) ? 'url' : field

const dates: ReadonlySet<NamedField> = new Set(['publication', 'event', 'dateline', 'capture', 'updated'])

function isPossible(field: NamedField, column: Column): boolean {
  if (dates.has(field)) return holdsNumerals(column) && averageLength(column) <= 100
  if (field === 'url') return column.values.some((value) => /^(?:https?:)?\/\/|^www\.|^\//u.test(value))
  return field === 'text' || field === 'lead' || averageLength(column) <= 1000
}

function fieldsByName(named: readonly Named[]): Fields {
  const fields: Fields = {}
  for (const field of MappedField.options) {
    const columns = named.filter((column) => column.field === field)
    const [first] = columns.filter(({ holds }) => holds.values.length > 0)
    if (first === undefined) continue
    const chosen = field === 'text' ? piecesWith(first, columns) : columns.slice(0, MOST_IN_TURN)
    fields[field] = chosen.map(({ column }) => column)
  }
  return fields
}

/** A text and its next pieces in their order; a piece may be empty in all records that were looked at. */
const piecesWith = (first: Named, columns: readonly Named[]): readonly Named[] =>
  columns
    .filter((other) => other === first || (other.rank === first.rank && other.piece !== null))
    .toSorted((a, b) => (a.piece ?? 0) - (b.piece ?? 0))

/** A summary is the text where there is none and it is long, the title where there is none and it is short. */
function leadOf(named: readonly Named[], { text, title }: Fields): Fields {
  const lead = named.find(({ field }) => field === 'lead')
  if (lead === undefined) return {}
  if (text === undefined && isLong(lead.holds)) return { text: [lead.column] }
  return title === undefined && !isLong(lead.holds) ? { title: [lead.column] } : {}
}

/** What values tell of columns that no name has spoken for. */
function fieldsByShape(columns: readonly Column[], taken: Fields): Fields {
  const spoken = new Set(Object.values(taken).flat())
  const free = columns.filter(({ name }) => !spoken.has(name) && columnNamed(name) === null)
  const fields: Fields = {}
  const url = free.find(holdsAddresses)
  const byLength = free.toSorted((a, b) => averageLength(a) - averageLength(b))
  const day = byLength.find((column) => holdsDates(column) && !holdsAddresses(column))
  const text = byLength.findLast(isLong)
  const title = free.find(
    (column) => averageLength(column) >= 20 && !isLong(column) && column !== url && column !== day,
  )
  if (taken.url === undefined && url !== undefined) fields.url = [url.name]
  if (taken.publication === undefined && day !== undefined) fields.publication = [day.name]
  if (taken.text === undefined && text !== undefined) fields.text = [text.name]
  if (taken.title === undefined && title !== undefined) fields.title = [title.name]
  return fields
}

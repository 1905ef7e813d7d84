import type { MappedField, Mapping } from '../../shared/model/mapping.ts'
import type { Column } from './mapping-draft.ts'

/** The first record as a release, as far as samples tell it. `date`: ISO where it is plain, else as it is written. */
export interface FirstRecord {
  readonly title: string | undefined
  readonly issuer: string | undefined
  readonly date: string | undefined
  readonly text: string
}

/** About this much text is shown. UTF-16 units. */
const SHOWN = 700

/** What the mapping makes of the first samples. */
export function firstRecord(mapping: Mapping, columns: readonly Column[]): FirstRecord {
  const values = (field: MappedField): readonly string[] =>
    (mapping.fields[field] ?? []).flatMap(
      (name) => columns.find((column) => column.name === name)?.samples[0]?.trim() || [],
    )
  const text = values('text').join('\n\n')
  const date = values('publication')[0] ?? values('dateline')[0] ?? values('event')[0]
  return {
    title: values('title')[0],
    issuer: values('issuer')[0],
    date: date === undefined ? undefined : isoOf(date, mapping.dayFirst),
    text: cut(mapping.html ? withoutTags(text) : text),
  }
}

const cut = (text: string): string => (text.length <= SHOWN ? text : `${text.slice(0, SHOWN).trimEnd()} …`)

/** A plain date as ISO 8601; anything else as it stands. `dayFirst` null: dates of numbers alone stay as they stand. */
function isoOf(date: string, dayFirst: boolean | null): string {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/u.exec(date)
  if (iso !== null) return joined(iso[1], iso[2], iso[3])
  const found = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})/u.exec(date)
  if (found === null) return date
  const [, first, second, year] = found
  if (Number(first) > 12) return joined(year, second, first)
  if (Number(second) > 12) return joined(year, first, second)
  if (dayFirst === null) return date
  return dayFirst ? joined(year, second, first) : joined(year, first, second)
}

const joined = (year = '', month = '', day = ''): string => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`

const withoutTags = (html: string): string =>
  html
    .replaceAll(/<\/?(?:p|div|br|li|tr|h[1-6])\b[^<>]{0,1000}>/giu, '\n')
    .replaceAll(/<[^<>]{0,1000}>/gu, '')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim()

import { MappedField, type Mapping } from '../../../shared/model/mapping.ts'
import type { DraftSaid, FoundDraft } from '../draft.ts'
import { htmlDraft } from '../formats/web/html.ts'
import { paragraphStarts, withLf } from '../formats/text/lines.ts'
import type { Fields } from './records.ts'

export const reader = { name: 'table', version: 1 } as const

/** A title that the text repeats stands in its beginning. UTF-16 units. */
const BEGINNING = 600
const FIRST_LINES = 12
const NO_CHANCE = 20

/**
 * A record as a release: its title, unless the text begins with it, above its text; all other fields are what it says of
 * itself. Null if it has no text; where records have none at all, the title is the text.
 */
export function releaseOf(
  fields: Fields,
  mapping: Mapping,
  from: Pick<FoundDraft, 'format' | 'encoding'>,
  report: () => void,
): FoundDraft | null {
  const said = saidBy(fields, mapping, report)
  const text = textOf(fields, mapping, report)
  const title = plainText(said.title ?? '').trim()
  const plain = title === '' || beginsWith(text, title) ? text : `${title}\n\n${text}`.trimEnd()
  if (!/\S/u.test(mapping.fields.text === undefined ? plain : text)) return null
  return { plain, ...from, reader, pages: [], paragraphs: paragraphStarts(plain), said }
}

function textOf(fields: Fields, { fields: { text = [] }, html }: Mapping, report: () => void): string {
  const whole = text.flatMap((column) => fields.get(column) ?? []).join('\n\n')
  return plainText(html ? withoutMarkup(whole, report) : whole)
}

const withoutMarkup = (words: string, report: () => void): string =>
  /[<&]/u.test(words) ? (htmlDraft({ text: words, encoding: null }, { report, whole: true })?.plain ?? '') : words

const plainText = (value: string): string => withLf(value).replaceAll('\0', '').replaceAll('\uFEFF', '').toWellFormed()

/** Whether one of the first lines is the title, or begins with it where it is long enough to be no chance. */
function beginsWith(text: string, title: string): boolean {
  const wanted = folded(title)
  const lines = text.slice(0, BEGINNING + title.length).split('\n', FIRST_LINES)
  return lines
    .filter((line) => line.trimStart().startsWith(wanted.charAt(0)))
    .map(folded)
    .some((line) => line === wanted || (wanted.length >= NO_CHANCE && line.startsWith(wanted)))
}

const folded = (words: string): string => words.replace(/\s+/gu, ' ').trim()

const dates: ReadonlySet<MappedField> = new Set(['publication', 'event', 'dateline', 'capture', 'updated'])

function saidBy(fields: Fields, mapping: Mapping, report: () => void): DraftSaid {
  const said: { -readonly [Key in Exclude<MappedField, 'text'>]?: string } = {}
  for (const field of MappedField.options) {
    if (field === 'text') continue
    const value = mapping.fields[field]?.map((column) => fields.get(column)).find((each) => each !== undefined)
    if (value === undefined) continue
    const words = plainText(mapping.html && field === 'title' ? withoutMarkup(value, report) : value).trim()
    said[field] = dates.has(field) ? moment(words) : words
  }
  return mapping.dayFirst === null ? said : { ...said, dayFirst: mapping.dayFirst }
}

/** Seconds or milliseconds since 1970, as programs keep time, as an ISO date; anything else as it is. */
function moment(value: string): string {
  const stamp = /^1\d{9}(\d{3})?$/u.exec(value)
  if (stamp === null) return value
  return new Date(stamp[1] === undefined ? Number(value) * 1000 : Number(value)).toISOString()
}

import { blank, type Fact } from '../../../shared/model/fact.ts'
import type { DraftSaid } from '../draft.ts'
import { datesIn, isAlone, isoOfStamp, type PrintedDate } from './dates.ts'
import { firstLines, lastLines, type Line } from './lines.ts'

/** How many written lines at either end may hold the date of publication. */
const REACH = 12

/** Ways to announce it, in the languages that releases come in. */
const label =
  /(?:published(?: on| at)?|posted(?: on| at)?|publication date|date published|release date|date of (?:release|publication|issue)|issued(?: on)?|дата публикации|опубликовано|опубликован|发布时间|发布日期|發布時間|發布日期|发表时间|تاريخ النشر|نُشر في|نشر في|تاریخ انتشار|تاریخ اشاعت|veröffentlicht(?: am)?|erscheinungsdatum|publié le|publicado el|fecha de publicación|^date|^дата|^datum|^日期|^时间)\s*[:：]?\s*$/iu

/** How far before a date its label is looked for, and how far from either end of the text. UTF-16 units. */
const BEFORE = 60
const WINDOW = 2500

export interface ReadPublication {
  readonly fact: Fact
  readonly flags: readonly string[]
}

/**
 * The day of publication: after a label; as the page's own data say; alone on a line near either end; else at the
 * end of the headline, inferred. A date that can be read two ways stays blank and is flagged. Spans are in `text`.
 */
export function publicationOf(
  text: string,
  said: DraftSaid,
  title: { readonly start: number; readonly end: number } | null,
): ReadPublication {
  const lines = endLines(text)
  const labelled = labelledDate(text)
  if (labelled !== null && labelled.iso !== null) return { fact: found(labelled), flags: [] }
  const alone = lines.flatMap((line) =>
    datesIn(line.words)
      .filter((date) => isAlone(line.words, date) || isBesideTitle(line, date, title))
      .map((date) => within(line, date)),
  )
  const stamped = isoOfStamp(said.publication ?? '')
  if (stamped !== null) return { fact: printedAs(stamped, lines), flags: [] }
  const certain = alone.filter(({ iso }) => iso !== null)
  const first = certain[0]
  if (first !== undefined)
    return { fact: found(first), flags: certain.some(({ iso }) => iso !== first.iso) ? ['several-dates'] : [] }
  const unsure = alone.length > 0 || labelled !== null
  return { fact: title === null || unsure ? blank : inTitle(text, title), flags: unsure ? ['ambiguous-date'] : [] }
}

function endLines(text: string): Line[] {
  const lines = [...firstLines(text, REACH), ...lastLines(text, REACH)]
  return [...new Map(lines.map((line) => [line.start, line])).values()].toSorted((a, b) => a.start - b.start)
}

const found = ({ iso, start, end }: PrintedDate): Fact => ({ value: iso, state: 'read', span: [start, end] })

/** A line's date with its place in the text. */
const within = (line: Line, { start, end, iso }: PrintedDate): PrintedDate => ({
  start: line.start + start,
  end: line.start + end,
  iso,
})

/** The first date near either end with a label before it, on its line or the line before. */
function labelledDate(text: string): PrintedDate | null {
  for (const from of text.length > 2 * WINDOW ? [0, text.length - WINDOW] : [0]) {
    const stretch = text.slice(from, from === 0 && text.length > 2 * WINDOW ? WINDOW : undefined)
    for (const date of datesIn(stretch)) {
      const before = stretch.slice(Math.max(0, date.start - BEFORE), date.start).replace(/[\s,;|]+$/u, '')
      if (label.test(before.slice(before.lastIndexOf('\n') + 1)))
        return { start: from + date.start, end: from + date.end, iso: date.iso }
    }
  }
  return null
}

/** A page may print the date on the line of the headline. */
function isBesideTitle(
  line: Line,
  date: PrintedDate,
  title: { readonly start: number; readonly end: number } | null,
): boolean {
  if (title === null || title.start < line.start || title.end > line.end) return false
  const rest =
    date.end <= title.start - line.start
      ? line.words.slice(0, title.start - line.start)
      : line.words.slice(title.end - line.start)
  return datesIn(rest).some((each) => isAlone(rest, each))
}

/** A date that the page's data give, where the text prints it too. */
function printedAs(iso: string, lines: readonly Line[]): Fact {
  for (const line of lines) {
    const date = datesIn(line.words).find((each) => each.iso === iso)
    if (date !== undefined) return found(within(line, date))
  }
  return { value: iso, state: 'read', span: null }
}

function inTitle(text: string, title: { readonly start: number; readonly end: number }): Fact {
  const words = text.slice(title.start, title.end)
  const last = datesIn(words).at(-1)
  return last === undefined || last.iso === null || /[\p{L}\p{N}]/u.test(words.slice(last.end))
    ? blank
    : { value: last.iso, state: 'inferred', span: [title.start + last.start, title.start + last.end] }
}

import { isAlone } from './date-alone.ts'
import { isHour } from './furniture.ts'
import type { Line } from './lines.ts'
import { titleAt, type ReadTitle } from './read-title.ts'
import { datesOn, type Sheet } from './sheet.ts'

/** A longer line is no headline. UTF-16 units. */
const LONGEST = 300

/** The first line, if it is set apart from a body that is longer, and no sentence, date, mark or address. */
export function headline(sheet: Sheet, [line, next]: readonly Line[], bodyStart: number | null): ReadTitle | null {
  const { text, top } = sheet
  if (line === undefined || next === undefined || line.words.length > LONGEST || !looksLikeHeadline(line.words))
    return null
  const below = top[top.indexOf(line) + 1]
  if (below !== undefined && isHour(below)) return null
  const apart =
    line.closed ||
    attribution.test(next.words) ||
    (bodyStart !== null && bodyStart > next.start && bodyStart <= next.end) ||
    (below !== undefined && isDateLine(sheet, below)) ||
    lastsLonger(line, next)
  return apart && text.length - line.end > line.words.length / 2 ? titleAt(text, line.start, line.end) : null
}

/** Without a blank line between: the next line is a paragraph on one line. */
const lastsLonger = (line: Line, next: Line): boolean =>
  next.words.length > 150 && next.words.length > 2 * line.words.length

/** Whether a line says when the text came out and nothing else. */
export const isDateLine = (sheet: Sheet, line: Line): boolean =>
  line.words.length <= 120 &&
  datesOn(sheet, line).some((date) => isAlone(line, date) || /^[\p{L} ]{2,25}[:：]/u.test(line.words))

/** Who speaks: "Antony J. Blinken, Secretary of State". */
const attribution =
  /^\p{Lu}[\p{L}.’' -]{3,50}, (?:\p{L}+ ){0,4}(?:Secretary|Spokes\p{L}+|Minister|Ambassador|President|Director|Chairman|Commissioner)\b[^.!?]{0,60}$/u

/** Who answers whom in a transcript. */
const speaker =
  /^(?:PM|Q|A|MR|MS|MRS|QUESTION|ANSWER|JOURNALIST|INTERVIEWER|COMPERE|MODERATOR|THE (?:VICE )?PRESIDENT|(?:PRIME )?MINISTER|SECRETARY|AMBASSADOR)[^\n:]{0,30}:\s/u

/** A line that breaks off within a sentence. */
export const unfinished = /(?<![\p{L}])(?:the|a|an|of|and|to|in|for|with|on|by|that|и|в|с|на|по|о|от|для)$/u

export function looksLikeHeadline(words: string): boolean {
  const letters = words.match(/\p{L}/gu)?.length ?? 0
  if (letters < 4 || letters < words.length * 0.4 || /[([{]$/u.test(words)) return false
  if (/^[\p{Ll}•|>#*<[]/u.test(words) || /https?:\/\/|@/u.test(words)) return false
  if (/[.;,:،؛。；，：۔।]$/u.test(words) && !/(?:\.\.\.|…|\b\p{L}\.\p{L}\.)$/u.test(words)) return false
  if (attribution.test(words) || speaker.test(words) || unfinished.test(words)) return false
  if (/^[\p{Script=Latin}\p{Script=Cyrillic}’'-]+$/u.test(words)) return false
  return !/^(?:dear|excellenc|your excellenc|mr\.? president|ladies and gentlemen|for immediate release|press release|уважаем)/iu.test(
    words,
  )
}

import { isFurniture } from './furniture.ts'
import { headline, isDateLine, looksLikeHeadline, unfinished } from './headline.ts'
import { inferredTitle } from './inferred-title.ts'
import type { Line } from './lines.ts'
import { titleAt, untitled, type ReadTitle } from './read-title.ts'
import { saidAlone, saidInText, saidWhole } from './said-title.ts'
import type { Sheet } from './sheet.ts'

/** The headline is among so many first lines. */
const LINES = 12

/** A longer line is no headline; a name of an issuer is no longer than the second. UTF-16 units. */
const LONGEST = 300
const LONGEST_NAME = 120

export interface TitleClues {
  readonly said: string | undefined
  /** Whether these words name an issuer. */
  readonly isIssuer: (words: string) => boolean
  /** Where the body begins after a dateline, or null. */
  readonly bodyStart: number | null
  /** Where the text has its reference number; a line of it is no headline. */
  readonly reference: readonly [number, number] | null
  /** A page that lists releases is named by its own title, whole. */
  readonly isList: boolean
}

/**
 * The headline: named by a label, as the page says it, or a line of its own above the body; else inferred from the
 * first sentence, cut at a word. A speech's opening words name nothing: blank then.
 */
export function titleOf(sheet: Sheet, clues: TitleClues): ReadTitle {
  const { text } = sheet
  if (clues.isList) return saidWhole(clues.said) ?? untitled
  const lines = sheet.top.slice(0, LINES)
  const candidates = lines.filter((line) => isCandidate(sheet, line, clues))
  return (
    labelled(text, lines) ??
    saidInText(text, clues.said) ??
    repeated(text, candidates) ??
    headline(sheet, candidates, clues.bodyStart) ??
    saidAlone(clues.said, clues.isIssuer) ??
    inferredTitle(text, candidates, clues.bodyStart) ??
    untitled
  )
}

function isCandidate(sheet: Sheet, line: Line, { isIssuer, reference }: TitleClues): boolean {
  if (isDateLine(sheet, line) || isFurniture(line)) return false
  if (line.words.length <= LONGEST_NAME && isIssuer(line.words)) return false
  return reference === null || !isMuchOf(line, reference)
}

const isMuchOf = (line: Line, [start, end]: readonly [number, number]): boolean =>
  Math.min(end, line.end) - Math.max(start, line.start) > line.words.length / 3

/** `TITLE:` with the words beside it or on the next line. */
function labelled(text: string, lines: readonly Line[]): ReadTitle | null {
  for (const [index, line] of lines.entries()) {
    const label = /^(?:title|headline|subject|заголовок|тема|标题|標題|العنوان|عنوان)\s*[:：]\s*/iu.exec(line.words)
    if (label === null || line.words.length > LONGEST) continue
    const next = lines[index + 1]
    const end = next !== undefined && !line.closed && unfinished.test(line.words) ? next.end : line.end
    if (label[0].length < line.words.length) return titleAt(text, line.start + label[0].length, end)
    return next === undefined || next.words.length > LONGEST ? null : titleAt(text, next.start, next.end)
  }
  return null
}

/** A line that stands twice in a row near the top. */
function repeated(text: string, lines: readonly Line[]): ReadTitle | null {
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (before?.words === line.words && line.words.length <= LONGEST && looksLikeHeadline(line.words))
      return titleAt(text, line.start, line.end)
  }
  return null
}

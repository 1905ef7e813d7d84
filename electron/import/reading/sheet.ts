import { labelBefore, type DateLabel } from './date-labels.ts'
import { datesIn, type PrintedDate } from './dates.ts'
import { firstLines, lastLines, type Line } from './lines.ts'

/** A text as a reader takes it up: the written lines at its top and foot and the dates that are printed there. */
export interface Sheet {
  readonly text: string
  readonly top: readonly Line[]
  readonly foot: readonly Line[]
  /** Offsets in the text, ascending. */
  readonly dates: readonly SheetDate[]
}

/** `label`: what the words before it say that it is. */
export type SheetDate = PrintedDate & { readonly label: DateLabel | null }

/** Facts are looked for in so many written lines and UTF-16 units from either end. */
const TOP_LINES = 16
const FOOT_LINES = 12
export const TOP = 3000
export const FOOT = 1500

export const sheetOf = (text: string): Sheet => ({
  text,
  top: firstLines(text, TOP_LINES),
  foot: lastLines(text, FOOT_LINES),
  dates: printedAtEnds(text).map((date) => ({ ...date, label: labelBefore(text, date.start) })),
})

const printedAtEnds = (text: string): readonly PrintedDate[] =>
  text.length <= TOP + FOOT
    ? datesIn(text)
    : [...datesIn(text.slice(0, TOP)), ...moved(datesIn(text.slice(-FOOT)), text.length - FOOT)]

const moved = (dates: readonly PrintedDate[], by: number): PrintedDate[] =>
  dates.map((date) => ({ ...date, start: date.start + by, end: date.end + by }))

/** The lines of both ends in reading order, each once. */
export const endLines = ({ top, foot }: Sheet): readonly Line[] => {
  const last = top.at(-1)
  return last === undefined ? foot : [...top, ...foot.filter(({ start }) => start > last.start)]
}

export const datesOn = ({ dates }: Sheet, line: { readonly start: number; readonly end: number }): SheetDate[] =>
  dates.filter(({ start, end }) => start >= line.start && end <= line.end)

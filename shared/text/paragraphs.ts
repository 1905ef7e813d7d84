import type { Span } from '../model/span.ts'
import { blocksOf } from './lines.ts'

export { directionOf } from './direction.ts'
export { sentences } from './sentences.ts'

/** Lines no longer than this, one below the other, are one paragraph set in lines; a longer one is a paragraph itself. */
const SET_LINE = 100

/**
 * The paragraphs of a text, from the start of their first line to the end of their last, without line ends and blank
 * lines. Blank lines part them; lines between blank lines are one paragraph unless one is longer than a set line.
 */
export const paragraphs = (text: string): Span[] =>
  blocksOf(text).flatMap((lines) => {
    const [first] = lines
    const last = lines.at(-1)
    if (first === undefined || last === undefined || lines.some(({ start, end }) => end - start > SET_LINE)) return lines
    return [{ start: first.start, end: last.end }]
  })

/** Where each paragraph begins, in order; empty for a text without words. */
export const paragraphStarts = (text: string): number[] => startsOf(text)

/** The number, from 1, of the paragraph that holds the offset; between two, that of the one before. */
export const paragraphOf = (text: string, offset: number): number => {
  const starts = startsOf(text)
  const next = starts.findIndex((start) => start > offset)
  return Math.max(1, next === -1 ? starts.length : next)
}

/** The last text's, kept: a reader asks for many places of one text. */
let kept: { readonly text: string; readonly starts: number[] } = { text: '', starts: [] }

const startsOf = (text: string): number[] => {
  if (kept.text !== text) kept = { text, starts: paragraphs(text).map(({ start }) => start) }
  return [...kept.starts]
}

const wordCutters = new Map<string, Intl.Segmenter>()

/** The words of a text in order, without what stands between them. `locale` helps with Chinese, Japanese and Thai. */
export const words = (text: string, locale = 'en'): Span[] => {
  const cutter = wordCutters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' })
  wordCutters.set(locale, cutter)
  return Array.from(cutter.segment(text)).flatMap(({ index, segment, isWordLike }) =>
    isWordLike === true ? [{ start: index, end: index + segment.length }] : [],
  )
}

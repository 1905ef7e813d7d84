import type { Span } from '../model/span.ts'
import { paragraphs } from './lines.ts'

export { directionOf } from './direction.ts'
export { sentences } from './sentences.ts'

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

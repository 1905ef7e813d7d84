import type { Paragraph } from './paragraphs.ts'
import { written } from './writing.ts'

/** Beside the type of most of the text, a headline's is at least so large. */
const LARGER = 1.15

/** What stands in the largest type on the first page; empty where all of it is of one size. */
export function headlineOf(paragraphs: readonly Paragraph[]): string {
  const onFirst = paragraphs.filter(({ lines }) => lines[0]?.page === 0)
  const largest = onFirst.reduce<Paragraph | undefined>(
    (found, paragraph) => (found === undefined || paragraph.size > found.size * 1.01 ? paragraph : found),
    undefined,
  )
  if (largest === undefined || largest.size < usualSize(paragraphs) * LARGER) return ''
  const headline = written([largest], 1).plain
  return isWorded(headline) ? headline : ''
}

/** The size in which half of all letters are set. */
function usualSize(paragraphs: readonly Paragraph[]): number {
  const weighed = paragraphs
    .map(({ size, lines }) => ({ size, weight: lines.reduce((sum, { text }) => sum + text.length, 0) }))
    .toSorted((one, other) => one.size - other.size)
  let left = weighed.reduce((sum, { weight }) => sum + weight, 0) / 2
  return weighed.find(({ weight }) => (left -= weight) <= 0)?.size ?? 0
}

/** Not a logo or what a scanner made of one. */
const isWorded = (text: string): boolean => (text.match(/\p{L}/gu)?.length ?? 0) >= text.length * 0.6

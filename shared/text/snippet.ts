import { snapToGraphemes } from './span.ts'

type Highlight = readonly [number, number]

/** How far a cut may move to fall between words, UTF-16 units. */
const SLACK = 24

/**
 * About `length` characters of text around where it matches most densely, cut between words, with … where something is
 * left out, and line ends as spaces. `highlights` in the snippet: UTF-16 start and end, those of the text that are whole in it.
 */
export const snippetOf = (
  text: string,
  highlights: readonly Highlight[],
  length = 200,
): { snippet: string; highlights: [number, number][] } => {
  const [from, to] = windowOf(text, highlights, length)
  const before = from > 0 ? '…' : ''
  const shown = text.slice(from, to).replaceAll(/\s/gu, ' ')
  const shift = before.length - from
  const inside = highlights
    .filter(([start, end]) => start >= from && end <= to)
    .map(([start, end]): [number, number] => [start + shift, end + shift])
  return { snippet: `${before}${shown}${to < text.length ? '…' : ''}`, highlights: inside }
}

const windowOf = (text: string, highlights: readonly Highlight[], length: number): Highlight => {
  if (text.length <= length) return [0, text.length]
  const [first, last] = densest(highlights, length)
  const room = Math.max(0, length - (last - first))
  const wanted = Math.max(0, Math.min(first - Math.floor(room / 3), text.length - length))
  const from = wanted === 0 ? 0 : startNear(text, wanted, first)
  const end = Math.max(last, from + length)
  return [from, end >= text.length ? text.length : endNear(text, end, last)]
}

/** From the first to the last of as many highlights as fit into the length; the earliest such group. */
const densest = (highlights: readonly Highlight[], length: number): Highlight => {
  let best: Highlight = [0, 0]
  let most = 0
  for (let first = 0, last = 0; first < highlights.length; first += 1) {
    const start = highlights[first]?.[0] ?? 0
    last = Math.max(last, first)
    while ((highlights[last + 1]?.[1] ?? Infinity) - start <= length) last += 1
    if (last - first + 1 > most) {
      most = last - first + 1
      best = [start, highlights[last]?.[1] ?? start]
    }
  }
  return best
}

/** Where a word begins, from the offset on but not past `limit`; in text without spaces, between two characters. */
const startNear = (text: string, offset: number, limit: number): number => {
  const space = text.slice(offset - 1, Math.min(limit, offset + SLACK)).search(/\s\S/u)
  return space === -1 ? wholeCharacter(text, offset) : offset + space
}

/** Where a word ends, from the offset back but not before `limit`. */
const endNear = (text: string, offset: number, limit: number): number => {
  const from = Math.max(limit, offset - SLACK)
  const words = /^(?<kept>.*\S)\s/su.exec(text.slice(from, offset + 1))?.groups?.kept
  return words === undefined ? Math.max(limit, wholeCharacter(text, offset)) : from + words.length
}

/** Back to the start of the character as one sees it. */
const wholeCharacter = (text: string, offset: number): number =>
  snapToGraphemes(text, { start: offset, end: offset }).start

import { looksLikeHeadline } from './headline.ts'
import type { Line } from './lines.ts'
import { isGarbled, type ReadTitle } from './read-title.ts'
import { firstSentenceEnd } from './sentence.ts'
import { shortenNames } from './shorten-names.ts'
import { spoken } from './spoken.ts'

/** It is no longer than this, its … included. UTF-16 units. */
const LONGEST = 120

const firstPerson = /(?:^|[^\p{L}])(?:I|we|my|our|me|us|allow me|я|мы|мой|наш|нам|мне|我|我们)(?![\p{L}])/iu

/** The first sentence as a title, cut at a word; null where a speaker opens, who names nothing. */
export function inferredTitle(text: string, lines: readonly Line[], bodyStart: number | null): ReadTitle | null {
  const line =
    lines.find(({ words }) => words.length > 40 || /\p{L}[.!?。！？۔]$/u.test(words)) ??
    lines.find(({ words }) => looksLikeHeadline(words))
  if (line === undefined) return null
  const isOpened = bodyStart !== null && bodyStart >= line.start && bodyStart < line.end
  const from = isOpened ? bodyStart : line.start + (/^[-–—•*·]\s+/u.exec(line.words)?.[0].length ?? 0)
  const start = from + (/^\s+/u.exec(text.slice(from, from + 50))?.[0].length ?? 0)
  const paragraphEnd = text.indexOf('\n\n', start)
  const paragraph = text.slice(start, paragraphEnd === -1 ? start + 2000 : paragraphEnd)
  const sentence = paragraph.slice(0, firstSentenceEnd(paragraph))
  if (!/\p{L}{2}/u.test(sentence) || firstPerson.test(sentence) || isGarbled(sentence)) return null
  const { words, end } = cutAtWord(sentence)
  return { fact: { value: words, state: 'inferred', span: [start, start + end] }, span: { start, end: start + end } }
}

/** The sentence as a title and how much of it that is: without its point, long names by their initials, cut with … */
function cutAtWord(sentence: string): { words: string; end: number } {
  const whole = sentence.trimEnd().replace(/[.。۔।]["'”’»]*$/u, '')
  const flat = spoken(whole)
  if (flat.length <= LONGEST) return { words: flat, end: whole.length }
  const { words, behind } = shortenNames(whole.replace(/\s/gu, ' '))
  if (words.length <= LONGEST) return { words: words.replace(/ +/gu, ' '), end: whole.length }
  const room = words.slice(0, LONGEST)
  const wordEnd = /^.*(?=\s)/su.exec(room)?.[0].length ?? LONGEST - 1
  const cut = Math.max(wordEnd, unspaced(room))
  const kept = words.slice(0, cut).replace(/[\s,;:–—-]+$/u, '')
  return { words: `${kept.replace(/ +/gu, ' ')}…`, end: Math.min(whole.length, behind(kept.length)) }
}

/** Scripts without spaces break between any two characters. */
const unspaced = (room: string): number =>
  /[\p{Script=Han}\p{Script=Thai}\p{Script=Hiragana}]{20}/u.test(room) ? LONGEST - 1 : 0

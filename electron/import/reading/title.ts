import { blank, type Fact } from '../../../shared/model/fact.ts'
import type { DraftSaid } from '../draft.ts'
import { datesIn, isAlone } from './dates.ts'
import { firstLines, type Line } from './lines.ts'
import { firstSentenceEnd } from './sentence.ts'
import { shortenNames } from './shorten-names.ts'

/** An inferred title is no longer than this, its … included; a headline line no longer than the second. UTF-16 units. */
const LONGEST_INFERRED = 120
const LONGEST_HEADLINE = 300

/** The title's words and where they stand in the text. */
export interface ReadTitle {
  readonly fact: Fact
  readonly span: { readonly start: number; readonly end: number } | null
}

const none: ReadTitle = { fact: blank, span: null }
const read = (text: string, start: number, end: number): ReadTitle => ({
  fact: { value: spoken(text.slice(start, end)), state: 'read', span: [start, end] },
  span: { start, end },
})

/** Without what a text may hold beside its words: colour codes of terminals, control characters, byte-order marks. */
const spoken = (words: string): string =>
  words
    .replace(/\u001B\[[\d;]*m/gu, '')
    .replace(/[\p{Cc}\uFEFF\s]+/gu, ' ')
    .trim()

/**
 * The headline: named by a label, as the page says it, or a line of its own above the body; else inferred from the
 * first sentence, cut at a word. A speech's opening words name nothing: blank then.
 */
export function titleOf(text: string, said: DraftSaid): ReadTitle {
  const lines = firstLines(text, 12)
  return (
    labelled(text, lines) ??
    saidInText(text, said.title) ??
    repeated(text, lines) ??
    headline(text, lines) ??
    saidAlone(said.title) ??
    inferred(text, lines) ??
    none
  )
}

/** `TITLE:` with the words beside it or on the next line. */
function labelled(text: string, lines: readonly Line[]): ReadTitle | null {
  for (const [index, line] of lines.entries()) {
    const label = /^(?:title|headline|subject|заголовок|тема|标题|標題|العنوان|عنوان)\s*[:：]\s*/iu.exec(line.words)
    if (label === null || line.words.length > LONGEST_HEADLINE) continue
    if (label[0].length < line.words.length) return read(text, line.start + label[0].length, line.end)
    const next = lines[index + 1]
    return next === undefined || next.words.length > LONGEST_HEADLINE ? null : read(text, next.start, next.end)
  }
  return null
}

/** The page's title where the text has it, whole or without the site's name. */
function saidInText(text: string, title: string | undefined): ReadTitle | null {
  const whole = title?.trim().slice(0, LONGEST_HEADLINE * 2) ?? ''
  const shorter = [
    whole.replace(/\s+[-–—|_]+\s+[^-–—|_]{2,80}$/u, ''),
    whole.replace(/^[^-–—|_:]{2,80}\s+[-–—|_:]+\s+/u, ''),
  ]
  for (const words of [whole, ...shorter]) {
    if (words.length < 4) continue
    if (words.length > 1000) continue
    const pattern = words
      .split(/\s+/u)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'))
      .join('\\s{1,3}')
    const found = new RegExp(pattern, 'u').exec(text.slice(0, 4000))
    if (found !== null) return read(text, found.index, found.index + found[0].length)
  }
  return null
}

const saidAlone = (title: string | undefined): ReadTitle | null =>
  title === undefined || title.trim() === ''
    ? null
    : { fact: { value: spoken(title), state: 'read', span: null }, span: null }

/** A line that stands twice in a row near the top. */
function repeated(text: string, lines: readonly Line[]): ReadTitle | null {
  for (const [index, line] of lines.entries()) {
    if (
      index > 0 &&
      line.words === lines[index - 1]?.words &&
      line.words.length <= LONGEST_HEADLINE &&
      looksLikeHeadline(line.words)
    )
      return read(text, line.start, line.end)
  }
  return null
}

/** The first line, if it is set apart from a body that is longer, and no sentence, date, mark or address. */
function headline(text: string, lines: readonly Line[]): ReadTitle | null {
  const [line, next] = lines.filter(({ words }) => !isDateLine(words))
  if (
    line === undefined ||
    next === undefined ||
    line.words.length > LONGEST_HEADLINE ||
    !looksLikeHeadline(line.words)
  )
    return null
  const apart =
    line.closed ||
    attribution.test(next.words) ||
    isDateLine(text.slice(line.end + 1, lineEnd(text, line.end + 1))) ||
    lastsLonger(line, next)
  return apart && text.length - line.end > line.words.length / 2 ? read(text, line.start, line.end) : null
}

/** Without a blank line between: the next line is a paragraph on one line. */
const lastsLonger = (line: Line, next: Line): boolean =>
  next.words.length > 150 && next.words.length > 2 * line.words.length

const lineEnd = (text: string, from: number): number => {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}

const isDateLine = (words: string): boolean => {
  const line = words.trim()
  return line.length <= 100 && datesIn(line).some((date) => isAlone(line, date) || /^[\p{L} ]{2,25}[:：]/u.test(line))
}

/** Who speaks: "Antony J. Blinken, Secretary of State". */
const attribution =
  /^\p{Lu}[\p{L}.’' -]{3,50}, (?:\p{L}+ ){0,4}(?:Secretary|Spokes\p{L}+|Minister|Ambassador|President|Director|Chairman|Commissioner)\b[^.!?]{0,60}$/u

function looksLikeHeadline(words: string): boolean {
  const letters = words.match(/\p{L}/gu)?.length ?? 0
  if (letters < 4 || letters < words.length * 0.4) return false
  if (/^[\p{Ll}•|>#*<[]/u.test(words) || /https?:\/\/|@/u.test(words)) return false
  if (/[.;,:،؛。；，：۔।]$/u.test(words) && !/(?:\.\.\.|…|\b\p{L}\.\p{L}\.)$/u.test(words)) return false
  if (attribution.test(words)) return false
  return !/^(?:dear|excellenc|your excellenc|mr\.? president|ladies and gentlemen|for immediate release|press release|уважаем)/iu.test(
    words,
  )
}

const dateline =
  /^(?:[\p{Lu}][\p{L}.’' -]{1,40}(?:, [\p{L}\d. ]{2,30})?\s*[(（][^)）\n]{2,60}[)）]\s*[-–—:：]*|[\p{Lu}.’' -]{3,30},[^–—\n]{2,40}[–—:]|(?:新华社|中新社|央视网消息)[^）)电\n]{0,30}(?:[电電]|（[^）\n]{1,20}）)[：:]?(?:[(（][^)）\n]{1,30}[)）])?)\s*/u
const firstPerson = /(?:^|[^\p{L}])(?:I|we|my|our|me|us|allow me|я|мы|мой|наш|нам|мне|我|我们)(?![\p{L}])/iu

function inferred(text: string, lines: readonly Line[]): ReadTitle | null {
  const line =
    lines.find(({ words }) => !isDateLine(words) && words.length > 40) ??
    lines.find(({ words }) => !isDateLine(words) && looksLikeHeadline(words))
  if (line === undefined) return null
  const opening = dateline.exec(line.words)?.[0].length ?? /^[-–—•*·]\s+/u.exec(line.words)?.[0].length ?? 0
  const start = line.start + opening
  const paragraphEnd = text.indexOf('\n\n', start)
  const paragraph = text.slice(start, paragraphEnd === -1 ? undefined : paragraphEnd)
  const sentence = paragraph.slice(0, firstSentenceEnd(paragraph))
  if (!/\p{L}{2}/u.test(sentence) || firstPerson.test(sentence)) return null
  const { words, end } = cutAtWord(sentence)
  return { fact: { value: words, state: 'inferred', span: [start, start + end] }, span: { start, end: start + end } }
}

/** The sentence as a title and how much of it that is: without its point, long names by their initials, cut with … */
function cutAtWord(sentence: string): { words: string; end: number } {
  const whole = sentence.trimEnd().replace(/[.。۔।]["'”’»]*$/u, '')
  const flat = spoken(whole)
  if (flat.length <= LONGEST_INFERRED) return { words: flat, end: whole.length }
  const { words, behind } = shortenNames(whole.replace(/\s/gu, ' '))
  if (words.length <= LONGEST_INFERRED) return { words: words.replace(/ +/gu, ' '), end: whole.length }
  const room = words.slice(0, LONGEST_INFERRED)
  const wordEnd = /^.*(?=\s)/su.exec(room)?.[0].length ?? LONGEST_INFERRED - 1
  const cut = Math.max(wordEnd, unspaced(room))
  const kept = words.slice(0, cut).replace(/[\s,;:–—-]+$/u, '')
  return { words: `${kept.replace(/ +/gu, ' ')}…`, end: Math.min(whole.length, behind(kept.length)) }
}

/** Scripts without spaces break between any two characters. */
const unspaced = (room: string): number =>
  /[\p{Script=Han}\p{Script=Thai}\p{Script=Hiragana}]{20}/u.test(room) ? LONGEST_INFERRED - 1 : 0

import type { CleaningRule } from '../../../shared/model/cleaning.ts'
import type { Span } from '../../../shared/model/span.ts'
import { strikeLine } from '../../../shared/text/strike.ts'
import type { WrittenLine } from './end-lines.ts'
import { throughSpace, type RuleStrike } from './line-strikes.ts'

/** A headline or caption has no more UTF-16 units than this. */
const LONGEST = 300

/** How many lines below a title it may be said again. */
const BELOW = 6

/** What a body may begin with before the sentence of a caption: its dateline. UTF-16 units. */
const DATELINE = 80

/** A line with its words as they are compared. */
interface SaidLine extends WrittenLine {
  readonly said: string
}

/** Strikes what the standing lines of a head say twice: of equal titles all but the last, and captions said again. */
export function repeatStrikes(
  plain: string,
  head: readonly WrittenLine[],
  rules: readonly CleaningRule[],
): readonly RuleStrike[] {
  const title = rules.find(({ kind }) => kind === 'repeated-title')
  const caption = rules.find(({ kind }) => kind === 'repeated-caption')
  if (title === undefined && caption === undefined) return []
  const lines = head.map((line): SaidLine => ({ ...line, said: folded(line.words.slice(0, DATELINE + LONGEST + 2)) }))
  return lines.flatMap((line, at): readonly RuleStrike[] => {
    const below = linesBelow(lines, at)
    if (title !== undefined && below.some((next) => saysAgain(next, line)))
      return [{ ...allOf(plain, line), by: title }]
    if (caption !== undefined && at > 0 && below.some((next) => beginsWith(next, line)))
      return [{ ...allOf(plain, line), by: caption }]
    const twice = title === undefined ? 0 : saidTwice(line.words)
    return title === undefined || twice === 0 ? [] : [{ ...throughSpace(line, twice), by: title }]
  })
}

/** The next lines, up to the body. */
function linesBelow(lines: readonly SaidLine[], at: number): readonly SaidLine[] {
  const next = lines.slice(at + 1, at + 1 + BELOW)
  const body = next.findIndex(({ words }) => words.length > LONGEST)
  return body === -1 ? next : next.slice(0, body + 1)
}

/** The line with its line end; of one that something was struck of, what stands. */
const allOf = (plain: string, line: WrittenLine): Span =>
  plain.slice(line.start, line.end).trim() === line.words
    ? strikeLine(plain, line.start, line.end)
    : { start: line.from, end: line.to }

/** Whether a line says a title again, which may have been cut with …. */
function saysAgain({ said }: SaidLine, title: SaidLine): boolean {
  const cut = /(?:…|\.{3})$/u.test(title.said) ? title.said.replace(/ ?(?:…|\.{3})$/u, '') : null
  const again = said === title.said || (cut !== null && said.startsWith(cut) && weight(cut) >= 20)
  return again && title.words.length <= LONGEST && weight(title.said) >= 12 && !/[:：]$/u.test(title.said)
}

/** Whether a body begins with the caption as its first sentence, after its dateline if it has one. */
function beginsWith({ said }: SaidLine, caption: SaidLine): boolean {
  if (caption.words.length > LONGEST) return false
  const sentence = caption.said.replace(/[ .。!?…۔]+$/u, '')
  const at = said.slice(0, DATELINE + sentence.length).indexOf(sentence)
  return (
    at !== -1 &&
    /^[.。!?…۔]/u.test(said.slice(at + sentence.length)) &&
    /(?:^|[-–—:：)）电電] ?)$/u.test(said.slice(0, at)) &&
    weight(sentence) >= 40
  )
}

/** How long the first of two equal titles glued to each other is, with what parts them; 0 if there are none. */
function saidTwice(words: string): number {
  const again = words.length < 40 ? -1 : words.slice(20, LONGEST + 23).indexOf(words.slice(0, 20)) + 20
  if (again < 20) return 0
  const title = words.slice(0, again).replace(/[\s|·•–—-]{1,3}$/u, '')
  return words.startsWith(title, again) && weight(title) >= 20 ? again : 0
}

/** Letters, those of scripts that write a word in one or two of them counted twice. */
const weight = (words: string): number =>
  (words.match(/\p{L}/gu)?.length ?? 0) +
  (words.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]/gu)?.length ?? 0)

const folded = (words: string): string => words.toLowerCase().replace(/\s+/gu, ' ')

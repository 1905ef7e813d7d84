import verbs from './protocol-verbs.json' with { type: 'json' }
import { firstSentenceEnd } from './sentence.ts'
import { latestDayNotAfter, settle, unread, type DateHints, type ReadDate } from './settle.ts'
import type { Sheet, SheetDate } from './sheet.ts'

/** Only the first sentences of the body state the event; they are no longer than this. UTF-16 units. */
const SENTENCES = 2
const LONGEST = 700

const spaced = [...verbs.en, ...verbs.ru, ...verbs.ar, ...verbs.fa, ...verbs.ur, ...verbs.de, ...verbs.fr, ...verbs.es]
const unspaced = [...verbs.zh, ...verbs.th]
const acts = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${spaced.toSorted((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{M}])|${unspaced.join('|')}`,
  'u',
)

/** Words before a date that make it a limit, an origin or the date of a paper. */
const other =
  /(?:(?<![\p{L}])(?:effective|since|until|till|by|before|after|from|of|dated|to|through|ending|due|between|till|in|с|со|до|после|от|к|ко|по|между|منذ|حتى|بعد|قبل|حتی|پس از|پیش از|تک|سے|seit|bis|vom|zum|depuis|jusqu’au|desde|hasta)|截至|截止|至|自|从|从)\s?(?:the )?$/iu
const periods = /^\s?(?:起|以来|以來|至|到|[-–—] ?\d)/u

export interface EventClues {
  readonly bodyStart: number
  readonly hints: DateHints
  /** The day of the dateline or of publication, ISO, or null. */
  readonly reference: string | null
  /** Whether the text tells of an event rather than answers questions. */
  readonly isTold: boolean
}

/**
 * The day on which the thing happened: in one of the first sentences of the body, beside a verb of protocol (met,
 * принял, 会见). A day without its year is the latest not after `reference`, an ISO date: inferred.
 */
export function eventOf(sheet: Sheet, clues: EventClues): ReadDate {
  const { hints, reference } = clues
  const labelled = sheet.dates.find(({ label }) => label === 'event')
  if (labelled !== undefined) return settle(labelled, [labelled.start, labelled.end], hints, reference)
  const [first, ...more] = clues.isTold ? firstSentences(sheet.text, clues.bodyStart) : []
  if (first === undefined) return unread
  const dated = [first, ...(reference === null ? [] : more)].find(
    (sentence) => datedBy(sheet, sentence, reference) !== null,
  )
  const date = dated === undefined ? null : datedBy(sheet, dated, reference)
  if (dated === undefined || date === null) return ofTodayOrDay(first, reference)
  const event = settle(date, [date.start, date.end], hints, reference)
  return isLately(event.fact.value, reference) ? event : unread
}

interface Sentence {
  readonly start: number
  readonly words: string
}

/** The date of a sentence that tells what was done on it. */
const datedBy = (sheet: Sheet, { start, words }: Sentence, reference: string | null): SheetDate | null =>
  acts.test(words) && !isOtherTime(words, reference !== null)
    ? (sheet.dates.find((date) => date.start >= start && date.end <= start + words.length && isOfEvent(sheet, date)) ??
      null)
    : null

/** "Today" is the reference's day; a day alone, as 外长15日会见来宾, is the latest not after it. */
function ofTodayOrDay({ start, words }: Sentence, reference: string | null): ReadDate {
  if (reference?.length !== 10 || !acts.test(words) || isOtherTime(words, true)) return unread
  const found = today.exec(words) ?? dayAlone.exec(words)
  const value = found?.[1] === undefined ? reference : latestDayNotAfter(reference, Number(found[1]))
  if (found === null || value === null) return unread
  const at = start + found.index
  return { fact: { value, state: 'inferred', span: [at, at + found[0].length] }, flags: [] }
}

const dayAlone = /(?<![\d月至—–-])(\d{1,2})日(?!电|電|至|[—–-])/u
const today = /(?<![\p{L}\p{M}])(?:today|сегодня|اليوم|امروز|آج|heute|aujourd’hui|hoy)(?![\p{L}\p{M}])|今天|今日/iu

/** What is to come, or went before what the release is about. */
const toCome =
  /(?<![\p{L}])(?:will|shall|scheduled|is to|are to|to be held|due to|upcoming|будет|будут|планируется|запланирован\p{L}*|состоится|состоятся|قرار است|سیـ?|گا|گی|گے)(?![\p{L}])|将于|将在|将分别|定于|(?<![\p{L}])س(?:يعقد|يزور|يلتقي)/u
const before = /(?<![\p{L}])(?:which|had|who|который|которая|которое|согласно|pursuant|according to)(?![\p{L}])/iu

const isOtherTime = (sentence: string, isDated: boolean): boolean =>
  toCome.test(sentence) || (!isDated && before.test(sentence))

/** A release tells of what happened in the days before it. */
const LATELY = 60 * 86_400_000
const GRACE = 2 * 86_400_000

function isLately(event: string | null, reference: string | null): boolean {
  if (event === null || reference === null || reference.length < 10) return true
  const ago = Date.parse(reference) - Date.parse(event)
  return ago <= LATELY && ago >= -GRACE
}

function firstSentences(text: string, bodyStart: number): Sentence[] {
  const sentences: Sentence[] = []
  for (let start = bodyStart; sentences.length < SENTENCES && start < text.length;) {
    const words = sentenceFrom(text, start)
    sentences.push({ start, words })
    start += Math.max(1, words.length)
  }
  return sentences
}

function sentenceFrom(text: string, start: number): string {
  const rest = text.slice(start, start + LONGEST)
  const paragraphEnd = /\S[^\n]*(?:\n[^\n]+)*/u.exec(rest)
  const paragraph = paragraphEnd === null ? rest : rest.slice(0, paragraphEnd.index + paragraphEnd[0].length)
  const lead = paragraph.length - paragraph.trimStart().length
  return paragraph.slice(0, lead + firstSentenceEnd(paragraph.slice(lead)))
}

const isOfEvent = ({ text }: Sheet, date: SheetDate): boolean =>
  (date.kind === 'day' || date.kind === 'yearless') &&
  !other.test(text.slice(Math.max(0, date.start - 20), date.start)) &&
  !periods.test(text.slice(date.end, date.end + 6)) &&
  date.label === null

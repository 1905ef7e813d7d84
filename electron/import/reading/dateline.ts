import { blank, type Fact } from '../../../shared/model/fact.ts'
import type { Line } from './lines.ts'
import { arabicPlace, europeanPlace } from './place-name.ts'
import { latestDayNotAfter, settle, unread, type DateHints, type ReadDate } from './settle.ts'
import { datesOn, type Sheet } from './sheet.ts'

export interface Dateline {
  readonly date: ReadDate
  readonly place: Fact
  /** Where the words of the body begin, after the dateline; null where there is none. */
  readonly bodyStart: number | null
}

const none: Dateline = { date: unread, place: blank, bodyStart: null }

/** A dateline stands at the head of one of the first lines and is no longer than this. UTF-16 units. */
const LINES = 12
const LONGEST = 140

const agency = String.raw`[(（[/][^()（）[\]/\n]{1,60}?(?:\/[^()（）[\]\n]{1,40}?)?`
const before = new RegExp(
  `^[“"(（[«*]{0,2}(?<place>${europeanPlace}|${arabicPlace})(?:[)）]?[ ,،、.:\\-–—/|]*(?:${agency})?[)）\\]]?[ ,،.:\\-–—/(（]*)$`,
  'u',
)
const after =
  /^(?:,? \d{4})?[)）\]]{0,2}(?:[ .,،]{0,2}[(（[/][^()（）[\]/\n]{2,50}[)）\]/]\.?|[.,] ?[\p{L}][\p{L}. -]{1,30}(?= ?[–—-]))?\s?(?:[:：]|(?:[–—−]{1,2}|--|-(?=\s))(?:\s?\p{Lu}[\p{L}-]{2,20}(?: \p{Lu}[\p{L}]{2,15})?\.\s)?|[)）](?=\s+\p{Lu})|(?<=[)）\]/.])\s+(?=\p{Lu}))\s*/u
const chinese =
  /^[“"(（【]?(?:\p{Script=Han}{1,6}(?:社|网|網|报|報|讯|訊|台)){1,2}(?<place>(?!\p{Script=Han}{0,6}[网網报報社])\p{Script=Han}{2,8}?)(?:\d{4}年)?(?:(?:\d{1,2}月)?(?<day>\d{1,2})日)(?:专?[电電讯訊]|消息)(?:[(（][^()（）\n]{1,40}[)）])?[:：]?\s?/u
/** Agencies that stand beside their city without a date, in the scripts that have no capitals. */
const easternAgencies =
  'سانا|واس|وام|قنا|كونا|بترا|وفا|شينخوا|سبوتنيك|رويترز|الأناضول|أ ف ب|د ب أ|إرنا|ارنا|ایرنا|ایسنا|مهر|فارس|تسنیم|ایلنا|اسپوتنیک|اے پی پی|شنہوا|آئی این پی'
const withoutDate = new RegExp(
  `^(?:(?<place>\\p{Lu}[\\p{Lu}.’' -]{2,30}(?:, \\p{Lu}[\\p{L}. ]{1,25})?) ?[(（][^()（）\\n]{2,40}[)）] ?(?:[:–—]|-{1,2}) ?|(?<eastern>${arabicPlace})\\s?[-–—/(]{1,3}\\s?(?:${easternAgencies})[)]?(?:\\s?[-–—/:]{1,2}\\s?|$))`,
  'u',
)

/**
 * Place and day at the head of the body: "BEIJING, April 24 (APP):", "Бишкек. 7 февраля. КирТАГ –", 新华社北京7月15日电,
 * "تهران- ایرنا-". A day without its year or month is the latest not after `reference`, an ISO date: inferred.
 */
export function datelineOf(sheet: Sheet, hints: DateHints, reference: string | null): Dateline {
  for (const line of sheet.top.slice(0, LINES)) {
    const found = chineseAt(line, sheet, hints, reference) ?? datedAt(line, sheet, hints, reference) ?? undatedAt(line)
    if (found !== null) return found
  }
  return none
}

function chineseAt(line: Line, sheet: Sheet, hints: DateHints, reference: string | null): Dateline | null {
  const match = chinese.exec(line.words.slice(0, LONGEST))
  const { place, day } = match?.groups ?? {}
  if (match === null || place === undefined || day === undefined) return null
  const end = line.start + match[0].length
  const [date] = datesOn(sheet, { start: line.start, end })
  const dayStart = line.start + match[0].lastIndexOf(`${day}日`)
  return {
    date:
      date === undefined
        ? dayOnly(Number(day), [dayStart, dayStart + day.length + 1], reference)
        : settle(date, [date.start, date.end], hints, reference),
    place: placeAt(line, match[0], place),
    bodyStart: end,
  }
}

function dayOnly(day: number, span: [number, number], reference: string | null): ReadDate {
  const value = reference?.length === 10 ? latestDayNotAfter(reference, day) : null
  return value === null ? unread : { fact: { value, state: 'inferred', span }, flags: [] }
}

function datedAt(line: Line, sheet: Sheet, hints: DateHints, reference: string | null): Dateline | null {
  const [date] = datesOn(sheet, line)
  if (date === undefined || date.end - line.start > LONGEST || line.words.length < date.end - line.start + 10)
    return null
  const head = before.exec(line.words.slice(0, date.start - line.start))
  const place = head?.groups?.['place']
  const tail = after.exec(line.words.slice(date.end - line.start, date.end - line.start + LONGEST))
  if (head === null || place === undefined || tail === null) return null
  return {
    date: settle(date, [date.start, date.end], hints, reference),
    place: placeAt(line, head[0], place),
    bodyStart: date.end + tail[0].length,
  }
}

function undatedAt(line: Line): Dateline | null {
  const match = withoutDate.exec(line.words.slice(0, LONGEST))
  const place = match?.groups?.['place'] ?? match?.groups?.['eastern']
  if (match === null || place === undefined) return null
  return { date: unread, place: placeAt(line, match[0], place), bodyStart: line.start + match[0].length }
}

function placeAt(line: Line, head: string, words: string): Fact {
  const value = words.replace(/[\s.,]+$/u, '')
  const start = line.start + head.indexOf(words)
  return { value, state: 'read', span: [start, start + value.length] }
}

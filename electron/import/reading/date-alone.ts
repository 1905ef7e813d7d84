import calendar from './calendar.json' with { type: 'json' }
import type { PrintedDate } from './dates.ts'
import type { Line } from './lines.ts'
import { arabicPlace, europeanPlace } from './place-name.ts'

/** A longer line is no date line. UTF-16 units. */
const LONGEST = 120

const weekdays = new RegExp(
  `(?<![\\p{L}])(?:${calendar.weekdays.toSorted((a, b) => b.length - a.length).join('|')})(?![\\p{L}])\\.?`,
  'giu',
)
const hour =
  /(?:\b(?:at|в) )?\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?(?: ?(?:hrs?|hours|MSK|GMT|UTC|PKT|IST|EDT|EST|CET|CEST|МСК|น\.))?(?:[+-]\d{1,2}(?::?\d{2})?)?/giu
const place = new RegExp(`^[(（[]?(?:${europeanPlace}|${arabicPlace})(?:[,.،]|,? ?[(（])?$`, 'u')
const credit =
  /^[(（]?(?:\p{Lu}[\p{L} .]{1,30}[)）]|(?:source|来源|來源|источник|المصدر|منبع|by)\s?[:：]?\s?[\p{L}\d .]{2,40})[\s|]*$/iu
const marks = /^[\s,.;:：|()（）[\]«»【】\-–—/·•年]*$/u

/** Whether a line, or a part of it set off by bars, says nothing but this date, an hour, a weekday, a place or a source. */
export function isAlone(line: Line, date: Pick<PrintedDate, 'start' | 'end'>): boolean {
  const start = date.start - line.start
  const end = date.end - line.start
  if (line.words.length > LONGEST || start < 0 || end > line.words.length) return false
  const before = partAfter(line.words.slice(0, start))
  const after = line.words.slice(end).split(separator, 1)[0] ?? ''
  return isBare(after, credit) && isBare(before, place, credit)
}

/** Bars, tabs and bullets set off the parts of a line. */
const separator = /\s[|•·]\s?|\t/u

const partAfter = (words: string): string => words.split(separator).at(-1) ?? ''

function isBare(words: string, ...allowed: readonly RegExp[]): boolean {
  if (marks.test(words) || allowed.some((pattern) => pattern.test(words.trim()))) return true
  const rest = words.replace(hour, '').replace(weekdays, '')
  return marks.test(rest) || (rest !== words && allowed.some((pattern) => pattern.test(rest.trim())))
}

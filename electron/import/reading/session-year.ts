import { TOP, type Sheet } from './sheet.ts'
import { unread, type ReadDate } from './settle.ts'
import type { ReadTitle } from './read-title.ts'

/** The General Assembly's first session was that of 1946; sessions bear the year in which they open: 74 is 2019. */
const BEFORE_FIRST = 1945

const tens = ['', '', 'twent', 'thirt', 'fort', 'fift', 'sixt', 'sevent', 'eight', 'ninet']
const units = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth']
const ordinals: ReadonlyMap<string, number> = new Map(
  tens.flatMap((ten, index) =>
    ten === ''
      ? []
      : [
          [`${ten}ieth`, index * 10] as const,
          ...units.map((unit, one) => [`${ten}y-${unit}`, index * 10 + one + 1] as const),
        ],
  ),
)

const sessions = new RegExp(
  `(?<![\\w-])(?<number>(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)(?:ieth|y[- ]\\s?(?:${units.join('|')}))|[2-9]\\d(?:st|nd|rd|th))\\s+(?:regular\\s+|ordinary\\s+)?session`,
  'giu',
)

/** How far before the session's number its congratulation is looked for. UTF-16 units. */
const REACH = 220

/** The word nearest to the session's number tells whether it is this one or one before. */
const signs =
  /(?<now>congratulat|election|elected)|thank|commend|tribute|gratitude|gratef|apprecia|predecessor|previous|outgoing|recogni|acknowledge|presided|praise|successor|since|during|special/giu

/**
 * The year of a speech at the United Nations General Debate, by the session whose president it congratulates or that
 * its headline names: a speech there bears no date.
 */
export function sessionYear({ text }: Sheet, { fact }: ReadTitle): ReadDate {
  const top = text.slice(0, TOP)
  if (!/assembly/iu.test(top) || !/session/iu.test(top)) return unread
  const found = [...top.matchAll(sessions)].map((match) => ({
    number: numberOf(match.groups?.['number'] ?? ''),
    start: match.index,
    end: match.index + match[0].length,
  }))
  const latest = Math.max(...found.map(({ number }) => number))
  const inHeadline = fact.value !== null && /general assembly/iu.test(fact.value) && found.length > 0
  const named = found.find(
    ({ number, start, end }) =>
      number === latest &&
      (isOfNow(top.slice(Math.max(0, start - REACH), start)) ||
        (inHeadline && fact.value?.includes(top.slice(start, end)) === true)),
  )
  if (named === undefined) return unread
  return {
    fact: { value: String(BEFORE_FIRST + latest), state: 'inferred', span: [named.start, named.end] },
    flags: [],
  }
}

const numberOf = (words: string): number =>
  ordinals.get(words.toLowerCase().replace(/[- ]\s*/u, '-')) ?? Number.parseInt(words, 10)

const isOfNow = (before: string): boolean => [...before.matchAll(signs)].at(-1)?.groups?.['now'] !== undefined

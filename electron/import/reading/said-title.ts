import { isNotice } from './furniture.ts'
import { isGarbled, titleAt, type ReadTitle } from './read-title.ts'
import { spoken } from './spoken.ts'

/** The said title is looked for in so much of the text. UTF-16 units. */
const SAID_REACH = 4000

/** A longer one is no title. UTF-16 units. */
const LONGEST = 600

/** What mail programs put before a subject. */
const forwarded = /^(?:(?:re|fw|fwd|aw|wg|tr|rv|отв|пересл|回复|回覆|转发|轉寄|答复)\s?[:：]\s*){1,9}/iu

/** A title as a format says it, without the marks of a forwarded letter. */
const asTitle = (said: string | undefined): string => (said ?? '').trim().replace(forwarded, '')

/** The page's title where the text has it, whole or without the site's name. */
export function saidInText(text: string, said: string | undefined): ReadTitle | null {
  const whole = asTitle(said)
  if (whole.length > LONGEST || isNotice(whole)) return null
  const stretch = text.slice(0, SAID_REACH)
  for (const words of [whole, ...withoutSite(whole)]) {
    const found = words.length < 4 ? null : inText(stretch, words)
    if (found !== null) return titleAt(text, found.start, found.end)
  }
  return null
}

const withoutSite = (title: string): readonly string[] => [
  title.replace(/\s+[-–—|_]+\s+[^-–—|_]{2,80}$/u, ''),
  title.replace(/^[^-–—|_:]{2,80}\s+[-–—|_:]+\s+/u, ''),
]

function inText(text: string, words: string): { start: number; end: number } | null {
  const at = text.indexOf(words)
  if (at !== -1) return { start: at, end: at + words.length }
  if (!/\s/u.test(words)) return null
  const pattern = words
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`))
    .join(String.raw`\s{1,3}`)
  const found = new RegExp(pattern, 'u').exec(text)
  return found === null ? null : { start: found.index, end: found.index + found[0].length }
}

/** The page's title as it is. */
export const saidWhole = (said: string | undefined): ReadTitle | null => {
  const whole = spoken(asTitle(said).slice(0, 2 * LONGEST))
  const value = whole.length <= LONGEST ? whole : `${whole.slice(0, LONGEST - 1)}…`.toWellFormed()
  return value === '' || isGarbled(value) ? null : { fact: { value, state: 'read', span: null }, span: null }
}

/** The page's title alone, without the name of the site where that is an issuer's. */
export function saidAlone(said: string | undefined, isIssuer: (words: string) => boolean): ReadTitle | null {
  const whole = saidWhole(said)?.fact.value ?? null
  if (whole === null || isNotice(whole)) return null
  const parts = whole.split(/\s+[-–—|_]+\s+/u)
  const [first = '', last = ''] = [parts[0], parts.at(-1)]
  const value =
    parts.length > 1 && isIssuer(last)
      ? whole.slice(0, whole.lastIndexOf(last)).replace(/\s+[-–—|_]+\s+$/u, '')
      : parts.length > 1 && isIssuer(first)
        ? whole.slice(first.length).replace(/^\s+[-–—|_]+\s+/u, '')
        : whole
  return { fact: { value, state: 'read', span: null }, span: null }
}

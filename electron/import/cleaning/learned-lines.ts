import type { CleaningRule } from '../../../shared/model/cleaning.ts'
import type { TextEnds } from '../../store/text-ends.ts'
import { datesIn } from '../reading/dates.ts'
import { expressionOf } from './compiled-rules.ts'

/** A line that several releases of one issuer share at one end. */
export interface SharedLine {
  readonly where: 'head' | 'tail'
  /** The line as the newest release has it. */
  readonly line: string
  /** Fits the line, whatever its capitals and white space; of a counter, whatever its number. */
  readonly pattern: string
}

/** So many releases, of as many originals, must share a line. */
const ENOUGH = 3

/** A longer line is the body's. UTF-16 units. */
const LONGEST = 160

/** The lines that may be proposed to be struck, those that most releases share first. */
export function sharedLines(releases: readonly TextEnds[], rules: readonly CleaningRule[]): readonly SharedLine[] {
  const shared = new Map<string, { line: SharedLine; by: TextEnds[] }>()
  for (const release of releases) {
    const found = [
      ...notBody(release.head).map((line) => asShared(line, 'head')),
      ...notBody(release.foot.toReversed()).map((line) => asShared(line, 'tail')),
    ].filter(({ line }) => isCandidate(line, release.title))
    for (const line of new Map(found.map((each) => [`${each.where} ${each.pattern}`, each])).values()) {
      const key = `${line.where} ${line.pattern}`
      const known = shared.get(key)
      if (known === undefined) shared.set(key, { line, by: [release] })
      else known.by.push(release)
    }
  }
  const isRuled = rulesForLines(rules)
  return [...shared.values()]
    .filter(({ line, by }) => isEnough(by) && !isRuled(line))
    .toSorted((a, b) => b.by.length - a.by.length)
    .map(({ line }) => line)
}

/** In how many of the releases a line stands that the rule fits. */
export const seenIn = (releases: readonly TextEnds[], rule: CleaningRule): number => {
  const fits = expressionOf(rule)
  return releases.filter(({ head, foot }) =>
    [...(rule.where === 'tail' ? [] : head), ...(rule.where === 'head' ? [] : foot)].some((line) => fits?.test(line)),
  ).length
}

/** Lines from an end inwards up to the body: its paragraphs are longer. */
function notBody(lines: readonly string[]): readonly string[] {
  const body = lines.findIndex((line) => line.length > LONGEST)
  return body === -1 ? lines : lines.slice(0, body)
}

/** No title, bare date, salutation or thanks: those are the release's own. */
const isCandidate = (line: string, title: string | null): boolean =>
  (line.match(/\p{L}/gu)?.length ?? 0) >= 3 &&
  !/[,،，、]$/u.test(line) &&
  !thanks.test(line) &&
  folded(line) !== folded(title ?? '') &&
  !isBareDate(line)

const thanks =
  /^(?:i |we )?(?:thank(?:s| you)|спасибо|благодар|дякую|谢谢|謝謝|شكرا|متشکر|سپاسگزار|شکریہ|merci|danke|vielen dank|gracias|muchas gracias)/iu

function isBareDate(line: string): boolean {
  const dates = datesIn(line)
  if (dates.length === 0) return false
  const printed = dates.reduce((rest, { start, end }) => rest - (end - start), line.length)
  return printed <= 16
}

const isEnough = (by: readonly TextEnds[]): boolean =>
  new Set(by.map(({ original }) => original)).size >= ENOUGH && new Set(by.map(({ family }) => family)).size > 1

/** Rules that would strike a line like it, whatever was decided about them. */
const rulesForLines = (rules: readonly CleaningRule[]): ((line: SharedLine) => boolean) => {
  const known = rules.flatMap((rule) => {
    const fits = rule.reach === 'line' || rule.reach === 'paragraph' ? expressionOf(rule) : null
    return fits === null ? [] : [{ where: rule.where, fits }]
  })
  return ({ where, line }) =>
    known.some((rule) => (rule.where === where || rule.where === 'anywhere') && rule.fits.test(line))
}

const asShared = (line: string, where: SharedLine['where']): SharedLine => ({ where, line, pattern: patternOf(line) })

/** "Page 3 of 7", "Views: 1,204", "浏览次数：35": the number differs, the line is the same. */
const counter =
  /^(?:page|p\.|views?|hits?|visits?|visitors?|reads?|downloads?|comments?|shares?|страница|стр\.|просмотр\p{L}{0,4}|комментари\p{L}{0,3}|сторінка|第|页|浏览(?:次数|量)?|阅读(?:次数|量|数)?|点击(?:次数|量|数)?|访问量|瀏覽(?:次數|量)?|點閱|صفحة|عدد (?:المشاهدات|الزيارات|القراءات)|المشاهدات|الزيارات|صفحه|تعداد بازدید|بازدید|صفحہ|مناظر|seite|aufrufe|vues|página|visitas|visualizaciones)\s?[:：#№]?\s?\p{Nd}|^\p{Nd}[\p{Nd},. ]{0,12}\s?(?:views?|hits?|visits?|reads?|downloads?|comments?|shares?|просмотр|комментари|次浏览|次阅读|مشاهدة|بازدید|aufrufe|vues|visitas)/iu

function patternOf(line: string): string {
  const number = String.raw`\p{Nd}[\p{Nd},.]{0,12}`
  return counter.test(line)
    ? line
        .split(/\p{Nd}[\p{Nd},.]*/u)
        .map(quoted)
        .join(number)
    : quoted(line)
}

const quoted = (words: string): string =>
  [...words]
    .map(lowered)
    .join('')
    .split(/\s+/u)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`))
    .join(String.raw`\s{1,9}`)

/** In lower case where a pattern without regard to case knows both as one. */
function lowered(sign: string): string {
  const small = sign.toLowerCase()
  return small.length === sign.length ? small : sign
}

const folded = (words: string): string => words.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()

import type { Line } from './lines.ts'

/** Lines of one paragraph with the page that each stands on, from 0. `size`: of its type, in points. */
export interface Paragraph {
  readonly size: number
  readonly lines: readonly { readonly text: string; readonly page: number }[]
}

/** Lines of a block, from the top down, and their page. */
export interface Block {
  readonly page: number
  readonly lines: readonly Line[]
}

const marker =
  /^(?:[•·▪■●○◦‣*–—-]|\(?(?:\p{Nd}{1,3}|\p{L}|[ivxIVX]{1,5})[.)]|\(\p{Nd}{1,3}\)|\[\p{Nd}{1,3}\]|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\p{Nd}]{1,3}）)\s?\S/u
const bullet = /^[•·▪■●○◦‣]/u
const ended = /[.!?:;。！？：；…؟۔।][\p{Pe}\p{Pf}"'\]\d]*$/u
const cjk = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/u

/** Steps from line to line, in parts of the type size: no two lines are nearer; those of one paragraph no farther. */
const TIGHTEST = 0.9
const WIDEST = 2.7
/** Two lines alone are no paragraph if they are so far apart. */
const ALONE = 1.9
/** Lines of one title are no farther apart. */
const CLOSE = 1.6
/** Steps are one but for so much; a step is wider than the usual one by at least so much. */
const EVEN = 0.04
const WIDER = 1.17
const PUSHED = 1.35

/** Notes are set in type so much smaller than the text; no page has more of them. */
const NOTE = 0.92
const MOST_NOTES = 20

/** In parts of the type size: how far a first line is moved in, and at most. */
const INDENT = 0.8
const MOST_INDENT = 8

/** A paragraph being read. */
interface Open {
  readonly size: number
  readonly lines: { readonly text: string; readonly page: number }[]
  last: Line
  edges: Edges
}

/** The paragraphs of a text whose blocks stand in reading order. One may go on in the next column or on the next page. */
export function paragraphsOf(blocks: readonly Block[]): readonly Paragraph[] {
  const paragraphs: Open[] = []
  for (const { page, lines } of blocks) {
    const edges = edgesOf(lines)
    let open: Open | undefined
    for (const [index, line] of lines.entries()) {
      if (index === 0) open = runningOn(paragraphs, line)
      else if (begins(lines, index, edges, open?.lines.length ?? 0)) open = undefined
      if (open === undefined) {
        open = { size: line.size, lines: [], last: line, edges }
        paragraphs.push(open)
      }
      open.lines.push({ text: line.text, page })
      open.last = line
      open.edges = edges
    }
  }
  return paragraphs
}

/** The paragraph that goes on with this line: the last one, or the last before the notes at the foot of the page. */
function runningOn(paragraphs: readonly Open[], line: Line): Open | undefined {
  const isNote = ({ size }: Open): boolean => size < line.size * NOTE
  const candidate = paragraphs.slice(-MOST_NOTES).findLast((paragraph) => !isNote(paragraph))
  return candidate !== undefined && runsOn(candidate.last, line, candidate.edges) ? candidate : undefined
}

/**
 * Where the lines of a block begin and end as seen in the direction in which it is set, and how far they are apart in
 * parts of their size. `fromRight`: its even edge is the right one.
 */
interface Edges {
  readonly start: number
  readonly end: number
  readonly leading: number
  readonly fromRight: boolean
}

function edgesOf(lines: readonly Line[]): Edges {
  const steps = lines.slice(1).map((_, index) => stepTo(lines, index + 1))
  const usual = steps.filter((step) => step > 0).toSorted((one, other) => one - other)
  const fromRight = isSetFromRight(lines)
  return {
    start: lines.reduce((least, line) => Math.min(least, startOf(line, fromRight)), Infinity),
    end: lines.reduce((most, line) => Math.max(most, endOf(line, fromRight)), -Infinity),
    leading: usual[Math.floor((usual.length - 1) / 2)] ?? 0,
    fromRight,
  }
}

/** Text that reads from the right may be set with an even left edge: then its lines end early on the right. */
function isSetFromRight(lines: readonly Line[]): boolean {
  const reads = lines.filter(({ fromRight }) => fromRight).length > lines.length / 2
  const [left, right] = [mostAlike(lines.map((line) => line.left)), mostAlike(lines.map((line) => line.right))]
  return reads ? right * 1.5 >= left : right > left * 3 && lines.length > 3
}

/** How many of these ends are about the same. */
function mostAlike(ends: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const end of ends) counts.set(Math.round(end / 4), (counts.get(Math.round(end / 4)) ?? 0) + 1)
  return Math.max(0, ...counts.values())
}

const startOf = ({ left, right }: Line, fromRight: boolean): number => (fromRight ? -right : left)
const endOf = ({ left, right }: Line, fromRight: boolean): number => (fromRight ? -left : right)

/** From the line before down to this one, in parts of the larger type of the two. */
function stepTo(lines: readonly Line[], index: number): number {
  const [before, line] = [lines[index - 1], lines[index]]
  return before === undefined || line === undefined ? Infinity : (before.y - line.y) / Math.max(before.size, line.size)
}

/** Whether the line at `index` of its block begins a paragraph. `height`: lines of the paragraph before it. */
function begins(lines: readonly Line[], index: number, edges: Edges, height: number): boolean {
  const [before, line] = [lines[index - 1], lines[index]]
  if (before === undefined || line === undefined) return true
  if (isApart(lines, index, edges)) return true
  if (Math.abs(before.size - line.size) > Math.max(before.size, line.size) * 0.12) return true
  if (line.text.includes('\t') || before.text.includes('\t')) return true
  if (isCentred(before, edges) && isCentred(line, edges)) return startsAnew(lines, index, edges)
  return isItem(before, line) || isMovedIn(lines, index, edges, height) || endsEarly(before, line, edges)
}

/** Whether a line is further down than lines of one paragraph are; some paragraphs are set wider than the rest. */
function isApart(lines: readonly Line[], index: number, { leading, start, end }: Edges): boolean {
  const [above, step, below] = [stepTo(lines, index - 1), stepTo(lines, index), stepTo(lines, index + 1)]
  if (step < TIGHTEST) return false
  if (step > WIDEST) return true
  if (lines.length === 2) return step > ALONE
  const isEven = Math.abs(step - below) < EVEN || Math.abs(step - above) < EVEN
  const [before, line] = [lines[index - 1], lines[index]]
  const isPushed = before?.isMixed === true || line?.isMixed === true
  if (step <= leading * (isPushed ? PUSHED : WIDER) + EVEN) return false
  const isFull = before !== undefined && before.right - before.left > (end - start) * 0.8
  return !isEven || !isFull || (before !== undefined && ended.test(before.text))
}

function isCentred(line: Line, { start, end, fromRight }: Edges): boolean {
  const [before, after] = [startOf(line, fromRight) - start, end - endOf(line, fromRight)]
  return before > line.size * 1.5 && Math.abs(before - after) < line.size
}

/** Centred lines are one title if they stand close and the first is not short. */
function startsAnew(lines: readonly Line[], index: number, { start, end }: Edges): boolean {
  const [before, line] = [lines[index - 1], lines[index]]
  if (before === undefined || line === undefined) return true
  const width = before.right - before.left
  const isShort = width < (end - start) * 0.5 && width + line.opening + line.size < end - start
  return before.font !== line.font || ended.test(before.text) || isShort || stepTo(lines, index) > CLOSE
}

const isItem = (before: Line, line: Line): boolean =>
  bullet.test(line.text) ||
  (marker.test(line.text) && (ended.test(before.text) || /[,،，]$/u.test(before.text) || marker.test(before.text)))

function isMovedIn(lines: readonly Line[], index: number, { start, fromRight }: Edges, height: number): boolean {
  const [before, line, after] = [lines[index - 1], lines[index], lines[index + 1]]
  if (before === undefined || line === undefined) return false
  const at = (other: Line): number => startOf(other, fromRight) / line.size
  const moved = at(line) - at(before)
  if (moved > INDENT && moved < MOST_INDENT) {
    const hangs =
      height === 1 && (marker.test(before.text) || (after !== undefined && Math.abs(at(after) - at(line)) < 0.3))
    return !hangs || ended.test(before.text)
  }
  return moved < -INDENT && height > 1 && at(before) - start / line.size > INDENT
}

/** Whether the line before stops though the first word of this one would have had room. */
function endsEarly(before: Line, line: Line, { start, end, fromRight }: Edges): boolean {
  const room = end - endOf(before, fromRight) - line.size * 0.3
  const needed = cjk.test(line.text.charAt(0)) ? line.size * 1.5 : line.opening
  if (room < needed + line.size * 0.5) return false
  const isShort = room > (end - start) * 0.35 && room > needed + line.size * 2
  return ended.test(before.text) || isShort || (before.font !== line.font && before.font !== '' && line.font !== '')
}

/** Whether a paragraph goes on from the foot of one column or page to the head of the next. */
function runsOn(before: Line, line: Line, { start, end, fromRight }: Edges): boolean {
  if (Math.abs(before.size - line.size) > line.size * 0.12 || line.text.includes('\t') || marker.test(line.text))
    return false
  if (/[-‐‑\u00AD]$/u.test(before.text)) return /^\p{Ll}/u.test(line.text)
  if (ended.test(before.text) || before.text.includes('\t')) return false
  const isFull = end - endOf(before, fromRight) < (end - start) * 0.2
  const hasCase = /^["'(«“]?\p{Ll}/u.test(line.text)
  const hasNone = cjk.test(line.text.charAt(0)) || line.fromRight
  return isFull && (hasCase || hasNone || /[,،，、]$|\p{Ll}$/u.test(before.text))
}

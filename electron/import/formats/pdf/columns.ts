import { readsFromRight } from './direction.ts'
import { rowsOf, type Row } from './rows.ts'
import type { Sign } from './signs.ts'

/** A gutter is at least so wide, in parts of the page's type size. */
const GUTTER = 0.8
/** Columns within columns. */
const DEEPEST = 4
/** So many numbers of lines that cross a gutter, from the fewest up, so many gutters of each, and so many in all are tried. */
const LEVELS = 3
const STRIPS = 6
const CANDIDATES = 60
/** Parts of a page, from the top down, in which gutters are looked for. */
const WINDOWS = [
  [0, 1],
  [0, 0.5],
  [0.5, 1],
  [0.25, 0.75],
  [0, 0.25],
  [0.25, 0.5],
  [0.5, 0.75],
  [0.75, 1],
] as const
/** So many signs may be drawn out of order. */
const STRAY = 12
/** How often a band is cut to find columns in it. */
const CUTS = 5
/** No page is wider. Points. */
const WIDEST = 20_000
/** Lines may cross a gutter, but few beside the lines that stand next to it. */
const FEW = 0.3
/** In a row a gap may be somewhat narrower than the gutter, since type overhangs. */
const NARROWER = 0.8

/**
 * The blocks of a page in reading order: what stands in columns column by column, what runs across them where it stands
 * between. Tables are not parted: their rows read across.
 */
export function blocksOf(signs: readonly Sign[], depth = 0): readonly (readonly Sign[])[] {
  const size = usualSize(signs)
  if (signs.length === 0 || size === 0) return []
  if (depth >= DEEPEST) return [signs]
  const rows = rowsOf(signs)
  const parted = bestParting(signs, rows, size)
  if (parted === null) return [signs]
  const fromRight = readsFromRight(signs)
  return parted.flatMap((band) => {
    if (band.whole !== undefined) return [band.whole]
    const sides = fromRight ? [band.right, band.left] : [band.left, band.right]
    return sides.flatMap((side) => blocksOf(side, depth + 1))
  })
}

function usualSize(signs: readonly Sign[]): number {
  const sizes = signs.map(({ size }) => size).toSorted((one, other) => one - other)
  return sizes[Math.floor(sizes.length / 2)] ?? 0
}

/** A band across the page: either two sides of a gutter, or whole. */
type Band =
  | { readonly whole: readonly Sign[]; readonly left?: never; readonly right?: never }
  | { readonly whole?: never; readonly left: readonly Sign[]; readonly right: readonly Sign[] }

interface Gutter {
  readonly from: number
  readonly to: number
}

function bestParting(signs: readonly Sign[], rows: readonly Row[], size: number): readonly Band[] | null {
  let best: readonly Band[] | null = null
  let most = 0
  for (const gutter of candidatesOf(rows, size)) {
    const bands = bandsBy(signs, rows, gutter)
    const gain = bands.reduce((sum, { left, right }) => sum + (left?.length ?? 0) + (right?.length ?? 0), 0)
    if (gain > most) {
      most = gain
      best = bands
    }
  }
  return best
}

/** Gutters of the page and of its parts, since columns may stand above or below text that hides their gutter. */
function candidatesOf(rows: readonly Row[], size: number): readonly Gutter[] {
  const parts = WINDOWS.map(([from, to]) => rows.slice(Math.floor(rows.length * from), Math.ceil(rows.length * to)))
  const gutters = parts.filter((part) => part.length > 1).flatMap((part) => guttersOf(part, size))
  const apart = new Map<number, Gutter>()
  for (const gutter of gutters) {
    const place = Math.round((gutter.from + gutter.to) / 8)
    if (!apart.has(place)) apart.set(place, gutter)
  }
  return [...apart.values()].slice(0, CANDIDATES)
}

/** Upright strips that few lines cross beside those that stand left and right of them. */
function guttersOf(rows: readonly Row[], size: number): readonly Gutter[] {
  const left = Math.floor(rows.reduce((least, row) => Math.min(least, row.left), Infinity))
  const width = Math.ceil(rows.reduce((most, { right }) => Math.max(most, right), -Infinity)) - left
  if (!(width > 0 && width < WIDEST)) return []
  const covered = new Uint32Array(width + 1)
  for (const row of rows)
    for (const { from, to } of stretchesOf(row, Math.max(size, row.size) * GUTTER))
      for (let at = Math.floor(from - left); at < Math.ceil(to - left); at += 1) covered[at] = (covered[at] ?? 0) + 1
  const usual = covered.toSorted()[Math.floor(width / 2)] ?? 0
  const levels = [...new Set(covered)].filter((crossed) => crossed <= usual * FEW).toSorted((one, other) => one - other)
  return levels.slice(0, LEVELS).flatMap((level) => stripsOf(covered, level, size * GUTTER, left))
}

/** Inner strips that no more than so many lines cross. */
function stripsOf(covered: Uint32Array, most: number, narrowest: number, left: number): readonly Gutter[] {
  const strips: Gutter[] = []
  for (let from = 0; from < covered.length; from += 1) {
    let to = from
    while ((covered[to] ?? Infinity) <= most) to += 1
    if (to - from >= narrowest && from > 0 && to < covered.length) strips.push({ from: from + left, to: to + left })
    from = Math.max(from, to)
  }
  return strips.slice(0, STRIPS)
}

/** The parts of a row between gaps as wide as a gutter. */
function stretchesOf({ signs }: Row, gap: number): readonly Gutter[] {
  const stretches: { from: number; to: number }[] = []
  const inked = signs.filter(({ text }) => text !== ' ').toSorted((one, other) => one.x - other.x)
  for (const { x, width } of inked) {
    const last = stretches.at(-1)
    if (last !== undefined && x - last.to < gap) last.to = Math.max(last.to, x + width)
    else stretches.push({ from: x, to: x + width })
  }
  return stretches
}

/** Parts the page at the rows that cross the gutter. Bands that are no columns stay whole. */
function bandsBy(signs: readonly Sign[], rows: readonly Row[], { from, to }: Gutter): readonly Band[] {
  const middle = (from + to) / 2
  const order = new Map(signs.map((sign, index) => [sign, index]))
  const bands: Band[] = []
  let open: Row[] = []
  const close = (): void => {
    for (const band of columnsIn(open, middle, order, 0)) add(bands, band)
    open = []
  }
  for (const row of rows) {
    const crosses = stretchesOf(row, Math.max((to - from) * NARROWER, row.size * GUTTER)).some(
      (part) => part.from < middle && part.to > middle,
    )
    if (!crosses) {
      open.push(row)
      continue
    }
    close()
    add(bands, { whole: row.signs })
  }
  close()
  return bands
}

/** What stays whole is one block until columns come between. */
function add(bands: Band[], band: Band): void {
  const last = bands.at(-1)
  if (band.whole !== undefined && last?.whole !== undefined)
    bands.splice(-1, 1, { whole: [...last.whole, ...band.whole] })
  else bands.push(band)
}

/** Rows that do not cross a gutter: columns, or columns with something else above or below them, or none. */
function columnsIn(
  rows: readonly Row[],
  middle: number,
  order: ReadonlyMap<Sign, number>,
  depth: number,
): readonly Band[] {
  if (rows.length === 0) return []
  const band = rows
    .flatMap(({ signs }) => signs)
    .toSorted((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0))
  const [first, ...others] = rows
  if (first !== undefined && depth < CUTS && isSetOff(rows, middle))
    return [{ whole: first.signs }, ...columnsIn(others, middle, order, depth + 1)]
  const last = rows.at(-1)
  if (last !== undefined && depth < CUTS && followsColumns(rows, middle))
    return [...columnsIn(rows.slice(0, -1), middle, order, depth + 1), { whole: last.signs }]
  const sides = { left: band.filter(({ x }) => x < middle), right: band.filter(({ x }) => x >= middle) }
  if (areColumns(band, sides.left, sides.right)) return [sides]
  const cut = depth < CUTS ? widestStep(rows) : 0
  if (cut === 0) return [{ whole: band }]
  const parts = [rows.slice(0, cut), rows.slice(cut)].flatMap((part) => columnsIn(part, middle, order, depth + 1))
  return parts.every(({ whole }) => whole !== undefined) ? [{ whole: band }] : parts
}

/** Whether the first row stands on one side alone and is set off from what follows there: a date, a number, a heading. */
function isSetOff(rows: readonly Row[], middle: number): boolean {
  const [first] = rows
  if (first === undefined || first.left < middle === first.right > middle) return false
  const side = rows.filter((row) => (first.left < middle ? row.left < middle : row.right > middle))
  return (stepsOf(side)[0] ?? Infinity) > usualStep(side) * 1.35 && !startsColumn(rows)
}

/** Whether the last row stands below the columns: on one side alone, and either far from what is above or a heading. */
function followsColumns(rows: readonly Row[], middle: number): boolean {
  const last = rows.at(-1)
  if (last === undefined || last.left < middle === last.right > middle) return false
  const side = rows.filter((row) => (last.left < middle ? row.left < middle : row.right > middle))
  const [step, usual] = [stepsOf(side).at(-1) ?? 0, usualStep(side)]
  return step > usual * 2.2 || (step > usual * 1.35 && last.size > (side.at(-2)?.size ?? last.size) * 1.1)
}

/** Columns need not begin at the same height, but nearly. */
function startsColumn([first, next]: readonly Row[]): boolean {
  return first !== undefined && next !== undefined && first.y - next.y < first.size * 0.9
}

function stepsOf(rows: readonly Row[]): readonly number[] {
  return rows.slice(1).map(({ y }, index) => (rows[index]?.y ?? y) - y)
}

function usualStep(rows: readonly Row[]): number {
  const steps = stepsOf(rows)
    .filter((step) => step > (rows[0]?.size ?? 0) * 0.8)
    .toSorted((one, other) => one - other)
  return steps[Math.floor(steps.length / 2)] ?? 0
}

/** Where rows are farthest apart, if that is farther than usual; else 0. */
function widestStep(rows: readonly Row[]): number {
  const steps = stepsOf(rows)
  const widest = Math.max(0, ...steps)
  return rows.length >= 4 && widest > usualStep(rows) * 1.3 ? steps.indexOf(widest) + 1 : 0
}

/**
 * Columns were drawn one after the other, or are so full that they can be no cells. A list's numbers, a table, a label
 * before its value are none of these.
 */
function areColumns(band: readonly Sign[], left: readonly Sign[], right: readonly Sign[]): boolean {
  const [one, other] = [rowsOf(left), rowsOf(right)]
  const fewest = Math.min(one.length, other.length)
  if (fewest < 2 || !standBeside(one, other)) return false
  if (!isOneAfterOther(band, left)) return fewest >= 4 && isFull(one) && isFull(other)
  return (isText(one) && isText(other)) || !sharesLines(one, other)
}

function standBeside(one: readonly Row[], other: readonly Row[]): boolean {
  const [top, foot] = [Math.min(one[0]?.y ?? 0, other[0]?.y ?? 0), Math.max(one.at(-1)?.y ?? 0, other.at(-1)?.y ?? 0)]
  return top > foot
}

/** Whether most lines are long enough for running text. */
const isText = (rows: readonly Row[]): boolean =>
  rows.filter(({ signs }) => signs.length > 15).length >= rows.length * 0.5

function isFull(rows: readonly Row[]): boolean {
  const width = Math.max(...rows.map(({ right }) => right)) - Math.min(...rows.map(({ left }) => left))
  const full = rows.filter((row) => row.right - row.left > width * 0.7 && row.signs.length > 15)
  return full.length >= rows.length * 0.5
}

/** Whether one side was drawn as a whole and then the other, but for a few stray signs such as a page number. */
function isOneAfterOther(band: readonly Sign[], left: readonly Sign[]): boolean {
  const side = new Set(left)
  const runs: number[] = []
  let before: boolean | undefined
  for (const sign of band) {
    const isLeft = side.has(sign)
    if (isLeft === before) runs.push((runs.pop() ?? 0) + 1)
    else runs.push(1)
    before = isLeft
  }
  const strays = runs.toSorted((one, other) => other - one).slice(2)
  return strays.reduce((sum, run) => sum + run, 0) <= Math.max(STRAY, band.length * 0.02)
}

/** Whether the rows of both sides stand at the very same heights, as cells do. */
function sharesLines(one: readonly Row[], other: readonly Row[]): boolean {
  const heights = new Set(other.flatMap(({ y }) => [Math.round(y * 5), Math.round(y * 5) - 1, Math.round(y * 5) + 1]))
  const shared = one.filter(({ y }) => heights.has(Math.round(y * 5)))
  return shared.length >= Math.min(one.length, other.length) * 0.7
}

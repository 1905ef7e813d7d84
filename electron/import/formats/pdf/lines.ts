import { cellsOf } from './cells.ts'
import { inReadingOrder, readsFromRight, withBracketsRight, type Piece } from './direction.ts'
import { rowsOf, type Row } from './rows.ts'
import type { Sign } from './signs.ts'

/** One line of text in reading order. Ends in points; `opening`: width of its first word. */
export interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly font: string
  readonly fromRight: boolean
  readonly opening: number
  /** Has smaller type in it, such as marks of notes, which may push lines apart. */
  readonly isMixed: boolean
}

/** Gaps in parts of the type size: within a word at most, between two words at least, and where spaces are drawn. */
const TIGHT = 0.05
const WORD = 0.15
const SPACED_WORD = 0.25
/** Signs of full width have room around them: so much more parts two words. */
const WIDE_SIGNS = 0.6
/** Type smaller than this and raised by this are marks of notes, in parts of the line's size. */
const SMALL = 0.85
const RAISED = 0.15

const onlyMarks = /^\p{M}+$/u
const cjk = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u{20000}-\u{3FFFF}]/u
const arabic = /^[\u0620-\u064A\u066E-\u06D3\u06FA-\u06FF]/u

/** The lines of a block of signs, from the top down. */
export function linesOf(signs: readonly Sign[]): readonly Line[] {
  const rows = rowsOf(signs)
  const cells = cellsOf(rows)
  const lines = rows.map((row, index) => lineOf(row, cells[index] ?? new Set()))
  const fromRight = lines.filter((line) => line.fromRight)
  const right = withBracketsRight(fromRight.map(({ text }) => text))
  const texts = new Map(fromRight.map((line, index) => [line, right[index] ?? line.text]))
  return lines.map((line) => ({ ...line, text: texts.get(line) ?? line.text })).filter(({ text }) => text !== '')
}

interface Placed extends Piece {
  readonly text: string
  readonly left: number
  readonly right: number
}

function lineOf(row: Row, cells: ReadonlySet<number>): Line {
  const clusters = withoutDoubles(clustersOf(row))
  const shown = withGaps(clusters, row, cells)
  const fromRight = readsFromRight(shown)
  const read = inReadingOrder(shown, fromRight)
  const text = read
    .map((piece) => piece.text)
    .join('')
    .trim()
  return {
    text: text.replace(/^([•·▪■●○◦‣–—*-])[ \t]+/u, '$1 '),
    left: row.left,
    right: row.right,
    y: row.y,
    size: row.size,
    font: fontOf(row),
    fromRight,
    opening: openingOf(read),
    isMixed: row.signs.some((sign) => sign.size < row.size * SMALL),
  }
}

/** The font of all its letters, or nothing where they differ. */
function fontOf({ signs }: Row): string {
  const [first, ...others] = new Set(signs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).map(({ font }) => font))
  return others.length === 0 ? (first ?? '') : ''
}

/** Signs with the accents and vowel points that belong to them, from left to right. */
function clustersOf({ signs, y, size }: Row): readonly Placed[] {
  const inked = signs.filter(({ text }) => text !== ' ')
  const clusters: { text: string; left: number; right: number }[] = []
  let pending = ''
  let noted = false
  for (const [index, sign] of inked.entries()) {
    const before = clusters.at(-1)
    if (onlyMarks.test(sign.text)) {
      if (before === undefined || belongsToNext(inked, index)) pending += sign.text
      else before.text += sign.text
      continue
    }
    const isNote = sign.size < size * SMALL && sign.y > y + size * RAISED && /^[\d*†‡]$/u.test(sign.text)
    if (isNote && noted && before !== undefined) {
      before.text = `${before.text.slice(0, -1)}${sign.text}]`
      before.right = sign.x + sign.width
    } else {
      const text = isNote && /\d/.test(sign.text) ? `[${sign.text}]` : sign.text
      clusters.push({ text: text + pending, left: sign.x, right: sign.x + sign.width })
    }
    noted = isNote && /\d/.test(sign.text)
    pending = ''
  }
  return clusters.toSorted((one, other) => one.left - other.left)
}

/** Where a script from the right is drawn from the left, a mark comes before the letter that it belongs to. */
function belongsToNext(signs: readonly Sign[], at: number): boolean {
  const before = signs.slice(0, at).findLast(({ text }) => !onlyMarks.test(text))
  const next = signs.slice(at + 1, at + 8).find(({ text }) => !onlyMarks.test(text))
  if (next === undefined || !readsFromRight([next])) return false
  return before === undefined || before.x <= next.x
}

/** Some writers make type bold by drawing it twice. */
function withoutDoubles(clusters: readonly Placed[]): readonly Placed[] {
  return clusters.filter((cluster, index) => {
    const before = clusters[index - 1]
    const width = cluster.right - cluster.left
    return before?.text !== cluster.text || width <= 0 || cluster.left - before.left > width * 0.3
  })
}

/** Puts white space where words and cells are apart. */
function withGaps(clusters: readonly Placed[], { signs, size }: Row, cells: ReadonlySet<number>): readonly Placed[] {
  const spaces = signs.filter(({ text }) => text === ' ').toSorted((one, other) => one.x - other.x)
  const apart = (spaces.length > 0 ? SPACED_WORD : WORD) + trackingOf(clusters, size)
  const shown: Placed[] = []
  let space = 0
  for (const cluster of clusters) {
    const before = shown.at(-1)
    let spaced = false
    for (; (spaces[space]?.x ?? Infinity) < cluster.left + size * TIGHT; space += 1) spaced = true
    if (before !== undefined) {
      const text = cells.has(cluster.left) ? '\t' : gapBetween(before, cluster, size, spaced, apart)
      if (text !== '') shown.push({ text, left: before.right, right: cluster.left })
    }
    shown.push(before === undefined ? cluster : { ...cluster, right: Math.max(before.right, cluster.right) })
  }
  return shown
}

/**
 * A space or nothing; between letters of Arabic script that stand tight a space glyph is a zero-width non-joiner,
 * which shapers draw that way.
 */
function gapBetween(before: Placed, next: Placed, size: number, spaced: boolean, apart: number): string {
  const gap = (next.left - before.right) / size
  const isCjk = cjk.test(before.text) || cjk.test(next.text)
  if ((spaced && gap > TIGHT) || gap >= (isCjk ? apart + WIDE_SIGNS : apart)) return ' '
  return spaced && arabic.test(before.text) && arabic.test(next.text) ? '\u200C' : ''
}

/** How far the letters of a line are set apart on purpose, in parts of its size. */
function trackingOf(clusters: readonly Placed[], size: number): number {
  if (clusters.length < 6) return 0
  const gaps = clusters
    .slice(1)
    .map(({ left }, index) => (left - (clusters[index]?.right ?? left)) / size)
    .toSorted((one, other) => one - other)
  const usual = gaps[Math.floor(gaps.length / 2)] ?? 0
  return usual > 0.08 ? usual : 0
}

function openingOf(read: readonly Placed[]): number {
  const end = read.findIndex(({ text }) => text === ' ' || text === '\t')
  const word = end === -1 ? read : read.slice(0, end)
  return word.reduce((width, { left, right }) => width + Math.max(0, right - left), 0)
}

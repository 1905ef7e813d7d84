import type { Row } from './rows.ts'
import type { Sign } from './signs.ts'

/** Gaps in parts of the type size: between two cells at least, and where a cell stands right below or above another. */
const CELL = 2.2
const CELL_BELOW = 0.5
/** Ends are the same within so much. Points. */
const SAME = 2
/** So much of a block ends at its right edge where its text is set to fill its lines. */
const MOST = 0.4

/** A wide gap in a row, and the stretch of text after it. */
interface Gap {
  readonly size: number
  readonly left: number
  readonly right: number
  readonly isNumber: boolean
}

/** For each row of a block: where, along it, a new cell begins. Words that fill out their line stand apart but are none. */
export function cellsOf(rows: readonly Row[]): readonly ReadonlySet<number>[] {
  const gaps = rows.map(gapsOf)
  const right = rows.reduce((most, row) => Math.max(most, row.right), -Infinity)
  const left = rows.reduce((least, row) => Math.min(least, row.left), Infinity)
  const isEven = rows.filter((row) => row.right > right - SAME).length >= Math.max(3, rows.length * MOST)
  const fills = (row: Row): boolean => isEven && row.right > right - SAME && row.left < left + row.size * 3
  const wide = gaps.map((found, index) => {
    const row = rows[index]
    return row === undefined || fills(row) ? [] : found.filter(({ size }) => size >= CELL)
  })
  const cells: (readonly Gap[])[] = []
  for (const [index, found] of gaps.entries()) {
    const near = [...(cells[index - 1] ?? []), ...(wide[index + 1] ?? [])]
    const own = new Set(wide[index])
    cells.push(found.filter((gap) => own.has(gap) || near.some((other) => isAligned(gap, other, right))))
  }
  return cells.map((found) => new Set(found.map((gap) => gap.left)))
}

function isAligned(one: Gap, other: Gap, edge: number): boolean {
  if (Math.abs(one.left - other.left) < SAME) return true
  return Math.abs(one.right - other.right) < SAME && (one.right < edge - SAME || (one.isNumber && other.isNumber))
}

function gapsOf({ signs, size }: Row): readonly Gap[] {
  const inked = signs.filter(({ text }) => text !== ' ').toSorted((one, other) => one.x - other.x)
  const starts = inked.flatMap((sign, index): readonly number[] => {
    const before = inked[index - 1]
    return before !== undefined && sign.x - endOf(before) >= size * CELL_BELOW ? [index] : []
  })
  return starts.map((start, index) => {
    const stretch = inked.slice(start, starts[index + 1])
    const left = stretch[0]?.x ?? 0
    const before = inked[start - 1]
    return {
      size: before === undefined ? 0 : (left - endOf(before)) / size,
      left,
      right: stretch.reduce((most, sign) => Math.max(most, endOf(sign)), -Infinity),
      isNumber: stretch.every(({ text }) => /^[\p{Nd}\p{P}\p{S}]$/u.test(text)),
    }
  })
}

const endOf = ({ x, width }: Sign): number => x + width

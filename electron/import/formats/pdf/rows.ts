import type { Sign } from './signs.ts'

/** Signs on one baseline, in the order of drawing. `size`: of its largest type. `left`, `right`: its ends, in points. */
export interface Row {
  readonly signs: readonly Sign[]
  readonly y: number
  readonly size: number
  readonly left: number
  readonly right: number
}

/** How far signs of one line may lie apart in height, in parts of their size. */
const LEVEL = 0.25
/** Type smaller than this beside its neighbour's may be a raised or lowered mark. */
const SMALL = 0.85

/** Baselines from the top down; small marks above or below a line belong to it. */
export function rowsOf(signs: readonly Sign[]): readonly Row[] {
  const inked = signs.map((sign, order) => ({ sign, order })).toSorted((one, other) => other.sign.y - one.sign.y)
  const levels: { sign: Sign; order: number }[][] = []
  for (const each of inked) {
    const level = levels.at(-1)
    const first = level?.[0]?.sign
    const reach = LEVEL * Math.max(first?.size ?? 0, each.sign.size)
    if (level !== undefined && first !== undefined && first.y - each.sign.y <= reach) level.push(each)
    else levels.push([each])
  }
  const rows = levels
    .map((level) => rowOf(level.toSorted((one, other) => one.order - other.order).map(({ sign }) => sign)))
    .filter((row) => row.signs.some(({ text }) => text !== ' '))
  return withMarks(rows)
}

function rowOf(signs: readonly Sign[]): Row {
  const inked = signs.filter(({ text }) => text !== ' ')
  const size = most(inked, (sign) => sign.size)
  return {
    signs,
    size,
    y: inked.find((sign) => sign.size > size * SMALL)?.y ?? 0,
    left: -most(inked, (sign) => -sign.x),
    right: most(inked, (sign) => sign.x + sign.width),
  }
}

const most = (signs: readonly Sign[], measure: (sign: Sign) => number): number =>
  signs.reduce((found, sign) => Math.max(found, measure(sign)), -Infinity)

function withMarks(rows: readonly Row[]): readonly Row[] {
  const whole: Row[] = []
  for (const [index, row] of rows.entries()) {
    const [above, below] = [whole.at(-1), rows[index + 1]]
    if (below !== undefined && marks(row, below)) continue
    const raised = rows[index - 1]
    const signs = raised !== undefined && marks(raised, row) ? [...row.signs, ...raised.signs] : row.signs
    if (above !== undefined && marks(row, above)) whole.splice(-1, 1, rowOf([...above.signs, ...row.signs]))
    else whole.push(signs === row.signs ? row : rowOf(signs))
  }
  return whole
}

/** Whether a row is nothing but marks set against the line next to it. */
function marks(row: Row, line: Row): boolean {
  const rise = (row.y - line.y) / line.size
  const isNear = row.left >= line.left - line.size * 3 && row.right <= line.right + line.size * 3
  return row.size < line.size * SMALL && rise > -0.35 && rise < 0.75 && isNear && row.signs.length <= line.signs.length
}

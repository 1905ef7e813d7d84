import type { Comparison } from '../../shared/model/family.ts'

/** A run of one text: its words, and the difference they belong to (from 0), if they stand only here. */
export interface Part {
  readonly start: number
  readonly text: string
  readonly difference: number | undefined
}

/** Lines of both texts that stand side by side. `same`: nothing differs in them. */
export interface ComparedRow {
  readonly left: readonly Part[]
  readonly right: readonly Part[]
  readonly same: boolean
}

export interface Compared {
  readonly rows: readonly ComparedRow[]
  /** How many differences there are: what was put in and taken out at one place is one. */
  readonly differences: number
}

interface Half {
  readonly text: string
  readonly parts: Part[]
}

/** Cuts a comparison into rows at the line ends that both texts share. Nothing of either text is lost but those. */
export function comparedRows({ pieces, leftText, rightText }: Comparison): Compared {
  const rows: ComparedRow[] = []
  let left: Half = { text: leftText, parts: [] }
  let right: Half = { text: rightText, parts: [] }
  let differences = 0
  let differing = false
  const endRow = (): void => {
    if (left.parts.length + right.parts.length === 0) return
    const same = [...left.parts, ...right.parts].every(({ difference }) => difference === undefined)
    rows.push({ left: left.parts, right: right.parts, same })
    left = { text: leftText, parts: [] }
    right = { text: rightText, parts: [] }
  }
  for (const piece of pieces) {
    if (piece.kind === 'same') {
      differing = false
      const lines = sharedLines(leftText.slice(...piece.left), rightText.slice(...piece.right))
      lines.forEach((line, at) => {
        if (at > 0) endRow()
        add(left, piece.left[0] + line.left[0], piece.left[0] + line.left[1], undefined)
        add(right, piece.right[0] + line.right[0], piece.right[0] + line.right[1], undefined)
      })
    } else {
      if (!differing) differences += 1
      differing = true
      const [start, end] = piece[piece.kind]
      add(piece.kind === 'left' ? left : right, start, end, differences - 1)
    }
  }
  endRow()
  return { rows, differences }
}

function add({ text, parts }: Half, start: number, end: number, difference: number | undefined): void {
  if (end > start) parts.push({ start, text: text.slice(start, end), difference })
}

interface SharedLine {
  readonly left: readonly [number, number]
  readonly right: readonly [number, number]
}

/** Lines of two stretches that say the same; one line where their line ends do not answer each other. */
function sharedLines(left: string, right: string): readonly SharedLine[] {
  const lefts = lineSpans(left)
  const rights = lineSpans(right)
  if (lefts.length !== rights.length) return [{ left: [0, left.length], right: [0, right.length] }]
  return lefts.map((span, at) => ({ left: span, right: rights[at] ?? [right.length, right.length] }))
}

function lineSpans(text: string): readonly (readonly [number, number])[] {
  const spans: (readonly [number, number])[] = []
  let start = 0
  for (const line of text.split('\n')) {
    spans.push([start, start + line.length])
    start += line.length + 1
  }
  return spans
}

/** Rows as they are shown: those around differences, and stretches between that are folded away. */
export type Stretch =
  | { readonly kind: 'rows'; readonly first: number; readonly rows: readonly ComparedRow[] }
  | { readonly kind: 'folded'; readonly first: number; readonly rows: readonly ComparedRow[] }

/** Rows of the same words kept in sight before and after a difference. */
const AROUND = 1
/** Fewer are not worth folding. */
const FEWEST = 3

/** Folds long stretches without a difference. */
export function folded(rows: readonly ComparedRow[]): readonly Stretch[] {
  const near = rows.map((_, at) => rows.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ same }) => !same))
  const stretches: { kind: Stretch['kind']; first: number; rows: ComparedRow[] }[] = []
  rows.forEach((row, at) => {
    const kind = near[at] === true ? 'rows' : 'folded'
    const last = stretches.at(-1)
    if (last?.kind === kind) last.rows.push(row)
    else stretches.push({ kind, first: at, rows: [row] })
  })
  return stretches.map((stretch) => (stretch.rows.length < FEWEST ? { ...stretch, kind: 'rows' } : stretch))
}

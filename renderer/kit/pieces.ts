export interface Piece {
  readonly start: number
  readonly text: string
  readonly found: boolean
}

/** Cuts text at the ranges found in it (UTF-16, end exclusive, in order; overlapping ones are joined). Nothing is lost. */
export function pieces(text: string, ranges: readonly (readonly [number, number])[]): readonly Piece[] {
  const out: Piece[] = []
  let at = 0
  const add = (to: number, found: boolean): void => {
    const end = Math.min(to, text.length)
    if (end <= at) return
    const before = out.at(-1)
    if (before !== undefined && before.found === found)
      out[out.length - 1] = { ...before, text: before.text + text.slice(at, end) }
    else out.push({ start: at, text: text.slice(at, end), found })
    at = end
  }
  for (const [start, end] of ranges) {
    add(start, false)
    add(end, true)
  }
  add(text.length, false)
  return out
}

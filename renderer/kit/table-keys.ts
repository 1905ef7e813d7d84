export interface TableKeys {
  readonly key: string
  readonly shift: boolean
  readonly mod: boolean
  /** Rows of a page. */
  readonly page: number
}

/** Where a key moves the current row to; undefined if it does not move it. */
export function moved(current: number, total: number, { key, page }: TableKeys): number | undefined {
  const last = Math.max(0, total - 1)
  const clamp = (to: number): number => Math.min(last, Math.max(0, to))
  switch (key) {
    case 'ArrowDown':
      return clamp(current + 1)
    case 'ArrowUp':
      return clamp(current - 1)
    case 'PageDown':
      return clamp(current + page)
    case 'PageUp':
      return clamp(current - page)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}

/** alone: a plain click, which ends a selection; toggle: with Ctrl, ⌘ or Space. */
export type Pointing = 'alone' | 'toggle'

export function selectionAfter(selected: ReadonlySet<string>, id: string, how: Pointing): ReadonlySet<string> {
  if (how === 'alone') return selected.size === 0 ? selected : new Set()
  const after = new Set(selected)
  if (!after.delete(id)) after.add(id)
  return after
}

/** Something drawn over text: a tag, a highlight. Half-open, UTF-16 units. */
export interface RunItem<Id> {
  readonly id: Id
  readonly start: number
  readonly end: number
}

/** A stretch of text with the same items over all of it. `ids`: whichever begins first, then the longer, comes first. */
export interface Run<Id> {
  readonly start: number
  readonly end: number
  readonly ids: readonly Id[]
}

/**
 * Overlapping items as flat runs that cover 0 to `length` without gap or overlap: neighbours differ in their items, and
 * stretches without any have no ids. What reaches outside is clipped; an empty item shows nowhere.
 * One sort, then one walk over the boundaries.
 */
export const toRuns = <Id>(length: number, items: readonly RunItem<Id>[]): Run<Id>[] => {
  const opening = items
    .map(({ id, start, end }) => ({ id, start: Math.max(0, start), end: Math.min(length, end) }))
    .filter(({ start, end }) => start < end)
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
  const closing = opening.toSorted((a, b) => a.end - b.end)
  const open = new Set<(typeof opening)[number]>()
  const runs: Run<Id>[] = []
  let at = 0
  let opened = 0
  let closed = 0
  while (at < length) {
    for (let next = closing[closed]; next !== undefined && next.end <= at; next = closing[++closed]) open.delete(next)
    for (let next = opening[opened]; next !== undefined && next.start <= at; next = opening[++opened]) open.add(next)
    const end = Math.min(closing[closed]?.end ?? length, opening[opened]?.start ?? length)
    runs.push({ start: at, end, ids: [...open].map(({ id }) => id) })
    at = end
  }
  return runs
}

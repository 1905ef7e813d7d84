/** Something with a height beside the text, in px. */
export interface Extent {
  readonly id: string
  readonly top: number
  readonly bottom: number
}

export interface Laned extends Extent {
  /** Which bar column, from 0 beside the text. */
  readonly lane: number
  /** Where its label stands: its own top, or lower where another label is in the way. */
  readonly label: number
}

/** Puts overlapping extents into lanes and keeps their labels from covering each other. */
export function laned(extents: readonly Extent[], labelHeight: number): readonly Laned[] {
  const free: number[] = []
  let labelsEnd = Number.NEGATIVE_INFINITY
  return extents
    .toSorted((a, b) => a.top - b.top || b.bottom - a.bottom)
    .map((extent) => {
      const open = free.findIndex((bottom) => bottom <= extent.top)
      const lane = open === -1 ? free.length : open
      free[lane] = extent.bottom + 2
      const label = Math.max(extent.top, labelsEnd)
      labelsEnd = label + labelHeight
      return { ...extent, lane, label }
    })
}

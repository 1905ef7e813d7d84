export interface FirstLines {
  readonly text: string
  readonly ranges: readonly (readonly [number, number])[]
  readonly cutBefore: boolean
  readonly cutAfter: boolean
}

/** About this many characters are shown. */
const shown = 900
/** How much stands before the first thing found when it lies further down. */
const before = 240

/**
 * The part of a text worth a glance: its beginning, or what is around the first thing found in it, cut at white space.
 * The ranges (UTF-16, end exclusive) are those of the part.
 */
export function firstLines(text: string, found: readonly (readonly [number, number])[]): FirstLines {
  const first = found[0]?.[0] ?? 0
  const start = first > shown - before ? wordStart(text, first - before) : 0
  const end = text.length - start <= shown ? text.length : wordEnd(text, start + shown)
  const ranges = found.flatMap(([from, to]) =>
    from >= start && to <= end ? [[from - start, to - start] as const] : [],
  )
  return { text: text.slice(start, end), ranges, cutBefore: start > 0, cutAfter: end < text.length }
}

/** The beginning of the next word; the place itself where there is no white space near. */
function wordStart(text: string, at: number): number {
  const space = text.slice(at, at + 60).search(/\s\S/u)
  return space === -1 ? wholeAt(text, at) : at + space + 1
}

function wordEnd(text: string, at: number): number {
  const space = text.slice(at - 60, at).search(/\s\S*$/u)
  return space === -1 ? wholeAt(text, at) : at - 60 + space
}

/** Not between the halves of a surrogate pair. */
const wholeAt = (text: string, at: number): number => (/[\uDC00-\uDFFF]/u.test(text.charAt(at)) ? at - 1 : at)

import type { Line } from './lines.ts'

/** So many lines at the upper and at the lower edge of a page may be its running head and foot. */
const DEEPEST = 4
/** A running head stays where it is from page to page. Points. */
const STIRS = 8
/** On so many of the pages at least; left and right pages may have heads of their own. */
const SHARE = 0.3

interface Edge {
  readonly line: Line
  readonly page: number
}

/**
 * The lines that are printed on page after page, such as running heads, feet and page numbers. `pages`: the lines of
 * each page in any order. A line counts only if all lines between it and the edge of the page do.
 */
export function furnitureOf(pages: readonly (readonly Line[])[]): ReadonlySet<Line> {
  const found = new Set<Line>()
  for (const side of ['head', 'foot'] as const) {
    const edges = pages.map((lines) => edgeOf(lines, side))
    const repeated = repeatedIn(
      edges.flatMap((lines, page) => lines.map((line) => ({ line, page }))),
      pages.length,
    )
    for (const [page, lines] of edges.entries()) {
      for (const line of lines) {
        if (!repeated.has(line) && !isPageNumber(line, page + 1, pages.length)) break
        found.add(line)
      }
    }
  }
  return found
}

function edgeOf(lines: readonly Line[], side: 'head' | 'foot'): readonly Line[] {
  const sign = side === 'head' ? -1 : 1
  return lines.toSorted((one, other) => sign * (one.y - other.y)).slice(0, DEEPEST)
}

function repeatedIn(edges: readonly Edge[], pages: number): ReadonlySet<Line> {
  const alike = new Map<string, Edge[]>()
  for (const edge of edges) {
    const key = edge.line.text.replace(/\p{Nd}+/gu, '#').replace(/\s+/gu, ' ')
    const others = alike.get(key)
    if (others === undefined) alike.set(key, [edge])
    else others.push(edge)
  }
  const repeated = new Set<Line>()
  for (const same of alike.values()) {
    const stays = new Map<number, boolean>()
    for (const { line } of same) {
      const place = Math.round(line.y * 10)
      const known = stays.get(place) ?? staysAt(line.y, same, pages)
      stays.set(place, known)
      if (known) repeated.add(line)
    }
  }
  return repeated
}

/** Whether such a line stands at this height on many of the pages. */
function staysAt(y: number, same: readonly Edge[], pages: number): boolean {
  const near = same.filter(({ line }) => Math.abs(line.y - y) <= STIRS).slice(0, 10_000)
  const on = new Set(near.map(({ page }) => page))
  return on.size >= Math.max(2, pages * SHARE) && countsUp(near)
}

/** Numbers alone are page numbers only if they grow with the pages. */
function countsUp(edges: readonly Edge[]): boolean {
  if (!edges.every(({ line }) => /^[\p{Nd}\p{P}\s]+$/u.test(line.text))) return true
  const offsets = new Set(edges.map(({ line, page }) => firstNumber(line.text) - page))
  return offsets.size <= Math.max(1, edges.length / 3)
}

const numbered =
  /^(?:[-–—|[(]\s*)?(?:(?:page|p\.|pg\.?|страница|стр\.?|с\.|صفحة|صفحه|ص|第)\s*)?(\p{Nd}{1,4})(?:\s*(?:\/|of|из|من|از|页|頁|共)\s*\p{Nd}{1,4})?(?:\s*(?:页|頁))?(?:\s*[-–—|\])])?$/iu

/** Whether a line is nothing but the number of its own page. Alone on its page it is too: one page may be a whole file. */
function isPageNumber({ text }: Line, page: number, pages: number): boolean {
  const number = numbered.exec(text.trim())?.[1]
  return number !== undefined && firstNumber(number) === page && (pages > 1 || text.trim().length <= 20)
}

function firstNumber(text: string): number {
  const digits = /\p{Nd}+/u.exec(text)?.[0] ?? ''
  return Number([...digits].map(valueOf).join(''))
}

/** A digit of any script: they lie in tens, from zero up. */
function valueOf(digit: string): number {
  let value = 0
  const code = digit.codePointAt(0) ?? 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1
  return code < 0x80 ? code - 0x30 : value
}

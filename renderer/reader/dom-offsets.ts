import type { Span } from '../../shared/model/span.ts'

/**
 * Where a DOM position stands in the text. Every run and every block carries `data-start`, the text offset (UTF-16) of
 * its first character; a run holds one text node.
 */
export function offsetOf(root: HTMLElement, node: Node | null, at: number): number | undefined {
  if (node === null || !root.contains(node)) return undefined
  if (node instanceof Text) return startOf(node.parentElement) + at
  const child = node.childNodes[at]
  if (child !== undefined) return firstOffset(child) ?? startOf(node)
  const before = node.childNodes[at - 1]
  return before === undefined ? startOf(node) : lastOffset(before)
}

const startOf = (node: Node | null): number => {
  const element = node instanceof Element ? node : (node?.parentElement ?? null)
  return Number(element?.closest('[data-start]')?.getAttribute('data-start') ?? 0)
}

const firstOffset = (node: Node): number | undefined => {
  if (node instanceof HTMLElement && node.dataset['start'] !== undefined) return Number(node.dataset['start'])
  const inner = node instanceof HTMLElement ? node.querySelector('[data-start]') : null
  return inner === null ? undefined : Number(inner.getAttribute('data-start'))
}

const lastOffset = (node: Node): number => {
  const element = node instanceof Element ? node : node.parentElement
  const runs =
    element?.matches('[data-run]') === true ? [element] : [...(element?.querySelectorAll('[data-run]') ?? [])]
  const last = runs.at(-1)
  return last === undefined ? startOf(node) : Number(last.getAttribute('data-start')) + (last.textContent?.length ?? 0)
}

interface Position {
  readonly node: Text | HTMLElement
  readonly at: number
}

/** The DOM position of a text offset: inside the run that holds it, or in its empty block. */
export function positionOf(root: HTMLElement, offset: number): Position | undefined {
  const holder = lastStartingBefore([...root.querySelectorAll<HTMLElement>('[data-block]')], offset)
  if (holder === undefined) return undefined
  const run = lastStartingBefore([...holder.querySelectorAll<HTMLElement>('[data-run]')], offset)
  const node = run?.firstChild
  if (run === undefined || !(node instanceof Text)) return { node: holder, at: 0 }
  return { node, at: Math.min(offset - Number(run.dataset['start']), node.length) }
}

/**
 * Where a position is drawn, in px of the window. Where a line was broken, one position is the end of a line and the
 * start of the next: it is drawn at the start unless `lineEnd`.
 */
export function rectAt({ node, at }: Position, lineEnd = false): DOMRect {
  const holder = node instanceof Text ? node.parentElement : node
  const here = document.createRange()
  here.setStart(node, at)
  const rect = here.getClientRects()[0] ?? holder?.getBoundingClientRect() ?? new DOMRect()
  if (lineEnd || !(node instanceof Text) || at >= node.length) return rect
  const next = document.createRange()
  next.setStart(node, at)
  next.setEnd(node, at + 1)
  const after = next.getClientRects()[0]
  if (after === undefined || after.top < rect.bottom - 1) return rect
  const rtl = holder !== null && getComputedStyle(holder).direction === 'rtl'
  return new DOMRect(rtl ? after.right : after.left, after.top, 0, after.height)
}

/** The last of several elements in text order that begins at or before an offset. */
function lastStartingBefore(elements: readonly HTMLElement[], offset: number): HTMLElement | undefined {
  let low = 0
  let high = elements.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (Number(elements[middle]?.dataset['start']) <= offset) low = middle
    else high = middle - 1
  }
  return elements[low]
}

/** Puts the browser's selection on a span of the text; `end` is where it goes on from. */
export function select(root: HTMLElement, { start, end }: { readonly start: number; readonly end: number }): void {
  const from = positionOf(root, start)
  const to = positionOf(root, end)
  if (from !== undefined && to !== undefined) getSelection()?.setBaseAndExtent(from.node, from.at, to.node, to.at)
}

export interface Caret {
  readonly anchor: number
  readonly head: number
}

/** The selection as text offsets; undefined when it is not in the text. */
export function caretIn(root: HTMLElement): Caret | undefined {
  const selection = getSelection()
  if (selection === null || selection.rangeCount === 0) return undefined
  const anchor = offsetOf(root, selection.anchorNode, selection.anchorOffset)
  const head = offsetOf(root, selection.focusNode, selection.focusOffset)
  return anchor === undefined || head === undefined ? undefined : { anchor, head }
}

export const spanOf = ({ anchor, head }: Caret): Span | undefined =>
  anchor === head ? undefined : { start: Math.min(anchor, head), end: Math.max(anchor, head) }

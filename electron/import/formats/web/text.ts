import type { Content } from './content.ts'
import { Sheet } from './sheet.ts'
import { attribute, childrenOf, isElement, isText, walk, type Element, type Node } from './tree.ts'

const blocks = new Set(
  'address article blockquote body center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr html main ol p pre section summary table tbody tfoot thead ul caption legend'.split(
    ' ',
  ),
)

/** Cells with more than this are columns of a layout, not values. UTF-16 units. */
const LONGEST_CELL = 500
/** So are those with more than this in more than so many lines. */
const SHORT_CELL = 150
const FEW_LINES = 3

/** The content as plain: LF, no white space at line ends, a blank line between blocks; with the starts of paragraphs. */
export function writeText({ parts, left }: Content): { plain: string; paragraphs: number[] } {
  const page = new Sheet()
  for (const part of parts) {
    page.break(2)
    write(page, part, left)
  }
  return page.finished()
}

interface Open {
  readonly node: Node
  readonly children: readonly Node[]
  at: number
}

function write(sheet: Sheet, part: Element, left: ReadonlySet<Element>): void {
  const open: Open[] = [{ node: part, children: childrenOf(part), at: 0 }]
  enter(sheet, part)
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const next = top.children[top.at]
    top.at += 1
    if (next === undefined) {
      if (isElement(top.node)) leave(sheet, top.node)
      open.pop()
    } else if (isText(next)) sheet.say(next.value)
    else if (isElement(next) && !left.has(next)) {
      enter(sheet, next)
      open.push({ node: next, children: childrenOf(next), at: 0 })
    }
  }
}

function enter(sheet: Sheet, element: Element): void {
  const { tagName } = element
  if (tagName === 'br') sheet.breakLine()
  else if (tagName === 'q') sheet.say('“')
  else if (tagName === 'li') sheet.item(markOf(element, sheet.numbers))
  else if (tagName === 'tr') sheet.row()
  else if (tagName === 'td' || tagName === 'th') sheet.cell()
  else if (blocks.has(tagName)) {
    sheet.break(sheet.lists > 0 ? 1 : 2)
    if (tagName === 'pre') sheet.pre += 1
    if (tagName === 'ul' || tagName === 'ol') sheet.lists += 1
    if (tagName === 'table') sheet.table(isOfValues(element))
  }
}

function leave(sheet: Sheet, element: Element): void {
  const { tagName } = element
  if (tagName === 'q') sheet.say('”')
  else if (tagName === 'li') sheet.break(1)
  else if (blocks.has(tagName)) {
    if (tagName === 'pre') sheet.pre -= 1
    if (tagName === 'table') sheet.endTable()
    if (tagName === 'ul' || tagName === 'ol') sheet.lists -= 1
    sheet.break(sheet.lists > 0 ? 1 : 2)
  }
}

/** "• ", or the number that an ordered list would show. `numbers`: the last number of each list so far. */
function markOf(item: Element, numbers: Map<Element, number>): string {
  const list = item.parentNode
  if (list === null || !isElement(list) || list.tagName !== 'ol') return '• '
  const number = wholeNumber(attribute(item, 'value')) ?? (numbers.get(list) ?? startOf(list) - 1) + 1
  numbers.set(list, number)
  return `${number}. `
}

const startOf = (list: Element): number => wholeNumber(attribute(list, 'start')) ?? 1

const wholeNumber = (said: string | null): number | null =>
  said !== null && /^\s{0,10}-?\d{1,9}/.test(said) ? Number.parseInt(said, 10) : null

/** A table of values, not a layout: no table or headline within, short cells, more than one to a row. */
function isOfValues(table: Element): boolean {
  let columns = 0
  let words = 0
  let lines = 0
  for (const node of walk(table)) {
    if (isText(node)) words += node.value.trim().length
    if (words > LONGEST_CELL || (words > SHORT_CELL && lines > FEW_LINES)) return false
    if (!isElement(node) || node === table) continue
    if (node.tagName === 'table' || /^h[1-6]$/.test(node.tagName)) return false
    if (node.tagName === 'tr') columns = Math.max(columns, childrenOf(node).filter(isElement).length)
    if (node.tagName === 'br') lines += 1
    if (node.tagName !== 'td' && node.tagName !== 'th') continue
    words = 0
    lines = 0
  }
  return columns > 1
}

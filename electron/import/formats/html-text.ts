import type { Content } from './html-content.ts'
import { attribute, childrenOf, isElement, isText, wordsOf, type Element, type Node } from './html-tree.ts'
import { withLf } from './lines.ts'

const blocks = new Set(
  'address article blockquote body center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr html main ol p pre section summary table tbody tfoot thead ul caption legend'.split(
    ' ',
  ),
)

/** Cells with more than this are columns of a layout, not values. UTF-16 units. */
const LONGEST_CELL = 500

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
  if (tagName === 'br') sheet.break(1)
  else if (tagName === 'q') sheet.say('“')
  else if (tagName === 'li') sheet.item(markOf(element))
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

/** "• ", or the number that an ordered list would show. */
function markOf(item: Element): string {
  const list = item.parentNode
  if (list === null || !isElement(list) || list.tagName !== 'ol') return '• '
  const before = childrenOf(list).filter((node): node is Element => isElement(node) && node.tagName === 'li')
  const start = Number.parseInt(attribute(list, 'start') ?? '1', 10)
  return `${(Number.isSafeInteger(start) ? start : 1) + before.indexOf(item)}. `
}

/** A table of values, not a layout: no table or headline within, short cells, more than one to a row. */
function isOfValues(table: Element): boolean {
  const open: Node[] = [...childrenOf(table)]
  let columns = 0
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isElement(node)) continue
    if (node.tagName === 'table' || /^h[1-6]$/.test(node.tagName)) return false
    if (node.tagName === 'tr') columns = Math.max(columns, childrenOf(node).filter((cell) => isElement(cell)).length)
    if ((node.tagName === 'td' || node.tagName === 'th') && wordsOf(node).length > LONGEST_CELL) return false
    open.push(...childrenOf(node))
  }
  return columns > 1
}

/** Text as it is written down: what breaks are due before the next word, and where paragraphs began. */
class Sheet {
  pre = 0
  lists = 0
  private readonly tables: boolean[] = []
  private readonly pieces: string[] = []
  private readonly paragraphs: number[] = []
  private length = 0
  private due = 0
  private space = false
  private mark = ''
  private tabs = 0
  private firstCell = true

  /** At least so many line ends before the next word: 1 a new line, 2 a blank line between. In a cell, a space. */
  break(lines: 1 | 2): void {
    if (this.inValues() && !this.firstCell) {
      this.space = true
      return
    }
    this.due = Math.max(this.due, lines)
    this.space = false
  }

  item(mark: string): void {
    this.break(1)
    if (!this.inValues()) this.mark = mark
  }

  /** `values`: cells stand between tabs; else each is a block, as in pages laid out by tables. */
  table(values: boolean): void {
    this.tables.push(values)
  }

  endTable(): void {
    this.tables.pop()
    this.firstCell = true
    this.tabs = 0
  }

  row(): void {
    this.due = Math.max(this.due, this.inValues() ? 1 : 2)
    this.space = false
    this.firstCell = true
    this.tabs = 0
  }

  cell(): void {
    if (!this.inValues()) this.break(2)
    else if (this.firstCell) this.firstCell = false
    else {
      this.tabs += 1
      this.space = false
    }
  }

  say(value: string): void {
    const words = this.pre > 0 ? withLf(value) : value.replace(/[ \t\n\f\r]+/g, ' ')
    if (this.pre > 0) {
      if (words !== '') this.put(words)
      return
    }
    if (words.startsWith(' ')) this.space = true
    if (words.trim() === '') return
    const body = words.replace(/^ | $/g, '')
    this.put(body)
    this.space = words.endsWith(' ')
  }

  finished(): { plain: string; paragraphs: number[] } {
    const plain = this.pieces.join('').trimEnd().toWellFormed()
    return { plain, paragraphs: this.paragraphs.filter((start) => start < plain.length) }
  }

  private inValues(): boolean {
    return this.tables.at(-1) === true
  }

  private put(words: string): void {
    const begun = this.length > 0
    if (begun && this.due > 0) this.write('\n'.repeat(this.due))
    else if (begun && this.space && this.tabs === 0) this.write(' ')
    if (this.tabs > 0) this.write('\t'.repeat(this.tabs))
    if (!begun || this.due === 2) this.paragraphs.push(this.length)
    if (this.mark !== '') this.write(this.mark)
    this.write(words)
    this.due = 0
    this.tabs = 0
    this.mark = ''
    this.space = false
  }

  private write(piece: string): void {
    this.pieces.push(piece)
    this.length += piece.length
  }
}

/** A list none of whose items is longer is set line under line; else its items are paragraphs. UTF-16 units. */
const LONGEST_ITEM = 300

/** Cells with more than this are columns of a layout, not values. UTF-16 units. */
const LONGEST_CELL = 500

/** How many tables, boxes and notes may lie within one another; deeper ones are read as if they were not set apart. */
const DEEPEST = 50

/** More is no document that anybody reads, and is not held. Characters are UTF-16 units. */
const MOST_CHARACTERS = 20_000_000
const MOST_BLOCKS = 300_000

/** Says in the text being written where a page begins. Words never hold it, since control characters are left out. */
const PAGE = '\f'

interface Block {
  readonly text: string
  /** What stands before an item of a list, such as "• " or "2.1. "; empty for what is no item. */
  readonly mark: string
}

interface Table {
  readonly rows: Block[][][]
  /** Has a table or a heading within: a layout. */
  layout: boolean
}

/** What is written beside other text: the body, a box, a note. */
interface Flow {
  readonly blocks: Block[]
  /** Boxes anchored in the paragraph being written; they follow it. */
  readonly boxes: Block[]
  readonly tables: Table[]
  words: string[]
  pageDue: boolean
  /** Number of the note that this is; null for the rest. */
  readonly note: number | null
}

export interface Written {
  readonly plain: string
  readonly paragraphs: readonly number[]
  readonly pages: readonly number[]
}

export interface Ending {
  /** What stands before an item of a list, such as "• " or "2.1. ". */
  readonly mark?: string
  readonly heading?: boolean
}

/**
 * Writes down a word processor's document as its steps are read: paragraphs with a blank line between, items of lists
 * with their marks, rows of tables on lines and cells between tabs, boxes after the paragraph that holds them, notes at
 * the end, where `[1]` in the text refers to.
 */
export class Manuscript {
  private readonly flows: Flow[] = [flow(null)]
  private readonly notes = new Map<number, Block[]>()
  /** The first heading, if any: what the document sets as its headline. */
  headline = ''
  private unheeded = 0
  private characters = 0
  private count = 0
  private referred = 0

  say(words: string): void {
    const clean = words.replace(/[\0-\x08\x0B-\x1F\x7F\uFEFF]/g, '')
    if (clean === '' || this.isFull()) return
    this.characters += clean.length
    const top = this.top()
    if (top.pageDue && /\S/u.test(clean)) {
      top.words.push(PAGE)
      top.pageDue = false
    }
    top.words.push(clean)
  }

  /** The next words stand on a new page. */
  page(): void {
    this.top().pageDue = true
  }

  endParagraph({ mark = '', heading = false }: Ending = {}): void {
    const top = this.top()
    const text = tidy(top.words.join(''))
    top.words = []
    if (text !== '') this.add(heading ? { text: mark + text, mark: '' } : { text, mark })
    for (const box of top.boxes.splice(0)) this.add(box)
    if (heading) this.heading(text)
  }

  /** There was more than is held: what is written is not the whole. */
  isFull(): boolean {
    return this.characters > MOST_CHARACTERS || this.count > MOST_BLOCKS
  }

  /** Whether the paragraph being written has no words yet. */
  isBlank(): boolean {
    return !this.top().words.some((words) => /\S/u.test(words))
  }

  /** A reference to a note; gives the number by which it is opened. */
  refer(): number {
    this.referred += 1
    this.say(`[${this.referred}]`)
    return this.referred
  }

  openNote(number: number): void {
    this.open(number)
  }

  openBox(): void {
    this.open(null)
  }

  /** Ends the note or box that was opened last. */
  close(): void {
    if (this.unheeded > 0) {
      this.unheeded -= 1
      return
    }
    if (this.flows.length === 1) return
    while (this.top().tables.length > 0) this.endTable()
    this.endParagraph()
    const ended = this.flows.pop()
    if (ended === undefined) return
    if (ended.note === null) this.top().boxes.push(...ended.blocks)
    else this.notes.set(ended.note, ended.blocks)
  }

  openTable(): void {
    this.endParagraph()
    const { tables } = this.top()
    const outer = tables.at(-1)
    if (outer !== undefined) outer.layout = true
    tables.push({ rows: [], layout: tables.length >= DEEPEST })
  }

  openRow(): void {
    this.top().tables.at(-1)?.rows.push([])
  }

  openCell(): void {
    const rows = this.top().tables.at(-1)?.rows
    if (rows !== undefined && rows.length === 0) rows.push([])
    rows?.at(-1)?.push([])
  }

  endTable(): void {
    this.endParagraph()
    const table = this.top().tables.pop()
    if (table !== undefined) for (const block of blocksOf(table)) this.add(block)
  }

  finished(): Written {
    while (this.flows.length > 1) this.close()
    while (this.top().tables.length > 0) this.endTable()
    this.endParagraph()
    const notes = [...this.notes].toSorted(([one], [other]) => one - other)
    return written([...this.top().blocks, ...notes.flatMap(([number, blocks]) => noted(number, blocks))])
  }

  private top(): Flow {
    const top = this.flows.at(-1)
    if (top === undefined) throw new Error('the body is never closed')
    return top
  }

  private heading(text: string): void {
    if (this.headline === '') this.headline = text.replaceAll(PAGE, '')
    const table = this.top().tables.at(-1)
    if (table !== undefined) table.layout = true
  }

  private open(note: number | null): void {
    if (this.flows.length >= DEEPEST) this.unheeded += 1
    else this.flows.push(flow(note))
  }

  private add(block: Block): void {
    const { blocks, tables } = this.top()
    const into = tables.at(-1)?.rows.at(-1)?.at(-1) ?? blocks
    into.push(block)
    this.count += 1
  }
}

const flow = (note: number | null): Flow => ({ blocks: [], boxes: [], tables: [], words: [], pageDue: false, note })

const noted = (number: number, blocks: readonly Block[]): Block[] =>
  blocks.map((block, index) => (index === 0 ? { mark: '', text: `[${number}] ${block.mark}${block.text}` } : block))

/** Lines without white space at their ends; none that is empty at the start or the end. */
function tidy(text: string): string {
  const lines = text.split('\n').map((line) => trimmed(line))
  const first = lines.findIndex((line) => line !== '')
  return first === -1 ? '' : lines.slice(first, lines.findLastIndex((line) => line !== '') + 1).join('\n')
}

/** Without spaces and tabs at the ends. An ideographic space stays: Chinese paragraphs begin with it. */
function trimmed(line: string): string {
  let start = 0
  let end = line.length
  while (start < end && isBlank(line.charAt(start))) start += 1
  while (end > start && isBlank(line.charAt(end - 1))) end -= 1
  return line.slice(start, end)
}

const isBlank = (character: string): boolean => character === ' ' || character === '\t' || character === '\u{A0}'

/** Values stay rows and cells; what is laid out by a table becomes paragraphs, cell after cell. */
function blocksOf({ rows, layout }: Table): readonly Block[] {
  const cells = rows.map((row) => row.map((cell) => cell.map(({ mark, text }) => mark + text).join(' ')))
  const columns = Math.max(0, ...cells.slice(0, 10_000).map((row) => row.length))
  if (layout || columns < 2 || cells.some((row) => row.some((cell) => cell.length > LONGEST_CELL))) return rows.flat(2)
  const lines = cells.map((row) =>
    row
      .map((cell) => cell.replace(/[\n\t]/g, ' '))
      .join('\t')
      .trimEnd(),
  )
  const text = lines.filter((line) => line !== '').join('\n')
  return text === '' ? [] : [{ text, mark: '' }]
}

/** Joins the blocks, and takes the marks of pages out while noting where they stood. */
function written(blocks: readonly Block[]): Written {
  const pieces: string[] = []
  const paragraphs: number[] = []
  const pages: number[] = []
  let length = 0
  const put = (piece: string): void => {
    pieces.push(piece)
    length += piece.length
  }
  const close = closeItems(blocks)
  for (const [index, { mark, text }] of blocks.entries()) {
    const isClose = close.has(index)
    if (index > 0) put(isClose ? '\n' : '\n\n')
    if (!isClose) paragraphs.push(length)
    const [head = '', ...rest] = text.toWellFormed().split(PAGE)
    const start = length
    put(mark + head)
    for (const [at, piece] of rest.entries()) {
      pages.push(at === 0 && head === '' ? start : length)
      put(piece)
    }
  }
  const begins = pages.length > 0 && pages[0] !== 0 ? [0, ...pages] : pages
  return { plain: pieces.join(''), paragraphs, pages: [...new Set(begins)] }
}

/** Which blocks stand right below the one before: items of a list of short ones, but for its first. */
function closeItems(blocks: readonly Block[]): ReadonlySet<number> {
  const close = new Set<number>()
  for (let start = 0; start < blocks.length;) {
    let end = start
    let longest = 0
    for (let item = blocks[end]; item !== undefined && item.mark !== ''; item = blocks[end]) {
      longest = Math.max(longest, item.text.length)
      end += 1
    }
    if (longest <= LONGEST_ITEM) for (let at = start + 1; at < end; at += 1) close.add(at)
    start = Math.max(end, start + 1)
  }
  return close
}

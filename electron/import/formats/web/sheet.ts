import type { Element } from './tree.ts'
import { withLf } from '../text/lines.ts'

/** Text as it is written down: what breaks are due before the next word, and where paragraphs began. */
export class Sheet {
  pre = 0
  lists = 0
  readonly numbers: Map<Element, number> = new Map()
  private readonly tables: boolean[] = []
  private readonly pieces: string[] = []
  private readonly paragraphs: number[] = []
  private length = 0
  private due = 0
  private broken = false
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

  /** A line end; another one right after it leaves a line blank, as paragraphs are told apart where there are none. */
  breakLine(): void {
    this.break(this.broken ? 2 : 1)
    this.broken = true
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
    this.broken = false
    this.tabs = 0
    this.mark = ''
    this.space = false
  }

  private write(piece: string): void {
    this.pieces.push(piece)
    this.length += piece.length
  }
}

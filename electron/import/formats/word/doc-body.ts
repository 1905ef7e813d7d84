import { asidesOf, type Aside } from './doc-asides.ts'
import { piecesOf, textOf, type DocFile } from './doc-file.ts'
import { DocLists } from './doc-lists.ts'
import { characterRuns, finder, paragraphRuns, plainParagraph, type ParagraphLook } from './doc-looks.ts'
import type { Manuscript } from './manuscript.ts'
import { MarkedTables } from './marked-tables.ts'
import { Switches } from './switches.ts'
import { characterOf, signOf } from './symbol-fonts.ts'

const PARAGRAPH = '\r'
const CELL = '\x07'
const PAGE = '\f'
const FIELD_BEGINS = '\x13'
const FIELD_SHOWS = '\x14'
const FIELD_ENDS = '\x15'

/** Signs of the text that stand for others. [MS-DOC] 2.4.1. */
const signs: ReadonlyMap<string, string> = new Map([
  ['\x0B', '\n'],
  ['\x0E', '\n'],
  ['\x1E', '\u2011'],
  ['\x1F', '\u00AD'],
])

/** Writes the text of a binary Word document into the manuscript. */
export class DocBody {
  /** Hidden words were left out. */
  hid = false
  private readonly text: string
  private readonly lists: DocLists
  private readonly storedAt: (at: number) => number
  private readonly characterAt: ReturnType<typeof charactersOf>
  private readonly paragraphAt: ReturnType<typeof paragraphsOf>
  private readonly file: DocFile
  private readonly page: Manuscript

  constructor(file: DocFile, page: Manuscript) {
    const pieces = piecesOf(file)
    const pieceAt = finder(pieces.map((look) => ({ start: look.start, end: look.end, look })))
    this.storedAt = (at) => {
      const piece = pieceAt(at)
      return piece === undefined ? -1 : piece.at + (at - piece.start) * piece.width
    }
    this.text = textOf(file, pieces)
    this.lists = new DocLists(file)
    this.characterAt = charactersOf(file)
    this.paragraphAt = paragraphsOf(file)
    this.file = file
    this.page = page
  }

  /** Whether all of the body that the file speaks of is there. */
  isWhole(): boolean {
    return this.text.length >= (this.file.lengths[0] ?? 0)
  }

  write(report: () => void): void {
    const { anchored, loose } = asidesOf(this.file)
    this.stretch(0, Math.min(this.text.length, this.file.lengths[0] ?? 0), anchored, report)
    for (const { start, end } of loose) this.stretch(start, Math.min(end, this.text.length), new Map(), report)
  }

  /** Notes and boxes have none of their own: `anchored` is empty there. */
  private stretch(
    start: number,
    end: number,
    anchored: ReadonlyMap<number, readonly Aside[]>,
    report: () => void,
  ): void {
    const tables = new MarkedTables(this.page)
    const fields = new Switches()
    for (let from = start; from < end;) {
      report()
      const to = this.endOfParagraph(from, end)
      const mark = this.text.charAt(to - 1)
      const look = this.paragraphAt(this.storedAt(to - 1)) ?? plainParagraph
      if (look.newPage) this.page.page()
      if (!look.endsRow) tables.stand(mark === CELL ? Math.max(1, look.tables) : look.tables)
      for (let at = from; at < to; at += 1) {
        this.sign(at, fields)
        for (const aside of anchored.get(at) ?? []) this.aside(aside, report)
      }
      this.endParagraph(mark, look, tables)
      from = to
    }
    tables.stand(0)
    this.page.endParagraph()
  }

  private endOfParagraph(from: number, end: number): number {
    for (let at = from; at < end; at += 1) {
      const sign = this.text.charAt(at)
      if (sign === PARAGRAPH || sign === CELL || sign === PAGE) return at + 1
    }
    return end
  }

  private endParagraph(mark: string, look: ParagraphLook, tables: MarkedTables): void {
    const isItem = look.numbering > 0 && !this.page.isBlank()
    const number = isItem ? this.lists.next(String(look.numbering), look.level) : ''
    this.page.endParagraph({ mark: number, heading: look.heading })
    if (look.endsRow) tables.endRow(look.tables < 2)
    else if (mark === CELL || look.endsInnerCell) tables.endCell()
    if (mark === PAGE) this.page.page()
  }

  /** `fields`: for each that is open, on while its instruction stands here, which is not shown. */
  private sign(at: number, fields: Switches): void {
    const sign = this.text.charAt(at)
    if (sign === FIELD_BEGINS) fields.push(true)
    else if (sign === FIELD_SHOWS) fields.turnOff()
    else if (sign === FIELD_ENDS) fields.pop()
    else if (!fields.isAnyOn()) this.show(sign, this.storedAt(at))
  }

  private show(sign: string, stored: number): void {
    const { hidden = false, deleted = false, sign: symbol = null } = this.characterAt(stored) ?? {}
    if (hidden && !deleted && sign > ' ') this.hid = true
    if (hidden || deleted) return
    if (symbol === null) this.page.say(signs.get(sign) ?? sign)
    else this.page.say(symbol < 0x100 ? signOf(symbol) : characterOf(symbol))
  }

  private aside({ kind, start, end }: Aside, report: () => void): void {
    if (kind === 'note') this.page.openNote(this.page.refer())
    else this.page.openBox()
    this.stretch(start, Math.min(end, this.text.length), new Map(), report)
    this.page.close()
  }
}

const charactersOf = (file: DocFile) => finder(characterRuns(file))

const paragraphsOf = (file: DocFile) => finder(paragraphRuns(file))

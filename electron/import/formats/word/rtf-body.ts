import type { Manuscript } from './manuscript.ts'
import { MarkedTables } from './marked-tables.ts'
import { encodingOfPage, type RtfEncodings } from './rtf-encodings.ts'
import type { RtfReader } from './rtf-steps.ts'
import { characterOf } from './symbol-fonts.ts'
import { characters, destinations, symbols, type Destination } from './rtf-words.ts'

/** What holds in a group, until it ends. */
interface Group {
  readonly into: Destination
  readonly font: number | null
  /** The font of right-to-left words, while such are written. */
  readonly rightFont: number | null
  readonly isRight: boolean
  readonly isHidden: boolean
  readonly isDeleted: boolean
  /** How many bytes stand behind each \u for programs that do not know it. */
  readonly fallback: number
  readonly isHeading: boolean
  /** How many tables lie around: 0 in running text. */
  readonly tables: number
}

const outermost: Group = {
  into: 'text',
  font: null,
  rightFont: null,
  isRight: false,
  isHidden: false,
  isDeleted: false,
  fallback: 1,
  isHeading: false,
  tables: 0,
}

/** A million groups within one another are no document. */
const DEEPEST = 1_000_000

/** Bytes of words that are held before they are decoded, if a character may end here; and if none does. */
const LONG = 64 * 1024
const LONGEST = 4 * 1024 * 1024

/** A byte below is never the second of a character of two. */
const FIRST_SECOND_BYTE = 0x40

/** Reads rich text into the manuscript. Groups are counted, not climbed into. */
export class RtfBody implements RtfReader {
  /** Hidden words were left out. */
  hid = false
  title = ''
  /** The groups of the document were closed as they were opened. */
  isWhole = false
  private group = outermost
  private readonly groups: Group[] = []
  private tables: MarkedTables
  private readonly tablesAround: MarkedTables[] = []
  private run: number[] = []
  private mark = ''
  private toSkip = 0
  private isOptional = false
  private begins = false
  private defined = 0
  private ofDocument: number | null = null
  private readonly page: Manuscript
  private readonly encodings: RtfEncodings

  constructor(page: Manuscript, encodings: RtfEncodings) {
    this.page = page
    this.encodings = encodings
    this.tables = new MarkedTables(page)
  }

  isDone(): boolean {
    return this.isWhole || this.groups.length > DEEPEST || this.page.isFull()
  }

  openGroup(): void {
    this.endRun()
    this.groups.push(this.group)
    this.begins = true
  }

  closeGroup(): void {
    this.endRun()
    const outer = this.groups.pop()
    if (outer === undefined) return
    const ended = this.group.into
    this.group = outer
    if ((ended === 'note' || ended === 'box') && outer.into !== ended) this.closeAside()
    this.isWhole = this.groups.length === 0
  }

  symbol(sign: string): void {
    if (sign === '*') {
      this.isOptional = true
      return
    }
    this.endRun()
    this.say(symbols.get(sign) ?? '')
  }

  byte(byte: number): void {
    this.begins = false
    if (this.toSkip > 0) this.toSkip -= 1
    else if (this.group.into !== 'shut' && this.group.into !== 'closed') {
      this.run.push(byte)
      if (this.run.length > (byte < FIRST_SECOND_BYTE ? LONG : LONGEST)) this.endRun()
    }
  }

  control(word: string, number: number | null): void {
    const { begins, isOptional } = this
    this.endRun()
    if (this.group.into === 'shut') return
    const destination = destinations.get(word)
    if (destination !== undefined) this.go(destination)
    else if (begins && isOptional) this.go('closed')
    else if (word === 'u') this.unicode(number ?? 0)
    else if (this.group.into === 'fonts') this.describeFont(word, number ?? 0)
    else if (!this.format(word, number)) this.write(word)
  }

  /** Ends what is still open when the file ends. */
  finish(): void {
    this.endRun()
    while (this.groups.length > 0) this.closeGroup()
    this.endParagraph()
  }

  private go(into: Destination): void {
    const from = this.group.into
    if (into === 'note' || into === 'box') {
      if (from === 'text' && into === 'note' && (this.group.isHidden || this.group.isDeleted))
        this.set({ into: 'shut' })
      else this.openAside(into)
    } else if (into === 'text') this.set({ into: from === 'closed' ? 'text' : from })
    else this.set({ into })
  }

  private unicode(number: number): void {
    const code = number < 0 ? number + 0x10000 : number
    if (code > 0 && code <= 0x10ffff) this.say(characterOf(code))
    this.toSkip = this.group.fallback
  }

  private describeFont(word: string, number: number): void {
    if (word === 'f') this.defined = number
    else if (word === 'fcharset') this.encodings.charset(this.defined, number)
    else if (word === 'cpg') this.encodings.page(this.defined, number)
  }

  /** Whether the word says how what follows is to be read. */
  private format(word: string, number: number | null): boolean {
    const isOn = number !== 0
    if (word === 'f') this.set({ font: number })
    else if (word === 'af') this.set(this.group.isRight ? { rightFont: number } : {})
    else if (word === 'rtlch') this.set({ isRight: true })
    else if (word === 'ltrch') this.set({ isRight: false })
    else if (word === 'plain')
      this.set({ font: this.ofDocument, rightFont: null, isRight: false, isHidden: false, isDeleted: false })
    else if (word === 'v') this.set({ isHidden: isOn })
    else if (word === 'deleted') this.set({ isDeleted: isOn })
    else if (word === 'uc') this.set({ fallback: Math.max(0, number ?? 1) })
    else if (word === 'pard') this.set({ isHeading: false, tables: 0 })
    else if (word === 'outlinelevel') this.set({ isHeading: (number ?? 9) < 9 })
    else if (word === 'intbl') this.set({ tables: Math.max(1, this.group.tables) })
    else if (word === 'itap') this.set({ tables: Math.max(0, number ?? 0) })
    else if (word === 'deff') this.set({ font: (this.ofDocument = number) })
    else if (word === 'ansicpg') this.encodings.document(encodingOfPage(number ?? 0))
    else if (word === 'mac') this.encodings.document('macintosh')
    else return false
    return true
  }

  /** What a control word writes. */
  private write(word: string): void {
    const character = characters.get(word)
    if (character !== undefined) this.say(character)
    else if (this.group.into === 'mark' || this.group.into === 'title' || this.group.into === 'closed') return
    else if (word === 'trowd') this.tables.beginRow()
    else if (word === 'par' || word === 'sect') this.endParagraph()
    else if (word === 'cell' || word === 'nestcell') this.endCell(word === 'cell' ? 1 : this.group.tables)
    else if (word === 'row' || word === 'nestrow') this.tables.endRow(word === 'row')
    else if (word === 'page' || word === 'pagebb' || word === 'softpage') this.page.page()
  }

  private endParagraph(): void {
    this.tables.stand(this.group.tables)
    this.page.endParagraph({ mark: markOf(this.mark), heading: this.group.isHeading })
    this.mark = ''
  }

  private endCell(tables: number): void {
    this.set({ tables: Math.max(tables, this.group.tables) })
    this.endParagraph()
    this.tables.endCell()
  }

  private endRun(): void {
    this.begins = false
    this.isOptional = false
    this.toSkip = 0
    if (this.run.length === 0) return
    const { isRight, rightFont, font } = this.group
    const words = this.encodings.read(this.run, isRight ? (rightFont ?? font) : font)
    this.run = []
    this.say(words)
  }

  private say(words: string): void {
    const { into, isHidden, isDeleted } = this.group
    if (into === 'mark') this.mark += words
    else if (into === 'title') this.title += words
    else if (into === 'fonts' || into === 'closed' || into === 'shut' || isDeleted) return
    else if (isHidden) this.hid ||= /\S/u.test(words)
    else if (words !== '') {
      this.tables.stand(this.group.tables)
      this.page.say(words)
    }
  }

  private openAside(into: 'note' | 'box'): void {
    if (into === 'box') this.page.openBox()
    else {
      this.tables.stand(this.group.tables)
      this.page.openNote(this.page.refer())
    }
    this.tablesAround.push(this.tables)
    this.tables = new MarkedTables(this.page)
    this.set({ into, isHeading: false, tables: 0 })
  }

  private closeAside(): void {
    this.tables.stand(0)
    this.page.close()
    this.tables = this.tablesAround.pop() ?? this.tables
  }

  private set(changed: Partial<Group>): void {
    this.group = { ...this.group, ...changed }
  }
}

/** The number that is shown before an item of a list, or a bullet for whatever sign it has. */
function markOf(shown: string): string {
  const mark = shown.replace(/\s+/g, ' ').trim()
  if (mark === '') return ''
  return /^[^\p{L}\p{N}]{1,2}$/u.test(mark) ? '• ' : `${mark} `
}

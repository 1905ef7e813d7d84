import type { DocxLists } from './docx-lists.ts'
import type { DocxStyles } from './docx-styles.ts'
import type { Manuscript } from './manuscript.ts'
import { Switches } from './switches.ts'
import { characterOf } from './symbol-fonts.ts'
import { levelOf } from './word-lists.ts'
import { isOn, type Opening, type XmlReader } from './xml-steps.ts'

/**
 * Left out with all they hold: what was deleted or moved away, how something looked before, the second spelling of a
 * drawing, readings above ruby text, properties that have runs of their own.
 */
const left: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPrChange',
  'w:rPrChange',
  'w:sectPr',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sdtPr',
  'w:rt',
  'mc:Fallback',
])

const signs: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '\u2011'],
  ['w:softHyphen', '\u00AD'],
])

interface Paragraph {
  style: string
  list: string | null
  level: number | null
  heading: boolean
  /** Its end was deleted or is hidden: it goes on in the next. */
  joined: boolean
}

interface Place {
  readonly paragraph: Paragraph
  readonly hidden: boolean
  readonly within: Within
  /** Fields that are open here; on while their instruction stands, which is not shown. */
  readonly fields: Switches
}

type Within = 'text' | 'paragraph properties' | 'end of paragraph' | 'run properties'

const fresh = (): Paragraph => ({ style: '', list: null, level: null, heading: false, joined: false })

/** Reads the body of a document, or its notes, into the manuscript. ECMA-376 part 1, 17. */
export class DocxBody implements XmlReader {
  /** Hidden words were left out. */
  hid = false
  /** Numbers of the notes that the body refers to, by kind and id: `footnote 2`. */
  readonly notes = new Map<string, number>()
  private skipped = 0
  private paragraph = fresh()
  private hidden = false
  private within: Within = 'text'
  private fields = new Switches()
  private inWords = false
  private readonly places: Place[] = []
  private readonly page: Manuscript
  private readonly lists: DocxLists
  private readonly styles: DocxStyles

  constructor(page: Manuscript, lists: DocxLists, styles: DocxStyles) {
    this.page = page
    this.lists = lists
    this.styles = styles
  }

  open(tag: Opening): void {
    const { name, at } = tag
    if (this.skipped > 0) this.skipped += 1
    else if (this.within !== 'text') this.property(name, at)
    else if (left.has(name)) this.skipped = 1
    else if (name === 'w:p') this.paragraph = fresh()
    else if (name === 'w:pPr') this.within = 'paragraph properties'
    else if (name === 'w:r') this.hidden = this.styles.named(this.paragraph.style).hidden
    else if (name === 'w:rPr') this.within = 'run properties'
    else if (name === 'w:t' || name === 'm:t') this.inWords = true
    else if (name === 'w:tbl') this.page.openTable()
    else if (name === 'w:tr') this.page.openRow()
    else if (name === 'w:tc') this.page.openCell()
    else if (name === 'w:txbxContent') this.openBox()
    else if (name === 'w:footnote' || name === 'w:endnote') this.openNote(name.slice(2), at('id'))
    else if (name === 'w:fldChar') this.field(at('fldCharType'))
    else if (!this.isHidden()) this.sign(name, at)
  }

  close(name: string): void {
    if (this.skipped > 0) this.skipped -= 1
    else if (name === 'w:rPr') this.within = this.within === 'end of paragraph' ? 'paragraph properties' : 'text'
    else if (name === 'w:pPr') this.within = 'text'
    else if (name === 'w:t' || name === 'm:t') this.inWords = false
    else if (name === 'w:p') this.endParagraph()
    else if (name === 'w:tbl') this.page.endTable()
    else if (name === 'w:txbxContent') this.closeBox()
    else if (name === 'w:footnote' || name === 'w:endnote') this.page.close()
  }

  say(words: string): void {
    if (!this.inWords || this.skipped > 0) return
    if (this.hidden && /\S/u.test(words)) this.hid = true
    if (!this.isHidden()) this.page.say(words.replace(/\s*\n\s*/g, ' '))
  }

  private isHidden(): boolean {
    return this.hidden || this.fields.isAnyOn()
  }

  private property(name: string, at: Opening['at']): void {
    if (left.has(name) && !(this.within === 'end of paragraph' && name !== 'w:rPrChange')) {
      this.skipped = 1
      return
    }
    const { paragraph } = this
    if (this.within === 'run properties') {
      if (name === 'w:vanish') this.hidden = isOn(at('val'))
      else if (name === 'w:rStyle' && this.styles.named(at('val') ?? '').hidden) this.hidden = true
    } else if (this.within === 'end of paragraph') {
      if (name === 'w:del' || name === 'w:moveFrom' || (name === 'w:vanish' && isOn(at('val')))) paragraph.joined = true
    } else if (name === 'w:rPr') this.within = 'end of paragraph'
    else if (name === 'w:pStyle') paragraph.style = at('val') ?? ''
    else if (name === 'w:numId') paragraph.list = at('val') ?? ''
    else if (name === 'w:ilvl') paragraph.level = levelOf(at('val'))
    else if (name === 'w:outlineLvl') paragraph.heading = at('val') !== '9'
    else if (name === 'w:pageBreakBefore' && isOn(at('val'))) this.page.page()
  }

  private sign(name: string, at: Opening['at']): void {
    const sign = signs.get(name)
    if (sign !== undefined) this.page.say(sign)
    else if (name === 'w:lastRenderedPageBreak') this.page.page()
    else if (name === 'w:br') {
      if (at('type') === 'page') this.page.page()
      this.page.say('\n')
    } else if (name === 'w:sym') this.page.say(characterOf(Number.parseInt(at('char') ?? '', 16)))
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference')
      this.notes.set(`${name.slice(2, -9)} ${at('id')}`, this.page.refer())
  }

  private field(step: string | undefined): void {
    if (step === 'begin') this.fields.push(true)
    else if (step === 'separate') this.fields.turnOff()
    else if (step === 'end') this.fields.pop()
  }

  private endParagraph(): void {
    const { style, list, level, heading, joined } = this.paragraph
    if (joined) return
    const styled = this.styles.named(style)
    const id = list ?? styled.list
    const depth = level ?? styled.level ?? this.lists.levelOfStyle(style)
    const isEmpty = this.page.isBlank()
    const mark = id === null || isEmpty ? '' : this.lists.next(id, depth)
    this.page.endParagraph({ mark, heading: heading || styled.heading })
  }

  private openBox(): void {
    const { paragraph, hidden, within, fields } = this
    this.places.push({ paragraph, hidden, within, fields })
    this.fields = new Switches()
    this.hidden = false
    this.page.openBox()
  }

  private closeBox(): void {
    const place = this.places.pop()
    if (place === undefined) return
    this.page.close()
    this.paragraph = place.paragraph
    this.hidden = place.hidden
    this.within = place.within
    this.fields = place.fields
  }

  /** Separators of notes are notes that nothing refers to. */
  private openNote(kind: string, id: string | undefined): void {
    const number = this.notes.get(`${kind} ${id}`)
    if (number === undefined) this.skipped = 1
    else this.page.openNote(number)
  }
}

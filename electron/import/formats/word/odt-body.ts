import type { Manuscript } from './manuscript.ts'
import { OdtLists } from './odt-lists.ts'
import { whole } from './word-lists.ts'
import { Switches } from './switches.ts'
import type { Opening, XmlReader } from './xml-steps.ts'

/** Left out with all they hold: deletions, comments, what describes a picture or is no text. */
const left =
  /^(?:text:(?:tracked-changes|note-citation|ruby-text|hidden-text|sequence-decls|variable-decls|user-field-decls|[\w-]+-source|script)|office:(?:annotation|forms|event-listeners)|draw:(?:object|object-ole|image|plugin|applet)|title|desc)$/

interface Style {
  base: string
  hidden: boolean | null
  newPage: boolean
}

/** How far styles may be based on one another; a longer chain is a ring. */
const LONGEST_CHAIN = 20

const MOST_SPACES = 1000

interface Place {
  readonly hidden: Switches
  readonly paragraph: string
  readonly heading: number
}

/** Reads a text document into the manuscript: styles as they come, the text where it comes. ODF 1.3 part 3. */
export class OdtBody implements XmlReader {
  /** Hidden words were left out. */
  hid = false
  /** There is a text within. */
  found = false
  private readonly lists = new OdtLists()
  private readonly styles = new Map<string, Style>()
  private style: Style | null = null
  private skipped = 0
  private inText = false
  /** Style of the paragraph being read; null between paragraphs. */
  private paragraph: string | null = null
  private heading = 0
  private spaced = true
  /** For each section, paragraph and span that is open: whether it is hidden. */
  private hidden = new Switches()
  private readonly places: Place[] = []
  private readonly page: Manuscript

  constructor(page: Manuscript) {
    this.page = page
  }

  open(tag: Opening): void {
    if (this.skipped > 0) this.skipped += 1
    else if (left.test(tag.name)) this.skipped = 1
    else if (!this.inText) this.describe(tag)
    else if (!this.openBlock(tag)) this.sign(tag)
  }

  close(name: string): void {
    if (this.skipped > 0) this.skipped -= 1
    else if (!this.inText) this.style = name === 'style:style' ? null : this.style
    else if (name === 'text:p' || name === 'text:h') this.endParagraph()
    else if (name === 'text:span' || name === 'text:section') this.hidden.pop()
    else if (name === 'text:list') this.lists.closeList()
    else if (name === 'text:list-item' || name === 'text:list-header') this.lists.closeItem()
    else if (name === 'table:table') this.page.endTable()
    else if (name === 'text:note' || name === 'draw:text-box') this.closeAside()
    else if (name === 'office:text') this.inText = false
  }

  say(words: string): void {
    if (this.skipped > 0 || this.paragraph === null) return
    const clean = words.replace(/[ \t\r\n]+/g, ' ')
    if (this.hidden.isAnyOn()) {
      if (clean.trim() !== '') this.hid = true
      return
    }
    const next = this.spaced && clean.startsWith(' ') ? clean.slice(1) : clean
    if (next === '') return
    this.spaced = next.endsWith(' ')
    this.page.say(next)
  }

  private describe(tag: Opening): void {
    const { name, at } = tag
    if (name === 'office:text') {
      this.inText = true
      this.found = true
    } else if (name === 'style:style') {
      const newPage = (at('master-page-name') ?? '') !== ''
      this.style = { base: at('parent-style-name') ?? '', hidden: null, newPage }
      this.styles.set(at('name') ?? '', this.style)
    } else if (!this.lists.describe(tag) && this.style !== null) {
      const display = at('display')
      if (display !== undefined) this.style.hidden = display === 'none'
      if (at('break-before') === 'page') this.style.newPage = true
    }
  }

  private openBlock({ name, at }: Opening): boolean {
    if (name === 'text:p' || name === 'text:h') this.openParagraph(name, at)
    else if (name === 'text:span') this.hidden.push(this.isHidden(at('style-name') ?? ''))
    else if (name === 'text:section') this.hidden.push(at('display') === 'none')
    else if (name === 'text:list') this.lists.openList(at)
    else if (name === 'text:list-item' || name === 'text:list-header')
      this.lists.openItem(name === 'text:list-item', at('start-value'))
    else if (name === 'table:table') this.page.openTable()
    else if (name === 'table:table-row') this.page.openRow()
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.page.openCell()
    else if (name === 'text:note') this.openAside(this.page.refer())
    else if (name === 'draw:text-box') this.openAside(null)
    else return false
    return true
  }

  private sign({ name, at }: Opening): void {
    if (name === 'text:soft-page-break') this.page.page()
    else if (this.hidden.isAnyOn()) return
    else if (name === 'text:tab') this.put('\t')
    else if (name === 'text:line-break') this.put('\n')
    else if (name === 'text:s') this.put(' '.repeat(Math.min(MOST_SPACES, Math.max(1, whole(at('c'), 1)))))
  }

  private put(sign: string): void {
    this.page.say(sign)
    this.spaced = sign !== ' '.repeat(sign.length)
  }

  private openParagraph(name: string, at: Opening['at']): void {
    const style = at('style-name') ?? ''
    this.hidden.push(this.isHidden(style))
    this.paragraph = style
    this.heading = name === 'text:h' ? whole(at('outline-level'), 1) : 0
    this.spaced = true
    if (this.styles.get(style)?.newPage === true) this.page.page()
  }

  private endParagraph(): void {
    this.hidden.pop()
    this.paragraph = null
    const heading = this.heading > 0
    if (this.page.isBlank()) this.page.endParagraph()
    else this.page.endParagraph({ mark: heading ? this.lists.nextHeading(this.heading) : this.lists.next(), heading })
    this.heading = 0
  }

  /** A note or a box stands within a paragraph that goes on behind it. */
  private openAside(note: number | null): void {
    const { hidden, paragraph, heading } = this
    this.places.push({ hidden, paragraph: paragraph ?? '', heading })
    this.hidden = new Switches()
    this.hidden.push(hidden.isAnyOn())
    this.paragraph = null
    if (note === null) this.page.openBox()
    else this.page.openNote(note)
  }

  private closeAside(): void {
    const place = this.places.pop()
    if (place === undefined) return
    this.page.close()
    this.hidden = place.hidden
    this.paragraph = place.paragraph
    this.heading = place.heading
    this.spaced = false
  }

  private isHidden(id: string): boolean {
    let next = this.styles.get(id)
    for (let chain = 0; next !== undefined && chain < LONGEST_CHAIN; chain += 1) {
      if (next.hidden !== null) return next.hidden
      next = this.styles.get(next.base)
    }
    return false
  }
}

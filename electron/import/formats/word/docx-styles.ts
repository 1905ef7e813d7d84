import { levelOf } from './word-lists.ts'
import { isOn, type Opening, type XmlReader } from './xml-steps.ts'

export interface DocxStyle {
  readonly hidden: boolean
  readonly heading: boolean
  /** The list that its paragraphs belong to, and the level there; null where the style does not say. */
  readonly list: string | null
  readonly level: number | null
}

interface Described {
  base: string
  hidden: boolean
  heading: boolean
  list: string | null
  level: number | null
}

const plain: DocxStyle = { hidden: false, heading: false, list: null, level: null }

/** How far styles may be based on one another; a longer chain is a ring. */
const LONGEST_CHAIN = 20

/** What of a document's styles matters to its text. ECMA-376 part 1, 17.7. */
export class DocxStyles implements XmlReader {
  private readonly described = new Map<string, Described>()
  private style: Described | null = null

  open({ name, at }: Opening): void {
    if (name === 'w:style') {
      this.style = { base: '', hidden: false, heading: false, list: null, level: null }
      this.described.set(at('styleId') ?? '', this.style)
    } else if (this.style !== null) describe(this.style, name, at('val'))
  }

  close(name: string): void {
    if (name === 'w:style') this.style = null
  }

  say(): void {}

  /** The style with all that it is based on. */
  named(id: string): DocxStyle {
    let found = plain
    let next = this.described.get(id)
    for (let chain = 0; next !== undefined && chain < LONGEST_CHAIN; chain += 1) {
      const { hidden, heading, list, level, base } = next
      found = {
        hidden: found.hidden || hidden,
        heading: found.heading || heading,
        list: found.list ?? list,
        level: found.level ?? level,
      }
      next = this.described.get(base)
    }
    return found
  }
}

function describe(style: Described, name: string, value: string | undefined): void {
  if (name === 'w:basedOn') style.base = value ?? ''
  else if (name === 'w:vanish') style.hidden = isOn(value)
  else if (name === 'w:outlineLvl') style.heading = value !== '9'
  else if (name === 'w:name') style.heading ||= /^(?:heading \d|title)$/i.test(value ?? '')
  else if (name === 'w:numId') style.list = value ?? null
  else if (name === 'w:ilvl') style.level = levelOf(value)
}

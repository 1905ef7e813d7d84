import { levelOf, whole, WordLists, type ListLevel, type Numbering } from './word-lists.ts'
import type { Opening, XmlReader } from './xml-steps.ts'

/** The lists that a document's numbering part describes. ECMA-376 part 1, 17.9. */
export class DocxLists extends WordLists implements XmlReader {
  private readonly styles = new Map<string, number>()
  private list: Map<number, ListLevel> | null = null
  private numbering: Numbering | null = null
  private level: ListLevel | null = null
  private at = 0

  open({ name, at }: Opening): void {
    const value = at('val') ?? ''
    if (name === 'w:abstractNum') this.lists.set(at('abstractNumId') ?? '', (this.list = new Map()))
    else if (name === 'w:num') this.beginNumbering(at('numId') ?? '')
    else if (name === 'w:abstractNumId' && this.numbering !== null) this.numbering.list = value
    else if (name === 'w:lvlOverride') this.at = levelOf(at('ilvl'))
    else if (name === 'w:startOverride') this.numbering?.starts.set(this.at, whole(value, 1))
    else if (name === 'w:lvl') this.beginLevel(levelOf(at('ilvl')))
    else if (this.level !== null) this.describe(this.level, name, value)
  }

  close(name: string): void {
    if (name === 'w:lvl') this.level = null
    else if (name === 'w:abstractNum') this.list = null
    else if (name === 'w:num') this.numbering = null
  }

  say(): void {}

  /** The level that a paragraph style stands for, where the paragraph does not say. */
  levelOfStyle(style: string): number {
    return this.styles.get(style) ?? 0
  }

  private beginNumbering(id: string): void {
    this.numbering = { list: '', starts: new Map(), levels: new Map(), begun: false }
    this.numberings.set(id, this.numbering)
  }

  private beginLevel(depth: number): void {
    this.at = depth
    this.level = { start: 1, format: 'decimal', text: '', suffix: 'tab', restart: null }
    const levels = this.numbering?.levels ?? this.list
    levels?.set(depth, this.level)
  }

  private describe(level: ListLevel, name: string, value: string): void {
    if (name === 'w:start') level.start = whole(value, 1)
    else if (name === 'w:numFmt') level.format = value
    else if (name === 'w:lvlText') level.text = value.slice(0, 100)
    else if (name === 'w:suff') level.suffix = value
    else if (name === 'w:lvlRestart') level.restart = whole(value, 0)
    else if (name === 'w:pStyle') this.styles.set(value, this.at)
  }
}

import { asListNumber } from './list-numbers.ts'
import { whole } from './word-lists.ts'
import type { Opening } from './xml-steps.ts'

interface Level {
  /** A name as in list-numbers.ts, or `bullet`. */
  readonly format: string
  readonly before: string
  readonly after: string
  readonly start: number
  /** How many levels are shown, this one and those above. */
  readonly shown: number
}

interface List {
  readonly style: string
  /** Numbers that its items have come to, by level. */
  readonly counts: Map<number, number>
}

interface Item {
  readonly depth: number
  readonly list: List
  /** Its number, where it says which. */
  readonly start: number | null
  /** Its first paragraph has been, or it has no number. */
  begun: boolean
}

const OUTLINE = 'outline'

/** ODF has levels 1 to 10. */
const DEEPEST = 10

/** The lists of a text document: how they are numbered, and how far they have come. ODF 1.3 part 3, 5.3 and 16.30. */
export class OdtLists {
  private readonly styles = new Map<string, Map<number, Level>>()
  private style: Map<number, Level> | null = null
  private readonly lists: List[] = []
  private readonly items: Item[] = []
  private readonly byId = new Map<string, List>()
  private readonly byStyle = new Map<string, List>()
  private readonly outline: List = { style: OUTLINE, counts: new Map() }

  /** Takes note of what a style says; false if this is nothing of a list's style. */
  describe({ name, at }: Opening): boolean {
    if (name === 'text:list-style' || name === 'text:outline-style') {
      this.style = new Map()
      this.styles.set(name === 'text:list-style' ? (at('name') ?? '') : OUTLINE, this.style)
    } else if (/^text:(?:list-level-style-|outline-level-style)/.test(name))
      this.style?.set(whole(at('level'), 1), levelBy(name, at))
    else return false
    return true
  }

  openList(at: Opening['at']): void {
    const outer = this.lists.at(-1)
    const style = at('style-name') ?? outer?.style ?? ''
    const continued = at('continue-list')
    const before = continued === undefined ? this.byStyle.get(style) : this.byId.get(continued)
    const goesOn = continued !== undefined || at('continue-numbering') === 'true'
    const counts = outer?.counts ?? (goesOn ? before?.counts : undefined) ?? new Map<number, number>()
    const list = { style, counts }
    this.lists.push(list)
    if (outer !== undefined) return
    this.byStyle.set(style, list)
    const id = at('id')
    if (id !== undefined) this.byId.set(id, list)
  }

  closeList(): void {
    this.lists.pop()
  }

  openItem(isNumbered: boolean, start: string | undefined): void {
    const list = this.lists.at(-1) ?? this.outline
    const depth = Math.min(DEEPEST, Math.max(1, this.lists.length))
    this.items.push({ depth, list, start: start === undefined ? null : whole(start, 1), begun: !isNumbered })
  }

  closeItem(): void {
    this.items.pop()
  }

  /** What stands before a paragraph here: a mark for the first of an item. */
  next(): string {
    const item = this.items.at(-1)
    if (item === undefined || item.begun) return ''
    item.begun = true
    return this.count(item.list, item.depth, item.start)
  }

  /** What stands before a heading that is in no list. */
  nextHeading(depth: number): string {
    return this.items.length > 0 ? this.next() : this.count(this.outline, Math.min(DEEPEST, depth), null)
  }

  private count({ style, counts }: List, depth: number, start: number | null): string {
    const levels = this.styles.get(style)
    const level = levels?.get(depth)
    if (levels === undefined || level === undefined) return style === OUTLINE ? '' : '• '
    counts.set(depth, start ?? (counts.get(depth) ?? level.start - 1) + 1)
    for (let deeper = depth + 1; deeper <= DEEPEST; deeper += 1) counts.delete(deeper)
    if (level.format === 'bullet') return '• '
    const numbers: string[] = []
    for (let shown = Math.max(1, depth - level.shown + 1); shown <= depth; shown += 1) {
      const of = levels.get(shown)
      if (of !== undefined) numbers.push(asListNumber(counts.get(shown) ?? of.start, of.format))
    }
    const number = numbers.filter((part) => part !== '').join('.')
    return number === '' ? '' : `${level.before}${number}${level.after} `
  }
}

const formats: ReadonlyMap<string, string> = new Map([
  ['', 'none'],
  ['1', 'decimal'],
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
  ['一', 'chineseCounting'],
  ['а', 'russianLower'],
  ['А', 'russianUpper'],
  ['①', 'decimalEnclosedCircle'],
])

/** Formats are named by their first numbers: `1`, `一, 二, 三, ...`. */
function levelBy(name: string, at: Opening['at']): Level {
  const first = at('num-format')?.split(',')[0]?.trim() ?? ''
  return {
    format: /-(?:bullet|image)$/.test(name) ? 'bullet' : (formats.get(first) ?? 'decimal'),
    before: at('num-prefix')?.slice(0, 50) ?? '',
    after: at('num-suffix')?.slice(0, 50) ?? '',
    start: whole(at('start-value'), 1),
    shown: whole(at('display-levels'), 1),
  }
}

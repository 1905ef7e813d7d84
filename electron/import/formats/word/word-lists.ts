import { asListNumber } from './list-numbers.ts'

export interface ListLevel {
  start: number
  /** A name as in list-numbers.ts, or `bullet`. */
  format: string
  /** With %1 to %9 where the numbers of the levels stand. */
  text: string
  /** What follows the number: `nothing`, or some space. */
  suffix: string
  /** The level (from 1) after which this one begins anew; 0 never; null after any that is higher. */
  restart: number | null
}

/** One use of a list: what it changes of it. */
export interface Numbering {
  list: string
  readonly starts: Map<number, number>
  readonly levels: Map<number, ListLevel>
  begun: boolean
}

/** Word has levels 0 to 8. */
const DEEPEST = 8

/** The lists of a Word document as they go on from paragraph to paragraph. ECMA-376 part 1, 17.9. */
export class WordLists {
  protected readonly lists = new Map<string, Map<number, ListLevel>>()
  protected readonly numberings = new Map<string, Numbering>()
  private readonly counts = new Map<string, Map<number, number>>()

  /** Counts on, and gives what stands before the paragraph: "• ", "2.1. "; empty where there is no such list. */
  next(id: string, depth: number): string {
    const numbering = this.numberings.get(id)
    if (numbering === undefined) return ''
    const levelAt = (at: number): ListLevel | undefined =>
      numbering.levels.get(at) ?? this.lists.get(numbering.list)?.get(at)
    const level = levelAt(depth)
    if (level === undefined) return ''
    const counts = this.countsOf(numbering)
    const startAt = (at: number): number => numbering.starts.get(at) ?? levelAt(at)?.start ?? 1
    for (let above = 0; above < depth; above += 1) if (!counts.has(above)) counts.set(above, startAt(above))
    counts.set(depth, (counts.get(depth) ?? startAt(depth) - 1) + 1)
    for (let deeper = depth + 1; deeper <= DEEPEST; deeper += 1)
      if (depth < (levelAt(deeper)?.restart ?? deeper)) counts.delete(deeper)
    if (level.format === 'bullet') return '• '
    const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const shown = Number(digit) - 1
      return asListNumber(counts.get(shown) ?? startAt(shown), levelAt(shown)?.format ?? 'none')
    })
    return text.trim() === '' ? '' : text + (level.suffix === 'nothing' ? '' : ' ')
  }

  /** Numberings of one list count together, but for one that says where it starts: that begins anew. */
  private countsOf(numbering: Numbering): Map<number, number> {
    const counts = this.counts.get(numbering.list) ?? new Map<number, number>()
    this.counts.set(numbering.list, counts)
    if (!numbering.begun) for (const depth of numbering.starts.keys()) counts.delete(depth)
    numbering.begun = true
    return counts
  }
}

export const levelOf = (text: string | undefined): number => Math.min(DEEPEST, Math.max(0, whole(text, 0)))

export function whole(text: string | undefined, otherwise: number): number {
  const number = Number.parseInt(text ?? '', 10)
  return Number.isSafeInteger(number) ? number : otherwise
}

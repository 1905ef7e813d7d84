/** Paragraphs and the like, which are parts of the text of the element around them. */
const blocks = new Set('p para paragraph div li item row tr ul ol list h1 h2 h3 h4 h5 h6'.split(' '))

/** Elements deeper within than this are parts of the one around them. */
const DEEPEST = 64

interface Open {
  readonly name: string
  words: string
}

/** With one blank line between paragraphs, however many and however indented there were. */
const inParagraphs = (words: string): string =>
  words
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')

/**
 * Gathers the words of elements as they open and close. An element that has words of its own, or paragraphs, takes those
 * of the elements within it along, in their order, paragraphs with a blank line between; the others are only ways to
 * such elements.
 */
export class Passages {
  private readonly open: Open[] = []
  private owner: Open | null = null
  private beyond = 0
  private readonly take: (path: readonly string[], words: string) => void

  /** `take` is given the words of each such element, with the names that lead to it, when it closes. */
  constructor(take: (path: readonly string[], words: string) => void) {
    this.take = take
  }

  enter(name: string): void {
    if (this.open.length === DEEPEST) {
      this.beyond += 1
      return
    }
    this.open.push({ name, words: '' })
    if (this.owner !== null) this.owner.words += name === 'br' ? '\n' : blocks.has(name) ? '\n\n' : ''
  }

  say(words: string): void {
    if (this.owner === null && /\S/u.test(words))
      this.owner = this.open.findLast(({ name }) => !blocks.has(name)) ?? this.open.at(-1) ?? null
    if (this.owner !== null) this.owner.words += words
  }

  leave(): void {
    if (this.beyond > 0) {
      this.beyond -= 1
      return
    }
    const closed = this.open.at(-1)
    if (closed !== undefined && closed === this.owner) this.end()
    else if (this.owner !== null && closed !== undefined && blocks.has(closed.name)) this.owner.words += '\n\n'
    this.open.pop()
  }

  /** Hands out what was gathered so far; also where the document breaks off. */
  end(): void {
    if (this.owner === null) return
    const path = this.open.slice(0, this.open.indexOf(this.owner) + 1).map(({ name }) => name)
    this.take(path, inParagraphs(this.owner.words))
    this.owner = null
  }
}

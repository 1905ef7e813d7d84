import type { Entities } from './feed-entities.ts'

/** What an element of a feed holds. */
export interface FeedField {
  readonly attributes: Attributes
  /** Its characters; where markup stands in it unescaped, null. */
  readonly text: string | null
  /** The same as markup. */
  readonly markup: string
}

export type Attributes = Readonly<Record<string, string>>

/** UTF-16 units. */
const LONGEST = 8_000_000

/** A field as it is read, from its first tag to its last. What is too much is left out. */
export class OpenField {
  isCut = false
  readonly name: string
  /** How many elements it lies within, itself among them. */
  readonly depth: number
  private readonly attributes: Attributes
  private readonly text: string[] = []
  private readonly markup: string[] = []
  /** Characters since the last tag: they come in pieces, and references may be cut in two. */
  private said = ''
  private length = 0
  private isNested = false

  constructor(name: string, depth: number, attributes: Attributes) {
    this.name = name
    this.depth = depth
    this.attributes = attributes
  }

  say(characters: string): void {
    this.said += characters.slice(0, this.room(characters.length))
  }

  open(name: string, attributes: Attributes, entities: Entities): void {
    const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
    this.tag(`<${localOf(name)}${said.join('')}>`, entities)
  }

  close(name: string, entities: Entities): void {
    this.tag(`</${localOf(name)}>`, entities)
  }

  finished(entities: Entities): FeedField {
    this.settle(entities)
    const { attributes, isNested, text, markup } = this
    return { attributes, text: isNested ? null : text.join(''), markup: markup.join('') }
  }

  private tag(markup: string, entities: Entities): void {
    this.isNested = true
    if (this.room(markup.length) < markup.length) return
    this.settle(entities)
    this.markup.push(markup)
  }

  private settle(entities: Entities): void {
    const text = entities.without(this.said)
    this.text.push(text)
    this.markup.push(escaped(text))
    this.said = ''
  }

  /** How much of so much more there is room for. */
  private room(length: number): number {
    const room = Math.max(0, LONGEST - this.length)
    this.length += length
    this.isCut ||= length > room
    return Math.min(room, length)
  }
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const localOf = (name: string): string => name.slice(name.indexOf(':') + 1)

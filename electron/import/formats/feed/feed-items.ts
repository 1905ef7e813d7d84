import { Parser } from 'htmlparser2'
import { createEntities } from './feed-entities.ts'
import { OpenField, type Attributes, type FeedField } from './feed-field.ts'
import { createNames } from './feed-names.ts'

/** An item, or what stands beside the items, by element name as `createNames` gives it. */
export type FeedFields = ReadonlyMap<string, readonly FeedField[]>

export interface FeedItem {
  readonly fields: FeedFields
  /** Of the channel, as far as it was read before the item. */
  readonly channel: FeedFields
  /** Language that the item or an element around it is marked with. */
  readonly language: string | null
  /** The file broke off in it, or it was never closed, or it was longer than anything that is read. */
  readonly partial: boolean
}

/** Why a feed is not read on. `refused`: entities within entities, as bombs are made of. */
export type FeedTrouble = 'refused' | 'too-deep' | 'too-large'

/** Fields of one name in one item, elements within each other, UTF-16 units of one token. */
const MOST_FIELDS = 500
const DEEPEST = 200
const LONGEST_TOKEN = 24_000_000

interface OpenItem {
  readonly fields: Map<string, FeedField[]>
  readonly depth: number
  readonly language: string | null
  isCut: boolean
}

/**
 * Reads RSS, RDF and Atom as they are found, well-formed or not: an element that is not closed ends with the one around
 * it. No entity of the file's own is put in but a short text, nothing is fetched.
 */
export class FeedReading {
  /** Once there is any, nothing more is read. */
  trouble: FeedTrouble | null = null
  private readonly names = createNames()
  private readonly entities = createEntities()
  private readonly channel = new Map<string, FeedField[]>()
  private readonly around: { readonly name: string; readonly language: string | null }[] = []
  private done: FeedItem[] = []
  private item: OpenItem | null = null
  private field: OpenField | null = null
  /** UTF-16 units since the parser last found anything. */
  private unread = 0

  private readonly parser = new Parser(
    {
      onopentag: (name, attributes) => this.open(name, attributes),
      ontext: (characters) => this.say(characters),
      onclosetag: (name, isImplied) => this.close(name, isImplied),
      onprocessinginstruction: (_, declaration) => this.learn(declaration),
    },
    { xmlMode: true, decodeEntities: true },
  )

  /** Reads on; gives the items that ended. */
  read(piece: string): readonly FeedItem[] {
    this.unread += piece.length
    this.parser.write(piece)
    if (this.unread > LONGEST_TOKEN) this.trouble ??= 'too-large'
    return this.taken()
  }

  end(): readonly FeedItem[] {
    this.parser.end()
    return this.taken()
  }

  private taken(): readonly FeedItem[] {
    const items = this.done
    this.done = []
    return items
  }

  private open(called: string, attributes: Attributes): void {
    this.unread = 0
    if (this.around.length >= DEEPEST) this.trouble ??= 'too-deep'
    if (this.trouble !== null) return
    this.names.learn(attributes)
    const name = this.names.of(called)
    const language = attributes['xml:lang'] ?? this.around.at(-1)?.language ?? null
    this.around.push({ name, language })
    if (name === 'item' || name === 'entry') {
      this.endField()
      this.endItem(true)
      this.item = { fields: new Map(), depth: this.around.length, language, isCut: false }
    } else if (this.field !== null) this.field.open(called, attributes, this.entities)
    else if (this.holdsFields()) this.field = new OpenField(name, this.around.length, attributes)
  }

  private say(characters: string): void {
    this.unread = 0
    this.field?.say(characters)
  }

  private close(called: string, isImplied: boolean): void {
    if (this.trouble !== null) return
    const depth = this.around.length
    if (this.field?.depth === depth) this.endField()
    else this.field?.close(called, this.entities)
    if (this.item?.depth === depth) this.endItem(isImplied)
    this.around.pop()
  }

  private learn(declaration: string): void {
    if (this.entities.learn(declaration) === 'refused') this.trouble ??= 'refused'
  }

  /** Whether what opens is a field: of the item, or of the channel where none is open. */
  private holdsFields(): boolean {
    if (this.item !== null) return this.around.length === this.item.depth + 1
    return /^(?:channel|feed)$/.test(this.around.at(-2)?.name ?? '')
  }

  private endField(): void {
    if (this.field === null) return
    const { name, isCut } = this.field
    const kept = this.item?.fields ?? this.channel
    const others = kept.get(name) ?? []
    if (others.length < MOST_FIELDS) kept.set(name, [...others, this.field.finished(this.entities)])
    if (this.item !== null) this.item.isCut ||= isCut
    this.field = null
  }

  private endItem(isBroken: boolean): void {
    if (this.item === null) return
    const { fields, language, isCut } = this.item
    this.done.push({ fields, channel: this.channel, language, partial: isCut || isBroken })
    this.item = null
  }
}

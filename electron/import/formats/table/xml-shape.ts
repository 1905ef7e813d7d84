import { fieldNamed, type NamedField } from '../../mapping/names.ts'
import type { XmlEnd, XmlSource } from './xml-events.ts'

/** What is known of all elements with the same path. */
interface Kind {
  readonly name: string
  readonly parent: Kind | null
  readonly depth: number
  readonly attributes: Set<string>
  readonly children: Map<string, Kind>
  count: number
}

export interface XmlShape {
  /** Name of the element that is one record; null for a document that is one text. */
  readonly record: string | null
  readonly end: XmlEnd
}

/** Elements further within tell nothing about the shape of a document; neither do more kinds than these. */
const DEEPEST = 12
const MOST_KINDS = 5000

/** Goes through a document once to see whether it is a list of records, one record or one text. */
export function shapeOf(source: XmlSource, report: () => void): XmlShape {
  const kinds = new Map<string, Kind>()
  const kindAt = (path: readonly string[]): Kind | null => kinds.get(path.join('/')) ?? null
  const steps = source.walk({
    open: (name, path, attributes) => {
      if (path.length > DEEPEST || kinds.size > MOST_KINDS) return
      const parent = kindAt(path.slice(0, -1))
      const kind = kindAt(path) ?? kindBelow(parent, name, path.length)
      kinds.set(path.join('/'), kind)
      kind.count += 1
      for (const attribute of attributes.keys()) kind.attributes.add(attribute)
    },
    close: () => undefined,
    say: () => undefined,
  })
  let step = steps.next()
  for (; step.done !== true; step = steps.next()) report()
  return { record: recordAmong([...kinds.values()])?.name ?? null, end: step.value }
}

function kindBelow(parent: Kind | null, name: string, depth: number): Kind {
  const kind: Kind = { name, parent, depth, attributes: new Set(), children: new Map(), count: 0 }
  parent?.children.set(name, kind)
  return kind
}

/** Fields that its names speak of, and those of the elements that it holds once, such as <metadata>. */
function fieldsOf(kind: Kind): ReadonlySet<NamedField | null> {
  const once = [...kind.children.values()].filter(({ count }) => count <= kind.count)
  return new Set([kind, ...once].flatMap(namesIn).map(fieldNamed))
}

/** Names of its attributes and of the elements in it; what has a title itself is no field. */
function namesIn({ attributes, children }: Kind): string[] {
  const leaves = [...children.values()].filter(({ children: within }) => ![...within.keys()].some(isTitle))
  return [...attributes, ...leaves.map(({ name }) => name)]
}

const isTitle = (name: string): boolean => fieldNamed(name) === 'title'

/** The element whose kind looks most like a release: many of them, else one alone that holds a text. */
function recordAmong(kinds: readonly Kind[]): Kind | undefined {
  const repeated = kinds.filter(({ parent, count }) => parent !== null && count > parent.count)
  const listed = repeated
    .filter((kind) => isRelease(kind) || isRegular(kind))
    .toSorted((a, b) => b.count - a.count || Number(holdsText(b)) - Number(holdsText(a)) || a.depth - b.depth)
  return (
    listed[0] ?? kinds.filter((kind) => isRelease(kind) && holdsText(kind)).toSorted((a, b) => b.depth - a.depth)[0]
  )
}

const holdsText = (kind: Kind): boolean => fieldsOf(kind).has('text') || fieldsOf(kind).has('lead')

/** Has a text or title and what only a release of its own has: a date, an address, an issuer. */
function isRelease(kind: Kind): boolean {
  const fields = fieldsOf(kind)
  const speaks = holdsText(kind) || fields.has('title')
  const isOwn = fields.has('publication') || fields.has('url') || fields.has('issuer')
  return speaks && (isOwn || isApart(fields, kind.parent))
}

/** A text with a title, where what is around it has none: no chapter of something larger. */
const isApart = (fields: ReadonlySet<NamedField | null>, parent: Kind | null): boolean =>
  fields.has('text') && fields.has('title') && (parent === null || !fieldsOf(parent).has('title'))

/** Columns of a table, whatever they are called: three or more, each once in nearly every record. */
const isRegular = ({ children, count }: Kind): boolean =>
  [...children.values()].filter((child) => child.count >= count * 0.8 && child.count <= count).length >= 3

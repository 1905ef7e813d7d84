import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { decodeInChunks } from '../table/decoded-chunks.ts'
import { declaredIn } from '../text/encoding.ts'

/** An element as it opens. `name`: the usual prefix and the local name, `w:p`, whatever prefix the file itself uses. */
export interface Opening {
  readonly name: string
  /** Value of the attribute with this local name. */
  readonly at: (attribute: string) => string | undefined
}

export interface XmlReader {
  readonly open: (tag: Opening) => void
  readonly close: (name: string) => void
  readonly say: (words: string) => void
}

/**
 * `whole`; `broken`: it is not well-formed, everything until there was read; `doctype`: it declares a document type,
 * which none of these formats has and which is how entities are smuggled in. Nothing of it was read.
 */
export type XmlEnd = 'whole' | 'broken' | 'doctype'

/** Namespaces by the prefix that readers here know them by; both spellings of Office Open XML, transitional and strict. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['urn:oasis:names:tc:opendocument:xmlns:office:1.0', 'office'],
  ['urn:oasis:names:tc:opendocument:xmlns:text:1.0', 'text'],
  ['urn:oasis:names:tc:opendocument:xmlns:table:1.0', 'table'],
  ['urn:oasis:names:tc:opendocument:xmlns:drawing:1.0', 'draw'],
  ['urn:oasis:names:tc:opendocument:xmlns:style:1.0', 'style'],
  ['urn:oasis:names:tc:opendocument:xmlns:manifest:1.0', 'manifest'],
  ['http://openoffice.org/2000/office', 'office'],
  ['http://openoffice.org/2000/text', 'text'],
  ['http://openoffice.org/2000/table', 'table'],
  ['http://openoffice.org/2000/drawing', 'draw'],
  ['http://openoffice.org/2000/style', 'style'],
])

/** Goes through XML step by step, as deep as it likes, expanding nothing and fetching nothing. */
export function stepThroughXml(bytes: Uint8Array, reader: XmlReader, report: () => void): XmlEnd {
  const { chunks } = decodeInChunks(bytes, declaredIn(bytes), null)
  const parser = new SaxesParser({ xmlns: false, position: false })
  const names = new Names()
  let refused = false
  parser.on('doctype', () => {
    refused = true
  })
  parser.on('opentag', (tag) => {
    if (!refused) reader.open({ name: names.open(tag), at: attributesOf(tag) })
  })
  parser.on('closetag', (tag) => {
    if (!refused) reader.close(names.close(tag))
  })
  for (const event of ['text', 'cdata'] as const)
    parser.on(event, (words) => {
      if (!refused) reader.say(words)
    })
  try {
    for (const chunk of chunks()) {
      parser.write(chunk)
      report()
      if (refused) return 'doctype'
    }
    parser.close()
  } catch {
    return refused ? 'doctype' : 'broken'
  }
  return 'whole'
}

/** A switch of Office Open XML: on unless it says off. */
export const isOn = (value: string | undefined): boolean => !/^(?:0|false|off)$/i.test(value ?? '')

const attributesOf =
  ({ attributes }: SaxesTagPlain): Opening['at'] =>
  (wanted) => {
    for (const name in attributes) if (localOf(name) === wanted) return attributes[name]
    return undefined
  }

const localOf = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * Names of elements by the namespaces that hold where they stand. Remembers what each declaration hides, so that a name
 * costs the same however deep it stands.
 */
class Names {
  private readonly spaces = new Map<string, string>()
  private readonly hidden: { readonly depth: number; readonly prefix: string; readonly space: string }[] = []
  private depth = 0

  open({ name, attributes }: SaxesTagPlain): string {
    this.depth += 1
    for (const attribute in attributes)
      if (attribute === 'xmlns' || attribute.startsWith('xmlns:'))
        this.remember(attribute.slice('xmlns:'.length), attributes[attribute] ?? '')
    return this.nameOf(name)
  }

  close({ name }: SaxesTagPlain): string {
    const known = this.nameOf(name)
    for (let last = this.hidden.at(-1); last?.depth === this.depth; last = this.hidden.at(-1)) {
      this.spaces.set(last.prefix, last.space)
      this.hidden.pop()
    }
    this.depth -= 1
    return known
  }

  private remember(prefix: string, space: string): void {
    this.hidden.push({ depth: this.depth, prefix, space: this.spaces.get(prefix) ?? '' })
    this.spaces.set(prefix, space)
  }

  private nameOf(name: string): string {
    const colon = name.indexOf(':')
    const known = prefixes.get(this.spaces.get(colon === -1 ? '' : name.slice(0, colon)) ?? '')
    const local = name.slice(colon + 1)
    return known === undefined ? local : `${known}:${local}`
  }
}

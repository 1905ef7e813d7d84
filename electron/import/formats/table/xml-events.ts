import { SaxesParser } from 'saxes'
import { declaredIn } from '../text/encoding.ts'
import { decodeInChunks } from './decoded-chunks.ts'

/** What happens while a document is gone through. `path`: names of the elements that are open, from the root. */
export interface XmlListener {
  readonly open: (name: string, path: readonly string[], attributes: ReadonlyMap<string, string>) => void
  readonly close: (name: string, path: readonly string[]) => void
  readonly say: (words: string) => void
}

/** `broken`: not well-formed, all before that was read; `doctype`: it declares entities, and nothing of it is read. */
export type XmlEnd = 'whole' | 'broken' | 'doctype'

export interface XmlSource {
  readonly encoding: string
  /** Goes through the document piece by piece: yields after each, and returns how it ended. */
  readonly walk: (listener: XmlListener) => Generator<void, XmlEnd>
}

/** An XML document as steps, as deep as it likes: nothing is expanded, fetched or held. Names are local names. */
export function openXml(bytes: Uint8Array, chosen: string | null): XmlSource {
  const { encoding, chunks } = decodeInChunks(bytes, declaredIn(bytes), chosen)
  return { encoding, walk: (listener) => walk(chunks(), listener) }
}

function* walk(chunks: Iterable<string>, listener: XmlListener): Generator<void, XmlEnd> {
  const reached: { end: XmlEnd } = { end: 'whole' }
  const parser = parserFor(listener, reached)
  try {
    for (const chunk of chunks) {
      parser.write(chunk)
      if (reached.end === 'doctype') return 'doctype'
      yield
    }
    parser.close()
  } catch (error) {
    if (reached.end !== 'broken') throw error
  }
  return reached.end
}

/** An element with more is no part of a release, and costs its square in time. */
const MOST_ATTRIBUTES = 10_000

/** A parser that stops at the first fault, and says nothing any more once entities are declared. */
function parserFor(listener: XmlListener, reached: { end: XmlEnd }): SaxesParser {
  const parser = new SaxesParser({ position: false })
  const path: string[] = []
  const isRead = (): boolean => reached.end !== 'doctype'
  parser.on('doctype', (words) => {
    if (words.includes('[')) reached.end = 'doctype'
  })
  parser.on('error', (error) => {
    // A name of HTML such as &nbsp; stays as it stands.
    if (error.message.includes('undefined entity')) return
    reached.end = 'broken'
    throw error
  })
  let attributes = 0
  parser.on('attribute', () => {
    attributes += 1
    if (attributes > MOST_ATTRIBUTES) parser.fail('too many attributes')
  })
  parser.on('opentag', ({ name, attributes: given }) => {
    attributes = 0
    path.push(localName(name))
    if (isRead()) listener.open(localName(name), path, new Map(Object.entries(given)))
  })
  parser.on('closetag', ({ name }) => {
    if (isRead()) listener.close(localName(name), path)
    path.pop()
  })
  for (const event of ['text', 'cdata'] as const)
    parser.on(event, (words) => {
      if (isRead()) listener.say(words)
    })
  return parser
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

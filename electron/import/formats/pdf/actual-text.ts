import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  type PDFContext,
} from '@cantoo/pdf-lib'

/** A stretch of a page that is marked with a tag and properties. `actual`: what its glyphs say, if it tells. */
export interface Marked {
  readonly tag: string
  readonly actual: string | null
}

/** The marked stretches of a page, from 0, in the order in which they begin; none where they cannot be read. */
export type MarkedOn = (page: number) => readonly Marked[]

/** Larger files are not read a second time. Bytes. */
const LARGEST = 30 * 1024 * 1024
const DEEPEST = 12
const MOST = 100_000

/** Tags with properties, and the drawings within a drawing, in a content stream (ISO 32000-1, 14.6). */
const steps =
  /\/([^\s/<>()[\]{}%]{1,60})\s{0,20}(?:<<([\s\S]{0,4000}?)>>|\/([^\s/<>()[\]{}%]{1,60}))\s{0,20}BDC\b|\/([^\s/<>()[\]{}%]{1,60})\s{1,20}Do\b/g

/**
 * Reads the ActualText of marked content, which speaks for glyphs without words of their own: ligatures, and with some
 * writers every shaped letter of Arabic script. pdfjs does not give it.
 */
export async function markedIn(bytes: Uint8Array): Promise<MarkedOn> {
  if (bytes.length > LARGEST) return () => []
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false, password: '' })
    const pages = document.getPages()
    return (index) => {
      const page = pages[index]?.node
      return page === undefined ? [] : carefully(() => markedOn(document.context, page))
    }
  } catch {
    return () => []
  }
}

/** What a page's own damage makes unreadable is missing. */
function carefully(read: () => readonly Marked[]): readonly Marked[] {
  try {
    return read()
  } catch {
    return []
  }
}

function markedOn(context: PDFContext, page: PDFDict): readonly Marked[] {
  const found: Marked[] = []
  const contents = context.lookup(page.get(PDFName.of('Contents')))
  const streams = contents instanceof PDFArray ? contents.asArray().map((each) => context.lookup(each)) : [contents]
  const inherited = inheritedResources(context, page)
  collect(streams.map(decoded).join('\n'), inherited, found, 0)
  return found
}

function inheritedResources(context: PDFContext, page: PDFDict): PDFDict | undefined {
  let node: PDFDict | undefined = page
  for (let depth = 0; node !== undefined && depth < 50; depth += 1) {
    const own = context.lookup(node.get(PDFName.of('Resources')))
    if (own instanceof PDFDict) return own
    const parent: unknown = context.lookup(node.get(PDFName.of('Parent')))
    node = parent instanceof PDFDict ? parent : undefined
  }
  return undefined
}

const decoded = (stream: unknown): string =>
  stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : ''

function collect(content: string, resources: PDFDict | undefined, found: Marked[], depth: number): void {
  for (const [, tag, inline, named, drawing] of content.matchAll(steps)) {
    if (found.length >= MOST) return
    if (tag !== undefined && tag !== 'OC')
      found.push({ tag, actual: inline === undefined ? namedText(resources, named) : inlineText(inline) })
    const form = drawing === undefined ? undefined : within(resources, 'XObject', drawing)
    if (
      form instanceof PDFRawStream &&
      form.dict.get(PDFName.of('Subtype')) === PDFName.of('Form') &&
      depth < DEEPEST
    ) {
      const own = form.dict.lookup(PDFName.of('Resources'))
      collect(decoded(form), own instanceof PDFDict ? own : resources, found, depth + 1)
    }
  }
}

function within(resources: PDFDict | undefined, kind: string, name: string): unknown {
  const all = resources?.lookup(PDFName.of(kind))
  return all instanceof PDFDict ? all.lookup(PDFName.of(name)) : undefined
}

function namedText(resources: PDFDict | undefined, name: string | undefined): string | null {
  const properties = name === undefined ? undefined : within(resources, 'Properties', name)
  const actual = properties instanceof PDFDict ? properties.lookup(PDFName.of('ActualText')) : undefined
  return actual instanceof PDFString || actual instanceof PDFHexString ? actual.decodeText() : null
}

function inlineText(properties: string): string | null {
  const [, hex, literal] =
    /\/ActualText\s{0,20}(?:<([\da-fA-F\s]*)>?|\(((?:\\[\s\S]|[^\\)])*)\))/.exec(properties) ?? []
  if (hex !== undefined) return PDFHexString.of(hex.replace(/\s+/g, '')).decodeText()
  return literal === undefined ? null : PDFString.of(literal).decodeText()
}

import { attribute, childrenOf, isText, type Element } from './tree.ts'

/** What a page's JSON-LD says of its article. */
export interface LinkedData {
  readonly title?: string
  readonly url?: string
  readonly publication?: string
  readonly updated?: string
  readonly issuer?: string
  readonly language?: string
}

type Thing = Readonly<Record<string, unknown>>

/** Bounds of what is looked at: scripts, UTF-16 units of each, things in all. */
const SCRIPTS = 20
const LONGEST_SCRIPT = 500_000
const THINGS = 5000
const LONGEST = 500

const articles = /(?:Article|BlogPosting|PressRelease|Report|Statement|SpecialAnnouncement)$/
const pages = /^(?:WebPage|ItemPage)$/

/** Reads JSON-LD as JSON and nothing more: no context is fetched, nothing is run. An article goes before a page. */
export function linkedData(elements: readonly Element[]): LinkedData {
  const things = elements.filter(isScript).slice(0, SCRIPTS).flatMap(thingsIn).slice(0, THINGS)
  const article = things.find((thing) => isA(thing, articles))
  const page = things.find((thing) => isA(thing, pages))
  const said = {
    title: words(article?.['headline']) ?? words(article?.['name']),
    url: address(article?.['url']) ?? address(article?.['mainEntityOfPage']) ?? address(page?.['url']),
    publication: words(article?.['datePublished']) ?? words(page?.['datePublished']),
    updated: words(article?.['dateModified']) ?? words(page?.['dateModified']),
    issuer: nameOf(article?.['publisher'], things) ?? nameOf(page?.['publisher'], things),
    language: words(article?.['inLanguage']) ?? words(page?.['inLanguage']),
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
}

const isScript = (element: Element): boolean =>
  element.tagName === 'script' && /^application\/ld\+json\b/i.test((attribute(element, 'type') ?? '').trim())

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value)

/** All objects of a script, outermost first. */
function thingsIn(script: Element): Thing[] {
  const text = childrenOf(script)
    .map((node) => (isText(node) ? node.value : ''))
    .join('')
  const found: Thing[] = []
  const open: unknown[] = text.length > LONGEST_SCRIPT ? [] : [parsed(text)]
  for (let at = 0; at < open.length && found.length < THINGS; at += 1) {
    const value = open[at]
    if (isThing(value)) found.push(value)
    if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) open.push(inner)
  }
  return found
}

/** Many pages put HTML comments or CDATA marks around it. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/g, ''))
  } catch {
    return null
  }
}

const isA = (thing: Thing, kinds: RegExp): boolean =>
  [thing['@type']].flat().some((kind) => typeof kind === 'string' && kinds.test(kind))

const words = (value: unknown): string | undefined => {
  const said = typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim().slice(0, LONGEST) : ''
  return said === '' ? undefined : said
}

const address = (value: unknown): string | undefined => words(isThing(value) ? (value['@id'] ?? value['url']) : value)

/** A name, of a thing itself or of the thing that it points to. */
function nameOf(value: unknown, things: readonly Thing[]): string | undefined {
  const [first]: unknown[] = [value].flat()
  if (!isThing(first)) return words(first)
  const meant =
    first['name'] === undefined
      ? things.find((thing) => thing['@id'] === first['@id'] && thing['name'] !== undefined)
      : first
  return words(meant?.['name'])
}

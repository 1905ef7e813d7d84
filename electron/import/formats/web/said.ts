import type { DraftSaid } from '../../draft.ts'
import type { Content } from './content.ts'
import { copyOf } from './copy.ts'
import { linkedData } from './linked-data.ts'
import { metaOf, type Metas } from './meta.ts'
import { titleOf } from './title.ts'
import { attribute, isElement, walk, wordsOf, type Element, type Page } from './tree.ts'
import { isOrganisation } from './organisation.ts'

/** What a page says of its release beside the text: headline, address, days, site, language, when it was saved. */
export function saidBy(page: Page, content: Content): DraftSaid {
  const elements = [...walk(page)].filter(isElement)
  const metas = metaOf(elements)
  const linked = linkedData(elements)
  const copy = copyOf(page, metas)
  const said: { readonly [Name in Exclude<keyof DraftSaid, 'dayFirst'>]: string | undefined } = {
    title: titleOf(elements, content.parts, metas.first(...titles) ?? linked.title),
    url: webAddress(canonical(elements) ?? metas.first('og:url') ?? linked.url ?? copy.url),
    publication: content.isList ? undefined : publicationOf(elements, metas, linked.publication, content),
    updated: metas.first(...updates) ?? linked.updated,
    issuer: issuerOf(elements, metas, linked.issuer),
    language: languageOf(elements, metas) ?? linked.language,
    kind: metas.first('dc.type', 'dcterms.type', 'article:section'),
    reference: withoutAddress(metas.first('dc.identifier', 'dcterms.identifier')),
    capture: copy.date,
    place: undefined,
    event: undefined,
    dateline: undefined,
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined && value !== ''))
}

const titles = ['og:title', 'dc.title', 'dcterms.title', 'citation_title', 'twitter:title', 'articletitle']

const updates = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'lastmodified',
]

/** Names that sites give the day of publication; several content systems of Chinese and Russian offices among them. */
const publications = [
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'dcterms.created',
  'dcterms.available',
  'citation_publication_date',
  'citation_date',
  'pubdate',
  'publishdate',
  'publish_date',
  'publish-date',
  'publicationdate',
  'firstpublishedtime',
  'contentdate',
  'releasedate',
  'release_date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date',
  'dcterms.date',
  'date',
]

const publicationOf = (
  elements: readonly Element[],
  metas: Metas,
  linked: string | undefined,
  content: Content,
): string | undefined =>
  metas.first('article:published_time', 'og:published_time') ??
  linked ??
  metas.first('datepublished') ??
  markedDate(elements) ??
  metas.first(...publications) ??
  onlyTime(content)

/** An element that says that it is the day of publication. */
function markedDate(elements: readonly Element[]): string | undefined {
  const marked = elements.find(
    (element) =>
      element.tagName !== 'meta' &&
      (attribute(element, 'itemprop') === 'datePublished' ||
        (element.tagName === 'time' && (attribute(element, 'pubdate') !== null || isInHeadline(element)))),
  )
  return marked === undefined ? undefined : dateIn(marked)
}

function isInHeadline(time: Element): boolean {
  const above = time.parentNode
  if (above === null || !isElement(above)) return false
  return (
    above.tagName === 'h1' ||
    (above.parentNode !== null && isElement(above.parentNode) && above.parentNode.tagName === 'h1')
  )
}

/** The one day that the release's part marks up as a time. */
function onlyTime({ parts, left }: Content): string | undefined {
  const days = new Set<string>()
  for (const part of parts)
    for (const node of walk(part, (element) => !left.has(element)))
      if (isElement(node) && node.tagName === 'time' && !left.has(node)) days.add(dateIn(node) ?? '')
  const [day] = days
  return days.size === 1 && day !== '' ? day : undefined
}

const dateIn = (element: Element): string | undefined => {
  const said = attribute(element, 'datetime') ?? attribute(element, 'content') ?? wordsOf(element)
  return said.trim() === '' ? undefined : said.trim().slice(0, 200)
}

function issuerOf(elements: readonly Element[], metas: Metas, linked: string | undefined): string | undefined {
  const author = metas.first('author', 'dc.creator', 'dcterms.creator')
  return (
    metas.first('og:site_name') ??
    linked ??
    metas.first('dc.publisher', 'dcterms.publisher', 'publisher', 'sitename', 'contentsource') ??
    (author !== undefined && isOrganisation(author) ? author : undefined) ??
    siteOf(elements)
  )
}

/** Pages put the site's name behind the headline in their title. */
function siteOf(elements: readonly Element[]): string | undefined {
  const called = elements.find(({ tagName }) => tagName === 'title')
  return called === undefined ? undefined : /\s[-–—|]\s([^-–—|]{2,100})$/u.exec(wordsOf(called).slice(-300))?.[1]
}

function languageOf(elements: readonly Element[], metas: Metas): string | undefined {
  const root = elements.find(({ tagName }) => tagName === 'html')
  const said = root === undefined ? null : (attribute(root, 'lang') ?? attribute(root, 'xml:lang'))
  return said === null || said === '' ? metas.first('content-language', 'dc.language', 'og:locale') : said
}

function canonical(elements: readonly Element[]): string | undefined {
  const link = elements.find(
    (element) => element.tagName === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attribute(element, 'rel') ?? ''),
  )
  return link === undefined ? undefined : (attribute(link, 'href') ?? undefined)
}

const isAddress = (value: string): boolean => /^https?:\/\/[^\s/]/i.test(value)

const webAddress = (value: string | undefined): string | undefined =>
  value !== undefined && isAddress(value) ? value.trim().slice(0, 2000) : undefined

const withoutAddress = (value: string | undefined): string | undefined =>
  value === undefined || isAddress(value) ? undefined : value

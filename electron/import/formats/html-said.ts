import type { DraftSaid } from '../draft.ts'
import type { Content } from './html-content.ts'
import { attribute, isComment, isElement, walk, wordsOf, type Element, type Page } from './html-tree.ts'

const LONGEST = 500

/** What a page says of its release beside the text: headline, address, date of publication, site, language. */
export function saidBy(page: Page, { parts }: Content): DraftSaid {
  const elements = [...walk(page)].filter(isElement)
  const metas = metaOf(elements)
  const first = (...names: readonly string[]): string | undefined =>
    names.map((name) => metas.get(name)).find((value) => value !== undefined)
  const title = titleOf(elements, parts, first('og:title', 'dc.title', 'twitter:title'))
  const url = webAddress(canonical(elements) ?? first('og:url') ?? savedFrom(page))
  const publication =
    first(
      'article:published_time',
      'datepublished',
      'dc.date.issued',
      'dcterms.issued',
      'dc.date',
      'pubdate',
      'publishdate',
    ) ?? publishedTime(elements)
  const issuer = first('og:site_name', 'dc.publisher', 'dcterms.publisher', 'publisher') ?? siteOf(elements)
  const language = elements.find(({ tagName }) => tagName === 'html')?.attrs.find(({ name }) => name === 'lang')?.value
  return {
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    ...(publication !== undefined && { publication }),
    ...(issuer !== undefined && { issuer }),
    ...(language !== undefined && language !== '' && { language }),
  }
}

function metaOf(elements: readonly Element[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const element of elements) {
    if (element.tagName !== 'meta') continue
    const name = (
      attribute(element, 'property') ??
      attribute(element, 'name') ??
      attribute(element, 'itemprop') ??
      ''
    ).toLowerCase()
    const content = attribute(element, 'content')?.trim().slice(0, LONGEST) ?? ''
    if (name !== '' && content !== '' && !found.has(name)) found.set(name, content)
  }
  return found
}

/** Pages put the site's name behind the headline in their title. */
function siteOf(elements: readonly Element[]): string | undefined {
  const called = elements.find(({ tagName }) => tagName === 'title')
  return called === undefined ? undefined : /\s[-–—|]\s([^-–—|]{2,100})$/u.exec(wordsOf(called))?.[1]
}

/** The headline that the page's title repeats; else what the page is called. */
function titleOf(
  elements: readonly Element[],
  parts: readonly Element[],
  shared: string | undefined,
): string | undefined {
  const called = elements.find(({ tagName }) => tagName === 'title')
  const title = called === undefined ? '' : wordsOf(called)
  const headlines = elements
    .filter(({ tagName }) => tagName === 'h1')
    .map(wordsOf)
    .filter((words) => words !== '')
  const bare = title.replace(/\s+[-–—|]\s+[^-–—|]{2,80}$/u, '')
  if (bare.length > 10 && headlines.some((words) => words !== bare && words.includes(bare)))
    return bare.slice(0, LONGEST)
  const repeated = headlines.find((words) => title.includes(words) || shared?.includes(words) === true)
  const only = headlines.length === 1 && parts.length > 0 ? headlines[0] : undefined
  const chosen = repeated ?? only ?? shared ?? title
  return chosen === '' ? undefined : chosen.slice(0, LONGEST)
}

/** A time element that says that it is the publication's, or the one in the headline. */
function publishedTime(elements: readonly Element[]): string | undefined {
  const times = elements.filter(({ tagName }) => tagName === 'time')
  const said = times.find(
    (time) =>
      attribute(time, 'pubdate') !== null || attribute(time, 'itemprop') === 'datePublished' || isInHeadline(time),
  )
  return said === undefined ? undefined : (attribute(said, 'datetime') ?? undefined)
}

const isInHeadline = (time: Element): boolean =>
  time.parentNode !== null && isElement(time.parentNode) && time.parentNode.tagName === 'h1'

function canonical(elements: readonly Element[]): string | undefined {
  const link = elements.find(
    (element) => element.tagName === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attribute(element, 'rel') ?? ''),
  )
  return link === undefined ? undefined : (attribute(link, 'href') ?? undefined)
}

/** Browsers write a comment with the address above a page that they save. */
function savedFrom(page: Page): string | undefined {
  for (const node of page.childNodes) {
    const found = isComment(node) ? /^\s*saved from url=\(\d+\)(\S{1,2000})/i.exec(node.data)?.[1] : undefined
    if (found !== undefined) return found
  }
  return undefined
}

const webAddress = (value: string | undefined): string | undefined =>
  value !== undefined && /^https?:\/\/[^\s/]+/i.test(value) ? value.slice(0, 2000) : undefined

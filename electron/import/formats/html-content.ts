import { attribute, childrenOf, isElement, isText, walk, type Element, type Node, type Page } from './html-tree.ts'

/** What of a page is the release: these parts, in order, without what `left` holds. */
export interface Content {
  readonly parts: readonly Element[]
  readonly left: ReadonlySet<Element>
}

const never = new Set(
  'script style template noscript iframe object embed applet svg math canvas audio video map form button input select textarea datalist option dialog nav aside menu head frameset rt rp'.split(
    ' ',
  ),
)
const frame = new Set(['header', 'footer'])
const roles = new Set(
  'navigation banner contentinfo complementary search menu menubar dialog alertdialog toolbar tablist'.split(' '),
)
const aside =
  /(?:^|[-_ ])(?:nav|navbar|navigation|menu|breadcrumbs?|crumbs|cookies?|consent|share|sharing|social|sidebar|related|recommended|comments?|newsletter|advert|advertisement|ads|pagination|pager|toolbar|skip|skiplink|print|footer|header|topbar|modal|popup|banner|login|search|langs?|languages?)(?:$|[-_ ])/i
const unseen =
  /(?:^|[-_ ])(?:sr-only|visually-hidden|visuallyhidden|screen-reader-text|screenreader|hidden|d-none|element-invisible)(?:$|[-_ ])/i
const unseenStyle =
  /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]*[1-9])|opacity\s*:\s*0(?![.\d]*[1-9])|(?:left|top|text-indent)\s*:\s*-\d{3,}/i

/** Words and words of links within an element, counted in UTF-16 units without white space at ends of texts. */
interface Weight {
  words: number
  linked: number
  readonly headline: boolean
}

/** A part with fewer words of its own than this is not what a page is about. UTF-16 units. */
const LEAST = 140

/** Finds the release in a page: by what the page says (main, article), else where its paragraphs are. */
export function mainContent(page: Page): Content {
  const elements = [...walk(page)].filter(isElement)
  const weights = weigh(elements, () => false)
  const inside = articleParts(elements)
  const left = new Set(elements.filter((element) => isLeft(element, weights, inside)))
  const body = elements.find(({ tagName }) => tagName === 'body')
  if (body === undefined) return { parts: [], left }
  const kept = weigh(elements, (element) => left.has(element))
  const standing = standingOf(elements, left)
  const root = declaredRoot(standing, kept) ?? heaviest(standing, kept, body) ?? body
  if (root === body) for (const list of linkLists(standing, kept, body)) left.add(list)
  const headline = headlineBefore(standing, root)
  return { parts: headline === null ? [root] : [headline, root], left }
}

/** Elements that are neither left out nor within one that is; in reading order, as `elements` are. */
function standingOf(elements: readonly Element[], left: ReadonlySet<Element>): readonly Element[] {
  const out = new Set<Node>(left)
  for (const element of elements) if (element.parentNode !== null && out.has(element.parentNode)) out.add(element)
  return elements.filter((element) => !out.has(element))
}

/** An article's own header and footer belong to the release. */
function articleParts(elements: readonly Element[]): ReadonlySet<Element> {
  const within = new Set<Element>()
  for (const element of elements) {
    const parent = element.parentNode
    if (
      element.tagName === 'main' ||
      element.tagName === 'article' ||
      (parent !== null && isElement(parent) && within.has(parent))
    )
      within.add(element)
  }
  return within
}

function isLeft(element: Element, weights: ReadonlyMap<Element, Weight>, inside: ReadonlySet<Element>): boolean {
  const { tagName } = element
  const weight = weights.get(element)
  const holdsRelease = weight !== undefined && weight.words - weight.linked > 4 * LEAST
  if (tagName === 'body' || tagName === 'html') return false
  if (tagName === 'form') return !holdsRelease
  if (never.has(tagName)) return true
  if (frame.has(tagName) && !inside.has(element)) return weight?.headline !== true
  if (attribute(element, 'hidden') !== null || unseenStyle.test((attribute(element, 'style') ?? '').slice(0, 500)))
    return true
  if (roles.has((attribute(element, 'role') ?? '').toLowerCase()) && !holdsRelease) return true
  const called = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.slice(0, 500)
  if (unseen.test(called) && !holdsRelease) return true
  return (
    aside.test(called) &&
    weight !== undefined &&
    !weight.headline &&
    (weight.words < LEAST || weight.linked > weight.words * 0.4)
  )
}

function weigh(elements: readonly Element[], isOut: (element: Element) => boolean): Map<Element, Weight> {
  const weights = new Map<Element, Weight>()
  for (let at = elements.length - 1; at >= 0; at -= 1) {
    const element = elements[at]
    if (element === undefined) continue
    let words = 0
    let linked = 0
    let headline = element.tagName === 'h1'
    if (!isOut(element) && !never.has(element.tagName)) {
      for (const child of childrenOf(element)) {
        if (isText(child)) words += child.value.trim().length
        const below = isElement(child) ? weights.get(child) : undefined
        words += below?.words ?? 0
        linked += below?.linked ?? 0
        headline ||= below?.headline ?? false
      }
    }
    weights.set(element, { words, linked: element.tagName === 'a' ? words : linked, headline })
  }
  return weights
}

const own = (weight: Weight | undefined): number => (weight === undefined ? 0 : weight.words - weight.linked)

/** The page's own word for its main part; an article inside it if that has most of its words. */
function declaredRoot(standing: readonly Element[], weights: ReadonlyMap<Element, Weight>): Element | null {
  const mains = standing.filter((element) => element.tagName === 'main' || attribute(element, 'role') === 'main')
  const articles = standing.filter(
    (element) => element.tagName === 'article' || /\barticleBody\b/.test(attribute(element, 'itemprop') ?? ''),
  )
  const main = heavier(mains, weights)
  const article = heavier(articles, weights)
  if (
    article !== null &&
    own(weights.get(article)) >= 0.6 * own(weights.get(main ?? article)) &&
    own(weights.get(article)) >= LEAST
  )
    return article
  return main !== null && own(weights.get(main)) >= LEAST ? main : null
}

function heavier(elements: readonly Element[], weights: ReadonlyMap<Element, Weight>): Element | null {
  let found: Element | null = null
  for (const element of elements)
    if (found === null || own(weights.get(element)) > own(weights.get(found))) found = element
  return found
}

/** Where paragraphs stand together, if most words of the page are there. */
function heaviest(elements: readonly Element[], weights: ReadonlyMap<Element, Weight>, body: Element): Element | null {
  const scores = new Map<Element, number>()
  for (const element of elements) {
    const words =
      element.tagName === 'p' || element.tagName === 'td' || element.tagName === 'div' ? directWords(element) : 0
    if (words < 40 || element.parentNode === null || !isElement(element.parentNode)) continue
    const parent = element.parentNode
    scores.set(parent, (scores.get(parent) ?? 0) + words)
    const above = parent.parentNode
    if (above !== null && isElement(above)) scores.set(above, (scores.get(above) ?? 0) + words / 2)
  }
  let top: Element | null = null
  for (const [element, score] of scores)
    if (own(weights.get(element)) > 0 && score > (top === null ? 0 : (scores.get(top) ?? 0))) top = element
  const all = own(weights.get(body))
  if (top === null || own(weights.get(top)) < all * 0.5) return null
  for (let above = top.parentNode; above !== null && isElement(above) && above !== body; above = above.parentNode) {
    if (own(weights.get(above)) > own(weights.get(top)) * 1.2) break
    top = above
  }
  return top
}

/** Lists of links in a page without a main part lead elsewhere, unless they are what the page is. */
const linkLists = (
  standing: readonly Element[],
  weights: ReadonlyMap<Element, Weight>,
  body: Element,
): readonly Element[] =>
  standing.filter((element) => {
    const weight = weights.get(element)
    const isList = element.tagName === 'ul' || element.tagName === 'ol'
    return (
      isList &&
      weight !== undefined &&
      weight.linked > weight.words * 0.8 &&
      weight.words < (weights.get(body)?.words ?? 0) * 0.3
    )
  })

const inline = new Set('a b i em strong span u font br sup sub small'.split(' '))

function directWords(element: Element): number {
  let words = 0
  for (const child of childrenOf(element)) {
    if (isText(child)) words += child.value.trim().length
    else if (isElement(child) && inline.has(child.tagName) && child.tagName !== 'a') {
      for (const node of childrenOf(child)) if (isText(node)) words += node.value.trim().length
    }
  }
  return words
}

/** A headline that stands above the part that was found. */
function headlineBefore(standing: readonly Element[], root: Element): Element | null {
  const first = standing.findIndex(({ tagName }) => tagName === 'h1')
  const headline = standing[first]
  return headline === undefined || first > standing.indexOf(root) || contains(headline, root) ? null : headline
}

function contains(outer: Element, inner: Element): boolean {
  for (let above: Node | null = inner; above !== null && isElement(above); above = above.parentNode)
    if (above === outer) return true
  return false
}

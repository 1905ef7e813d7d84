import { attribute, childrenOf, isElement, isText, type Element } from './tree.ts'
import { own, type Weight } from './weight.ts'

/** A part with fewer words of its own than this is not what a page is about. UTF-16 units. */
const LEAST = 140

/** The element that holds the release: by what the page says (main, article), else where its paragraphs are. */
export const rootOf = (standing: readonly Element[], weights: ReadonlyMap<Element, Weight>, body: Element): Element =>
  declaredRoot(standing, weights) ?? namedRoot(standing, weights, body) ?? heaviest(standing, weights, body) ?? body

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

const names =
  /^(?:main|content|(?:main|article|entry|post|news|page|text|story|body)[-_]?(?:content|body|text|main|detail)|article|trs_editor|inhalt|contenu|contenido)$/i

/** Where the page names a part as the place of its text: the innermost of those that hold most words of the page. */
function namedRoot(standing: readonly Element[], weights: ReadonlyMap<Element, Weight>, body: Element): Element | null {
  const least = Math.max(LEAST, 0.5 * own(weights.get(body)))
  const named = standing.filter(
    (element) =>
      own(weights.get(element)) >= least &&
      `${attribute(element, 'id') ?? ''} ${attribute(element, 'class') ?? ''}`
        .slice(0, 500)
        .split(/\s+/)
        .some((name) => names.test(name)),
  )
  const most = own(weights.get(named[0] ?? body))
  return named.findLast((element) => own(weights.get(element)) >= most * 0.6) ?? null
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

import { articleParts, isLeft } from './left.ts'
import { isListPage } from './list.ts'
import { rootOf } from './root.ts'
import { isElement, walk, type Element, type Node, type Page } from './tree.ts'
import { unseenIn } from './unseen.ts'
import { isNever, own, weigh, type Weight } from './weight.ts'

/** What of a page is the release: these parts, in order, without what `left` holds. */
export interface Content {
  readonly parts: readonly Element[]
  readonly left: ReadonlySet<Element>
  /** Words that the page hides from its readers were left out. */
  readonly hidden: boolean
  /** What is left is a list of links to releases. */
  readonly isList: boolean
}

/** More hidden words than this are worth a word to the analyst. UTF-16 units without white space at ends. */
const HIDDEN = 30

/** Finds the release in a page: by what the page says (main, article), else where its paragraphs are. */
export function mainContent(page: Page): Content {
  const elements = [...walk(page)].filter(isElement)
  const weights = weigh(elements, () => false)
  const unseen = unseenIn(elements, weights)
  const inside = articleParts(elements)
  const left = new Set(elements.filter((element) => isLeft(element, weights, { inside, unseen })))
  const body = elements.find(({ tagName }) => tagName === 'body')
  if (body === undefined) return { parts: [], left, hidden: false, isList: false }
  const kept = weigh(elements, (element) => left.has(element))
  const standing = standingOf(elements, left)
  const root = rootOf(standing, kept, body)
  if (root === body) for (const list of linkLists(standing, kept, body)) left.add(list)
  const parts = [...headOf(root, standing, kept), root]
  return { parts, left, hidden: hides(parts, weights, unseen), isList: isListPage(root, left) }
}

/** All that a reader sees of markup that is the release and nothing else. */
export function wholeContent(page: Page): Content {
  const elements = [...walk(page)].filter(isElement)
  const weights = weigh(elements, () => false)
  const unseen = unseenIn(elements, weights)
  const left = new Set(elements.filter((element) => isNever(element) || unseen.has(element)))
  const parts = elements.filter(({ tagName }) => tagName === 'body')
  return { parts, left, hidden: hides(parts, weights, unseen), isList: false }
}

/** Counts what the page hides within these parts. */
function hides(
  parts: readonly Element[],
  weights: ReadonlyMap<Element, Weight>,
  unseen: ReadonlySet<Element>,
): boolean {
  let words = 0
  for (const part of parts) {
    const found: Element[] = []
    for (const node of walk(part, (element) => !unseen.has(element)))
      if (isElement(node) && unseen.has(node)) found.push(node)
    for (const element of found) words += own(weights.get(element))
  }
  return words > HIDDEN
}

/** Elements that are neither left out nor within one that is; in reading order, as `elements` are. */
function standingOf(elements: readonly Element[], left: ReadonlySet<Element>): readonly Element[] {
  const out = new Set<Node>(left)
  for (const element of elements) if (element.parentNode !== null && out.has(element.parentNode)) out.add(element)
  return elements.filter((element) => !out.has(element))
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

/** Words between headline and text are its day, its place or its author. UTF-16 units. */
const LONGEST_LINE = 200
const LONGEST_HEAD = 400

/** What stands above a part without a headline: the headline, and the few lines between that and the text. */
function headOf(
  root: Element,
  standing: readonly Element[],
  weights: ReadonlyMap<Element, Weight>,
): readonly Element[] {
  const end = standing.indexOf(root)
  const start = standing.slice(0, end).findLastIndex(({ tagName }) => tagName === 'h1')
  const headline = standing[start]
  if (headline === undefined || weights.get(root)?.headline === true || contains(headline, root)) return []
  const lines: Element[] = []
  let words = 0
  for (const element of standing.slice(start + 1, end)) {
    const weight = weights.get(element)
    const isTaken = [headline, ...lines.slice(-1)].some((taken) => contains(taken, element))
    if (weight === undefined || weight.words === 0 || isTaken || contains(element, root)) continue
    if (weight.words > LONGEST_LINE || weight.linked > weight.words * 0.4) continue
    lines.push(element)
    words += weight.words
  }
  return words > LONGEST_HEAD ? [headline] : [headline, ...lines]
}

function contains(outer: Element, inner: Element): boolean {
  for (let above: Node | null = inner; above !== null && isElement(above); above = above.parentNode)
    if (above === outer) return true
  return false
}

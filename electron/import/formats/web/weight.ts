import { childrenOf, isElement, isShadow, isText, type Element } from './tree.ts'

/** Words and words of links within an element, counted in UTF-16 units without white space at ends of texts. */
export interface Weight {
  readonly words: number
  readonly linked: number
  /** A headline of the first order stands within. */
  readonly headline: boolean
}

/** What no reader sees as text, or what they fill in. */
const never: ReadonlySet<string> = new Set(
  'script style template noscript iframe object embed applet svg math canvas audio video map button input select textarea datalist option dialog nav aside menu head frameset rt rp'.split(
    ' ',
  ),
)

/** Whether no reader sees it as text, wherever it stands. */
export const isNever = (element: Element): boolean => never.has(element.tagName) && !isShadow(element)

/** Weighs each element with all below it, but what is out. */
export function weigh(elements: readonly Element[], isOut: (element: Element) => boolean): Map<Element, Weight> {
  const weights = new Map<Element, Weight>()
  for (let at = elements.length - 1; at >= 0; at -= 1) {
    const element = elements[at]
    if (element === undefined) continue
    let words = 0
    let linked = 0
    let headline = element.tagName === 'h1'
    if (!isOut(element) && !isNever(element)) {
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

/** Words that are not links. */
export const own = (weight: Weight | undefined): number => (weight === undefined ? 0 : weight.words - weight.linked)

import { isElement, isText, walk, wordsOf, type Element } from './tree.ts'

/** A page of so many headlines that lead elsewhere is a list of releases. */
const LINKS = 5

/** Words of a link that is a headline, and of a text that is a release. UTF-16 units. */
const HEADLINE = 8
const LONGEST_TEXT = 300

/** Whether these words are for the most part links to releases, and none is the text of one. */
export function isListPage(root: Element, left: ReadonlySet<Element>): boolean {
  const links = new Set<Element>()
  let linked = 0
  let others = 0
  let longest = 0
  for (const node of walk(root, (element) => !left.has(element) && !links.has(element))) {
    if (isElement(node) && node.tagName === 'a' && !left.has(node)) {
      links.add(node)
      linked += wordsOf(node).length
    } else if (isText(node)) {
      const words = node.value.trim().length
      others += words
      longest = Math.max(longest, words)
    }
  }
  const headlines = [...links].filter((link) => wordsOf(link).length >= HEADLINE).length
  return headlines >= LINKS && linked > others && longest < LONGEST_TEXT
}

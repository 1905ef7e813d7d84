import type { DefaultTreeAdapterTypes as Tree } from 'parse5'

export type Node = Tree.Node
export type Element = Tree.Element
export type Page = Tree.Document

export const isElement = (node: Node): node is Element => 'tagName' in node
export const isText = (node: Node): node is Tree.TextNode => node.nodeName === '#text'
export const isComment = (node: Node): node is Tree.CommentNode => node.nodeName === '#comment'

/** Children as a reader meets them; a template has none. */
export const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : [])

export const attribute = (element: Element, name: string): string | null =>
  element.attrs.find((each) => each.name === name)?.value ?? null

/** All nodes below and including this one, in reading order. Without recursion: pages nest as deep as they like. */
export function* walk(root: Node, enter: (element: Element) => boolean = () => true): Generator<Node> {
  const open: Node[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node
    if (isElement(node) && !enter(node)) continue
    const children = childrenOf(node)
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const child = children[at]
      if (child !== undefined) open.push(child)
    }
  }
}

/** The words of an element on one line. */
export function wordsOf(root: Node): string {
  let words = ''
  for (const node of walk(root)) if (isText(node)) words += node.value
  return words.replace(/\s+/gu, ' ').trim()
}

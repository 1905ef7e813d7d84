import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'

export type Node = Tree.Node
export type Element = Tree.Element
export type Page = Tree.Document

/** Elements and comments; a page with more is no release, and its tree would not fit into memory. */
const MOST = 200_000
const REPORTED_EVERY = 10_000

class TooMany extends Error {}

/**
 * The tree of a page as a browser without scripts would make it, whatever its markup is; null if it has too many nodes,
 * as markup of a few bytes can have: what is left open is opened again in each paragraph.
 */
export function pageIn(markup: string, report: () => void): Page | null {
  let count = 0
  const counted = (): void => {
    count += 1
    if (count > MOST) throw new TooMany()
    if (count % REPORTED_EVERY === 0) report()
  }
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement: (...given) => {
      counted()
      return defaultTreeAdapter.createElement(...given)
    },
    createCommentNode: (...given) => {
      counted()
      return defaultTreeAdapter.createCommentNode(...given)
    },
  }
  try {
    return parse(markup, { treeAdapter, scriptingEnabled: false })
  } catch (error) {
    if (error instanceof TooMany) return null
    throw error
  }
}

export const isElement = (node: Node): node is Element => 'tagName' in node
export const isText = (node: Node): node is Tree.TextNode => node.nodeName === '#text'
export const isComment = (node: Node): node is Tree.CommentNode => node.nodeName === '#comment'

/** Children as a reader meets them; a template has none, unless it is the shadow of the element around it. */
export function childrenOf(node: Node): readonly Node[] {
  if ('content' in node && isShadow(node)) return node.content.childNodes
  return 'childNodes' in node ? node.childNodes : []
}

/** A template that browsers show where it stands, as pages of components are saved. */
export const isShadow = (element: Element): boolean =>
  element.tagName === 'template' && attribute(element, 'shadowrootmode') !== null

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

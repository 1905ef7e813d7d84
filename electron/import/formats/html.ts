import { defaultTreeAdapter as tree, parse } from 'parse5'
import type { Draft } from '../draft.ts'
import { declaredIn, decode } from './encoding.ts'
import { mainContent } from './html-content.ts'
import { saidBy } from './html-said.ts'
import { writeText } from './html-text.ts'

export const reader = { name: 'html', version: 1 } as const

/**
 * A web page as its reader sees the release: the main content without menus, forms and whatever is hidden; blocks
 * become paragraphs with a blank line between, br a line end, items "• ", cells stand between tabs. Nothing of the page
 * is run or fetched: parse5 makes a tree, and the tree is read.
 */
export function parseHtml(bytes: Uint8Array, report: () => void = () => undefined): Draft {
  const { text, encoding } = decode(bytes, declaredIn(bytes))
  report()
  const page = parse(text, { treeAdapter: tree, scriptingEnabled: false })
  report()
  const content = mainContent(page)
  const { plain, paragraphs } = writeText(content)
  return {
    part: 0,
    member: '',
    plain,
    format: 'html',
    encoding,
    reader,
    pages: [],
    paragraphs,
    said: saidBy(page, content),
  }
}

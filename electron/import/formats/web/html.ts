import type { DraftFlag, Finding, FoundDraft, ToRead } from '../../draft.ts'
import { declaredIn, decode, LARGEST_TEXT, type Decoded } from '../text/encoding.ts'
import { mainContent, wholeContent, type Content } from './content.ts'
import { saidBy } from './said.ts'
import { writeText } from './text.ts'
import { isText, pageIn, walk, type Element, type Page } from './tree.ts'
import { unscraped } from './python-literal.ts'

export const reader = { name: 'html', version: 2 } as const

/**
 * A web page as its reader sees the release: the main content without menus, forms and whatever is hidden; blocks
 * become paragraphs with a blank line between, br a line end, items "• ", cells stand between tabs. Nothing of the page
 * is run or fetched: parse5 makes a tree, and the tree is read.
 */
export function* readHtml({
  bytes,
  encoding,
  report,
}: Pick<ToRead, 'bytes' | 'encoding' | 'report'>): Generator<Finding> {
  if (bytes.length > LARGEST_TEXT) return yield { found: 'problem', code: 'too-large' }
  const decoded = decode(bytes, declaredIn(bytes), encoding)
  report()
  const draft = htmlDraft({ ...decoded, text: unscraped(decoded.text) }, { report })
  yield draft === null ? { found: 'problem', code: 'too-large' } : { found: 'draft', draft }
}

export interface Reading {
  readonly report: () => void
  /** The markup is the release and nothing else, as in a mail or a feed: all of it is kept but what is hidden. */
  readonly whole?: boolean
}

/** The release in the markup of a page, however it came: a file, a part of a mail, an entry of a feed. Null: too large. */
export function htmlDraft(
  { text, encoding, mixed = false }: Omit<Decoded, 'encoding'> & { readonly encoding: string | null },
  { report, whole = false }: Reading,
): FoundDraft | null {
  report()
  const page = pageIn(withTitleEnd(withoutXml(text)), report)
  if (page === null) return null
  report()
  const content = contentOf(page, whole)
  report()
  const flags: DraftFlag[] = []
  if (mixed) flags.push('mixed-encodings')
  if (content.hidden) flags.push('hidden-text')
  if (content.isList) flags.push('list-page')
  const { plain, paragraphs } = writeText(content)
  return {
    plain,
    format: 'html',
    encoding,
    reader,
    pages: [],
    paragraphs,
    said: saidBy(page, content),
    ...(flags.length > 0 && { flags }),
  }
}

/** What is left of a page when all around it is taken away; where that is nothing, all of it. */
function contentOf(page: Page, whole: boolean): Content {
  const main = whole ? null : mainContent(page)
  return main !== null && main.parts.some((part) => hasWords(part, main.left)) ? main : wholeContent(page)
}

function hasWords(part: Element, left: ReadonlySet<Element>): boolean {
  for (const node of walk(part, (element) => !left.has(element)))
    if (isText(node) && /\S/u.test(node.value)) return true
  return false
}

/** A title that never ends would swallow the page. */
const withTitleEnd = (text: string): string =>
  /<title[\s>]/i.test(text) && !/<\/title/i.test(text) ? text.replace(/<title[^>]{0,200}>[^<]*/i, '$&</title>') : text

/** What is XHTML says so near its beginning. UTF-16 units. */
const HEAD = 4000

/**
 * XHTML as HTML: a declaration of entities would end early and show its rest, `<script/>` would never end and swallow
 * the page.
 */
function withoutXml(text: string): string {
  const head = text.slice(0, HEAD)
  if (!/^\s{0,64}<\?xml\s|www\.w3\.org\/1999\/xhtml/i.test(head)) return text
  const opening = /<!DOCTYPE\s[^>[]{0,1000}\[(?:[^\]"']|"[^"]*"|'[^']*')*\]\s*>/i.exec(head)
  const page = opening === null ? text : text.slice(0, opening.index) + text.slice(opening.index + opening[0].length)
  return page.replace(/<(script|style|title|textarea|iframe|noscript)(\s[^<>]{0,1000})?\/>/gi, '<$1$2></$1>')
}

/** The words of a piece of markup on one line. */
export function markupWords(text: string): string {
  const isPlain = !/[<&]/.test(text)
  const written = isPlain ? text : htmlDraft({ text, encoding: null }, { report: () => undefined, whole: true })?.plain
  return (written ?? '').replace(/[\s\0]+/gu, ' ').trim()
}

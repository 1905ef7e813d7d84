import type { DraftFlag, Finding, FoundDraft, ToRead } from '../../draft.ts'
import { declaredIn, decodeInSteps, encodingFor } from '../text/encoding.ts'
import type { FeedField } from './feed-field.ts'
import { FeedReading, type FeedItem } from './feed-items.ts'
import { isText, saidByItem } from './feed-said.ts'
import { htmlDraft } from '../web/html.ts'
import { paragraphStarts } from '../text/lines.ts'

export const reader = { name: 'feed', version: 1 } as const

/**
 * A feed (RSS 0.9 to 2.0, RDF, Atom): each item is a release, numbered from 1, of its title and its fullest text. What
 * the feed says of itself is none.
 */
export function* readFeed({
  bytes,
  encoding,
  report,
}: Pick<ToRead, 'bytes' | 'encoding' | 'report'>): Generator<Finding> {
  const used = encodingFor(bytes, declaredIn(bytes), encoding)
  const reading = new FeedReading()
  let count = 0
  const found = function* (items: readonly FeedItem[]): Generator<Finding> {
    for (const item of items) {
      count += 1
      report()
      yield { found: 'draft', name: String(count), draft: itemDraft(item, used, report) }
    }
  }
  for (const piece of decodeInSteps(bytes, used)) {
    report()
    yield* found(reading.read(piece))
    const { trouble } = reading
    if (trouble !== null) return yield { found: 'problem', code: trouble === 'refused' ? 'damaged' : trouble }
  }
  yield* found(reading.end())
  if (count === 0) yield { found: 'problem', code: 'empty' }
}

function itemDraft(item: FeedItem, encoding: string, report: () => void): FoundDraft {
  const said = saidByItem(item)
  const body = bodyOf(item, report)
  const head = said.title === undefined || startsWith(body.plain, said.title) ? '' : `${said.title}\n\n`
  const plain = `${head}${body.plain}`.trimEnd()
  const paragraphs = body.paragraphs.map((offset) => offset + head.length).filter((offset) => offset < plain.length)
  const flags = new Set([...body.flags, ...(item.partial ? ['partial' as const] : [])])
  return {
    plain,
    format: 'feed',
    encoding,
    reader,
    pages: [],
    paragraphs: head === '' ? paragraphs : [0, ...paragraphs],
    said,
    ...(flags.size > 0 && { flags: [...flags] }),
  }
}

interface Written {
  readonly plain: string
  readonly paragraphs: readonly number[]
  readonly flags: readonly DraftFlag[]
}

const bodies = ['content:encoded', 'content', 'xhtml:body', 'body', 'description', 'summary', 'dc:description']

/** The first of the item's texts, fullest kind first, that has any words. */
function bodyOf({ fields }: FeedItem, report: () => void): Written {
  const flags: DraftFlag[] = []
  for (const name of bodies) {
    for (const field of fields.get(name) ?? []) {
      const written = write(field, report)
      flags.push(...written.flags)
      if (/\S/u.test(written.plain)) return { ...written, flags }
    }
  }
  return { plain: '', paragraphs: [], flags }
}

function write(field: FeedField, report: () => void): Written {
  const markup = isText(field) ? field.markup : twiceEscaped(field.text ?? field.markup)
  const isTagged = /<[a-z!/]/i.test(markup)
  const draft = htmlDraft({ text: isTagged ? markup : `<pre>\n${markup}`, encoding: null }, { report, whole: true })
  if (draft === null) return { plain: '', paragraphs: [], flags: ['partial'] }
  const { plain, paragraphs, flags = [] } = draft
  return { plain, paragraphs: isTagged ? paragraphs : paragraphStarts(plain), flags }
}

/** Some feeds escape their markup once too often. */
const twiceEscaped = (markup: string): string =>
  !/<[a-z]/i.test(markup) && /&lt;\/(?:p|div|span|a|strong|b|ul|ol|li|table|h[1-6])&gt;/i.test(markup)
    ? markup.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
    : markup

const startsWith = (plain: string, title: string): boolean =>
  plain
    .slice(0, title.length * 2)
    .replace(/\s+/gu, ' ')
    .trimStart()
    .startsWith(title)

import type { DraftSaid } from '../../draft.ts'
import type { FeedField } from './feed-field.ts'
import type { FeedFields, FeedItem } from './feed-items.ts'
import { markupWords } from '../web/html.ts'
import { isOrganisation } from '../web/organisation.ts'

/** UTF-16 units. */
const LONGEST = 500

/** What an item says of itself, and what its channel says of all. */
export function saidByItem({ fields, channel, language }: FeedItem): DraftSaid {
  const said: {
    readonly [Name in 'title' | 'url' | 'publication' | 'updated' | 'issuer' | 'language']: string | undefined
  } = {
    title: titleOf(fields),
    url: addressOf(fields, linkOf(channel)),
    publication: words(
      fields,
      'pubdate',
      'published',
      'dcterms:issued',
      'dc:date',
      'issued',
      'dcterms:created',
      'created',
    ),
    updated: words(fields, 'updated', 'modified', 'dcterms:modified'),
    issuer: issuerOf(fields) ?? issuerOf(channel) ?? titleOf(channel),
    language: language ?? words(fields, 'dc:language', 'language') ?? words(channel, 'language', 'dc:language'),
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
}

/** A title on one line, whether it came as text or as markup. */
export function titleOf(fields: FeedFields): string | undefined {
  const [field] = fields.get('title') ?? fields.get('dc:title') ?? []
  if (field === undefined) return undefined
  const title = (isText(field) ? (field.text ?? '') : markupWords(field.text ?? field.markup))
    .replace(/[\s\0]+/gu, ' ')
    .trim()
  return title === '' ? undefined : title.slice(0, LONGEST).toWellFormed()
}

/** Atom says whether characters are text or markup; in RSS nobody knows, and markup is what readers take them for. */
export function isText({ attributes }: FeedField): boolean {
  const type = attributes['type']?.toLowerCase()
  const isMarkup = type === undefined ? attributes['mode'] !== 'text' : /html|xml/.test(type)
  return attributes['mode'] !== 'escaped' && !isMarkup
}

function words(fields: FeedFields, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const said =
      fields
        .get(name)?.[0]
        ?.text?.replace(/[\s\0]+/gu, ' ')
        .trim() ?? ''
    if (said !== '') return said.slice(0, LONGEST)
  }
  return undefined
}

function issuerOf(fields: FeedFields): string | undefined {
  const author = authorOf(fields)
  return (
    words(fields, 'dc:publisher') ??
    (author !== undefined && isOrganisation(author) ? author : undefined) ??
    words(fields, 'source')
  )
}

/** Atom has the name in an element of its own, RSS an address with the name in brackets. */
function authorOf(fields: FeedFields): string | undefined {
  const [field] = fields.get('author') ?? []
  const text = field?.text?.slice(0, 2 * LONGEST) ?? ''
  const named = /<name>([^<]{1,500})/i.exec(field?.markup ?? '')?.[1] ?? /\(([^()]{1,500})\)\s*$/.exec(text)?.[1]
  const author = markupWords(named ?? text)
  return author === '' ? undefined : author
}

function addressOf(fields: FeedFields, base: string | undefined): string | undefined {
  const guids = (fields.get('guid') ?? []).filter(({ attributes }) => attributes['isPermaLink'] !== 'false')
  const candidates = [linkOf(fields), guids[0]?.text?.trim(), words(fields, 'id')]
  return candidates.map((address) => absolute(address, base)).find((address) => address !== undefined)
}

function linkOf(fields: FeedFields): string | undefined {
  for (const { attributes, text } of fields.get('link') ?? []) {
    const rel = attributes['rel'] ?? 'alternate'
    const address = (attributes['href'] ?? text ?? '').trim()
    if (rel === 'alternate' && address !== '') return address
  }
  return undefined
}

function absolute(address: string | undefined, base: string | undefined): string | undefined {
  if (address === undefined || address.length > 2000) return undefined
  if (/^https?:\/\/[^\s/]/i.test(address)) return address
  const isPath = base !== undefined && /^(?:\/|\.{1,2}\/|\?)[^\s]/.test(address)
  return isPath && URL.canParse(address, base) ? new URL(address, base).href : undefined
}

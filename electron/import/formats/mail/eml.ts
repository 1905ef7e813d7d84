import type { DraftFlag, DraftSaid, Finding, FoundDraft, ToRead } from '../../draft.ts'
import { LARGEST_TEXT } from '../text/encoding.ts'
import { bodyIn, type Body } from './eml-body.ts'
import { writeBody } from './eml-text.ts'
import { fieldOf, senderIn, wordsIn, type Headers } from './mime-header.ts'
import { contentOf, messageIn, type Part } from './mime.ts'

export const reader = { name: 'eml', version: 1 } as const

/** The mail and one of its documents are held at a time; a larger document is refused. Bytes, once decoded. */
const LARGEST_DOCUMENT = 96 * 1024 * 1024

/** Longer subjects are cut. UTF-16 units. */
const LONGEST_TITLE = 500

/**
 * A mail (RFC 5322): its words are one release, each document within it is a member, numbered from 2 in the order of
 * the mail (the words are 1). Pictures, signatures, calendars and cards are no documents. A mail without a word keeps its
 * subject as its text and is flagged `partial`.
 */
export function* readEml(file: Pick<ToRead, 'bytes' | 'encoding' | 'report' | 'budget'>): Generator<Finding> {
  const { root, trouble } = messageIn(file.bytes, file.report)
  if (isLocked(root)) return yield { found: 'problem', code: 'needs-password', detail: 'mail' }
  const body = bodyIn(root)
  if (trouble !== null) yield { found: 'problem', code: trouble }
  const letter = letterOf(body, root.headers, file)
  if (letter !== null) yield letter
  else if (body.documents.length === 0 && trouble === null) yield { found: 'problem', code: 'empty' }
  const said = carriedOver(saidIn(root.headers))
  let number = 1
  for (const document of body.documents) {
    number += 1
    yield* memberOf(document, String(number), said, file)
  }
}

/** Whether it can be read with the recipient's key alone (OpenPGP, S/MIME). */
const isLocked = ({ type: { value, parameters } }: Part): boolean =>
  value === 'multipart/encrypted' ||
  (/^application\/(?:x-)?pkcs7-mime$/.test(value) && parameters.get('smime-type')?.toLowerCase() !== 'signed-data')

/** The mail's own words, or its subject where it has none and carries nothing. */
function letterOf(
  body: Body,
  headers: Headers,
  { encoding, report }: Pick<ToRead, 'encoding' | 'report'>,
): Finding | null {
  if (wordsOf(body).some(({ sent }) => sent.length > LARGEST_TEXT)) return { found: 'problem', code: 'too-large' }
  const written = writeBody(body, encoding, report)
  const said = { ...written.said, ...saidIn(headers) }
  const draft = (plain: string, paragraphs: readonly number[], flags: readonly DraftFlag[]): FoundDraft => ({
    plain,
    format: 'eml',
    encoding: written.encoding,
    reader,
    pages: [],
    paragraphs,
    said,
    ...(flags.length > 0 && { flags }),
  })
  if (/\S/u.test(written.plain))
    return { found: 'draft', draft: draft(written.plain, written.paragraphs, written.flags) }
  if (written.isCut) return { found: 'problem', code: 'too-large' }
  if (said.title === undefined || body.documents.length > 0) return null
  return { found: 'draft', draft: draft(said.title, [0], ['partial']) }
}

function* memberOf(
  part: Part,
  name: string,
  said: DraftSaid,
  { budget, report }: Pick<ToRead, 'budget' | 'report'>,
): Generator<Finding> {
  if (part.sent.length * 0.7 > Math.min(LARGEST_DOCUMENT, budget.left()))
    return yield { found: 'problem', code: 'too-large', name }
  const { bytes, broken } = contentOf(part, report)
  if (!budget.take(bytes.length)) yield { found: 'problem', code: 'too-large', name }
  else if (broken && part.open) yield { found: 'problem', code: 'damaged', name }
  else if (part.type.value === 'message/rfc822') yield { found: 'member', name, bytes, as: 'eml' }
  else yield { found: 'member', name, bytes, said, ...calledBy(part, name) }
}

/** Tables of values are told by their name alone; mails may have none but say what it is. */
function calledBy({ type, headers }: Part, name: string): { readonly called?: string } {
  const called = fieldOf(headers.get('content-disposition')).parameters.get('filename') ?? type.parameters.get('name')
  const [ending = tables[type.value]] = /\.[a-z]{2,6}$/i.exec(called ?? '') ?? []
  return ending === undefined ? {} : { called: `${name}${ending}` }
}

const tables: Readonly<Record<string, string>> = { 'text/csv': '.csv', 'text/tab-separated-values': '.tsv' }

function saidIn(headers: Headers): DraftSaid {
  const title = wordsIn(headers.get('subject') ?? '')
    .slice(0, LONGEST_TITLE)
    .toWellFormed()
  const publication = wordsIn(headers.get('date') ?? '')
  const issuer = senderIn(headers.get('from'))
  const url = /<(https?:\/\/[^\s<>]{1,2000})>/i.exec(headers.get('archived-at') ?? '')?.[1]
  const language = fieldOf(headers.get('content-language')).value.split(',')[0]
  return {
    ...(title !== '' && { title }),
    ...(publication !== '' && { publication }),
    ...(issuer !== undefined && { issuer }),
    ...(url !== undefined && { url }),
    ...(language !== undefined && language !== '' && { language }),
  }
}

const wordsOf = ({ sections }: Body): readonly Part[] => sections.flatMap(({ plain, html }) => [...plain, ...html])

/** What a mail tells of the documents that it carries: whose they are and when they came, not how they are called. */
const carriedOver = ({ publication, issuer }: DraftSaid): DraftSaid => ({
  ...(publication !== undefined && { publication }),
  ...(issuer !== undefined && { issuer }),
})

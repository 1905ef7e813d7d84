import type { DraftFlag, Finding, FoundDraft, ToRead } from '../../draft.ts'
import { streamsOf, type Streams } from './compound-file.ts'
import { DocBody } from './doc-body.ts'
import { kindOf, olderText, openDoc } from './doc-file.ts'
import { decode } from '../text/encoding.ts'
import { Manuscript } from './manuscript.ts'
import { ownTitle } from './own-title.ts'
import { isFault, type Fault } from './packed-parts.ts'
import { summaryTitle } from './summary-title.ts'

export const reader = { name: 'doc', version: 1 } as const

const SUMMARY = '\u0005SummaryInformation'

/**
 * A binary Word document ([MS-DOC]; Word 97 and later, of Word 6 and 95 the words alone): its body as it is printed,
 * without headers and footers, comments, deleted and hidden words.
 */
export function* readDoc({ bytes, encoding, report }: ToRead): Generator<Finding> {
  const streams = streamsOf(bytes)
  const found = streams === null ? damaged('compound file') : documentIn(streams, encoding, report)
  yield isFault(found) ? { found: 'problem', ...found } : { found: 'draft', draft: found }
}

function documentIn(streams: Streams, chosen: string | null, report: () => void): FoundDraft | Fault {
  const words = streams.get('WordDocument')
  const kind = words === undefined ? 'other' : kindOf(words)
  if (streams.has('EncryptedPackage') || kind === 'encrypted') return { code: 'needs-password', detail: '' }
  if (words === undefined || kind === 'other') return damaged('no text within')
  const page = new Manuscript()
  const end = kind === 'older' ? writeOlder(words, chosen, page) : writeBody(words, streams, page, report)
  if (end === null) return damaged('no text within')
  if (page.isFull()) return { code: 'too-large', detail: '' }
  const written = page.finished()
  const said = ownTitle(summaryTitle(streams.get(SUMMARY) ?? new Uint8Array()), written.plain, page.headline)
  return { ...written, format: 'doc', encoding: end.encoding, reader, said, flags: end.flags }
}

interface End {
  readonly encoding: string | null
  readonly flags: readonly DraftFlag[]
}

function writeBody(words: Uint8Array, streams: Streams, page: Manuscript, report: () => void): End | null {
  const file = openDoc(words, streams)
  if (file === null) return null
  const body = new DocBody(file, page)
  body.write(report)
  const flags: DraftFlag[] = body.isWhole() ? [] : ['partial']
  if (body.hid) flags.push('hidden-text')
  return { encoding: null, flags }
}

function writeOlder(words: Uint8Array, chosen: string | null, page: Manuscript): End {
  const { text, encoding } = decode(olderText(words), null, chosen)
  for (const paragraph of text.split(/[\r\x07\f]/)) {
    page.say(paragraph.replaceAll('\x0B', '\n'))
    page.endParagraph()
  }
  return { encoding, flags: [] }
}

const damaged = (detail: string): Fault => ({ code: 'damaged', detail })

import type { DraftFlag, Finding, ToRead } from '../../draft.ts'
import { encodingOf } from '../text/encoding-names.ts'
import { Manuscript } from './manuscript.ts'
import { ownTitle } from './own-title.ts'
import { RtfBody } from './rtf-body.ts'
import { RtfEncodings } from './rtf-encodings.ts'
import { readSteps } from './rtf-steps.ts'

export const reader = { name: 'rtf', version: 1 } as const

/**
 * Rich text: its body as it is printed, in the encodings of its fonts, without headers and footers, comments, deleted
 * and hidden words, pictures and what else is no text. What was cut off is read as far as it goes.
 */
export function* readRtf({ bytes, encoding, report }: ToRead): Generator<Finding> {
  const page = new Manuscript()
  const encodings = new RtfEncodings(encoding === null ? null : encodingOf(encoding))
  const body = new RtfBody(page, encodings)
  readSteps(bytes, body, report)
  if (page.isFull()) return yield { found: 'problem', code: 'too-large' }
  const { isWhole } = body
  body.finish()
  const written = page.finished()
  if (written.plain === '' && !isWhole) return yield { found: 'problem', code: 'damaged', detail: 'RTF' }
  const flags: DraftFlag[] = isWhole ? [] : ['partial']
  if (body.hid) flags.push('hidden-text')
  const said = ownTitle(body.title, written.plain, page.headline)
  yield { found: 'draft', draft: { ...written, format: 'rtf', encoding, reader, said, flags } }
}

import type { DraftSaid, Finding, FoundDraft, ToRead } from '../../draft.ts'
import { declaredIn, decode, LARGEST_TEXT } from '../text/encoding.ts'
import { htmlDraft } from './html.ts'
import { wordsIn, type Headers } from '../mail/mime-header.ts'
import { contentOf, messageIn, type Part } from '../mail/mime.ts'

export const reader = { name: 'mhtml', version: 1 } as const

/**
 * A page saved as one file (RFC 2557), as Chromium, Firefox and Internet Explorer write it: the page's own part is read
 * as any page; pictures and frames stay where they are. The address and the day of saving come from the file's headers.
 */
export function* readMhtml({
  bytes,
  encoding,
  report,
}: Pick<ToRead, 'bytes' | 'encoding' | 'report'>): Generator<Finding> {
  const { root, trouble } = messageIn(bytes, report)
  if (trouble !== null) yield { found: 'problem', code: trouble }
  const pages = pagesIn(root)
  if (pages.length === 0) return yield { found: 'problem', code: trouble === null ? 'empty' : 'damaged' }
  for (const page of pages) {
    report()
    if (page.sent.length > LARGEST_TEXT) return yield { found: 'problem', code: 'too-large' }
    const draft = draftOf(page, root, encoding, report)
    if (draft === null) return yield { found: 'problem', code: 'too-large' }
    if (/\S/u.test(draft.plain)) return yield { found: 'draft', draft }
  }
  yield { found: 'problem', code: 'empty' }
}

/** The page first, then the frames within it, which hold the words where the page itself holds none. */
function pagesIn(root: Part): readonly Part[] {
  const parts = partsIn(root)
  const start = root.type.parameters.get('start')
  const address = addressOf(root.headers)
  const first =
    parts.find((part) => start !== undefined && part.headers.get('content-id') === start) ??
    parts.find((part) => isPage(part) && address !== undefined && addressOf(part.headers) === address) ??
    parts.find(isPage)
  return first === undefined ? [] : [first, ...parts.filter((part) => part !== first && isPage(part))]
}

const isPage = ({ type }: Part): boolean => /^(?:text\/html|application\/xhtml\+xml)$/.test(type.value)

const partsIn = (part: Part): readonly Part[] => (part.parts.length === 0 ? [part] : part.parts.flatMap(partsIn))

function draftOf(page: Part, root: Part, chosen: string | null, report: () => void): FoundDraft | null {
  const { bytes } = contentOf(page)
  const decoded = decode(bytes, page.type.parameters.get('charset') ?? declaredIn(bytes), chosen)
  const draft = htmlDraft(decoded, { report })
  if (draft === null) return null
  return {
    ...draft,
    format: 'mhtml',
    reader,
    said: { ...savedWith(root.headers), ...draft.said, ...addressSaid(page, root) },
    ...(page.open && { flags: [...(draft.flags ?? []), 'partial' as const] }),
  }
}

function savedWith(headers: Headers): DraftSaid {
  const title = wordsIn(headers.get('subject') ?? '')
  const capture = wordsIn(headers.get('date') ?? '')
  return { ...(title !== '' && { title }), ...(capture !== '' && { capture }) }
}

function addressSaid(page: Part, root: Part): DraftSaid {
  const url = addressOf(root.headers) ?? addressOf(page.headers)
  return url === undefined ? {} : { url }
}

function addressOf(headers: Headers): string | undefined {
  const said = [headers.get('snapshot-content-location'), headers.get('content-location')]
  return said.find((address) => address !== undefined && /^https?:\/\/[^\s/]/i.test(address))?.replace(/\s+/g, '')
}

import type { DraftFlag, DraftSaid } from '../../draft.ts'
import { declaredIn, decode } from '../text/encoding.ts'
import type { Body, Section } from './eml-body.ts'
import { htmlDraft } from '../web/html.ts'
import { paragraphStarts, withLf } from '../text/lines.ts'
import { contentOf, type Part } from './mime.ts'

export interface Written {
  readonly plain: string
  readonly paragraphs: readonly number[]
  readonly encoding: string | null
  readonly flags: readonly DraftFlag[]
  /** A page within was too large to read. */
  readonly isCut: boolean
  /** What a page within the mail says, for what the mail itself does not. */
  readonly said: DraftSaid
}

const nothing: Written = { plain: '', paragraphs: [], encoding: null, flags: [], isCut: false, said: {} }

/** A mail's words as one text: of two versions the plain one, unless it only points to the other. */
export const writeBody = ({ sections }: Body, chosen: string | null, report: () => void): Written =>
  sections.map((section) => writeSection(section, chosen, report)).reduce(after, nothing)

function writeSection({ plain, html }: Section, chosen: string | null, report: () => void): Written {
  const asText = plain.map((part) => writePlain(part, chosen)).reduce(after, nothing)
  const asPage = html.map((part) => writeHtml(part, chosen, report)).reduce(after, nothing)
  return isStub(asText.plain, asPage.plain) ? asPage : { ...asText, said: asPage.said, isCut: asPage.isCut }
}

/** A plain version that has much less to say than the page: "Your mail program cannot show this." */
const isStub = (text: string, page: string): boolean => weightOf(text) < weightOf(page) * 0.4

const weightOf = (text: string): number => text.replace(/\s+/gu, '').length

function writePlain(part: Part, chosen: string | null): Written {
  const { parameters } = part.type
  const { text, encoding } = decode(contentOf(part).bytes, parameters.get('charset') ?? null, chosen)
  const lines = withLf(text).replaceAll('\0', '').toWellFormed()
  const isFlowed = parameters.get('format')?.toLowerCase() === 'flowed'
  const plain = trimmed(isFlowed ? unflowed(lines, parameters.get('delsp')?.toLowerCase() === 'yes') : lines)
  return { ...nothing, plain, paragraphs: paragraphStarts(plain), encoding, flags: part.open ? ['partial'] : [] }
}

function writeHtml(part: Part, chosen: string | null, report: () => void): Written {
  const { bytes } = contentOf(part)
  const decoded = decode(bytes, part.type.parameters.get('charset') ?? declaredIn(bytes), chosen)
  const draft = htmlDraft(decoded, { report, whole: true })
  if (draft === null) return { ...nothing, flags: ['partial'], isCut: true }
  const { plain, paragraphs, encoding, flags = [], said } = draft
  const title = said.title === undefined ? {} : { title: said.title }
  return { ...nothing, plain, paragraphs, encoding, flags: part.open ? [...flags, 'partial'] : flags, said: title }
}

/** Paragraphs that were wrapped for sending (RFC 3676) are one line again. `joined`: the space that marks it goes. */
function unflowed(lines: string, joined: boolean): string {
  const out: string[] = []
  let open = false
  for (const sent of lines.split('\n')) {
    const line = sent.startsWith(' ') ? sent.slice(1) : sent
    const goesOn = line.endsWith(' ') && line !== '-- '
    const words = goesOn && joined ? line.slice(0, -1) : line
    if (open && !line.startsWith('>')) out.push(`${out.pop() ?? ''}${words}`)
    else out.push(words)
    open = goesOn && !line.startsWith('>')
  }
  return out.join('\n')
}

/** Blank lines at the start and white space at the end say nothing. */
const trimmed = (text: string): string => text.replace(/^(?:[ \t]*\n)+/, '').trimEnd()

/** Two stretches one after the other, a blank line between. */
function after(first: Written, second: Written): Written {
  const between = first.plain === '' || second.plain === '' ? '' : '\n\n'
  const start = first.plain.length + between.length
  return {
    plain: `${first.plain}${between}${second.plain}`,
    paragraphs: [...first.paragraphs, ...second.paragraphs.map((offset) => offset + start)],
    encoding: first.encoding ?? second.encoding,
    flags: [...new Set([...first.flags, ...second.flags])],
    isCut: first.isCut || second.isCut,
    said: { ...second.said, ...first.said },
  }
}

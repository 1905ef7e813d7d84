import { briefLabels, dateInWords, languageInWords, quotationMarks } from '../words/brief-labels.ts'
import { sentences } from '../text/sentences.ts'
import type { BriefSource, Citation, ComposedBrief } from './brief.ts'

/** Words that run on within a block. `language`, `direction`: where they differ from the brief's own. */
export interface Piece {
  readonly text: string
  readonly as: 'text' | 'strong' | 'label' | 'cite' | 'quote' | 'title' | 'hash'
  readonly language?: string
  readonly direction?: 'ltr' | 'rtl'
  /** For a cite: the citation it leads to. */
  readonly to?: number
}

/** One paragraph of the page. `language`, `direction` are given where the whole paragraph is foreign. */
export interface Block {
  readonly as: 'text' | 'quotation' | 'provenance' | 'trouble' | 'hash' | 'nothing'
  readonly pieces: readonly Piece[]
  readonly language?: string
  readonly direction?: 'ltr' | 'rtl'
}

/** What stands together and is not torn from its number. `citation`: the citation it belongs to, if any. */
export interface Item {
  readonly number: string | null
  readonly citation: number | null
  readonly blocks: readonly Block[]
}

export interface Section {
  readonly id: 'bottom-line' | 'judgements' | 'evidence' | 'sources' | 'closing'
  readonly heading: string
  readonly items: readonly Item[]
}

/** Every word of a printed brief in the order of the page, but for the marking and the page numbers in the margins. */
export interface BriefSheet {
  readonly kind: string
  readonly title: string
  readonly facts: string
  readonly sections: readonly Section[]
}

export type SheetSource = Pick<ComposedBrief, 'brief' | 'judgements' | 'citations' | 'sources' | 'analysts'> & {
  readonly manifestHash: string
}

const text = (words: string): Piece => ({ text: words, as: 'text' })
const say = (words: string): Block => ({ as: 'text', pieces: [text(words)] })
const alone = (...blocks: readonly Block[]): Item => ({ number: null, citation: null, blocks })
const paragraphsOf = (words: string): readonly string[] =>
  words
    .split(/\n+/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
const citesOf = (numbers: readonly number[]): readonly Piece[] =>
  numbers.map((number) => ({ text: `[${number}]`, as: 'cite', to: number }))

/** The whole text of a brief's pages: drawn by the printing window, and held against the pages when a PDF is verified. */
export const sheetOf = (source: SheetSource): BriefSheet => {
  const { brief } = source
  const labels = briefLabels(brief.language)
  const by = source.analysts.length > 0 ? ` · ${labels.preparedBy} ${source.analysts.join(', ')}` : ''
  return {
    kind: labels.kind[brief.template],
    title: brief.title.trim() === '' ? labels.untitled : brief.title.trim(),
    facts: `${dateInWords(brief.changedAt, brief.language)}${by}`,
    sections: [
      { id: 'bottom-line', heading: labels.bottomLine, items: [alone(...bottomLineOf(source))] },
      { id: 'judgements', heading: labels.judgements, items: judgementsOf(source) },
      {
        id: 'evidence',
        heading: labels.evidence,
        items:
          source.citations.length > 0
            ? source.citations.map((each) => evidenceOf(each, source))
            : [nothing(labels.nothing.evidence)],
      },
      { id: 'sources', heading: labels.sources, items: source.sources.map((each) => sourceOf(each, source)) },
      { id: 'closing', heading: labels.closing, items: [alone(...closingOf(source))] },
    ].filter((section): section is Section => section.items.length > 0),
  }
}

const nothing = (words: string): Item => alone({ as: 'nothing', pieces: [text(words)] })

const bottomLineOf = ({ brief }: SheetSource): readonly Block[] => {
  const paragraphs = paragraphsOf(brief.bottomLine)
  const labels = briefLabels(brief.language)
  if (paragraphs.length === 0) return [{ as: 'nothing', pieces: [text(labels.nothing.bottomLine)] }]
  return paragraphs.map((paragraph, index) => ({
    as: 'text',
    pieces: index === 0 ? leadOf(paragraph, brief.language) : [text(paragraph)],
  }))
}

/** The first sentence carries the note and stands out. */
const leadOf = (paragraph: string, language: string): readonly Piece[] => {
  const end = sentences(paragraph, language)[0]?.end ?? paragraph.length
  const rest = paragraph.slice(end).trim()
  return [{ text: paragraph.slice(0, end), as: 'strong' }, ...(rest === '' ? [] : [text(rest)])]
}

const judgementsOf = ({ brief, judgements }: SheetSource): readonly Item[] => {
  const written = judgements.filter((judgement) => judgement.text.trim() !== '')
  if (written.length === 0) return [nothing(briefLabels(brief.language).nothing.judgements)]
  return written.map((judgement, index) => {
    const paragraphs = paragraphsOf(judgement.text)
    const blocks = paragraphs.map((paragraph, at): Block => ({
      as: 'text',
      pieces: [text(paragraph), ...(at === paragraphs.length - 1 ? citesOf(judgement.citations) : [])],
    }))
    return { number: `${index + 1}.`, citation: null, blocks }
  })
}

const evidenceOf = (citation: Citation, { brief, sources }: SheetSource): Item => {
  const labels = briefLabels(brief.language)
  const source = sources.find((each) => each.number === citation.source)
  const trouble: readonly Block[] =
    citation.trouble === null ? [] : [{ as: 'trouble', pieces: [text(labels.trouble[citation.trouble])] }]
  if (source === undefined) return { number: `[${citation.number}]`, citation: citation.number, blocks: trouble }
  const [open, close] = quotationMarks(citation.language, citation.direction, brief.language)
  const language = citation.language ?? brief.language
  const quotation: Block = {
    as: 'quotation',
    language,
    direction: citation.direction,
    pieces: [text(open), { text: citation.quote, as: 'quote', language, direction: citation.direction }, text(close)],
  }
  const when = source.date === null ? labels.undated : dateInWords(source.date, brief.language)
  const provenance: Block = {
    as: 'provenance',
    pieces: [
      text(`${source.issuer ?? labels.noIssuer}, ${when}, ${labels.paragraph} ${citation.paragraph}.`),
      text(`${labels.source} ${source.number}.`),
      { text: labels.theme, as: 'label' },
      text(`${citation.path}.`),
    ],
  }
  return { number: `[${citation.number}]`, citation: citation.number, blocks: [quotation, provenance, ...trouble] }
}

const sourceOf = (source: BriefSource, { brief, citations }: SheetSource): Item => {
  const labels = briefLabels(brief.language)
  const cited = citations.filter((citation) => citation.source === source.number)
  const direction = cited[0]?.direction ?? 'ltr'
  const [open, close] = quotationMarks(source.language, direction, brief.language)
  const title: readonly Piece[] =
    source.title === null
      ? [text(`${labels.noTitle}.`)]
      : [
          {
            text: `${open}${source.title}${close}`,
            as: 'title',
            direction,
            language: source.language ?? brief.language,
          },
        ]
  const kind = source.dateKind === null ? '' : ` (${labels.dateKind[source.dateKind]})`
  const when = source.date === null ? labels.undated : `${dateInWords(source.date, brief.language)}${kind}`
  const place = source.place === null ? '' : `${source.place}, `
  const entry: Block = {
    as: 'text',
    pieces: [{ text: `${source.issuer ?? labels.noIssuer}.`, as: 'strong' }, ...title, text(`${place}${when}.`)],
  }
  const facts = [
    ...(source.reference === null ? [] : [`${labels.reference} ${source.reference}.`]),
    ...(source.language === null ? [] : [`${labels.language} ${languageInWords(source.language, brief.language)}.`]),
    `${labels.hash} ${source.hashPrefix}.`,
  ]
  const places = placesOf(cited, labels.paragraph)
  const address = source.url === null ? [] : [text(source.url)]
  const details: Block = { as: 'provenance', pieces: [...places, text(`· ${facts.join(' ')}`), ...address] }
  return { number: `${source.number}.`, citation: null, blocks: [entry, details] }
}

/** The paragraphs of a source that are cited, each with its citations. */
const placesOf = (cited: readonly Citation[], paragraph: string): readonly Piece[] =>
  [...new Set(cited.map((citation) => citation.paragraph))]
    .toSorted((before, after) => before - after)
    .flatMap((place, at) => [
      text(`${at === 0 ? '' : '· '}${paragraph} ${place}`),
      ...citesOf(cited.filter((citation) => citation.paragraph === place).map(({ number }) => number)),
    ])

const closingOf = ({ brief, manifestHash }: SheetSource): readonly Block[] => {
  const labels = briefLabels(brief.language)
  return [
    { as: 'text', pieces: [{ text: labels.manifest, as: 'label' }] },
    { as: 'hash', pieces: [{ text: manifestHash, as: 'hash' }] },
    say(labels.proves),
    say(labels.provesNot),
  ]
}

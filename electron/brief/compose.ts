import { done, type Outcome } from '../../shared/contract/outcome.ts'
import type { Brief, BriefDraft, BriefSource, Citation, CitedTheme, ComposedBrief } from '../../shared/model/brief.ts'
import type { BriefId, ReleaseId, TagId, ThemeId } from '../../shared/model/ids.ts'
import type { Release } from '../../shared/model/release.ts'
import type { Tag } from '../../shared/model/tag.ts'
import { aroundOf } from '../../shared/text/anchor.ts'
import { directionOf, paragraphOf } from '../../shared/text/paragraphs.ts'
import { briefLabels } from '../../shared/words/brief-labels.ts'
import { briefBy } from '../store/briefs.ts'
import { sha256Of } from '../store/canonical.ts'
import type { Reader } from '../store/open.ts'
import { libraryInfo, releaseOf, textOf } from '../store/releases.ts'
import { plainSpanOf, tagBy } from '../store/tags.ts'
import { codebookVersion, listThemes } from '../store/themes.ts'
import { manifestHash, manifestOf } from './manifest.ts'

const AROUND = 32

/** The brief as it stands, or as `draft` would have it, with every citation resolved against the library. */
export const composeBrief = (reader: Reader, id: BriefId, draft: BriefDraft | null = null): Outcome<ComposedBrief> => {
  const kept = briefBy(reader, id)
  if (!kept.ok) return kept
  const brief: Brief = { ...kept.value, ...draft }
  const order = citedTags(brief)
  const sources = new Map<ReleaseId, Source>()
  const citations = order.map((tag, index) => citationOf(reader, tag, index + 1, sources))
  const numberOf = new Map(order.map((tag, index) => [tag, index + 1]))
  const content = {
    library: libraryInfo(reader).id,
    brief,
    judgements: brief.judgements.map(({ text, evidence }) => ({ text, citations: numbersOf(evidence, numberOf) })),
    citations,
    sources: [...sources.values()].map(({ entry }) => entry),
    themes: citedThemes(reader, citations),
    analysts: [...new Set(citations.map((citation) => citation.analystName).filter((name) => name !== ''))],
    codebookVersion: codebookVersion(reader),
  }
  return done({ ...content, manifestHash: manifestHash(manifestOf(content)), fileName: fileNameOf(brief) })
}

/** The evidence list, then what judgements cite besides; each tag once. */
const citedTags = (brief: BriefDraft): readonly TagId[] => [
  ...new Set([...brief.evidence, ...brief.judgements.flatMap((judgement) => judgement.evidence)]),
]

const numbersOf = (tags: readonly TagId[], numberOf: ReadonlyMap<TagId, number>): number[] =>
  [...new Set(tags)].flatMap((tag) => numberOf.get(tag) ?? [])

interface Source {
  readonly entry: BriefSource
  readonly text: string
}

const citationOf = (reader: Reader, id: TagId, number: number, sources: Map<ReleaseId, Source>): Citation => {
  const tag = tagBy(reader, id)
  if (!tag.ok) return goneCitation(id, number)
  const source = sourceOf(reader, tag.value.release, sources)
  if (source === undefined) return { ...goneCitation(id, number), ...ofTag(tag.value), trouble: 'source-withdrawn' }
  const { entry, text } = source
  const { start, end, quote, state } = tag.value
  const plain = plainSpanOf(reader, id)
  return {
    ...goneCitation(id, number),
    ...ofTag(tag.value),
    ...aroundOf(text, { start, end }, AROUND),
    source: entry.number,
    start,
    end,
    plainStart: plain.start,
    plainEnd: plain.end,
    paragraph: paragraphOf(text, start),
    language: entry.language,
    direction: directionOf(quote),
    trouble: troubleOf(state, text.slice(start, end) === quote),
  }
}

const troubleOf = (state: Tag['state'], verbatim: boolean): Citation['trouble'] => {
  if (state !== 'placed') return 'tag-changed'
  return verbatim ? null : 'quote-differs'
}

const ofTag = (tag: Tag) => ({
  theme: tag.theme,
  path: tag.path,
  themeVersion: tag.themeVersion,
  analystName: tag.analystName,
  quote: tag.quote,
})

const goneCitation = (tag: TagId, number: number): Citation => ({
  number,
  tag,
  theme: null,
  path: '',
  themeVersion: 0,
  analystName: '',
  source: null,
  quote: '',
  before: '',
  after: '',
  start: 0,
  end: 0,
  plainStart: 0,
  plainEnd: 0,
  paragraph: 1,
  language: null,
  direction: 'ltr',
  trouble: 'tag-gone',
})

const sourceOf = (reader: Reader, id: ReleaseId, sources: Map<ReleaseId, Source>): Source | undefined => {
  const known = sources.get(id)
  if (known !== undefined) return known
  const release = releaseOf(reader, id)
  const text = textOf(reader, id)
  if (!release.ok || !text.ok) return undefined
  const source = { entry: entryOf(release.value, sources.size + 1, text.value), text: text.value.text }
  sources.set(id, source)
  return source
}

const entryOf = (
  release: Release,
  number: number,
  layers: { readonly text: string; readonly plain: string; readonly revision: number },
): BriefSource => {
  const kinds = ['publication', 'dateline', 'event'] as const
  const dateKind = kinds.find((kind) => release.dates[kind].value !== null) ?? null
  return {
    number,
    release: release.id,
    sha256: release.sha256,
    hashPrefix: release.sha256.slice(0, 12),
    issuer: release.issuer.value,
    title: release.title.value,
    date: dateKind === null ? null : release.dates[dateKind].value,
    dateKind,
    place: release.place.value,
    reference: release.reference.value,
    url: release.url.value,
    language: release.language,
    revision: layers.revision,
    plainSha256: sha256Of(layers.plain),
    textSha256: sha256Of(layers.text),
  }
}

const citedThemes = (reader: Reader, citations: readonly Citation[]): CitedTheme[] => {
  const cited = new Set(citations.flatMap((citation): ThemeId[] => (citation.theme === null ? [] : [citation.theme])))
  return listThemes(reader, { retired: true })
    .filter((theme) => cited.has(theme.id))
    .map(({ id, path, version }) => ({ theme: id, path, version }))
}

/** The marking comes first, so that it is seen in every list of files: `TLP-AMBER Shanghai Spirit.pdf`. */
const fileNameOf = (brief: Brief): string => {
  const labels = briefLabels(brief.language)
  const title = brief.title.trim() === '' ? labels.kind[brief.template] : brief.title.trim()
  const plain = [
    ...title
      .replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
      .replaceAll(/\s+/gu, ' ')
      .trim(),
  ]
    .slice(0, 80)
    .join('')
    .trim()
  return `${brief.marking.replace(':', '-').replace('+', '-')} ${plain}.pdf`
}

import type { Verification } from '../../shared/contract/contract.ts'
import type { BriefSource, Citation } from '../../shared/model/brief.ts'
import { t } from '../../shared/words/words.ts'
import { sha256Of } from '../store/canonical.ts'
import type { Reader } from '../store/open.ts'
import { originalOf, textOf } from '../store/releases.ts'
import { plainSpanOf, tagBy } from '../store/tags.ts'
import { listThemes } from '../store/themes.ts'
import type { Manifest } from './manifest.ts'

type Problem = Verification['problems'][number]

/** Holds what a manifest says about sources, quotations, tags and themes against the library. */
export const holdLibrary = (reader: Reader, manifest: Manifest): readonly Problem[] => [
  ...manifest.sources.flatMap((source) =>
    holdSource(
      reader,
      source,
      manifest.citations.filter((citation) => citation.source === source.number),
    ),
  ),
  ...manifest.citations.flatMap((citation) => holdTag(reader, citation, manifest.sources)),
  ...holdThemes(reader, manifest),
]

const holdSource = (reader: Reader, source: BriefSource, citations: readonly Citation[]): readonly Problem[] => {
  const original = originalOf(reader, source.release)
  const layers = textOf(reader, source.release)
  const first = citations[0]?.number ?? null
  if (!layers.ok)
    return [{ citation: first, kind: 'original', detail: t('verify.noRelease', { source: source.number }) }]
  const whole = original.ok && sha256Of(original.value.bytes) === source.sha256
  const originals: readonly Problem[] = whole
    ? []
    : [{ citation: first, kind: 'original', detail: t('verify.original', { source: source.number }) }]
  const quotes = citations.flatMap((citation) => holdQuote(reader, citation, source.revision, layers.value))
  return [...originals, ...quotes, ...(quotes.length > 0 ? [] : holdLayers(source, layers.value))]
}

interface Layers {
  readonly text: string
  readonly plain: string
  readonly revision: number
}

/** In the revision that was cited the span is the manifest's; in a later one it is where the tag stands now. */
const holdQuote = (
  reader: Reader,
  citation: Citation,
  cited: number,
  { text, revision }: Layers,
): readonly Problem[] => {
  const tag = revision === cited ? undefined : tagBy(reader, citation.tag)
  if (tag?.ok === false) return []
  const { start, end } = tag?.value ?? citation
  const found = text.slice(start, end)
  if (found === citation.quote) return []
  return [
    { citation: citation.number, kind: 'library-text', detail: t('verify.quote', { quote: citation.quote, found }) },
  ]
}

const holdLayers = (source: BriefSource, { text, plain, revision }: Layers): readonly Problem[] => {
  const differs =
    sha256Of(plain) !== source.plainSha256 || (revision === source.revision && sha256Of(text) !== source.textSha256)
  return differs ? [{ citation: null, kind: 'library-text', detail: t('verify.text', { source: source.number }) }] : []
}

const holdTag = (reader: Reader, citation: Citation, sources: readonly BriefSource[]): readonly Problem[] => {
  const problem = (detail: string): readonly Problem[] => [{ citation: citation.number, kind: 'tag', detail }]
  const tag = tagBy(reader, citation.tag)
  if (!tag.ok) return problem(t('verify.tagGone'))
  const { theme, quote, state, release, start, end } = tag.value
  const source = sources.find(({ number }) => number === citation.source)
  const plain = plainSpanOf(reader, citation.tag)
  if (theme !== citation.theme) return problem(t('verify.tagTheme', { path: citation.path, found: tag.value.path }))
  if (release !== source?.release) return problem(t('verify.tagMoved'))
  if (plain.start !== citation.plainStart || plain.end !== citation.plainEnd) return problem(t('verify.tagMoved'))
  if (isUnrevised(reader, source) && (start !== citation.start || end !== citation.end))
    return problem(t('verify.tagMoved'))
  if (quote !== citation.quote) return problem(t('verify.tagQuote', { quote: citation.quote, found: quote }))
  return state === 'placed' ? [] : problem(t('verify.tagState'))
}

const isUnrevised = (reader: Reader, source: BriefSource): boolean => {
  const layers = textOf(reader, source.release)
  return layers.ok && layers.value.revision === source.revision
}

const holdThemes = (reader: Reader, manifest: Manifest): readonly Problem[] => {
  const now = new Map(listThemes(reader).map((theme) => [theme.id, theme]))
  return manifest.themes.flatMap(({ theme, path, version }): readonly Problem[] => {
    const found = now.get(theme)
    const citation = manifest.citations.find((each) => each.theme === theme)?.number ?? null
    if (found === undefined) return [{ citation, kind: 'codebook', detail: t('verify.themeGone', { path }) }]
    const same = found.path === path && found.version === version
    return same
      ? []
      : [
          {
            citation,
            kind: 'codebook',
            detail: t('verify.theme', { path, version, found: found.path, now: found.version }),
          },
        ]
  })
}

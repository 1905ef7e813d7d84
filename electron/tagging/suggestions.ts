import { done, type Outcome } from '../../shared/contract/outcome.ts'
import type { Analyst } from '../../shared/model/analyst.ts'
import type { ReleaseId, ThemeId } from '../../shared/model/ids.ts'
import type { Span } from '../../shared/model/span.ts'
import type { Suggestion } from '../../shared/model/tag.ts'
import { positionMap } from '../../shared/text/revision.ts'
import { overlaps } from '../../shared/text/span.ts'
import type { Reader, Store } from '../store/open.ts'
import { textOf } from '../store/releases.ts'
import { addTags, reject, rejections, tagsOf } from '../store/tags.ts'
import { codebookVersion, listThemes, themeBy } from '../store/themes.ts'
import { aliasFinder, type AliasFinder } from '../themes/suggest.ts'
import { calledRelease } from './tags.ts'

/** A phrase says its theme outright; a stem may be another word of the same root. */
const SCORES = { phrase: 1, stem: 0.8 } as const

/**
 * What the aliases of these themes (none named: of every theme) propose on these releases, in the order of the releases
 * and of their texts. Left out: what overlaps a tag of the same theme, and what was rejected. A release that is gone proposes nothing.
 */
export const suggestionsFor = (
  store: Store,
  releases: readonly ReleaseId[],
  themes: readonly ThemeId[],
): readonly Suggestion[] => {
  const find = finderFor(store, themes)
  return releases.flatMap((release) => proposalsOn(store.reader, release, find).suggestions)
}

/** Makes every suggestion a tag: one undo step. */
export function acceptAll(
  store: Store,
  analyst: Analyst,
  { releases, themes }: { readonly releases: readonly ReleaseId[]; readonly themes: readonly ThemeId[] },
): Outcome<{ accepted: number }> {
  const find = finderFor(store, themes)
  const tags = releases.flatMap((release) => {
    const { suggestions, revision } = proposalsOn(store.reader, release, find)
    return suggestions.map(({ start, end, theme }) => ({
      release,
      revision,
      span: { start, end },
      theme,
      origin: 'suggested' as const,
      note: null,
    }))
  })
  if (tags.length === 0) return done({ accepted: 0 })
  const words = { key: 'log.suggestions.accepted', params: { count: tags.length } }
  const added = store.change({ analyst, command: 'suggestions.acceptAll', words }, (writer) => addTags(writer, tags))
  return added.ok ? done({ accepted: added.value }) : added
}

/** Turns a suggestion down for good: remembered by its place in plain, so that it outlives other revisions of the text. */
export function rejectSuggestion(
  store: Store,
  analyst: Analyst,
  rejected: { readonly release: ReleaseId; readonly revision: number; readonly span: Span; readonly theme: ThemeId },
): Outcome<void> {
  const theme = themeBy(store.reader, rejected.theme)
  if (!theme.ok) return theme
  const words = {
    key: 'log.suggestion.rejected',
    params: { theme: theme.value.path, release: calledRelease(store.reader, rejected.release) },
  }
  return store.change({ analyst, command: 'suggestions.reject', words }, (writer) => reject(writer, rejected))
}

interface Finder {
  readonly find: AliasFinder
  readonly paths: ReadonlyMap<ThemeId, string>
}

function proposalsOn(
  reader: Reader,
  release: ReleaseId,
  { find, paths }: Finder,
): { readonly suggestions: readonly Suggestion[]; readonly revision: number } {
  const body = textOf(reader, release)
  if (!body.ok) return { suggestions: [], revision: 0 }
  const { text, plain, edits, revision, language } = body.value
  const found = find(text, language)
  if (found.length === 0) return { suggestions: [], revision }
  const taken = tagsOf(reader, release).filter(({ state }) => state !== 'orphan')
  const refused = rejections(reader, release)
  const map = refused.length === 0 ? null : positionMap(plain, edits)
  const isRefused = (theme: ThemeId, span: Span): boolean => {
    const place = map?.spanToPlain(span)
    return (
      place !== undefined &&
      refused.some((one) => one.theme === theme && one.plainStart <= place.start && place.end <= one.plainEnd)
    )
  }
  const open = found.filter(
    (one) => !taken.some((tag) => tag.theme === one.theme && overlaps(tag, one)) && !isRefused(one.theme, one),
  )
  const suggestions = open.map(({ theme, start, end, alias }) => ({
    release,
    theme,
    path: paths.get(theme) ?? '',
    start,
    end,
    quote: text.slice(start, end),
    score: SCORES[alias.kind],
    reason: { kind: 'alias' as const, alias: alias.text },
  }))
  return { suggestions, revision }
}

/** The last finder of each open library: opening one release after another asks for the same themes. */
const finders = new WeakMap<Store, Finder & { readonly of: string }>()

function finderFor(store: Store, themes: readonly ThemeId[]): Finder {
  const of = `${codebookVersion(store.reader)} ${themes.join(' ')}`
  const known = finders.get(store)
  if (known?.of === of) return known
  const wanted = new Set(themes)
  const meant = listThemes(store.reader).filter(({ id }) => themes.length === 0 || wanted.has(id))
  const finder = { of, find: aliasFinder(meant), paths: new Map(meant.map(({ id, path }) => [id, path])) }
  finders.set(store, finder)
  return finder
}

import { done, type Outcome } from '../../../shared/contract/outcome.ts'
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts'
import type { ReleaseId } from '../../../shared/model/ids.ts'
import { aroundOf } from '../../../shared/text/anchor.ts'
import type { Reader } from '../../store/open.ts'
import { releaseRows, textOf } from '../../store/releases.ts'
import { tagsByTheme } from '../../store/tags.ts'
import { acceptAll, rejectSuggestion, suggestionsFor } from '../../tagging/suggestions.ts'
import { addTag, moveTag, noteTag, removeTags } from '../../tagging/tags.ts'
import { ReleaseFilter } from '../../../shared/model/release.ts'
import { changing, reading, type EngineAnswers } from './context.ts'

type TagCall = Extract<keyof EngineAnswers, `tags.${string}` | `suggestions.${string}`>

const nothing = (outcome: Outcome<unknown>): Outcome<Record<string, never>> => (outcome.ok ? done({}) : outcome)

export const tagAnswers: Pick<EngineAnswers, TagCall> = {
  'tags.add': (context, tag) => changing(context, ['tags.changed'], (store, analyst) => addTag(store, analyst, tag)),
  'tags.move': (context, { tag, revision, span }) =>
    changing(context, ['tags.changed'], (store, analyst) => moveTag(store, analyst, tag, revision, span)),
  'tags.note': (context, { tag, note }) =>
    changing(context, ['tags.changed'], (store, analyst) => noteTag(store, analyst, tag, note)),
  'tags.remove': (context, { tags }) =>
    changing(context, ['tags.changed'], (store, analyst) => nothing(removeTags(store, analyst, tags))),
  'tags.passages': (context, input) => reading(context, ({ reader }) => done(passagesOf(reader, input))),

  'suggestions.list': (context, { releases, themes }) =>
    reading(context, (store) => done([...suggestionsFor(store, releases, themes)])),
  'suggestions.reject': (context, rejected) =>
    changing(context, ['tags.changed'], (store, analyst) => nothing(rejectSuggestion(store, analyst, rejected))),
  'suggestions.acceptAll': (context, { releases, themes }) =>
    changing(context, ['tags.changed'], (store, analyst) => acceptAll(store, analyst, { releases, themes })),
}

const everyRelease = ReleaseFilter.parse({})

/** Tags of themes with the words around them and where they were published. Each release is read once. */
const passagesOf = (reader: Reader, { themes, limit }: ParsedInputOf<'tags.passages'>): OutputOf<'tags.passages'> => {
  const tags = tagsByTheme(reader, themes, limit)
  const ids = [...new Set(tags.map((tag) => tag.release))]
  const page = {
    filter: everyRelease,
    sort: 'relevance',
    descending: false,
    offset: 0,
    limit: ids.length,
    ids,
  } as const
  const rows = new Map(ids.length === 0 ? [] : releaseRows(reader, page).rows.map((row) => [row.id, row]))
  const texts = new Map<ReleaseId, string>()
  for (const id of ids) {
    const body = textOf(reader, id)
    if (body.ok) texts.set(id, body.value.text)
  }
  return tags.map((tag) => {
    const row = rows.get(tag.release)
    const text = texts.get(tag.release)
    const around = text === undefined || tag.state === 'orphan' ? { before: '', after: '' } : aroundOf(text, tag, 80)
    return { ...tag, title: row?.title ?? null, issuer: row?.issuer ?? null, date: row?.date ?? null, ...around }
  })
}

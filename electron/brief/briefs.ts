import type { Outcome } from '../../shared/contract/outcome.ts'
import type { Analyst } from '../../shared/model/analyst.ts'
import type { Brief, BriefDraft, BriefTemplate } from '../../shared/model/brief.ts'
import type { BriefId, TagId, ThemeId } from '../../shared/model/ids.ts'
import { addBrief, briefBy, editBrief as storeEdit, removeBrief as storeRemove } from '../store/briefs.ts'
import type { Reader, Store } from '../store/open.ts'
import { search } from '../store/search.ts'
import { allTags, tagsByTheme } from '../store/tags.ts'

/** `themes` and `query` choose the evidence: null leaves that side open, so that with both null every tag matches. */
export interface NewBrief {
  readonly template: BriefTemplate
  readonly title: string
  readonly themes: readonly ThemeId[] | null
  readonly query: string | null
}

const EVERY = 1_000_000

/** A brief from a template; each matching tag is one citation, by publication date, release and start. */
export const newBrief = (store: Store, analyst: Analyst, wanted: NewBrief): Outcome<Brief> =>
  store.change(
    { analyst, command: 'brief.new', words: { key: 'log.brief.new', params: { title: wanted.title } } },
    (writer) =>
      addBrief(writer, {
        title: wanted.title,
        template: wanted.template,
        language: 'en',
        marking: 'TLP:AMBER',
        bottomLine: '',
        judgements: [],
        evidence: [...matchingTags(store.reader, wanted)],
      }),
  )

/** Orphans are left out: they have no words to quote. */
const matchingTags = (reader: Reader, { themes, query }: Pick<NewBrief, 'themes' | 'query'>): readonly TagId[] => {
  const tags = themes === null ? allTags(reader) : tagsByTheme(reader, themes, EVERY)
  const found = query === null ? null : new Set(search(reader, query, { order: 'newest', limit: EVERY }).ids)
  return tags.filter((tag) => tag.state !== 'orphan' && (found === null || found.has(tag.release))).map((tag) => tag.id)
}

/** Refused as `conflict` when the brief has moved on since `revision`. */
export const editBrief = (
  store: Store,
  analyst: Analyst,
  brief: BriefId,
  revision: number,
  draft: BriefDraft,
): Outcome<Brief> =>
  store.change(
    { analyst, command: 'brief.edit', words: { key: 'log.brief.edit', params: { title: draft.title } } },
    (writer) => storeEdit(writer, brief, revision, draft),
  )

export const removeBrief = (store: Store, analyst: Analyst, brief: BriefId): Outcome<void> => {
  const standing = briefBy(store.reader, brief)
  if (!standing.ok) return standing
  return store.change(
    { analyst, command: 'brief.remove', words: { key: 'log.brief.remove', params: { title: standing.value.title } } },
    (writer) => storeRemove(writer, brief),
  )
}

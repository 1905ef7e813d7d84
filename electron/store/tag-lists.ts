import { done, refuse, type Outcome } from '../../shared/contract/outcome.ts'
import type { AnalystId, ReleaseId, TagId, ThemeId } from '../../shared/model/ids.ts'
import type { Tag } from '../../shared/model/tag.ts'
import { inside, type Cell, type Reader } from './connection.ts'
import { themePaths } from './theme-paths.ts'

interface Kept {
  readonly id: TagId
  readonly release: ReleaseId
  readonly theme: ThemeId
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly analyst: AnalystId
  readonly analystName: string
  readonly origin: Tag['origin']
  readonly state: Tag['state']
  readonly note: string | null
  readonly themeVersion: number
  readonly at: number
}

const SELECT = `select tag.id, release.id as release, tag.theme, tag.start, tag."end", tag.quote, tag.analyst, analyst.name as analystName,
  tag.origin, tag.state, tag.note, tag.theme_version as themeVersion, tag.at
  from tag join release on release.row = tag.release join analyst on analyst.id = tag.analyst where tag.withdrawn = 0`
const IN_ORDER = 'order by release.publication nulls last, release.id, tag.start, tag."end", tag.row'

/** The tags on a release, in the order of the text. */
export const tagsOf = (reader: Reader, release: ReleaseId): readonly Tag[] =>
  asTags(
    reader,
    `${SELECT} and release.id = ? and release.withdrawn = 0 order by tag.start, tag."end", tag.row`,
    release,
  )

/** A tag on a withdrawn release is found too: what cites it must be able to say so. */
export function tagBy(reader: Reader, id: TagId): Outcome<Tag> {
  const tag = asTags(reader, `${SELECT} and tag.id = ?`, id)[0]
  return tag === undefined ? refuse('not-found', 'failure.tag.missing') : done(tag)
}

/** Tags of these themes by publication date, release and start. */
export const tagsByTheme = (reader: Reader, themes: readonly ThemeId[], limit: number): readonly Tag[] =>
  asTags(
    reader,
    `${SELECT} and release.withdrawn = 0 and tag.theme in (select value from json_each(?)) ${IN_ORDER} limit ?`,
    JSON.stringify(themes),
    limit,
  )

/** Every tag by publication date, release and start. */
export const allTags = (reader: Reader): readonly Tag[] =>
  asTags(reader, `${SELECT} and release.withdrawn = 0 ${IN_ORDER}`)

/** Where the tag stands in plain; an orphan keeps the place it had. Unknown: an empty span at 0. */
export const plainSpanOf = (reader: Reader, tag: TagId): { start: number; end: number } =>
  reader[inside].one<{ start: number; end: number }>(
    'select plain_start as start, plain_end as "end" from tag where id = ?',
    tag,
  ) ?? { start: 0, end: 0 }

function asTags(reader: Reader, sql: string, ...values: readonly Cell[]): Tag[] {
  const kept = reader[inside].all<Kept>(sql, ...values)
  if (kept.length === 0) return []
  const paths = themePaths(reader)
  return kept.map(({ at, ...tag }) => ({
    ...tag,
    path: paths.get(tag.theme) ?? '',
    translation: null,
    at: new Date(at).toISOString(),
  }))
}

import { randomUUID } from 'node:crypto'
import { done, refuse, type Outcome } from '../../shared/contract/outcome.ts'
import { TagId, type ReleaseId, type ThemeId } from '../../shared/model/ids.ts'
import type { Span } from '../../shared/model/span.ts'
import type { Tag, TagOrigin } from '../../shared/model/tag.ts'
import { canonicalJson, sha256Of } from './canonical.ts'
import { inside, type Columns, type Writer } from './connection.ts'
import { hideRows, putRow, recordMany, setRow } from './recording.ts'
import { placeIn, placing, type Placing } from './tag-places.ts'
import { tagBy } from './tag-lists.ts'
import { themeBy } from './themes.ts'

export { allTags, tagBy, tagsByTheme, tagsOf, plainSpanOf } from './tag-lists.ts'
export { reject, rejections } from './rejections.ts'

/** A tag to be made. `span`: in the text of `revision`, which must be the release's current one. */
export interface NewTag {
  readonly id?: TagId
  readonly release: ReleaseId
  readonly revision: number
  readonly span: Span
  readonly theme: ThemeId
  readonly origin: TagOrigin
  readonly note: string | null
}

/** The same theme on the same span by the same analyst is the tag that is there already. */
export function addTag(writer: Writer, tag: NewTag): Outcome<Tag> {
  const columns = columnsFor(writer, tag, placing(writer))
  if (!columns.ok) return columns
  const twin = twinOf(writer, tag)
  if (twin !== null) return tagBy(writer, twin)
  const id = tag.id ?? TagId.parse(randomUUID())
  putRow(writer, 'tag', id, columns.value)
  return tagBy(writer, id)
}

/** Many at once: the journal keeps ids and a digest. Returns how many were new. */
export function addTags(writer: Writer, tags: readonly NewTag[]): Outcome<number> {
  const ids: TagId[] = []
  const digests: string[] = []
  const places = placing(writer)
  for (const tag of tags) {
    const columns = columnsFor(writer, tag, places)
    if (!columns.ok) return columns
    if (twinOf(writer, tag) !== null) continue
    const id = tag.id ?? TagId.parse(randomUUID())
    const names = Object.keys(columns.value)
    writer[inside].run(
      `insert into tag (id, ${names.map((name) => `"${name}"`).join(', ')}) values (?, ${names.map(() => '?').join(', ')})`,
      id,
      ...Object.values(columns.value),
    )
    ids.push(id)
    digests.push(tagDigest({ id, ...columns.value }))
  }
  recordMany(writer, 'tag', ids, sha256Of(digests.join('\n')))
  return done(ids.length)
}

/** What the journal vouches for in a tag that bulk work brought: all that never changes afterwards. */
export const tagDigest = (row: Columns): string =>
  canonicalJson([row.id, row.release, row.theme, row.theme_version, row.analyst, row.origin, row.at])

/** Gives a tag another span; what it quotes there is what it says from now on. */
export function moveTag(writer: Writer, id: TagId, revision: number, span: Span): Outcome<Tag> {
  const now = tagBy(writer, id)
  if (!now.ok) return now
  const place = placeIn(placing(writer), now.value.release, revision, span)
  if (!place.ok) return place
  const { release: _, ...moved } = place.value
  setRow(writer, 'tag', id, { ...moved, state: 'placed' })
  return tagBy(writer, id)
}

export function noteTag(writer: Writer, id: TagId, note: string | null): Outcome<Tag> {
  const now = tagBy(writer, id)
  if (!now.ok) return now
  setRow(writer, 'tag', id, { note: blankToNull(note) })
  return tagBy(writer, id)
}

export function removeTags(writer: Writer, ids: readonly TagId[]): Outcome<void> {
  for (const id of ids) {
    const now = tagBy(writer, id)
    if (!now.ok) return now
  }
  hideRows(writer, 'tag', ids)
  return done(undefined)
}

function columnsFor(writer: Writer, tag: NewTag, places: Placing): Outcome<Columns> {
  const theme = places.themes.get(tag.theme) ?? themeBy(writer, tag.theme)
  places.themes.set(tag.theme, theme)
  if (!theme.ok) return theme
  if (theme.value.retired) return refuse('bad-request', 'failure.theme.retired', { name: theme.value.name })
  const place = placeIn(places, tag.release, tag.revision, tag.span)
  if (!place.ok) return place
  return done({
    ...place.value,
    theme: theme.value.id,
    theme_version: theme.value.version,
    analyst: writer.analyst.id,
    origin: tag.origin,
    state: 'placed',
    note: blankToNull(tag.note),
    at: writer.at,
  })
}

const blankToNull = (note: string | null): string | null => (note === null || note.trim() === '' ? null : note)

const twinOf = (writer: Writer, { release, span, theme }: NewTag): TagId | null =>
  writer[inside].value<TagId>(
    `select tag.id from tag join release on release.row = tag.release
     where release.id = ? and tag.withdrawn = 0 and theme = ? and analyst = ? and start = ? and "end" = ? and tag.state = 'placed'`,
    release,
    theme,
    writer.analyst.id,
    span.start,
    span.end,
  ) ?? null

import { indexForm } from '../../shared/text/fold.ts'
import type { Edit } from '../../shared/model/cleaning.ts'
import { bodyText, keptText } from './body-text.ts'
import { inside, recording, type Connection, type Writer } from './connection.ts'
import { IS_CURRENT } from './current.ts'
import { followFamilies } from './families.ts'
import { themePaths } from './theme-paths.ts'

/** Brings everything that can be worked out from the journalled rows up to date: current text, strikes, families, counts, search index. */
export function followChanges(writer: Writer): void {
  const connection = writer[inside]
  const { releases, tags, themes, kinship, left, codebook } = writer[recording]
  if (codebook) connection.run('update library set codebook_version = codebook_version + 1')
  for (const id of tagsUnder(connection, themes)) tags.add(id)
  const seen = [...releases.keys()].filter((id) => releases.get(id)?.seen === true)
  followFamilies(connection, [...endsOf(connection, kinship), ...seen])
  const counted = new Set(left)
  const shown = new Set(supersededBy(connection, seen))
  for (const [id, moved] of releases) {
    const row = connection.value<number>('select row from release where id = ?', id)
    if (row === undefined) continue
    if (moved.text) bringText(connection, row)
    if (moved.seen) shown.add(row)
    else if (moved.index) indexRelease(connection, row)
  }
  for (const row of shown) {
    indexRelease(connection, row)
    for (const tag of connection.column<string>('select id from tag where release = ?', row)) tags.add(tag)
  }
  const paths = tags.size > 0 ? themePaths(writer) : new Map<string, string>()
  for (const id of tags) {
    const row = indexTag(connection, id, paths)
    if (row !== null) counted.add(row)
  }
  for (const row of counted) countTags(connection, row)
}

/** The releases at both ends of kinship. */
const endsOf = (connection: Connection, kinship: ReadonlySet<string>): readonly string[] =>
  kinship.size === 0
    ? []
    : connection.column(
        `with moved (a, b) as (select a, b from kinship where id in (select value from json_each(?)))
         select a from moved union select b from moved`,
        JSON.stringify([...kinship]),
      )

/** Captures whose place one of these took: they come back to lists when it goes, and go when it comes back. */
const supersededBy = (connection: Connection, releases: readonly string[]): readonly number[] =>
  releases.length === 0
    ? []
    : connection.column(
        'select row from release where newer in (select value from json_each(?))',
        JSON.stringify(releases),
      )

/** Puts one release into the search index, or takes one out that was withdrawn or superseded. */
export function indexRelease(connection: Connection, row: number): void {
  connection.run('delete from fts where rowid = ?', row)
  const read = connection.one<{ title: string | null; plain: string; text: string | null }>(
    `select release.title, body.plain, body.text from release join body using (row)
     where row = ? and withdrawn = 0 and ${IS_CURRENT}`,
    row,
  )
  if (read === undefined) return
  connection.run(
    'insert into fts (rowid, title, text) values (?, ?, ?)',
    row,
    indexForm(read.title ?? ''),
    indexForm(bodyText(read)),
  )
}

/** Counts the strikes of each rule in a release's current edits. */
export function countStrikes(connection: Connection, row: number, edits: readonly Edit[]): void {
  const strikes = new Map<string, number>()
  for (const { by, on } of edits)
    if (by.kind === 'rule') strikes.set(by.rule, (strikes.get(by.rule) ?? 0) + (on ? 1 : 0))
  for (const [rule, count] of strikes) {
    connection.run(
      'insert into struck (rule, release, strikes) select row, ?, ? from cleaning_rule where id = ?',
      row,
      count,
      rule,
    )
  }
}

function bringText(connection: Connection, row: number): void {
  const now = connection.one<{ plain: string; edits: string }>(
    `select body.plain, revision.edits from release join body using (row)
     join revision on revision.release = release.row and revision.number = release.revision where release.row = ?`,
    row,
  )
  if (now === undefined) return
  const edits: readonly Edit[] = JSON.parse(now.edits)
  connection.run('update body set text = ? where row = ?', keptText(now.plain, edits), row)
  connection.run('delete from struck where release = ?', row)
  countStrikes(connection, row, edits)
}

/** Returns the row of the tag's release. */
function indexTag(connection: Connection, id: string, paths: ReadonlyMap<string, string>): number | null {
  const tag = connection.one<{
    row: number
    release: number
    quote: string
    note: string | null
    theme: string
    hidden: number
  }>(
    `select tag.row, tag.release, quote, note, theme, tag.withdrawn or release.withdrawn or not ${IS_CURRENT} as hidden
     from tag join release on release.row = tag.release where tag.id = ?`,
    id,
  )
  if (tag === undefined) return null
  connection.run('delete from tag_fts where rowid = ?', tag.row)
  if (tag.hidden === 0) {
    const path = paths.get(tag.theme) ?? ''
    connection.run(
      'insert into tag_fts (rowid, quote, theme, note) values (?, ?, ?, ?)',
      tag.row,
      indexForm(tag.quote),
      indexForm(path),
      indexForm(tag.note ?? ''),
    )
  }
  return tag.release
}

function countTags(connection: Connection, release: number): void {
  connection.run(
    "update release set tags = (select count(*) from tag where tag.release = release.row and tag.withdrawn = 0 and tag.state <> 'orphan') where row = ?",
    release,
  )
}

/** Tags of these themes and of every theme below them. */
function tagsUnder(connection: Connection, themes: ReadonlySet<string>): readonly string[] {
  if (themes.size === 0) return []
  return connection.column<string>(
    `with recursive under (id) as (
       select value from json_each(?) union select theme.id from theme join under on theme.parent = under.id
     ) select tag.id from tag join under on under.id = tag.theme where tag.withdrawn = 0`,
    JSON.stringify([...themes]),
  )
}

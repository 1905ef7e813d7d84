import type { Analyst } from '../../shared/model/analyst.ts'
import { inside, type Reader, type Writer } from './connection.ts'
import { deedsOf, isUndone, type JournalRow } from './entries.ts'
import { idsOf, type Deed, type JournalledTable } from './recording.ts'

/**
 * After a step was turned: the id of something that would now stand on nothing, or null. That is a tag on a release
 * whose import was undone, on a theme that is gone or was reworded, or on another revision of its text; a theme below
 * one that is gone; a release that another analyst has worked on since.
 * A release that was only brought back may keep the tags it had.
 */
export function dependentOn(
  writer: Writer,
  deeds: readonly Deed[],
  turn: { readonly way: 'undo' | 'redo'; readonly since: number; readonly analyst: Analyst },
): string | null {
  const touched = (table: JournalledTable) => deeds.filter((deed) => deed.table === table)
  const all = (table: JournalledTable) => listOf(touched(table))
  const unmade = (table: JournalledTable) =>
    turn.way === 'undo' ? touched(table).filter((deed) => deed.do !== 'set' && deed.do !== 'hide') : []
  const brought = unmade('release')
  const made = brought.filter((deed) => deed.do !== 'show')
  return (
    idFrom(
      writer,
      'select tag.id from tag join release on release.row = tag.release where tag.withdrawn = 0 and release.id in',
      listOf(made),
    ) ??
    idFrom(writer, 'select id from tag where withdrawn = 0 and theme in', listOf(unmade('theme'))) ??
    idFrom(writer, 'select id from theme where withdrawn = 0 and parent in', listOf(unmade('theme'))) ??
    idFrom(
      writer,
      'select tag.id from tag join theme on theme.id = tag.theme where tag.withdrawn = 0 and tag.theme_version > theme.version and theme.id in',
      all('theme'),
    ) ??
    idFrom(
      writer,
      'select tag.id from tag join release on release.row = tag.release where tag.withdrawn = 0 and tag.revision <> release.revision and release.id in',
      all('release'),
    ) ??
    idFrom(
      writer,
      `select tag.id from tag join release on release.row = tag.release join theme on theme.id = tag.theme
       where tag.withdrawn = 0 and (release.withdrawn = 1 or theme.withdrawn = 1 or tag.revision <> release.revision) and tag.id in`,
      all('tag'),
    ) ??
    workedOnSince(writer, new Set(brought.flatMap(idsOf)), turn.since, turn.analyst)
  )
}

/** The newest entry after `since`, outside the step, whose payload names the row. */
export const entryTouching = (reader: Reader, id: string, since: number, step: string): JournalRow | undefined =>
  reader[inside].one<JournalRow>(
    "select * from journal where number > ? and step <> ? and kind = 'change' and instr(forward, ?) > 0 order by number desc limit 1",
    since,
    step,
    JSON.stringify(id),
  )

const listOf = (deeds: readonly Deed[]): string => JSON.stringify(deeds.flatMap(idsOf))

const idFrom = (reader: Reader, select: string, ids: string): string | null =>
  ids === '[]'
    ? null
    : (reader[inside].value<string>(`${select} (select value from json_each(?)) limit 1`, ids) ?? null)

function workedOnSince(reader: Reader, releases: ReadonlySet<string>, since: number, analyst: Analyst): string | null {
  if (releases.size === 0) return null
  const later = reader[inside].all<JournalRow>(
    "select * from journal where number > ? and analyst <> ? and kind = 'change' order by number desc",
    since,
    analyst.id,
  )
  const tags = new Set(
    reader[inside].column<string>(
      'select tag.id from tag join release on release.row = tag.release where tag.withdrawn = 0 and release.id in (select value from json_each(?))',
      JSON.stringify([...releases]),
    ),
  )
  for (const row of later) {
    if (isUndone(reader, row.step)) continue
    const found = deedsOf(row)
      .forward.flatMap(idsOf)
      .find((id) => releases.has(id) || tags.has(id))
    if (found !== undefined) return found
  }
  return null
}

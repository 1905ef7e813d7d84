import { inside, type Reader, type Writer } from './connection.ts'
import { deedsOf, isUndone, type JournalRow } from './entries.ts'
import { idsOf, type Deed, type JournalledTable } from './recording.ts'

export type Way = 'undo' | 'redo'

/** What stands in a step's way. */
export interface Obstacle {
  /** A row, or several that do it together. */
  readonly ids: readonly string[]
  /** What about them does: these columns; none: that they are there, or are not. */
  readonly columns: readonly string[]
}

/**
 * After a step was turned: what would now stand on nothing. That is a release whose newer capture is gone; a tag on a release whose import was undone, on a theme
 * that is gone or was reworded, or on another revision of its text; a theme below one that is gone; a rule that
 * strikes in releases that stay; and where a tag came back, its theme or its revision if that did not. Tags may stay on a release that was withdrawn: they come back with it.
 */
export function restingOn(writer: Writer, deeds: readonly Deed[], way: Way): readonly Obstacle[] {
  const touched = (table: JournalledTable) => deeds.filter((deed) => deed.table === table)
  const brought = (table: JournalledTable) => (way === 'undo' ? touched(table).filter(brings) : [])
  const obstacles = (select: string, among: readonly Deed[], columns: readonly string[] = []): readonly Obstacle[] =>
    among.length === 0
      ? []
      : writer[inside]
          .column<string>(`${select} in (select value from json_each(?))`, JSON.stringify(among.flatMap(idsOf)))
          .map((id) => ({ ids: [id], columns }))
  const releases = brought('release').filter((deed) => deed.do !== 'show')
  return [
    ...obstacles(tagsWith('tag.id', 'release.id'), releases),
    ...obstacles('select id from release where withdrawn = 0 and newer', releases, ['newer']),
    ...obstacles(tagsWith('tag.id', 'theme.id'), brought('theme')),
    ...obstacles('select id from theme where withdrawn = 0 and parent', brought('theme'), ['parent']),
    ...obstacles(striking, brought('cleaning_rule'), ['standing']),
    ...obstacles(tagsWith('tag.id', 'tag.theme_version > theme.version and theme.id'), touched('theme')),
    ...obstacles(tagsWith('tag.id', `${revised} and release.id`), touched('release'), ['revision']),
    ...obstacles(tagsWith('theme.id', 'theme.withdrawn = 1 and tag.id'), touched('tag')),
    ...obstacles(tagsWith('release.id', `${revised} and tag.id`), touched('tag'), ['revision']),
  ]
}

const revised = 'tag.revision <> release.revision'

const striking = `select distinct cleaning_rule.id from struck join release on release.row = struck.release
   join cleaning_rule on cleaning_rule.row = struck.rule where release.withdrawn = 0 and cleaning_rule.id`

/** Selects a column of tags that are there, with their release and theme. */
const tagsWith = (column: string, where: string): string =>
  `select distinct ${column} from tag join release on release.row = tag.release join theme on theme.id = tag.theme
   where tag.withdrawn = 0 and ${where}`

/** What the entries that may stand in the way are looked for by. */
interface Search {
  readonly step: string
  /** The step's first entry: only later ones can rest on it. */
  readonly since: number
  readonly obstacles: readonly Obstacle[]
  /** The step's deeds, if others' later work on a release that it brought stands in the way. */
  readonly brought: readonly Deed[]
  /** Who turns the step. */
  readonly analyst: string
}

/** The newest standing change behind each obstacle, and every one of another analyst on a release that was brought; newest first. */
export function standingBehind(reader: Reader, search: Search): readonly JournalRow[] {
  const waiting = new Set(search.obstacles)
  const releases = releasesBrought(reader, search.brought)
  if (waiting.size === 0 && releases.size === 0) return []
  const byId = new Map<string, Obstacle[]>()
  for (const obstacle of waiting) for (const id of obstacle.ids) byId.set(id, [...(byId.get(id) ?? []), obstacle])
  const later = reader[inside].all<JournalRow>(
    "select * from journal where number > ? and step <> ? and kind = 'change' order by number desc",
    search.since,
    search.step,
  )
  return later.filter((row) => {
    if (isUndone(reader, row.step)) return false
    const { forward } = deedsOf(row)
    const behind = forward.flatMap((deed) =>
      idsOf(deed).flatMap(
        (id) => byId.get(id)?.filter((obstacle) => waiting.has(obstacle) && made(deed, obstacle)) ?? [],
      ),
    )
    for (const obstacle of behind) waiting.delete(obstacle)
    return (
      behind.length > 0 || (row.analyst !== search.analyst && forward.flatMap(idsOf).some((id) => releases.has(id)))
    )
  })
}

const made = (deed: Deed, { columns }: Obstacle): boolean =>
  deed.do === 'set'
    ? columns.some((column) => column in deed.to)
    : columns.length === 0 || deed.do === 'put' || deed.do === 'put-many'

/** The ids of the releases that were brought, and of the tags on them. */
function releasesBrought(reader: Reader, brought: readonly Deed[]): ReadonlySet<string> {
  const releases = brought.filter((deed) => deed.table === 'release' && brings(deed)).flatMap(idsOf)
  if (releases.length === 0) return new Set()
  const tags = reader[inside].column<string>(
    'select tag.id from tag join release on release.row = tag.release where tag.withdrawn = 0 and release.id in (select value from json_each(?))',
    JSON.stringify(releases),
  )
  return new Set([...releases, ...tags])
}

const brings = (deed: Deed): boolean => deed.do !== 'set' && deed.do !== 'hide'

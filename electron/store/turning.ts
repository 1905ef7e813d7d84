import { inside, type Columns, type Reader, type Writer } from './connection.ts'
import { restingOn, standingBehind, type Obstacle, type Way } from './dependents.ts'
import { changesOfStep, deedsOf, isUndone, type JournalRow } from './entries.ts'
import { columnsOf, idsOf, redoDeed, undoDeed, type Deed, type Reversal } from './recording.ts'
import { placeObstacles } from './theme-places.ts'

/** Whether a step was turned; if not, which entries stand in its way, newest first, as far as they can be told. */
export type Turned = { readonly ok: true } | { readonly ok: false; readonly behind: readonly JournalRow[] }

/** Does a step's deeds backwards or again. After a refusal some of them are done: the caller goes back to before. */
export function turnStep(writer: Writer, step: string, way: Way): Turned {
  const changes = changesOfStep(writer, step)
  const since = changes[0]?.number ?? 0
  const kept = changes
    .map(deedsOf)
    .flatMap(({ forward, backward }) => forward.map((deed, at) => pair(deed, backward[at])))
  const deeds = kept.map(({ deed }) => deed)
  const moved = inTurn(writer, kept, step, since, way).flatMap(({ deed, reversal }) => {
    const obstacles = [...movedSince(writer, deed, reversal, way), ...displaced(writer, deed, reversal, way)]
    if (obstacles.length > 0) return obstacles
    if (way === 'undo') undoDeed(writer, deed, reversal)
    else redoDeed(writer, deed)
    return []
  })
  const obstacles = moved.length > 0 ? moved : restingOn(writer, deeds, way)
  const brought = way === 'undo' ? deeds : []
  const behind = standingBehind(writer, { step, since, obstacles, brought, analyst: writer.analyst.id })
  return obstacles.length === 0 && behind.length === 0 ? { ok: true } : { ok: false, behind }
}

interface Pair {
  readonly deed: Deed
  readonly reversal: Reversal
}

/** Backwards for undo; for redo, what is put comes with what was set in it since. */
function inTurn(reader: Reader, pairs: readonly Pair[], step: string, since: number, way: Way): readonly Pair[] {
  if (way === 'undo') return pairs.toReversed()
  const deeds = pairs.map(({ deed }) => deed)
  const set = setSince(reader, deeds, step, since)
  return pairs.map(({ deed, reversal }) =>
    deed.do === 'put' ? { deed: { ...deed, row: { ...deed.row, ...set.get(deed.id) } }, reversal } : { deed, reversal },
  )
}

const pair = (deed: Deed, reversal: Reversal | undefined): Pair => {
  if (reversal === undefined) throw new Error('a deed without its reversal')
  return { deed, reversal }
}

/** The deed's rows that are no longer as the step left them. */
function movedSince(writer: Writer, deed: Deed, reversal: Reversal, way: Way): readonly Obstacle[] {
  if (deed.do === 'set' && reversal.do === 'set') {
    const expected = way === 'undo' ? deed.to : reversal.to
    const now = columnsOf(writer, deed.table, deed.id, Object.keys(expected))
    const columns = Object.keys(expected).filter((name) => now[name] !== expected[name])
    return columns.length === 0 ? [] : [{ ids: [deed.id], columns }]
  }
  const expected = (deed.do !== 'hide') === (way === 'undo') ? 0 : 1
  return idsOf(deed)
    .filter((id) => writer[inside].value<number>(`select withdrawn from ${deed.table} where id = ?`, id) !== expected)
    .map((id) => ({ ids: [id], columns: [] }))
}

/** What keeps a theme from the name and place to which it would come back. */
function displaced(writer: Writer, deed: Deed, reversal: Reversal, way: Way): readonly Obstacle[] {
  const to = way === 'redo' ? rowOf(deed) : reversal.do === 'set' ? reversal.to : null
  return deed.table !== 'theme' || to === null ? [] : idsOf(deed).flatMap((id) => placeObstacles(writer, id, to))
}

const rowOf = (deed: Deed): Columns | null => (deed.do === 'put' ? deed.row : deed.do === 'set' ? deed.to : null)

/** What was set later, and stands, in rows that the deeds put: a row that is put again takes it along. By the row's id. */
function setSince(reader: Reader, deeds: readonly Deed[], step: string, since: number): ReadonlyMap<string, Columns> {
  const set = new Map<string, Columns>()
  const put = new Set(deeds.filter((deed) => deed.do === 'put').map(({ id }) => id))
  if (put.size === 0) return set
  const later = reader[inside].all<JournalRow>(
    "select * from journal where number > ? and step <> ? and kind = 'change' order by number",
    since,
    step,
  )
  for (const row of later) {
    const stands = !isUndone(reader, row.step)
    for (const deed of stands ? deedsOf(row).forward : [])
      if (deed.do === 'set' && put.has(deed.id)) set.set(deed.id, { ...set.get(deed.id), ...deed.to })
  }
  return set
}

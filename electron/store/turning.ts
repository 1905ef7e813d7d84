import { inside, type Cell, type Columns, type Writer } from './connection.ts'
import { restingOn, standingBehind, type Obstacle, type Way } from './dependents.ts'
import { changesOfStep, deedsOf, isUndone, type JournalRow } from './entries.ts'
import { columnsOf, idsOf, redoDeed, undoDeed, type Deed, type Reversal } from './recording.ts'

/** Whether a step was turned; if not, which entries stand in its way, newest first, as far as they can be told. */
export type Turned = { readonly ok: true } | { readonly ok: false; readonly behind: readonly JournalRow[] }

/** Does a step's deeds backwards or again. After a refusal some of them are done: the caller goes back to before. */
export function turnStep(writer: Writer, step: string, way: Way): Turned {
  const changes = changesOfStep(writer, step)
  const pairs = changes.map(deedsOf).flatMap(({ forward, backward }) => forward.map((deed, at) => pair(deed, backward[at])))
  const deeds = pairs.map(({ deed }) => deed)
  const since = changes[0]?.number ?? 0
  const moved = (way === 'undo' ? pairs.toReversed() : pairs).flatMap(({ deed, reversal }) => {
    const obstacles = [...movedSince(writer, deed, reversal, way), ...twinOf(writer, deed, reversal, way)]
    if (obstacles.length > 0) return obstacles
    if (way === 'undo') undoDeed(writer, deed, reversal)
    else redoDeed(writer, deed)
    return []
  })
  if (way === 'redo') setAgain(writer, deeds, step, since)
  const obstacles = moved.length > 0 ? moved : restingOn(writer, deeds, way)
  const brought = way === 'undo' ? deeds : []
  const behind = standingBehind(writer, { step, since, obstacles, brought, analyst: writer.analyst.id })
  return obstacles.length === 0 && behind.length === 0 ? { ok: true } : { ok: false, behind }
}

const pair = (deed: Deed, reversal: Reversal | undefined): { deed: Deed; reversal: Reversal } => {
  if (reversal === undefined) throw new Error('a deed without its reversal')
  return { deed, reversal }
}

/** The deed's rows that are no longer as the step left them. */
function movedSince(writer: Writer, deed: Deed, reversal: Reversal, way: Way): readonly Obstacle[] {
  if (deed.do === 'set' && reversal.do === 'set') {
    const expected = way === 'undo' ? deed.to : reversal.to
    const now = columnsOf(writer, deed.table, deed.id, Object.keys(expected))
    const columns = Object.keys(expected).filter((name) => now[name] !== expected[name])
    return columns.length === 0 ? [] : [{ id: deed.id, columns }]
  }
  const expected = (deed.do !== 'hide') === (way === 'undo') ? 0 : 1
  return idsOf(deed)
    .filter(
      (id) => writer[inside].value<number>(`select withdrawn from ${deed.table} where id = ?`, id) !== expected,
    )
    .map((id) => ({ id, columns: [] }))
}

/** The theme that has meanwhile taken the name and place to which this one would come back. */
function twinOf(writer: Writer, deed: Deed, reversal: Reversal, way: Way): readonly Obstacle[] {
  const to = way === 'redo' ? rowOf(deed) : reversal.do === 'set' ? reversal.to : null
  if (deed.table !== 'theme' || to === null) return []
  const [id = ''] = idsOf(deed)
  const now = writer[inside].one<Record<string, Cell>>('select name, parent, retired from theme where id = ?', id)
  const after: Columns = { ...now, ...to }
  if (after['retired'] === 1) return []
  return writer[inside]
    .column<string>(
      "select id from theme where coalesce(parent, '') = ? and name = ? and id <> ? and withdrawn = 0 and retired = 0",
      after['parent'] ?? '',
      after['name'] ?? '',
      id,
    )
    .map((twin) => ({ id: twin, columns: ['name', 'parent', 'retired'] }))
}

const rowOf = (deed: Deed): Columns | null => (deed.do === 'put' ? deed.row : deed.do === 'set' ? deed.to : null)

/** A row that is put again is whole as it was put; what was set in it later, and stands, is set again. */
function setAgain(writer: Writer, deeds: readonly Deed[], step: string, since: number): void {
  const put = new Set(deeds.filter((deed) => deed.do === 'put').map(({ id }) => id))
  if (put.size === 0) return
  const later = writer[inside].all<JournalRow>(
    "select * from journal where number > ? and step <> ? and kind = 'change' order by number",
    since,
    step,
  )
  for (const row of later) {
    const sets = deedsOf(row).forward.filter((deed) => deed.do === 'set' && put.has(deed.id))
    if (sets.length > 0 && !isUndone(writer, row.step)) for (const deed of sets) redoDeed(writer, deed)
  }
}

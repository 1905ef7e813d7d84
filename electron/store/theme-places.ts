import { inside, type Cell, type Columns, type Reader } from './connection.ts'
import type { Obstacle } from './dependents.ts'

/** What keeps a theme from taking these columns: another one of that name in that place, or a place below itself. */
export function placeObstacles(reader: Reader, id: string, columns: Columns): readonly Obstacle[] {
  const now = reader[inside].one<Record<string, Cell>>('select name, parent, retired from theme where id = ?', id)
  const { name = '', parent = null, retired = 0 }: Columns = { ...now, ...columns }
  const twins =
    retired === 1
      ? []
      : reader[inside].column<string>(
          "select id from theme where coalesce(parent, '') = ? and name = ? and id <> ? and withdrawn = 0 and retired = 0",
          parent ?? '',
          name,
          id,
        )
  const above = idsFrom(reader, parent)
  return [
    ...twins.map((twin) => ({ ids: [twin], columns: ['name', 'parent', 'retired'] })),
    ...(above.includes(id) ? [{ ids: above.slice(0, above.indexOf(id)), columns: ['parent'] }] : []),
  ]
}

/** The theme itself and those above it, nearest first. */
const idsFrom = (reader: Reader, id: Cell): readonly string[] =>
  reader[inside].column<string>(
    `with recursive above (id, steps) as (
       select ?, 0 union all select parent, steps + 1 from above join theme using (id) where parent is not null
     ) select id from above where id is not null order by steps`,
    id,
  )

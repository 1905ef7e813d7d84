import { inside, type Reader } from './connection.ts'

/** Theme id → names from the root joined by ' / ', a '/' inside a name doubled. Withdrawn themes are among them. */
export function themePaths(reader: Reader): ReadonlyMap<string, string> {
  const rows = reader[inside].all<{ id: string; name: string; parent: string | null }>(
    'select id, name, parent from theme',
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  const paths = new Map<string, string>()
  const pathOf = (id: string): string => {
    const known = paths.get(id)
    if (known !== undefined) return known
    const theme = byId.get(id)
    if (theme === undefined) return ''
    const name = theme.name.replaceAll('/', '//')
    const path = theme.parent === null ? name : `${pathOf(theme.parent)} / ${name}`
    paths.set(id, path)
    return path
  }
  for (const { id } of rows) pathOf(id)
  return paths
}

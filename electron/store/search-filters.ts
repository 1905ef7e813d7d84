import { indexForm } from '../../shared/text/fold.ts'
import type { QueryFilter } from '../../shared/text/query.ts'
import { inside, type Reader } from './connection.ts'
import { listIssuers } from './issuers.ts'
import { themePaths } from './theme-paths.ts'

/**
 * Rows of the releases that every field filter of a query lets through, as a JSON list; null without filters.
 * An issuer is met by any of its names, a theme by its path: a theme above stands for those below it.
 */
export function rowsWithin(reader: Reader, filters: readonly QueryFilter[]): string | null {
  if (filters.length === 0) return null
  const parts = filters.map((filter) => {
    const { sql, values } = partOf(reader, filter)
    return { sql: filter.without ? `not coalesce((${sql}), 0)` : `(${sql})`, values }
  })
  const rows = reader[inside].column<number>(
    `select row from release where withdrawn = 0 and ${parts.map(({ sql }) => sql).join(' and ')}`,
    ...parts.flatMap(({ values }) => values),
  )
  return JSON.stringify(rows)
}

function partOf(reader: Reader, filter: QueryFilter): { sql: string; values: readonly string[] } {
  switch (filter.field) {
    case 'date':
      return {
        sql: 'release.date >= ? and substr(release.date, 1, length(?)) <= ?',
        values: [filter.from ?? '', filter.to ?? '', filter.to ?? ''],
      }
    case 'lang':
      return { sql: 'release.language = lower(?)', values: [filter.value] }
    case 'state':
      return { sql: 'release.state = lower(?)', values: [filter.value] }
    case 'issuer': {
      const named = listIssuers(reader).filter((issuer) =>
        holds([issuer.name, ...Object.values(issuer.names).flat()], filter.value),
      )
      return {
        sql: 'release.issuer in (select row from issuer where id in (select value from json_each(?)))',
        values: [JSON.stringify(named.map(({ id }) => id))],
      }
    }
    case 'theme': {
      const themes = [...themePaths(reader)].filter(([id, path]) => id === filter.value || holds([path], filter.value))
      return {
        sql: `release.row in (select release from tag where withdrawn = 0 and state <> 'orphan' and theme in (select value from json_each(?)))`,
        values: [JSON.stringify(themes.map(([id]) => id))],
      }
    }
  }
}

/** Whole words in a row, folded as the index folds them. */
const holds = (names: readonly string[], wanted: string): boolean => {
  const form = indexForm(wanted)
  return form !== '' && names.some((name) => ` ${indexForm(name)} `.includes(` ${form} `))
}

import { fieldNamed } from '../../mapping/names.ts'
import { linesIn } from './decoded-chunks.ts'
import { rowsOf } from './csv-rows.ts'

const delimiters = [',', ';', '\t', '|'] as const
type Delimiter = (typeof delimiters)[number]

/** So many rows tell what parts their cells. */
const LOOKED_AT = 30
/** A table that does not say so by its name is known by so many rows of the same shape. */
const UNMISTAKABLE = 5

/** What parts the cells: the sign that gives most rows the same number of them; `sep=;` in the first line says so. */
export function delimiterOf(words: string): Delimiter {
  const told = /^sep=([,;\t|])\r?$/mu.exec(words.slice(0, 20))?.[1]
  const ranked = delimiters.map((delimiter) => ({ delimiter, worth: evenness(words, delimiter) }))
  const best = ranked.reduce((top, each) => (each.worth > top.worth ? each : top))
  return delimiters.find((delimiter) => delimiter === told) ?? best.delimiter
}

/**
 * Whether words that do not say so are a table: a first row of known names, rows enough with as many cells, and dates or
 * addresses where the names promise them.
 */
export function recognisedTable(words: string): boolean {
  const delimiter = delimiterOf(words)
  const [names = [], ...rows] = firstRows(words, delimiter)
  const fields = names.map(fieldNamed)
  const known = fields.filter((field) => field !== null)
  const promised = [...fields.keys()].filter((index) => fields[index] === 'publication' || fields[index] === 'url')
  return (
    known.length >= 3 &&
    (known.includes('text') || known.includes('title')) &&
    rows.length >= UNMISTAKABLE &&
    rows.every((cells) => cells.length === names.length) &&
    promised.every((index) => rows.some((cells) => /\d|:\/\//u.test(cells[index] ?? '')))
  )
}

/** Share of rows that have as many cells as the first, the more worth the more these are; 0 if there is one alone. */
function evenness(words: string, delimiter: string): number {
  const rows = firstRows(words, delimiter)
  const columns = rows[0]?.length ?? 0
  const even = rows.filter((cells) => cells.length === columns).length
  return columns < 2 ? 0 : (even / rows.length) * Math.sqrt(columns)
}

/** The last row of a sample may be cut off and is left out where there are others. */
function firstRows(words: string, delimiter: string): (readonly string[])[] {
  const rows: (readonly string[])[] = []
  for (const { cells, fault } of rowsOf(linesIn([words]), delimiter)) {
    if (fault !== null) continue
    rows.push(cells)
    if (rows.length > LOOKED_AT) break
  }
  return rows.length > 2 ? rows.slice(0, -1) : rows
}

import type { Cell, Columns, Reader, Writer } from './connection.ts'
import { inside, recording } from './connection.ts'

/** Tables whose rows are journalled. Each has `id` (text, unique) and `withdrawn`: rows are hidden, never deleted. */
export const journalled = [
  'issuer',
  'cleaning_rule',
  'theme',
  'release',
  'revision',
  'tag',
  'rejection',
  'brief',
  'mapping',
  'kinship',
] as const
export type JournalledTable = (typeof journalled)[number]

/** One thing done to the library. `put-many` stands for bulk work: the rows stay in the file, the digest vouches for them. */
export type Deed =
  | { readonly do: 'put'; readonly table: JournalledTable; readonly id: string; readonly row: Columns }
  | {
      readonly do: 'put-many'
      readonly table: JournalledTable
      readonly ids: readonly string[]
      readonly digest: string
    }
  | { readonly do: 'hide' | 'show'; readonly table: JournalledTable; readonly ids: readonly string[] }
  | { readonly do: 'set'; readonly table: JournalledTable; readonly id: string; readonly to: Columns }

/** How a deed is taken back; stands at the same place in the backward payload. `hide`, `show`: the ids of the deed. */
export type Reversal = { readonly do: 'hide' | 'show' } | { readonly do: 'set'; readonly to: Columns }

/** What a change has done so far, and which derived rows follow from it. */
export interface Recording {
  readonly forward: Deed[]
  readonly backward: Reversal[]
  /** Releases whose index row, counts or current text must follow: id → what moved. */
  readonly releases: Map<string, { text: boolean; index: boolean; seen: boolean }>
  /** Tags whose index row must follow. */
  readonly tags: Set<string>
  /** Themes whose name or place moved. */
  readonly themes: Set<string>
  /** Kinship that was found, decided or taken back: families follow. */
  readonly kinship: Set<string>
  /** Row numbers of releases that tags left. */
  readonly left: Set<number>
  /** Whether anything in the codebook moved. */
  codebook: boolean
}

export const emptyRecording = (): Recording => ({
  forward: [],
  backward: [],
  releases: new Map(),
  tags: new Set(),
  themes: new Set(),
  kinship: new Set(),
  left: new Set(),
  codebook: false,
})

/** Adds a row. A hidden row with the same id is taken up again with the new content. */
export function putRow(writer: Writer, table: JournalledTable, id: string, row: Columns): void {
  writeWhole(writer, table, id, row)
  note(writer, { do: 'put', table, id, row }, { do: 'hide' })
}

/** Changes columns of a row; columns that already hold the value are left out of the record. */
export function setRow(writer: Writer, table: JournalledTable, id: string, to: Columns): void {
  const now = columnsOf(writer, table, id, Object.keys(to))
  const moved = Object.keys(to).filter((name) => now[name] !== to[name])
  if (moved.length === 0) return
  const after = pick(to, moved)
  writeColumns(writer, table, id, after)
  note(writer, { do: 'set', table, id, to: after }, { do: 'set', to: pick(now, moved) })
}

export const hideRows = (writer: Writer, table: JournalledTable, ids: readonly string[]): void =>
  flip(writer, table, ids, 'hide')
export const showRows = (writer: Writer, table: JournalledTable, ids: readonly string[]): void =>
  flip(writer, table, ids, 'show')

/** Records rows that bulk work wrote itself. Releases come with their index rows; of other tables these follow. */
export function recordMany(writer: Writer, table: JournalledTable, ids: readonly string[], digest: string): void {
  if (ids.length > 0) note(writer, { do: 'put-many', table, ids, digest }, { do: 'hide' }, table !== 'release')
}

/** Does a deed, or a part of taking one back, without recording it. */
export function redoDeed(writer: Writer, deed: Deed): void {
  if (deed.do === 'put') writeWhole(writer, deed.table, deed.id, deed.row)
  else if (deed.do === 'set') writeColumns(writer, deed.table, deed.id, deed.to)
  else setWithdrawn(writer, deed.table, deed.ids, deed.do === 'hide' ? 1 : 0)
  follow(writer, deed)
}

export function undoDeed(writer: Writer, deed: Deed, reversal: Reversal): void {
  if (reversal.do === 'set') writeColumns(writer, deed.table, idsOf(deed)[0] ?? '', reversal.to)
  else setWithdrawn(writer, deed.table, idsOf(deed), reversal.do === 'hide' ? 1 : 0)
  follow(writer, deed)
}

export const idsOf = (deed: Deed): readonly string[] => ('ids' in deed ? deed.ids : [deed.id])

/** Named columns of a row; undefined columns are an error of the caller. */
export function columnsOf(reader: Reader, table: JournalledTable, id: string, names: readonly string[]): Columns {
  const row = reader[inside].one<Record<string, Cell>>(
    `select ${names.map(quoted).join(', ')} from ${table} where id = ?`,
    id,
  )
  if (row === undefined) throw new Error(`no such row in ${table}`)
  return row
}

function flip(writer: Writer, table: JournalledTable, ids: readonly string[], way: 'hide' | 'show'): void {
  const moved = ids.filter(
    (id) =>
      writer[inside].value<number>(`select withdrawn from ${table} where id = ?`, id) === (way === 'hide' ? 0 : 1),
  )
  if (moved.length === 0) return
  setWithdrawn(writer, table, moved, way === 'hide' ? 1 : 0)
  note(writer, { do: way, table, ids: moved }, { do: way === 'hide' ? 'show' : 'hide' })
}

function setWithdrawn(writer: Writer, table: JournalledTable, ids: readonly string[], withdrawn: 0 | 1): void {
  for (const id of ids) writer[inside].run(`update ${table} set withdrawn = ? where id = ?`, withdrawn, id)
}

function writeWhole(writer: Writer, table: JournalledTable, id: string, row: Columns): void {
  const names = Object.keys(row)
  const columns = names.map(quoted)
  const taken = columns.map((name) => `${name} = excluded.${name}`).join(', ')
  const { changes } = writer[inside].run(
    `insert into ${table} (id, withdrawn, ${columns.join(', ')}) values (?, 0, ${names.map(() => '?').join(', ')})
     on conflict (id) do update set withdrawn = 0, ${taken} where withdrawn = 1`,
    id,
    ...Object.values(row),
  )
  if (changes === 0) throw new Error(`row already in ${table}`)
}

function writeColumns(writer: Writer, table: JournalledTable, id: string, to: Columns): void {
  const names = Object.keys(to)
  if (table === 'tag' && names.includes('release')) {
    const left = writer[inside].value<number>('select release from tag where id = ?', id)
    if (left !== undefined) writer[recording].left.add(left)
  }
  writer[inside].run(
    `update ${table} set ${names.map((name) => `${quoted(name)} = ?`).join(', ')} where id = ?`,
    ...Object.values(to),
    id,
  )
}

function note(writer: Writer, deed: Deed, reversal: Reversal, derived = true): void {
  writer[recording].forward.push(deed)
  writer[recording].backward.push(reversal)
  if (derived) follow(writer, deed)
}

/** Remembers which derived rows the deed moves. */
function follow(writer: Writer, deed: Deed): void {
  const { releases, tags, themes, kinship } = writer[recording]
  if (deed.table === 'theme') writer[recording].codebook = true
  const touches = (...names: string[]) => deed.do !== 'set' || names.some((name) => name in deed.to)
  for (const id of idsOf(deed)) {
    if (deed.table === 'release') {
      const before = releases.get(id)
      const seen = deed.do !== 'set' || 'newer' in deed.to
      const text = deed.do === 'set' && 'revision' in deed.to
      releases.set(id, {
        text: text || before?.text === true,
        index: seen || touches('revision', 'title') || before?.index === true,
        seen: seen || before?.seen === true,
      })
    } else if (deed.table === 'tag') tags.add(id)
    else if (deed.table === 'kinship') kinship.add(id)
    else if (deed.table === 'theme' && touches('name', 'parent')) themes.add(id)
  }
}

const quoted = (name: string): string => `"${name}"`
const pick = (columns: Columns, names: readonly string[]): Columns =>
  Object.fromEntries(names.map((name) => [name, columns[name] ?? null]))

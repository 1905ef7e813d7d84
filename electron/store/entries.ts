import type { Analyst } from '../../shared/model/analyst.ts'
import type { LogEntry, LogWords } from '../../shared/model/library.ts'
import { inside, type Reader } from './connection.ts'
import type { Deed, Reversal } from './recording.ts'
import { entryHash, type Entry } from './transaction.ts'

/** A journal row as it lies in the file. Undo and redo carry the step that they undo or redo. */
export interface JournalRow {
  readonly number: number
  readonly at: number
  readonly analyst: string
  readonly analyst_name: string
  readonly command: string
  readonly kind: Entry['kind']
  readonly step: string
  readonly words_key: string
  readonly words_params: string
  readonly undoes: number | null
  readonly redoes: number | null
  readonly forward: string
  readonly backward: string
  readonly hash: string
}

/** The analyst's own newest step that stands, and the one they undid last if no change of theirs came after. */
export function nextSteps(reader: Reader, analyst: Analyst): { undo: string | null; redo: string | null } {
  const turned = new Set<string>()
  let redo: string | null = null
  let changed = false
  const rows = reader[inside].each<Pick<JournalRow, 'kind' | 'step'> & { readonly undone: number }>(
    `select kind, step, (select kind from journal as turn where turn.step = journal.step
       and turn.kind in ('undo', 'redo') order by number desc limit 1) is 'undo' as undone
     from journal where analyst = ? and kind <> 'creation' order by number desc`,
    analyst.id,
  )
  for (const { kind, step, undone } of rows) {
    if (kind === 'change') {
      changed = true
      if (undone === 0) return { undo: step, redo }
    } else if (!turned.has(step)) {
      turned.add(step)
      if (kind === 'undo' && undone === 1 && !changed) redo ??= step
    }
  }
  return { undo: null, redo }
}

/** The words of a step's first entry; a `count` is added up over its entries. */
export function wordsOfStep(reader: Reader, step: string): LogWords {
  const rows = changesOfStep(reader, step).map((row) => wordsOf(row))
  const counted = rows.reduce((sum, { params }) => sum + (typeof params.count === 'number' ? params.count : 0), 0)
  const first = rows[0] ?? { key: '', params: {} }
  return 'count' in first.params ? { key: first.key, params: { ...first.params, count: counted } } : first
}

/** The step's changes, oldest first. */
export const changesOfStep = (reader: Reader, step: string): readonly JournalRow[] =>
  reader[inside].all<JournalRow>("select * from journal where step = ? and kind = 'change' order by number", step)

export const isUndone = (reader: Reader, step: string): boolean =>
  reader[inside].value<string>(
    "select kind from journal where step = ? and kind in ('undo', 'redo') order by number desc limit 1",
    step,
  ) === 'undo'

/** Entries below `before`, newest first. */
export function logPage(
  reader: Reader,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): LogEntry[] {
  return reader[inside]
    .all<JournalRow>(
      'select * from journal where number < coalesce(?, 9e15) order by number desc limit ?',
      before,
      limit,
    )
    .map(entryOf)
}

/** A row as people see it. */
export const entryOf = (row: JournalRow): LogEntry => ({
  number: row.number,
  at: new Date(row.at).toISOString(),
  analystName: row.analyst_name,
  command: row.command,
  words: wordsOf(row),
  undoes: row.undoes,
  redoes: row.redoes,
})

/** Whether every entry is as it was written and none is missing. `firstBroken`: the first number that is not. */
export function verifyChain(reader: Reader): { ok: true; entries: number } | { ok: false; firstBroken: number } {
  const head = reader[inside].one<{ journal_number: number; journal_hash: string }>(
    'select journal_number, journal_hash from library',
  )
  let last = { number: 0, hash: '' }
  for (const row of reader[inside].each<JournalRow>('select * from journal order by number')) {
    if (row.number !== last.number + 1 || hashOf(last.hash, row) !== row.hash)
      return { ok: false, firstBroken: last.number + 1 }
    last = row
  }
  if (head?.journal_number !== last.number || head.journal_hash !== last.hash)
    return { ok: false, firstBroken: last.number + 1 }
  return { ok: true, entries: last.number }
}

export const deedsOf = (row: JournalRow): { forward: readonly Deed[]; backward: readonly Reversal[] } => ({
  forward: JSON.parse(row.forward),
  backward: JSON.parse(row.backward),
})

const wordsOf = (row: JournalRow): LogWords => ({ key: row.words_key, params: JSON.parse(row.words_params) })

function hashOf(before: string, row: JournalRow): string | null {
  try {
    const { number, at, command, kind, step, undoes, redoes } = row
    const analyst = { id: row.analyst, name: row.analyst_name }
    return entryHash(before, {
      number,
      at,
      analyst,
      command,
      kind,
      step,
      undoes,
      redoes,
      words: wordsOf(row),
      ...deedsOf(row),
    })
  } catch {
    return null
  }
}

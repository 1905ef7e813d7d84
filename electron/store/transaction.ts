import { createHash } from 'node:crypto'
import type { Outcome } from '../../shared/contract/outcome.ts'
import type { Analyst } from '../../shared/model/analyst.ts'
import type { LogWords } from '../../shared/model/library.ts'
import { canonicalJson } from './canonical.ts'
import { inside, recording, type Connection, type Writer } from './connection.ts'
import { refusalOf } from './driver-failures.ts'
import { followChanges } from './following.ts'
import { emptyRecording, type Deed, type Reversal } from './recording.ts'

export interface EntryHead {
  readonly analyst: Analyst
  readonly command: string
  readonly kind: 'creation' | 'change' | 'undo' | 'redo'
  readonly words: LogWords
  /** Entries that share it are one undo step; null: a step of its own. */
  readonly step: string | null
  /** The newest entry of the step that is undone or redone. */
  readonly undoes: number | null
  readonly redoes: number | null
}

/** An entry as its hash covers it. */
export interface Entry extends EntryHead {
  readonly number: number
  /** UTC milliseconds. */
  readonly at: number
  readonly forward: readonly Deed[]
  readonly backward: readonly Reversal[]
}

/** One entry on its way: what its writer did stands in the journal only once it was appended. */
interface Entering {
  readonly writer: Writer
  readonly append: () => void
}

/**
 * One transaction and one entry: the work, what follows from it and the journal commit together or not at all.
 * A change that changed nothing leaves no entry. Failures of the disk come back as `unusable-library`.
 */
export const transact = <T>(
  connection: Connection,
  head: EntryHead,
  level: 'full' | 'normal',
  work: (writer: Writer) => Outcome<T>,
): Outcome<T> =>
  together(connection, head.analyst, level, (begin) => {
    const { writer, append } = begin(head)
    const outcome = work(writer)
    if (outcome.ok && writer[recording].forward.length > 0) append()
    return outcome
  })

/**
 * One transaction of as many entries as `work` appends: all of them commit, or none when it fails or throws.
 * Without an entry nothing is kept. Failures of the disk come back as `unusable-library`.
 */
export function together<T>(
  connection: Connection,
  analyst: Analyst,
  level: 'full' | 'normal',
  work: (begin: (head: EntryHead) => Entering) => Outcome<T>,
): Outcome<T> {
  if (connection.inTransaction) throw new Error('a change inside a change')
  const at = Date.now()
  let appended = 0
  const begin = (head: EntryHead): Entering => {
    const writer: Writer = { [inside]: connection, [recording]: emptyRecording(), analyst, at }
    const append = (): void => {
      followChanges(writer)
      write(writer, head)
      appended += 1
    }
    return { writer, append }
  }
  try {
    connection.commitAs(level)
    connection.exec('begin immediate')
    connection.run(
      'insert into analyst (id, name) values (?, ?) on conflict (id) do update set name = excluded.name',
      analyst.id,
      analyst.name,
    )
    const outcome = work(begin)
    connection.exec(outcome.ok && appended > 0 ? 'commit' : 'rollback')
    return outcome
  } catch (problem) {
    if (connection.inTransaction) connection.exec('rollback')
    const refused = refusalOf(problem, connection.file)
    if (refused === null) throw problem
    return refused
  }
}

/** SHA-256 in hex of the entry's canonical JSON together with the hash of the entry before. */
export function entryHash(
  before: string,
  entry: Omit<Entry, 'analyst'> & { readonly analyst: { readonly id: string; readonly name: string } },
): string {
  return createHash('sha256')
    .update(canonicalJson({ ...entry, before }))
    .digest('hex')
}

function write(writer: Writer, head: EntryHead): void {
  const connection = writer[inside]
  const last = connection.one<{ journal_number: number; journal_hash: string }>(
    'select journal_number, journal_hash from library',
  )
  const number = (last?.journal_number ?? 0) + 1
  const { forward, backward } = head.kind === 'undo' || head.kind === 'redo' ? emptyRecording() : writer[recording]
  const entry: Entry = {
    number,
    at: writer.at,
    analyst: { id: head.analyst.id, name: head.analyst.name },
    command: head.command,
    kind: head.kind,
    words: head.words,
    step: head.step ?? `entry ${number}`,
    undoes: head.undoes,
    redoes: head.redoes,
    forward,
    backward,
  }
  const hash = entryHash(last?.journal_hash ?? '', entry)
  connection.run(
    `insert into journal (number, at, analyst, analyst_name, command, kind, step, words_key, words_params, undoes, redoes, forward, backward, hash)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    number,
    entry.at,
    entry.analyst.id,
    entry.analyst.name,
    entry.command,
    entry.kind,
    entry.step ?? '',
    entry.words.key,
    canonicalJson(entry.words.params),
    entry.undoes,
    entry.redoes,
    canonicalJson(forward),
    canonicalJson(backward),
    hash,
  )
  connection.run('update library set journal_number = ?, journal_hash = ?', number, hash)
}

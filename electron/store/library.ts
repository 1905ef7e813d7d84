import type { Outcome } from '../../shared/contract/outcome.ts'
import type { Analyst } from '../../shared/model/analyst.ts'
import { LibraryId } from '../../shared/model/ids.ts'
import type { LogWords } from '../../shared/model/library.ts'
import { readerOf, type Connection, type Reader, type Writer } from './connection.ts'
import { transact } from './transaction.ts'

export interface Change {
  readonly analyst: Analyst
  /** The call or command that makes the change. */
  readonly command: string
  readonly words: LogWords
  /** Entries that share it are one undo step, such as the batches of an import. */
  readonly step?: string
  /** Part of bulk work: between beginBulk and endBulk it commits without waiting for the disk. */
  readonly bulk?: boolean
}

/** The open library: the one place that changes it. */
export interface Store {
  readonly file: string
  readonly id: LibraryId
  readonly name: string
  readonly schema: number
  readonly reader: Reader
  /** One journalled change: one transaction, one entry. A Failure or a throw leaves the library as it was. */
  change<T>(entry: Change, work: (writer: Writer) => Outcome<T>): Outcome<T>
  beginBulk(): void
  /** Waits until everything acknowledged is on the disk. */
  endBulk(): void
  close(): void
}

export function asStore(connection: Connection, release: () => void): Store {
  const made = connection.one<{ id: string; name: string }>('select id, name from library')
  if (made === undefined) throw Object.assign(new Error('the library has no name'), { code: 'SQLITE_CORRUPT' })
  let bulk = false
  let open = true
  return {
    file: connection.file,
    id: LibraryId.parse(made.id),
    name: made.name,
    schema: Number(connection.pragma('user_version')),
    reader: readerOf(connection),
    change: (entry, work) =>
      transact(
        connection,
        {
          analyst: entry.analyst,
          command: entry.command,
          kind: 'change',
          words: entry.words,
          step: entry.step ?? null,
          undoes: null,
          redoes: null,
        },
        bulk && entry.bulk === true ? 'normal' : 'full',
        work,
      ),
    beginBulk: () => {
      bulk = true
    },
    endBulk: () => {
      bulk = false
      connection.commitAs('full')
      connection.pragma('wal_checkpoint(TRUNCATE)')
    },
    close: () => {
      if (!open) return
      open = false
      connection.close()
      release()
    },
  }
}

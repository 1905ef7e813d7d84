import { done, refuse, type Outcome } from '../../../shared/contract/outcome.ts'
import type { Analyst } from '../../../shared/model/analyst.ts'
import type { ReleaseId } from '../../../shared/model/ids.ts'
import type { Store } from '../../store/open.ts'
import { textOf } from '../../store/releases.ts'
import { revise } from '../../store/revisions.ts'

export interface SwitchedStrike {
  readonly release: ReleaseId
  /** Where the struck piece begins in plain. */
  readonly start: number
  readonly on: boolean
  /** The revision that was seen. */
  readonly revision: number
}

/** Restores one struck piece of one release, or strikes it again. Failures: not-found, conflict if the revision moved. */
export function switchStrike(
  store: Store,
  analyst: Analyst,
  { release, start, on, revision }: SwitchedStrike,
): Outcome<void> {
  const now = textOf(store.reader, release)
  if (!now.ok) return now
  if (now.value.revision !== revision) return refuse('conflict', 'failure.conflict')
  const struck = now.value.edits.find((edit) => edit.start === start)
  if (struck === undefined) return refuse('not-found', 'failure.notFound')
  const edits = now.value.edits.map((edit) => (edit === struck ? { ...edit, on } : edit))
  const line = now.value.plain.slice(struck.start, struck.end).trim()
  const words = { key: on ? 'log.line.struck' : 'log.line.restored', params: { line } }
  return store.change({ analyst, command: 'cleaning.switchStrike', words }, (writer) => {
    const revised = revise(writer, release, edits)
    return revised.ok ? done(undefined) : revised
  })
}

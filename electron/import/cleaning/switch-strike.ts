import { done, refuse, type Outcome } from '../../../shared/contract/outcome.ts'
import type { Analyst } from '../../../shared/model/analyst.ts'
import type { ReleaseId } from '../../../shared/model/ids.ts'
import type { Store } from '../../store/open.ts'
import { textOf } from '../../store/releases.ts'
import { revise } from '../../store/revisions.ts'

export interface StrikeSwitch {
  readonly release: ReleaseId
  /** Where the struck piece begins in plain, UTF-16 units. */
  readonly start: number
  readonly on: boolean
  /** The revision that the analyst saw. */
  readonly revision: number
}

/** Restores one struck line of one release, or strikes it again; one undo step. */
export function switchStrike(store: Store, analyst: Analyst, { release, start, on, revision }: StrikeSwitch): Outcome<void> {
  const now = textOf(store.reader, release)
  if (!now.ok) return now
  const { plain, edits } = now.value
  if (now.value.revision !== revision) return refuse('conflict', 'failure.conflict')
  const edit = edits.find((each) => each.start === start)
  if (edit === undefined) return refuse('not-found', 'failure.notFound')
  const line = plain.slice(edit.start, edit.end).trim()
  const words = { key: on ? 'log.line.struck' : 'log.line.restored', params: { line } }
  return store.change({ analyst, command: 'cleaning.switchStrike', words }, (writer) => {
    const revised = revise(writer, release, edits.map((each) => (each === edit ? { ...each, on } : each)))
    return revised.ok ? done(undefined) : revised
  })
}

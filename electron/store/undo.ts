import { done, refuse, type Outcome } from '../../shared/contract/outcome.ts'
import type { Analyst } from '../../shared/model/analyst.ts'
import type { LogWords } from '../../shared/model/library.ts'
import { inside, type Columns, type Writer } from './connection.ts'
import { dependentOn, entryTouching } from './dependents.ts'
import { changesOfStep, deedsOf, nextSteps, wordsOfStep } from './entries.ts'
import type { Store } from './library.ts'
import { columnsOf, idsOf, redoDeed, undoDeed, type Deed, type Reversal } from './recording.ts'
import { transact } from './transaction.ts'

/**
 * Takes back the analyst's own newest step that stands, as a new entry that names it.
 * Conflict: there is nothing to undo, or something now depends on it (`failure.undo.depends` with that entry's number and words).
 */
export const undo = (store: Store, analyst: Analyst): Outcome<{ did: LogWords }> => turn(store, analyst, 'undo')

/** Does again what the analyst undid last. */
export const redo = (store: Store, analyst: Analyst): Outcome<{ did: LogWords }> => turn(store, analyst, 'redo')

type Way = 'undo' | 'redo'

function turn(store: Store, analyst: Analyst, way: Way): Outcome<{ did: LogWords }> {
  const { reader } = store
  const step = nextSteps(reader, analyst)[way]
  if (step === null) return refuse('conflict', `failure.${way}.nothing`)
  const changes = changesOfStep(reader, step)
  const [first, newest] = [changes[0]?.number ?? 0, changes.at(-1)?.number ?? 0]
  const did = wordsOfStep(reader, step)
  const head = {
    analyst,
    command: way,
    kind: way,
    words: did,
    step,
    undoes: way === 'undo' ? newest : null,
    redoes: way === 'redo' ? newest : null,
  } as const
  return refusingClashes(way, () =>
    transact(reader[inside], head, 'full', (writer) => {
      const pairs = changes
        .map(deedsOf)
        .flatMap(({ forward, backward }) => forward.map((deed, at) => ({ deed, reversal: backward[at] })))
      for (const { deed, reversal } of way === 'undo' ? pairs.toReversed() : pairs) {
        if (reversal === undefined) throw new Error('a deed without its reversal')
        const moved = movedSince(writer, deed, reversal, way)
        if (moved !== null) return depends(writer, way, step, first, moved)
        if (way === 'undo') undoDeed(writer, deed, reversal)
        else redoDeed(writer, deed)
      }
      const dependent = dependentOn(
        writer,
        pairs.map(({ deed }) => deed),
        { way, since: newest, analyst },
      )
      return dependent === null ? done({ did }) : depends(writer, way, step, first, dependent)
    }),
  )
}

/** The id of a row that is no longer as this step left it, or null. */
function movedSince(writer: Writer, deed: Deed, reversal: Reversal, way: Way): string | null {
  if (deed.do === 'set' && reversal.do === 'set') {
    const expected = way === 'undo' ? deed.to : reversal.to
    return same(columnsOf(writer, deed.table, deed.id, Object.keys(expected)), expected) ? null : deed.id
  }
  const visibleAfter = deed.do !== 'hide'
  const expected = visibleAfter === (way === 'undo') ? 0 : 1
  return (
    idsOf(deed).find(
      (id) => writer[inside].value<number>(`select withdrawn from ${deed.table} where id = ?`, id) !== expected,
    ) ?? null
  )
}

/** A row that cannot return because another has taken its place, such as a theme of the same name, is a clash and no bug. */
function refusingClashes<T>(way: Way, work: () => Outcome<T>): Outcome<T> {
  try {
    return work()
  } catch (problem) {
    if (!(problem instanceof Error) || !('code' in problem) || !String(problem.code).startsWith('SQLITE_CONSTRAINT'))
      throw problem
    return refuse('conflict', `failure.${way}.depends`, { number: 0, analyst: '', words: '' })
  }
}

const same = (left: Columns, right: Columns): boolean => Object.keys(right).every((name) => left[name] === right[name])

function depends(writer: Writer, way: Way, step: string, since: number, id: string): Outcome<never> {
  const entry = entryTouching(writer, id, since, step)
  return refuse('conflict', `failure.${way}.depends`, {
    number: entry?.number ?? 0,
    analyst: entry?.analyst_name ?? '',
    words: entry?.words_key ?? '',
  })
}

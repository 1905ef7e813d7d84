import { done, failed, refuse, type Outcome } from '../../shared/contract/outcome.ts'
import type { Analyst } from '../../shared/model/analyst.ts'
import type { LogWords } from '../../shared/model/library.ts'
import { inside, type Reader } from './connection.ts'
import type { Way } from './dependents.ts'
import { changesOfStep, entryOf, nextSteps, wordsOfStep, type JournalRow } from './entries.ts'
import type { Store } from './library.ts'
import { together, type EntryHead } from './transaction.ts'
import { turnStep } from './turning.ts'

/**
 * Takes back the analyst's own newest step that stands, as a new entry that names it. `alsoDependents`: what rests on it
 * is taken back before it, newest first and whoever did it, each as an entry of its own; all or nothing.
 * Conflict: there is nothing to undo, or something rests on it (`failure.undo.depends`; `dependents` if those can be undone).
 */
export function undo(
  store: Store,
  analyst: Analyst,
  { alsoDependents = false }: { readonly alsoDependents?: boolean } = {},
): Outcome<{ did: LogWords }> {
  const { reader } = store
  const { undo: step } = nextSteps(reader, analyst)
  if (step === null) return refuse('conflict', 'failure.undo.nothing')
  const did = wordsOfStep(reader, step)
  return together(reader[inside], analyst, 'full', (begin) => {
    const attempt = (each: string): readonly JournalRow[] | null => {
      reader[inside].exec('savepoint attempt')
      const { writer, append } = begin(headOf(reader, analyst, each, 'undo'))
      const turned = turnStep(writer, each, 'undo')
      if (turned.ok) append()
      else reader[inside].exec('rollback to attempt')
      reader[inside].exec('release attempt')
      return turned.ok ? null : turned.behind
    }
    const { possible, dependents, newest } = takeBack(step, attempt)
    if (possible && (alsoDependents || dependents === 0)) return done({ did })
    const say = { key: 'failure.undo.depends', params: { number: newest?.number ?? 0 } }
    if (!possible || newest === undefined) return failed({ code: 'conflict', say })
    const words = wordsOfStep(reader, newest.step)
    return failed({ code: 'conflict', say, dependents: { count: dependents, newest: { ...entryOf(newest), words } } })
  })
}

/** Does again what the analyst undid last. Conflict: there is nothing, or its rows were changed since. */
export function redo(store: Store, analyst: Analyst): Outcome<{ did: LogWords }> {
  const { reader } = store
  const { redo: step } = nextSteps(reader, analyst)
  if (step === null) return refuse('conflict', 'failure.redo.nothing')
  const did = wordsOfStep(reader, step)
  return together(reader[inside], analyst, 'full', (begin) => {
    const { writer, append } = begin(headOf(reader, analyst, step, 'redo'))
    const turned = turnStep(writer, step, 'redo')
    if (!turned.ok) return refuse('conflict', 'failure.redo.depends', { number: turned.behind[0]?.number ?? 0 })
    append()
    return done({ did })
  })
}

interface TakenBack {
  readonly possible: boolean
  /** How many steps were taken back before this one. */
  readonly dependents: number
  /** The newest entry that rests on this one directly. */
  readonly newest: JournalRow | undefined
}

/** Takes a step back once nothing rests on it any more. `attempt` gives the entries in the way, or null: it is done. */
function takeBack(step: string, attempt: (step: string) => readonly JournalRow[] | null): TakenBack {
  const begun = new Set<string>()
  let newest: JournalRow | undefined
  const take = (each: string): boolean => {
    begun.add(each)
    for (let behind = attempt(each); behind !== null; behind = attempt(each)) {
      newest ??= behind[0]
      const fresh = behind.filter((row) => !begun.has(row.step))
      if (fresh.length === 0) return false
      for (const row of fresh) if (!begun.has(row.step) && !take(row.step)) return false
    }
    return true
  }
  const possible = take(step)
  return { possible, dependents: begun.size - 1, newest }
}

function headOf(reader: Reader, analyst: Analyst, step: string, way: Way): EntryHead {
  const newest = changesOfStep(reader, step).at(-1)?.number ?? 0
  return {
    analyst,
    command: way,
    kind: way,
    words: wordsOfStep(reader, step),
    step,
    undoes: way === 'undo' ? newest : null,
    redoes: way === 'redo' ? newest : null,
  }
}

import { done, failed, type Outcome } from '../../../shared/contract/outcome.ts'
import type { Analyst } from '../../../shared/model/analyst.ts'
import type { LogWords } from '../../../shared/model/library.ts'
import { sayDependents } from '../../../shared/words/dependents.ts'
import { say } from '../../../shared/words/words.ts'
import { redo, undo } from '../../store/journal.ts'
import type { Store } from '../../store/open.ts'
import type { Answer, Command, Invocation } from '../command.ts'

const step =
  (act: (store: Store, analyst: Analyst, call: Invocation) => Outcome<{ did: LogWords }>) =>
  (call: Invocation): Outcome<Answer> => {
    const store = call.library()
    if (!store.ok) return store
    const stepped = act(store.value, call.analyst(store.value), call)
    if (!stepped.ok) return stepped
    const did = say(stepped.value.did)
    return done({ json: { did }, text: did })
  }

/** Refused for what rests on the step, it says how to undo both. */
const undoStep = (store: Store, analyst: Analyst, { options }: Invocation): Outcome<{ did: LogWords }> => {
  const undone = undo(store, analyst, { alsoDependents: options['both'] === true })
  if (undone.ok || undone.failure.code !== 'conflict' || undone.failure.dependents === undefined) return undone
  const depends = sayDependents(undone.failure.dependents)
  return failed({ ...undone.failure, say: { key: 'failure.command.undoDepends', params: { depends } } })
}

export const logCommands: readonly (readonly [string, Command])[] = [
  ['undo', { usage: 'undo [--both]', options: { both: { type: 'boolean' } }, run: step(undoStep) }],
  ['redo', { usage: 'redo', run: step(redo) }],
]

import { done, type Outcome } from '../../../shared/contract/outcome.ts'
import { say } from '../../../shared/words/words.ts'
import { redo, undo } from '../../store/journal.ts'
import type { Answer, Command, Invocation } from '../command.ts'

const step =
  (act: typeof undo) =>
  ({ library, analyst }: Invocation): Outcome<Answer> => {
    const store = library()
    if (!store.ok) return store
    const stepped = act(store.value, analyst(store.value))
    if (!stepped.ok) return stepped
    const did = say(stepped.value.did)
    return done({ json: { did }, text: did })
  }

export const logCommands: readonly (readonly [string, Command])[] = [
  ['undo', { usage: 'undo', run: step(undo) }],
  ['redo', { usage: 'redo', run: step(redo) }],
]

import type { LogWords } from '../../shared/model/library.ts'
import type { Dependents } from '../../shared/contract/outcome.ts'
import { sayDependents } from '../../shared/words/dependents.ts'
import { say, t } from '../../shared/words/words.ts'
import { toast } from '../kit/toast.tsx'
import { ask } from './desk.ts'
import { sayFailure } from './questions.ts'

/** Only the newest step can be taken back or done again, so one toast speaks of it. */
const id = 'undo'

/** Takes back the analyst's newest step and says which; the toast offers to do it again, or to undo what rests on it too. */
export async function undo(): Promise<void> {
  await takeBack({ both: false })
}

async function takeBack(input: { readonly both: boolean }): Promise<void> {
  const undone = await ask('log.undo', input)
  if (undone.ok)
    tell('undo.undone', undone.value.did, { label: t('undo.redo'), keys: 'mod+shift+z', run: () => void redo() })
  else if (undone.failure.code === 'conflict' && undone.failure.dependents !== undefined)
    offerBoth(undone.failure.dependents)
  else sayFailure(undone.failure)
}

function offerBoth(dependents: Dependents): void {
  const label = t('undo.both', { count: dependents.count })
  const action = { label, run: () => void takeBack({ both: true }) }
  toast({ id, words: sayDependents(dependents), tone: 'problem', action })
}

/** Does again what was taken back last. */
export async function redo(): Promise<void> {
  const redone = await ask('log.redo', {})
  if (!redone.ok) sayFailure(redone.failure)
  else tell('undo.redone', redone.value.did, { label: t('undo.undo'), keys: 'mod+z', run: () => void undo() })
}

/** Says what was just done and offers to take it back. */
export function sayDone(words: string): void {
  toast({ id, words, action: { label: t('undo.undo'), keys: 'mod+z', run: () => void undo() } })
}

interface Act {
  readonly label: string
  readonly keys: string
  readonly run: () => void
}

function tell(key: 'undo.undone' | 'undo.redone', did: LogWords, action: Act): void {
  toast({ id, words: t(key, { what: say(did) }), action })
}

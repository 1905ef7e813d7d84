import type { LogWords } from '../../shared/model/library.ts'
import { say, t } from '../../shared/words/words.ts'
import { toast } from '../kit/toast.tsx'
import { ask } from './desk.ts'
import { sayFailure } from './questions.ts'

/** Only the newest step can be taken back or done again, so one toast speaks of it. */
const id = 'undo'

/** Takes back the analyst's newest step and says which; the toast offers to do it again. */
export async function undo(): Promise<void> {
  const undone = await ask('log.undo', {})
  if (!undone.ok) sayFailure(undone.failure)
  else tell('undo.undone', undone.value.did, { label: t('undo.redo'), keys: 'mod+shift+z', run: () => void redo() })
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

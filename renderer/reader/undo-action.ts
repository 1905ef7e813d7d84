import { say, t } from '../../shared/words/words.ts'
import { ask } from '../desk/desk.ts'
import { sayFailure } from '../desk/questions.ts'
import { toast, type ToastWords } from '../kit/toast.tsx'

/** The Undo of a toast. */
export const undoAction = (): NonNullable<ToastWords['action']> => ({
  label: t('reader.undo'),
  keys: 'mod+z',
  run: () => {
    void ask('log.undo', {}).then((outcome) =>
      outcome.ok ? toast({ words: say(outcome.value.did) }) : sayFailure(outcome.failure),
    )
  },
})

import type { JobId } from '../../shared/model/ids.ts'
import { t } from '../../shared/words/words.ts'
import { ask } from '../desk/desk.ts'
import { sayFailure } from '../desk/questions.ts'
import { redo, sayDone } from '../desk/undo.ts'
import { toast } from '../kit/toast.tsx'

/** Takes all that an import brought back out, and offers to have it again. */
export async function undoImport(job: JobId): Promise<void> {
  const undone = await ask('import.undo', { job })
  if (!undone.ok) return sayFailure(undone.failure)
  const standing = await ask('log.standing', {})
  const again = standing.ok && standing.value.redo?.key.startsWith('log.import') === true
  if (!again) return sayDone(t('import.undone'))
  const action = { label: t('undo.redo'), keys: 'mod+shift+z', run: () => void redo() }
  toast({ id: 'undo', words: t('import.undone'), action })
}

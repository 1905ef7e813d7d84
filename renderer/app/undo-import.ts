import type { ReleaseId } from '../../shared/model/ids.ts'
import { ask } from '../desk/desk.ts'
import { sayFailure } from '../desk/questions.ts'
import { undo } from '../desk/undo.ts'

/** Takes an import back: as a step undone while it is the newest one, else by withdrawing its releases. */
export async function undoImport(releases: readonly ReleaseId[]): Promise<void> {
  const standing = await ask('log.standing', {})
  if (standing.ok && standing.value.undo?.key.startsWith('log.import') === true) return undo()
  const withdrawn = await ask('releases.withdraw', { releases: [...releases] })
  if (!withdrawn.ok) sayFailure(withdrawn.failure)
}

import { ReleaseId } from '../../shared/model/ids.ts'
import type { ReleaseState } from '../../shared/model/release.ts'
import { t } from '../../shared/words/words.ts'
import { useDo } from '../desk/questions.ts'
import { sayDone } from '../desk/undo.ts'
import type { ListRow } from './use-list.ts'

export interface Marking {
  /** The releases meant: those selected, or the one under the keyboard. */
  readonly releases: ReleaseId[]
  readonly mark: (state: ReleaseState) => void
  readonly withdraw: () => void
}

/** Marks the selected releases, or the one under the keyboard where none is selected. */
export function useMarking(selected: ReadonlySet<string>, row: ListRow | undefined, onWithdrawn: () => void): Marking {
  const setState = useDo('releases.setState')
  const withdraw = useDo('releases.withdraw')
  const releases =
    selected.size > 0 ? [...selected].map((id) => ReleaseId.parse(id)) : row === undefined ? [] : [row.id]
  const count = releases.length
  return {
    releases,
    mark: async (state) => {
      if (count === 0) return
      const marked = await setState.run({ releases, state })
      if (marked.ok) sayDone(t('library.marked', { count, state: t(`state.${state}`) }))
    },
    withdraw: async () => {
      if (count === 0) return
      const gone = await withdraw.run({ releases })
      if (!gone.ok) return
      onWithdrawn()
      sayDone(t('library.withdrawn', { count }))
    },
  }
}

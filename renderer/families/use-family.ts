import type { ReleaseId } from '../../shared/model/ids.ts'
import { t } from '../../shared/words/words.ts'
import { useDo } from '../desk/questions.ts'
import { sayDone } from '../desk/undo.ts'

export interface FamilyActs {
  /** These two do not republish one statement; remembered. */
  readonly keepApart: (left: ReleaseId, right: ReleaseId) => Promise<void>
  readonly takeOut: (release: ReleaseId) => Promise<void>
  readonly join: (left: ReleaseId, right: ReleaseId) => Promise<void>
}

/** What an analyst can decide about a family; each is one undo step. */
export function useFamily(): FamilyActs {
  const notSame = useDo('families.notSame')
  const split = useDo('families.split')
  const join = useDo('families.join')
  return {
    keepApart: async (left, right) => {
      const outcome = await notSame.run({ left, right })
      if (outcome.ok) sayDone(t('family.notSameDone'))
    },
    takeOut: async (release) => {
      const outcome = await split.run({ release })
      if (outcome.ok) sayDone(t('family.splitDone'))
    },
    join: async (left, right) => {
      const outcome = await join.run({ left, right })
      if (outcome.ok) sayDone(t('family.joined'))
    },
  }
}

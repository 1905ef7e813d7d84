import type { VersionProposal, VersionReason } from '../../shared/model/family.ts'
import { sayShare } from '../../shared/words/when.ts'
import { t } from '../../shared/words/words.ts'
import { useDo } from '../desk/questions.ts'
import { sayDone } from '../desk/undo.ts'

export interface VersionActs {
  readonly accept: (proposal: VersionProposal) => Promise<boolean>
  readonly decline: (proposal: VersionProposal) => Promise<boolean>
  readonly busy: boolean
}

/** Deciding whether a release takes another one's place; each is one undo step. */
export function useVersions(): VersionActs {
  const accept = useDo('versions.accept')
  const decline = useDo('versions.decline')
  return {
    busy: accept.busy || decline.busy,
    accept: async ({ id }) => {
      const outcome = await accept.run({ proposal: id })
      if (!outcome.ok) return false
      const { placed, changed, orphaned } = outcome.value
      const bare = placed + changed + orphaned === 0
      sayDone(bare ? t('versions.acceptedBare') : t('versions.accepted', { placed, changed, orphaned }))
      return true
    },
    decline: async ({ id }) => {
      const outcome = await decline.run({ proposal: id })
      if (outcome.ok) sayDone(t('versions.declined'))
      return outcome.ok
    },
  }
}

const reasonOf = (reason: VersionReason): string => t(`versions.reason.${reason}`)

/** Why one is taken for a newer version of the other: 'same address, 91% alike'. */
export const whyNewer = ({ reason, similarity }: VersionProposal): string =>
  t('versions.why', { reason: reasonOf(reason), percent: sayShare(similarity) })

/** A proposal as the reader of one of the two hears of it. */
export function aboutProposal({ older, newer, reason, similarity }: VersionProposal, here: string): string {
  const other = newer.id === here ? older : newer
  return t(newer.id === here ? 'versions.looksNewer' : 'versions.looksOlder', {
    title: other.title ?? t('library.untitled'),
    reason: reasonOf(reason),
    percent: sayShare(similarity),
  })
}

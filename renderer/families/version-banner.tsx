import type { ReleaseId } from '../../shared/model/ids.ts'
import { t } from '../../shared/words/words.ts'
import type { Place } from '../desk/place.ts'
import { useAsk } from '../desk/questions.ts'
import { Button } from '../kit/button.tsx'
import { aboutProposal } from './use-versions.ts'
import { VersionDecisions } from './version-decisions.tsx'
import css from './family.module.css'

interface VersionBannerProps {
  readonly release: ReleaseId
  readonly onGo: (place: Place) => void
}

/** Says above a text that it was replaced, or that it may be a newer version, and lets that be decided. */
export function VersionBanner({ release, onGo }: VersionBannerProps) {
  const proposal = useAsk('versions.proposed', { release, limit: 1 }).value?.proposals[0]
  const newest = useAsk('versions.of', { release }).value?.[0]
  if (newest !== undefined && newest.id !== release) {
    return (
      <div className={css['banner']} role="status">
        <p>{t('versions.replaced')}</p>
        <Button onClick={() => onGo({ room: 'reader', release: newest.id })}>{t('versions.openNewest')}</Button>
      </div>
    )
  }
  if (proposal === undefined) return null
  return (
    <div className={css['banner']} role="status">
      <p dir="auto">{aboutProposal(proposal, release)}</p>
      <div>
        <VersionDecisions key={proposal.id} proposal={proposal} onGo={onGo} />
      </div>
    </div>
  )
}

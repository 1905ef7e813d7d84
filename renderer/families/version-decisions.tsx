import { useState } from 'react'
import type { VersionProposal } from '../../shared/model/family.ts'
import { t } from '../../shared/words/words.ts'
import type { Place } from '../desk/place.ts'
import { Button } from '../kit/button.tsx'
import { CompareDialog } from './compare-dialog.tsx'
import { useVersions } from './use-versions.ts'

interface VersionDecisionsProps {
  readonly proposal: VersionProposal
  readonly onGo: (place: Place) => void
}

/** Compare, accept, decline: what can be decided about one proposal, beside it and under the comparison. */
export function VersionDecisions({ proposal, onGo }: VersionDecisionsProps) {
  const [comparing, setComparing] = useState(false)
  const { accept, decline, busy } = useVersions()
  const close = (): void => setComparing(false)
  const decisions = (
    <>
      <Button disabled={busy} onClick={() => void decline(proposal).then(close)}>
        {t('versions.decline')}
      </Button>
      <Button tone="primary" disabled={busy} onClick={() => void accept(proposal).then(close)}>
        {t('versions.accept')}
      </Button>
    </>
  )
  return (
    <>
      <Button onClick={() => setComparing(true)}>{t('family.compare')}</Button>
      {decisions}
      {comparing && (
        <CompareDialog
          left={proposal.older.id}
          right={proposal.newer.id}
          onGo={onGo}
          onClose={close}
          decisions={decisions}
        />
      )}
    </>
  )
}

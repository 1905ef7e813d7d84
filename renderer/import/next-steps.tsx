import type { ImportSummary } from '../../shared/model/import.ts'
import { t } from '../../shared/words/words.ts'
import type { Place } from '../desk/place.ts'
import { Button } from '../kit/button.tsx'
import { give } from '../kit/commands.ts'
import { toReview } from './summary.ts'
import css from './import-card.module.css'

interface NextStepsProps {
  readonly summary: ImportSummary
  readonly onGo: (place: Place) => void
  readonly onLeave: () => void
}

/** What an import leaves to be decided: facts, rules, newer versions. */
export function NextSteps({ summary, onGo, onLeave }: NextStepsProps) {
  const { undecided, rules, versions } = summary
  if (undecided + rules + versions === 0) return null
  return (
    <div className={css['next']}>
      {undecided > 0 && (
        <Button onClick={() => onGo({ room: 'reader', facts: { releases: toReview(summary) } })}>
          {t('facts.reviewCount', { count: undecided })}
        </Button>
      )}
      {rules > 0 && (
        <Button onClick={() => onGo({ room: 'settings', section: 'cleaning' })}>
          {t('import.rulesProposed', { count: rules })}
        </Button>
      )}
      {versions > 0 && (
        <Button
          onClick={() => {
            onLeave()
            give('versions.review')
          }}
        >
          {t('import.newerVersions', { count: versions })}
        </Button>
      )}
    </div>
  )
}

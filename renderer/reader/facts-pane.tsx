import type { ReleaseId } from '../../shared/model/ids.ts'
import type { Release, ReleasePage } from '../../shared/model/release.ts'
import { sayLanguage } from '../../shared/words/when.ts'
import { t } from '../../shared/words/words.ts'
import type { Place } from '../desk/place.ts'
import { useAsk } from '../desk/questions.ts'
import { FamilySection } from '../families/family-section.tsx'
import { VersionHistory } from '../families/version-history.tsx'
import { Button } from '../kit/button.tsx'
import { FactLine } from './fact-line.tsx'
import { factOf, factOrder } from './fact-words.ts'
import css from './facts-pane.module.css'
import { FlagNotes } from './flag-notes.tsx'
import { ReadingLines } from './reading-lines.tsx'
import { StruckLines } from './struck-lines.tsx'

interface FactsPaneProps {
  readonly page: ReleasePage
  readonly onSpan: (span: readonly [number, number]) => void
  readonly onGo: (place: Place) => void
  /** The release was read again and may be another one now. */
  readonly onRead: (release: ReleaseId) => void
}

/** What was read of the release, each with how it is known, what to mind, and the lines that cleaning struck. */
export function FactsPane({ page, onSpan, onGo, onRead }: FactsPaneProps) {
  const { release } = page
  const review = (): void => onGo({ room: 'reader', facts: { releases: [release.id] } })
  return (
    <div className={css['pane']}>
      <FlagNotes release={release} onDecide={review} />
      <section aria-label={t('reader.facts')}>
        <header className={css['top']}>
          <h2 className={css['head']}>{t('reader.facts')}</h2>
          <ReviewButton release={release} onReview={review} />
        </header>
        <dl className={css['facts']}>
          {factOrder.map((name) => (
            <FactLine
              key={`${release.id} ${name}`}
              release={release.id}
              name={name}
              fact={factOf(release, name)}
              onSpan={onSpan}
            />
          ))}
          <div className={css['plain']}>
            <dt>{t('fact.language')}</dt>
            <dd>{release.language === null ? '–' : sayLanguage(release.language)}</dd>
          </div>
          <ReadingLines key={release.id} release={release} onRead={onRead} />
          <div className={css['plain']}>
            <dt>{t('fact.source')}</dt>
            <dd title={release.source}>{release.source.split('/').at(-1)}</dd>
          </div>
        </dl>
      </section>
      <StruckLines page={page} />
      <div className={css['beside']}>
        <VersionHistory release={release.id} onGo={onGo} />
        <FamilySection release={release.id} onGo={onGo} />
      </div>
    </div>
  )
}

function ReviewButton({ release, onReview }: { readonly release: Release; readonly onReview: () => void }) {
  const waiting = useAsk('facts.waiting', { releases: [release.id], limit: 1 }).value?.total ?? 0
  if (waiting === 0) return null
  return (
    <Button tone="quiet" onClick={onReview}>
      {t('facts.reviewCount', { count: waiting })}
    </Button>
  )
}

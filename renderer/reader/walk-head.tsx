import type { ReleaseId } from '../../shared/model/ids.ts'
import type { Release } from '../../shared/model/release.ts'
import { t } from '../../shared/words/words.ts'
import type { Place } from '../desk/place.ts'
import { Button } from '../kit/button.tsx'
import { Progress } from '../kit/progress.tsx'
import css from './reader-head.module.css'

interface WalkHeadProps {
  readonly id: ReleaseId
  /** Undefined while it is on its way. */
  readonly release: Release | undefined
  /** `number` from 1. */
  readonly progress: { readonly number: number; readonly total: number }
  readonly onGo: (place: Place) => void
}

/** Whose fact is in hand, and how far the walk is. */
export function WalkHead({ id, release, progress, onGo }: WalkHeadProps) {
  return (
    <header className={css['head']}>
      <div className={css['words']}>
        <h1
          className={css['title']}
          lang={release?.language ?? undefined}
          dir="auto"
          title={release?.title.value ?? undefined}
        >
          {release === undefined ? '\u00A0' : (release.title.value ?? t('library.untitled'))}
        </h1>
        <p className={css['under']}>
          <bdi>{release?.source.split('/').at(-1) ?? '\u00A0'}</bdi>
        </p>
      </div>
      <div className={css['walked']}>
        <span className="numbers">{t('facts.progress', progress)}</span>
        <Progress label={t('facts.progressWords', progress)} done={progress.number - 1} total={progress.total} />
      </div>
      <Button tone="quiet" onClick={() => onGo({ room: 'reader', release: id })}>
        {t('facts.open')}
      </Button>
    </header>
  )
}

import { useState } from 'react'
import type { Job } from '../../shared/contract/job.ts'
import { say, t } from '../../shared/words/words.ts'
import { useDo } from '../desk/questions.ts'
import { Button } from '../kit/button.tsx'
import { Progress } from '../kit/progress.tsx'
import css from './import-card.module.css'

const counted = ['imported', 'same', 'failed'] as const

/** How far an import is: how many files, what came of them, which one now, how fast. */
export function ImportRunning({ job }: { readonly job: Job }) {
  const cancel = useDo('jobs.cancel')
  const [cancelling, setCancelling] = useState(false)
  const { done, total, rate, at, counts = {} } = job
  return (
    <div className={css['running']}>
      <div className={css['head']}>
        <strong>{cancelling ? t('import.cancelling') : t('import.running')}</strong>
        <span className="numbers">
          {total === null ? t('import.countedOpen', { done }) : t('import.counted', { done, total })}
        </span>
        {rate !== null && rate >= 0.5 && (
          <span className={css['rate']}>{t('import.rate', { rate: Math.round(rate) })}</span>
        )}
      </div>
      <Progress label={t('import.running')} done={done} total={total} />
      <p className={css['counts']}>
        {counted
          .filter((what) => (counts[what] ?? 0) > 0)
          .map((what) => (
            <span key={what} data-what={what}>
              {t(`import.counts.${what}`, { count: counts[what] ?? 0 })}
            </span>
          ))}
      </p>
      <div className={css['foot']}>
        <span className={css['at']}>{at !== null && <bdi>{say(at)}</bdi>}</span>
        <Button
          disabled={cancelling}
          onClick={() => {
            setCancelling(true)
            void cancel.run({ job: job.id })
          }}
        >
          {t('app.cancel')}
        </Button>
      </div>
    </div>
  )
}

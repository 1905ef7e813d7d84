import { Failure } from '../../shared/contract/outcome.ts'
import type { Job } from '../../shared/contract/job.ts'
import type { ReleaseId } from '../../shared/model/ids.ts'
import { say, t } from '../../shared/words/words.ts'
import type { Place } from '../desk/place.ts'
import { Button } from '../kit/button.tsx'
import { Undo2 } from '../kit/icons.ts'
import { ImportOutcome } from './import-outcome.tsx'
import { broughtBy, summaryOf } from './summary.ts'
import { undoImport } from './undo-import.ts'
import css from './import-card.module.css'

export interface ImportEndedProps {
  readonly job: Job
  readonly onOpen: (release: ReleaseId) => void
  readonly onGo: (place: Place) => void
  readonly onReport: () => void
  readonly onClose: () => void
}

/** How an import ended: what came in, what was here already, what could not be read; stopped ones say what stays. */
export function ImportEnded(props: ImportEndedProps) {
  const { job, onClose, onReport } = props
  const summary = summaryOf(job)
  if (job.state === 'done') return summary === undefined ? null : <ImportOutcome summary={summary} {...props} />
  const brought = broughtBy(job)
  return (
    <div className={css['report']}>
      {job.state === 'cancelled' && (
        <div className={css['head']}>
          <strong>{t('import.stopped')}</strong>
        </div>
      )}
      <p className={css['ended']}>{endedWords(job, brought)}</p>
      {(brought > 0 || summary !== undefined) && (
        <div className={css['foot']}>
          {brought > 0 && (
            <Button
              tone="quiet"
              icon={<Undo2 />}
              onClick={() => {
                onClose()
                void undoImport(job.id)
              }}
            >
              {t('import.undo')}
            </Button>
          )}
          {summary !== undefined && <Button onClick={onReport}>{t('import.showReport')}</Button>}
        </div>
      )}
    </div>
  )
}

function endedWords(job: Job, brought: number): string {
  switch (job.state) {
    case 'cancelled':
      return brought > 0 ? t('import.stopped.stays', { count: brought }) : t('import.stopped.nothing')
    case 'interrupted':
      return t('import.interrupted')
    case 'running':
    case 'done':
    case 'failed': {
      const failure = Failure.safeParse(job.failure)
      return failure.success ? say(failure.data.say) : t('failure.internal', { reference: job.id.slice(0, 8) })
    }
  }
}

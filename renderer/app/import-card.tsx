import { useState } from 'react'
import type { Job } from '../../shared/contract/job.ts'
import type { ReleaseId } from '../../shared/model/ids.ts'
import { say, t } from '../../shared/words/words.ts'
import { useAsk, useDo, useWatch } from '../desk/questions.ts'
import { Button, IconButton } from '../kit/button.tsx'
import { useCommands } from '../kit/commands.ts'
import { X } from '../kit/icons.ts'
import { Progress } from '../kit/progress.tsx'
import { ImportResult } from './import-result.tsx'
import css from './import-card.module.css'

/** A card in the corner: an import's progress, then its report, until it is closed. */
export function ImportCard({ onOpen }: { readonly onOpen: (release: ReleaseId) => void }) {
  const [moved, setMoved] = useState<Job>()
  const [closed, setClosed] = useState<string>()
  const running = useAsk('jobs.list', {}).value?.find(({ kind, state }) => kind === 'import' && state === 'running')
  useWatch('job.moved', (job) => {
    if (job.kind === 'import') setMoved(job)
  })
  const job = moved ?? running
  const shown = job !== undefined && job.id !== closed
  const close = (): void => setClosed(job?.id)
  useCommands(
    [
      {
        id: 'import.close',
        label: t('app.close'),
        keys: 'escape',
        group: t('import.import'),
        quiet: true,
        when: shown && job.state !== 'running',
        run: close,
      },
    ],
    'app',
  )
  if (!shown) return null
  return (
    <aside className={css['card']} aria-label={job.state === 'running' ? t('import.running') : t('import.report')}>
      {job.state === 'running' ? (
        <Running job={job} />
      ) : (
        <>
          <div className={css['close']}>
            <IconButton plain label={t('app.close')} onClick={close}>
              <X />
            </IconButton>
          </div>
          <ImportResult
            job={job}
            onClose={close}
            onOpen={(release) => {
              close()
              onOpen(release)
            }}
          />
        </>
      )}
    </aside>
  )
}

function Running({ job }: { readonly job: Job }) {
  const cancel = useDo('jobs.cancel')
  const [cancelling, setCancelling] = useState(false)
  const counted =
    job.total === null
      ? t('import.countedOpen', { done: job.done })
      : t('import.counted', { done: job.done, total: job.total })
  return (
    <div className={css['running']}>
      <div className={css['head']}>
        <strong>{cancelling ? t('import.cancelling') : t('import.running')}</strong>
        <span className="numbers">{counted}</span>
        {job.rate !== null && <span className={css['rate']}>{t('import.rate', { rate: Math.round(job.rate) })}</span>}
      </div>
      <Progress label={t('import.running')} done={job.done} total={job.total} />
      <div className={css['foot']}>
        <span className={css['at']} dir="auto">
          {job.at !== null && say(job.at)}
        </span>
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

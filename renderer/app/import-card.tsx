import { useState } from 'react'
import type { Job } from '../../shared/contract/job.ts'
import type { ReleaseId } from '../../shared/model/ids.ts'
import { say, t } from '../../shared/words/words.ts'
import type { Room } from '../desk/place.ts'
import { useAsk, useDo, useWatch } from '../desk/questions.ts'
import { Button, IconButton } from '../kit/button.tsx'
import { useCommands } from '../kit/commands.ts'
import { X } from '../kit/icons.ts'
import { Progress } from '../kit/progress.tsx'
import { ImportResult, wentWell } from './import-result.tsx'
import css from './import-card.module.css'

interface ImportCardProps {
  readonly room: Room
  readonly onOpen: (release: ReleaseId) => void
}

/**
 * A card in the corner: an import's progress, then its report. The report goes when it is closed or the import undone,
 * and when the analyst goes on to another room, unless something could not be read.
 */
export function ImportCard({ room, onOpen }: ImportCardProps) {
  const [moved, setMoved] = useState<{ readonly job: Job; readonly room: Room }>()
  const [closed, setClosed] = useState<string>()
  const listed = useAsk('jobs.list', {}).value?.find(({ kind, state }) => kind === 'import' && state === 'running')
  const undone = useAsk('log.standing', {}).value?.redo?.key.startsWith('log.import') === true
  useWatch('job.moved', (job) => {
    if (job.kind === 'import') setMoved({ job, room })
  })
  const job = moved?.job ?? listed
  const shown =
    job !== undefined &&
    (job.state === 'running' || (job.id !== closed && !undone && (moved?.room === room || !wentWell(job))))
  const close = (): void => setClosed(job?.id)
  const when = shown && job.state !== 'running'
  const keys = 'escape'
  const group = t('import.import')
  useCommands([{ id: 'import.close', label: t('app.close'), keys, group, quiet: true, when, run: close }], 'inner')
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

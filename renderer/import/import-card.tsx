import { useState } from 'react'
import type { Job } from '../../shared/contract/job.ts'
import type { ReleaseId } from '../../shared/model/ids.ts'
import { t } from '../../shared/words/words.ts'
import type { Place, Room } from '../desk/place.ts'
import { IconButton } from '../kit/button.tsx'
import { useCommands } from '../kit/commands.ts'
import { X } from '../kit/icons.ts'
import { ImportEnded } from './import-ended.tsx'
import { ImportRunning } from './import-running.tsx'
import type { ImportJobs } from './use-import-jobs.ts'
import css from './import-card.module.css'

interface ImportCardProps {
  readonly jobs: ImportJobs
  readonly room: Room
  readonly onGo: (place: Place) => void
  readonly onReport: (job: Job) => void
}

/**
 * A card in the corner: an import's progress, then how it ended. It goes when it is closed, when the import is undone,
 * and when the analyst goes on to another room; the report can be called for again.
 */
export function ImportCard({ jobs, room, onGo, onReport }: ImportCardProps) {
  const [closed, setClosed] = useState<string>()
  const job = jobs.newest
  const shown = job !== undefined && (job.state === 'running' || (job.id !== closed && !jobs.undone))
  const close = (): void => setClosed(job?.id)
  if (job !== undefined && job.state !== 'running' && jobs.room !== room && closed !== job.id) setClosed(job.id)
  const when = shown && job.state !== 'running'
  const keys = 'escape'
  const group = t('import.import')
  useCommands([{ id: 'import.close', label: t('app.close'), keys, group, quiet: true, when, run: close }], 'inner')
  if (!shown) return null
  const leaveFor = (place: Place): void => {
    close()
    onGo(place)
  }
  return (
    <aside className={css['card']} aria-label={job.state === 'running' ? t('import.running') : t('import.report')}>
      {job.state === 'running' ? (
        <ImportRunning key={job.id} job={job} />
      ) : (
        <>
          <div className={css['close']}>
            <IconButton plain label={t('app.close')} onClick={close}>
              <X />
            </IconButton>
          </div>
          <ImportEnded
            job={job}
            onClose={close}
            onGo={leaveFor}
            onOpen={(release: ReleaseId) => leaveFor({ room: 'reader', release })}
            onReport={() => onReport(job)}
          />
        </>
      )}
    </aside>
  )
}

import { Failure } from '../../shared/contract/outcome.ts'
import type { Job } from '../../shared/contract/job.ts'
import { ImportReport } from '../../shared/model/import.ts'
import type { ReleaseId } from '../../shared/model/ids.ts'
import { say, t } from '../../shared/words/words.ts'
import { Button } from '../kit/button.tsx'
import { CircleAlert, CircleCheck, Undo2 } from '../kit/icons.ts'
import { undoImport } from './undo-import.ts'
import css from './import-card.module.css'

interface ImportResultProps {
  readonly job: Job
  readonly onOpen: (release: ReleaseId) => void
  readonly onClose: () => void
}

/** How an import ended: what came in, what was here already, what could not be read and why. */
export function ImportResult({ job, onOpen, onClose }: ImportResultProps) {
  switch (job.state) {
    case 'running':
      return null
    case 'cancelled':
      return <p className={css['ended']}>{t('import.cancelled')}</p>
    case 'interrupted':
      return <p className={css['ended']}>{t('import.interrupted')}</p>
    case 'failed': {
      const failure = Failure.safeParse(job.failure)
      return (
        <p className={css['ended']}>
          {failure.success ? say(failure.data.say) : t('failure.internal', { reference: job.id.slice(0, 8) })}
        </p>
      )
    }
    case 'done': {
      const report = ImportReport.safeParse(job.result)
      return report.success ? <Report report={report.data} onOpen={onOpen} onClose={onClose} /> : null
    }
  }
}

/** Whether a report has nothing that must be read before it goes. */
export function wentWell(job: Job): boolean {
  const report = ImportReport.safeParse(job.result)
  return job.state === 'done' && report.success && report.data.failed.length === 0
}

const shownFailures = 4

function Report({
  report,
  onOpen,
  onClose,
}: { readonly report: ImportReport } & Pick<ImportResultProps, 'onOpen' | 'onClose'>) {
  const { imported, same, near, failed } = report
  const only = imported.length === 1 ? imported[0] : undefined
  const known = imported.length === 0 && same.length === 1 ? same[0] : undefined
  const opens = only?.id ?? known?.as
  return (
    <div className={css['report']}>
      <div className={css['head']}>
        <span className={css[failed.length > 0 ? 'mind' : 'fine']} aria-hidden>
          {failed.length > 0 ? <CircleAlert /> : <CircleCheck />}
        </span>
        <strong>
          {imported.length > 0 ? t('import.imported', { count: imported.length }) : t('import.importedNone')}
        </strong>
      </div>
      {only?.title.value != null && (
        <p className={css['title']} dir="auto" lang={only.language ?? undefined}>
          {only.title.value}
        </p>
      )}
      {same.length > 0 && <p>{t('import.same', { count: same.length })}</p>}
      {near.length > 0 && <p>{t('import.near', { count: near.length })}</p>}
      {failed.length > 0 && (
        <div>
          <p>{t('import.failed', { count: failed.length })}</p>
          <ul className={css['failed']}>
            {failed.slice(0, shownFailures).map(({ source, code }) => (
              <li key={source}>
                <span className={css['source']} dir="ltr">
                  {source.split('/').at(-1)}
                </span>
                {t(`import.problem.${code}`)}
              </li>
            ))}
          </ul>
          {failed.length > shownFailures && <p>{t('import.more', { count: failed.length - shownFailures })}</p>}
        </div>
      )}
      {(imported.length > 0 || opens !== undefined) && (
        <div className={css['foot']}>
          {imported.length > 0 && (
            <Button
              tone="quiet"
              icon={<Undo2 />}
              onClick={() => {
                onClose()
                void undoImport(imported.map(({ id }) => id))
              }}
            >
              {t('import.undo')}
            </Button>
          )}
          {opens !== undefined && (
            <Button tone="primary" onClick={() => onOpen(opens)}>
              {t('import.open')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

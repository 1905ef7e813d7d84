import type { ImportSummary } from '../../shared/model/import.ts'
import { t } from '../../shared/words/words.ts'
import { Button } from '../kit/button.tsx'
import { CircleAlert, CircleCheck, Undo2 } from '../kit/icons.ts'
import type { ImportEndedProps } from './import-ended.tsx'
import { NextSteps } from './next-steps.tsx'
import { fileName, onlyRelease } from './summary.ts'
import { undoImport } from './undo-import.ts'
import css from './import-card.module.css'

/** What an import did, in counts, and where to go from there. */
export function ImportOutcome({
  job,
  summary,
  onOpen,
  onGo,
  onReport,
  onClose,
}: ImportEndedProps & { readonly summary: ImportSummary }) {
  const { imported, same, near, failed, first } = summary
  const only = onlyRelease(summary)
  const title = imported === 1 ? first.imported[0]?.title : same === 1 ? first.same[0]?.title : null
  return (
    <div className={css['report']}>
      <div className={css['head']}>
        <span className={css[failed > 0 ? 'mind' : 'fine']} aria-hidden>
          {failed > 0 ? <CircleAlert /> : <CircleCheck />}
        </span>
        <strong>{imported > 0 ? t('import.imported', { count: imported }) : t('import.importedNone')}</strong>
      </div>
      {only !== undefined && title != null && (
        <p className={css['title']} dir="auto">
          {title}
        </p>
      )}
      {same > 0 && <p>{t('import.same', { count: same })}</p>}
      {near > 0 && <p>{t('import.near', { count: near })}</p>}
      {failed > 0 && <Failures summary={summary} />}
      <NextSteps summary={summary} onGo={onGo} onLeave={onClose} />
      <div className={css['foot']}>
        {imported > 0 && (
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
        <Button onClick={onReport}>{t('import.showReport')}</Button>
        {only !== undefined && (
          <Button tone="primary" onClick={() => onOpen(only)}>
            {t('import.open')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** Failures that the card itself names; the report has all. */
const NAMED = 3

function Failures({ summary: { failed, first } }: { readonly summary: ImportSummary }) {
  return (
    <div>
      <p>{t('import.failed', { count: failed })}</p>
      <ul className={css['failed']}>
        {first.failed.slice(0, NAMED).map(({ source, code }) => (
          <li key={source}>
            <bdi className={css['source']}>{fileName(source)}</bdi>
            {t(`import.problem.${code}`)}
          </li>
        ))}
      </ul>
    </div>
  )
}

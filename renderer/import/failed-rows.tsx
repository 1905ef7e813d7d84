import { useState } from 'react'
import type { Job } from '../../shared/contract/job.ts'
import type { JobId } from '../../shared/model/ids.ts'
import type { ImportFailure } from '../../shared/model/import.ts'
import type { Mapping } from '../../shared/model/mapping.ts'
import { t } from '../../shared/words/words.ts'
import { useDo } from '../desk/questions.ts'
import { Button } from '../kit/button.tsx'
import { Row, Rows } from '../kit/rows.tsx'
import { MappingDialog } from '../mapping/mapping-dialog.tsx'
import { Source } from './row-words.tsx'
import css from './import-report.module.css'

interface FailedRowsProps {
  readonly job: JobId
  readonly rows: readonly ImportFailure[]
  readonly jobOf: (id: JobId) => Job | undefined
  readonly onReport: (job: Job) => void
}

/** What could not be read, why, and what to do; a table waits here for its columns to be named. */
export function FailedRows({ job, rows, jobOf, onReport }: FailedRowsProps) {
  const [mapped, setMapped] = useState<ImportFailure>()
  const [again, setAgain] = useState<ReadonlyMap<string, JobId>>(new Map())
  const readAgain = useDo('import.again')
  const send = async (source: string, mapping: Mapping): Promise<void> => {
    const started = await readAgain.run({ job, source, mapping, encoding: null })
    if (!started.ok) return
    setMapped(undefined)
    setAgain(new Map(again).set(source, started.value.job))
  }
  if (rows.length === 0) return null
  return (
    <>
      <Rows label={t('import.tab.failed', { count: rows.length })}>
        {rows.map((row) => (
          <Row
            key={row.source}
            actions={
              <Actions row={row} again={again.get(row.source)} jobOf={jobOf} onMap={setMapped} onReport={onReport} />
            }
          >
            <Source source={row.source} strong />
            <span className={css['said']}>{row.message}</span>
            {wantsAdvice(row) && <span className={css['quiet']}>{t(`import.todo.${row.code}`)}</span>}
          </Row>
        ))}
      </Rows>
      {mapped?.mapping !== undefined && (
        <MappingDialog
          proposal={mapped.mapping}
          busy={readAgain.busy}
          onClose={() => setMapped(undefined)}
          onMapping={(mapping) => void send(mapped.source, mapping)}
        />
      )}
    </>
  )
}

/** Whether the message leaves open what to do: it is the bare reason, or the file is just damaged. */
const wantsAdvice = ({ code, message }: ImportFailure): boolean =>
  code === 'damaged' || message === t(`import.problem.${code}`)

interface ActionsProps {
  readonly row: ImportFailure
  /** The job that reads it again. */
  readonly again: JobId | undefined
  readonly jobOf: (id: JobId) => Job | undefined
  readonly onMap: (row: ImportFailure) => void
  readonly onReport: (job: Job) => void
}

function Actions({ row, again, jobOf, onMap, onReport }: ActionsProps) {
  if (row.mapping === undefined) return null
  const job = again === undefined ? undefined : jobOf(again)
  if (again !== undefined && (job === undefined || job.state === 'running'))
    return <span className={css['quiet']}>{t('import.map.waiting')}</span>
  if (job?.state === 'done') return <Button onClick={() => onReport(job)}>{t('import.map.done')}</Button>
  return (
    <Button tone="primary" onClick={() => onMap(row)}>
      {t('import.map')}
    </Button>
  )
}

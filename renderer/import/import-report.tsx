import { useLayoutEffect, useRef, useState } from 'react'
import type { Job } from '../../shared/contract/job.ts'
import type { JobId } from '../../shared/model/ids.ts'
import type { ImportSummary } from '../../shared/model/import.ts'
import { t } from '../../shared/words/words.ts'
import type { Place } from '../desk/place.ts'
import { useDo } from '../desk/questions.ts'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { Undo2 } from '../kit/icons.ts'
import { Tabs, type Tab } from '../kit/tabs.tsx'
import { toast } from '../kit/toast.tsx'
import { FailedRows } from './failed-rows.tsx'
import { NextSteps } from './next-steps.tsx'
import { ImportedRows, NearRows, SameRows } from './report-rows.tsx'
import { undoImport } from './undo-import.ts'
import css from './import-report.module.css'

interface ImportReportProps {
  readonly job: JobId
  readonly summary: ImportSummary
  readonly jobOf: (id: JobId) => Job | undefined
  readonly onGo: (place: Place) => void
  /** Shows the report of another import in its place. */
  readonly onReport: (job: Job) => void
  readonly onClose: () => void
}

const lists = ['imported', 'same', 'near', 'failed'] as const
type List = (typeof lists)[number]

/** Everything an import did, row by row: what and why, and what to do about it. */
export function ImportReport({ job, summary, jobOf, onGo, onReport, onClose }: ImportReportProps) {
  const sheet = useRef<HTMLDivElement>(null)
  useLayoutEffect(
    () =>
      sheet.current?.querySelector<HTMLElement>('[data-row], li button, [role="tab"][aria-selected="true"]')?.focus(),
    [],
  )
  const [list, setList] = useState<List>(summary.failed > 0 ? 'failed' : 'imported')
  const save = useDo('import.saveReport')
  const saveReport = async (): Promise<void> => {
    const saved = await save.run({ job })
    if (saved.ok && saved.value.file !== null) toast({ words: t('import.reportSaved', { file: saved.value.file }) })
  }
  const rows = (which: List) => {
    const { first } = summary
    switch (which) {
      case 'imported':
        return <ImportedRows rows={first.imported} onGo={onGo} />
      case 'same':
        return <SameRows rows={first.same} onGo={onGo} />
      case 'near':
        return <NearRows rows={first.near} onGo={onGo} />
      case 'failed':
        return <FailedRows job={job} rows={first.failed} jobOf={jobOf} onReport={onReport} />
    }
  }
  const tabs = lists.map((which): Tab<List> => {
    const shown = summary.first[which].length
    return {
      value: which,
      label: t(`import.tab.${which}`, { count: summary[which] }),
      content: (
        <div className={css['list']}>
          {shown === 0 && <p className={css['none']}>{t(`import.tab.${which}.none`)}</p>}
          {shown > 0 && (which === 'same' || which === 'near') && (
            <p className={css['about']}>{t(`import.tab.${which}.words`)}</p>
          )}
          {rows(which)}
          {summary[which] > shown && <p className={css['about']}>{t('import.shownFirst', { count: shown })}</p>}
        </div>
      ),
    }
  })
  const footer = (
    <>
      <div className={css['next']}>
        <NextSteps summary={summary} onGo={onGo} onLeave={onClose} />
      </div>
      {summary.imported > 0 && (
        <Button
          tone="quiet"
          icon={<Undo2 />}
          onClick={() => {
            onClose()
            void undoImport(job)
          }}
        >
          {t('import.undo')}
        </Button>
      )}
      <Button disabled={save.busy} onClick={() => void saveReport()}>
        {t('import.saveReport')}
      </Button>
    </>
  )
  return (
    <Dialog open onClose={onClose} title={t('import.report')} closeLabel={t('app.close')} wide footer={footer}>
      <div ref={sheet} className={css['report']}>
        <Tabs label={t('import.report')} value={list} tabs={tabs} onTab={setList} />
      </div>
    </Dialog>
  )
}

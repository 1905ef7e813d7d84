import { useState } from 'react'
import type { Job } from '../../shared/contract/job.ts'
import { t } from '../../shared/words/words.ts'
import { useImport } from '../desk/importing.ts'
import type { Place, Room } from '../desk/place.ts'
import { useCommands } from '../kit/commands.ts'
import { DropSheet } from './drop-sheet.tsx'
import { ImportCard } from './import-card.tsx'
import { ImportReport } from './import-report.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { summaryOf } from './summary.ts'
import type { ImportJobs } from './use-import-jobs.ts'
import { usePasted } from './use-pasted.ts'

interface ImportsProps {
  readonly jobs: ImportJobs
  readonly room: Room
  readonly onGo: (place: Place) => void
}

/** Import from any place: drop, paste, choose; then progress and the report. */
export function Imports({ jobs, room, onGo }: ImportsProps) {
  const [pasted, setPasted] = useState<string>()
  const [reported, setReported] = useState<Job>()
  const { pick } = useImport()
  const report = reported === undefined ? undefined : summaryOf(reported)
  const last = jobs.newest !== undefined && summaryOf(jobs.newest) !== undefined ? jobs.newest : undefined
  usePasted(setPasted)
  const group = t('import.import')
  useCommands(
    [
      { id: 'import.files', label: t('import.files'), keys: 'mod+i', group, run: () => void pick('files') },
      { id: 'import.folder', label: t('import.folder'), keys: 'mod+shift+i', group, run: () => void pick('folder') },
      { id: 'import.paste', label: t('import.paste'), group, run: () => setPasted('') },
      {
        id: 'import.report',
        label: t('import.lastReport'),
        group,
        when: last !== undefined,
        run: () => setReported(last),
      },
    ],
    'app',
  )
  const leaveFor = (place: Place): void => {
    setReported(undefined)
    onGo(place)
  }
  return (
    <>
      <DropSheet />
      {pasted !== undefined && <PasteDialog text={pasted} onClose={() => setPasted(undefined)} />}
      <ImportCard jobs={jobs} room={room} onGo={onGo} onReport={setReported} />
      {reported !== undefined && report !== undefined && (
        <ImportReport
          key={reported.id}
          job={reported.id}
          summary={report}
          jobOf={jobs.job}
          onGo={leaveFor}
          onReport={setReported}
          onClose={() => setReported(undefined)}
        />
      )}
    </>
  )
}

import type { ReactNode } from 'react'
import type { ReleaseId } from '../../shared/model/ids.ts'
import { sayShare } from '../../shared/words/when.ts'
import { say, t } from '../../shared/words/words.ts'
import type { Place } from '../desk/place.ts'
import { useAsk } from '../desk/questions.ts'
import { Dialog } from '../kit/dialog.tsx'
import { FailureNote } from '../kit/failure-note.tsx'
import { Skeleton } from '../kit/skeleton.tsx'
import { SideBySide } from './side-by-side.tsx'

interface CompareDialogProps {
  readonly left: ReleaseId
  readonly right: ReleaseId
  readonly onGo: (place: Place) => void
  readonly onClose: () => void
  /** What can be decided here: buttons. */
  readonly decisions?: ReactNode
}

/** Two texts side by side with what differs, over any place. */
export function CompareDialog({ left, right, onGo, onClose, decisions }: CompareDialogProps) {
  const { value, failure } = useAsk('families.compare', { left, right })
  const title =
    value === undefined
      ? t('compare.title')
      : `${t('compare.title')} · ${t('family.alike', { percent: sayShare(value.similarity) })}`
  return (
    <Dialog open onClose={onClose} title={title} closeLabel={t('app.close')} whole footer={decisions}>
      {failure !== undefined && <FailureNote words={say(failure.say)} />}
      {failure === undefined && value === undefined && (
        <div aria-label={t('compare.waiting')}>
          <Skeleton lines={14} />
        </div>
      )}
      {value !== undefined && (
        <SideBySide
          comparison={value}
          onOpen={(release) => {
            onClose()
            onGo({ room: 'reader', release })
          }}
        />
      )}
    </Dialog>
  )
}

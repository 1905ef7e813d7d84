import type { ReleaseId } from '../../shared/model/ids.ts'
import { t } from '../../shared/words/words.ts'
import type { Place } from '../desk/place.ts'
import { Button } from '../kit/button.tsx'
import { Empty } from '../kit/empty.tsx'
import { CircleCheck } from '../kit/icons.ts'

interface WalkEndProps {
  readonly done: number
  readonly later: number
  /** The one release the walk was about, if it was about one. */
  readonly release: ReleaseId | undefined
  readonly onAgain: () => void
  readonly onGo: (place: Place) => void
}

/** Nothing waits any more, or only what was put off. */
export function WalkEnd({ done, later, release, onAgain, onGo }: WalkEndProps) {
  const leave =
    release === undefined ? (
      <Button onClick={() => onGo({ room: 'library' })}>{t('facts.end.library')}</Button>
    ) : (
      <Button onClick={() => onGo({ room: 'reader', release })}>{t('facts.open')}</Button>
    )
  return (
    <Empty
      level={1}
      icon={<CircleCheck />}
      title={t(later > 0 ? 'facts.end.laterTitle' : 'facts.end.title')}
      actions={
        <>
          {later > 0 && (
            <Button tone="primary" onClick={onAgain}>
              {t('facts.end.again')}
            </Button>
          )}
          {leave}
        </>
      }
    >
      {later > 0
        ? t('facts.end.later', { count: later })
        : done > 0
          ? t('facts.end.done', { count: done })
          : t('facts.end.words')}
    </Empty>
  )
}

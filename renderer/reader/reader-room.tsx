import { t, say } from '../../shared/words/words.ts'
import type { RoomProps } from '../desk/place.ts'
import { useAsk } from '../desk/questions.ts'
import { Button } from '../kit/button.tsx'
import { Empty } from '../kit/empty.tsx'
import { FailureNote } from '../kit/failure-note.tsx'
import { Skeleton } from '../kit/skeleton.tsx'
import { FactsWalk } from './facts-walk.tsx'
import { OpenRelease } from './open-release.tsx'
import css from './reader-room.module.css'

/** One release, to be read closely: facts, text with tags, margin, and what is proposed. */
export function ReaderRoom({ place, release, onGo }: RoomProps) {
  const query = place.list?.query ?? ''
  const { value, failure, waiting } = useAsk('releases.show', release === undefined ? neverAsked : { release, query }, {
    when: release !== undefined,
    keep: true,
  })
  if (place.facts !== undefined)
    return <FactsWalk key={place.facts.releases?.join() ?? ''} facts={place.facts} onGo={onGo} />
  if (release === undefined) {
    return (
      <Empty
        level={1}
        title={t('reader.none.title')}
        actions={
          <Button tone="primary" onClick={() => onGo({ room: 'library' })}>
            {t('reader.none.go')}
          </Button>
        }
      >
        {t('reader.none.words')}
      </Empty>
    )
  }
  if (failure !== undefined)
    return (
      <FailureNote
        words={say(failure.say)}
        actions={<Button onClick={() => onGo({ room: 'library' })}>{t('reader.none.go')}</Button>}
      />
    )
  if (waiting || value === undefined) {
    return (
      <div className={css['waiting']}>
        <Skeleton lines={12} />
      </div>
    )
  }
  return <OpenRelease key={`${value.release.id} ${place.raw?.start ?? ''}`} page={value} place={place} onGo={onGo} />
}

/** Stands for "no release" while nothing is asked. */
const neverAsked = { release: '00000000-0000-4000-8000-000000000000', query: '' }

import { useState } from 'react'
import type { InputOf } from '../../shared/contract/contract.ts'
import { say } from '../../shared/words/words.ts'
import type { Place } from '../desk/place.ts'
import { useAsk } from '../desk/questions.ts'
import { undo } from '../desk/undo.ts'
import { FailureNote } from '../kit/failure-note.tsx'
import { FactDecision } from './fact-decision.tsx'
import { RawText } from './raw-text.tsx'
import css from './reader-room.module.css'
import { useFactDecisions } from './use-fact-decisions.ts'
import { useWalkKeys } from './use-walk-keys.ts'
import { again, decided, inHand, next, progress, putOff, setOut, tookBack, type Waiting } from './walk.ts'
import { WalkEnd } from './walk-end.tsx'
import { WalkHead } from './walk-head.tsx'

interface FactsWalkProps {
  readonly facts: NonNullable<Place['facts']>
  readonly onGo: (place: Place) => void
}

/** How many waiting facts are read ahead. */
const LIMIT = 200

/** From one waiting fact to the next, across releases: its words in the raw text, one key a decision. */
export function FactsWalk({ facts, onGo }: FactsWalkProps) {
  const asked: InputOf<'facts.waiting'> = { releases: facts.releases, limit: LIMIT }
  const { value, failure } = useAsk('facts.waiting', asked, { keep: true })
  const [walk, setWalk] = useState(setOut)
  const [editing, setEditing] = useState(false)
  const waiting = value?.waiting ?? none
  const now = inHand(walk, waiting)
  const ahead = now === undefined ? undefined : next(walk, waiting, now)
  const shown = useAsk('releases.show', showing(now), { when: now !== undefined, keep: true }).value
  useAsk('releases.show', showing(ahead), { when: ahead !== undefined })
  const decide = useFactDecisions(asked)

  const take = (decision: Parameters<typeof decide>[1]): void => {
    if (now === undefined) return
    setEditing(false)
    setWalk((before) => decided(before, now))
    void decide(now, decision).then((ok) => {
      if (!ok) setWalk(tookBack)
    })
  }
  const acts = {
    keep: () => take({ kind: 'keep' }),
    none: () => take({ kind: 'none' }),
    set: (chosen: string) => take({ kind: 'set', value: chosen }),
    later: () => now !== undefined && setWalk((before) => putOff(before, now)),
    edit: () => setEditing(true),
    back: () => void undo().then(() => setWalk(tookBack)),
  }
  const only = facts.releases?.length === 1 ? facts.releases[0] : undefined
  useWalkKeys({
    now,
    editing,
    canGoBack: walk.decided.length > 0,
    acts,
    onLeave: only === undefined ? undefined : () => onGo({ room: 'reader', release: only }),
  })

  if (failure !== undefined) return <FailureNote words={say(failure.say)} />
  if (value === undefined) return null
  if (now === undefined) {
    return (
      <WalkEnd
        done={walk.decided.length}
        later={walk.later.length}
        onAgain={() => setWalk(again)}
        onGo={onGo}
        release={only}
      />
    )
  }
  const page = shown?.release.id === now.release ? shown : undefined
  return (
    <div className={css['middle']}>
      <WalkHead release={page?.release} progress={progress(walk, value.total)} onGo={onGo} id={now.release} />
      <div className={css['scroller']}>
        {page !== undefined && <RawText key={page.release.id} still page={page} read={now.known.span ?? undefined} />}
      </div>
      <FactDecision
        key={`${now.release} ${now.fact}`}
        waiting={now}
        page={page}
        editing={editing}
        canGoBack={walk.decided.length > 0}
        acts={acts}
        onLeaveEdit={() => setEditing(false)}
      />
    </div>
  )
}

const none: readonly Waiting[] = []

/** Asked only where there is a fact. */
const showing = (waiting: Waiting | undefined): InputOf<'releases.show'> => ({
  release: waiting?.release ?? '00000000-0000-4000-8000-000000000000',
  query: '',
})

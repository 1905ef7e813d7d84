import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Failure } from '../../shared/contract/outcome.ts'
import type { Brief, BriefDraft } from '../../shared/model/brief.ts'
import { ask } from '../desk/desk.ts'
import { draftOf } from './draft.ts'

const REST = 700

/** What the analyst has written on top of revision `base`. `saved`: that revision holds just this. */
interface Written {
  readonly draft: BriefDraft
  readonly base: number
  readonly saved: boolean
}

export interface Draft {
  readonly draft: BriefDraft
  readonly state: 'saved' | 'writing' | 'failed'
  /** Why the last save was refused; writing goes on, nothing is lost. */
  readonly failure: Failure | undefined
  readonly write: (change: (draft: BriefDraft) => BriefDraft) => void
  /** Saves at once what is not saved yet; false if that was refused. */
  readonly save: () => Promise<boolean>
  /** After a conflict: what the library has now instead of mine, or mine on top of it. */
  readonly settle: (whose: 'theirs' | 'mine') => void
}

/** The draft of a brief: written here, saved when typing rests, and followed when the brief is changed elsewhere. */
export function useDraft(brief: Brief): Draft {
  const [written, setWritten] = useState<Written>()
  const [failure, setFailure] = useState<Failure>()
  const mine = written !== undefined && !(written.saved && brief.revision >= written.base) ? written : undefined
  const draft = mine?.draft ?? draftOf(brief)
  const unsaved = mine !== undefined && !mine.saved
  const latest = useRef({ mine, failure })
  const saving = useRef<Promise<boolean>>(undefined)

  const save = async (): Promise<boolean> => {
    await saving.current
    const now = latest.current.mine
    if (now === undefined || now.saved) return true
    saving.current = store(brief, now, setWritten, setFailure)
    return saving.current
  }

  useEffect(() => {
    latest.current = { mine, failure }
  })
  const rested = useEffectEvent(() => void save())
  useEffect(() => {
    if (!unsaved || failure !== undefined) return undefined
    const timer = setTimeout(() => rested(), REST)
    return () => clearTimeout(timer)
  }, [mine?.draft, mine?.base, unsaved, failure])
  useEffect(
    () => () => {
      const { mine: left, failure: refused } = latest.current
      if (left !== undefined && !left.saved && refused === undefined)
        void ask('briefs.edit', { brief: brief.id, revision: left.base, draft: left.draft })
    },
    [brief.id],
  )

  return {
    draft,
    state: failure !== undefined ? 'failed' : unsaved ? 'writing' : 'saved',
    failure,
    write: (change) => {
      const next = change(latest.current.mine?.draft ?? draft)
      const kept = { draft: next, base: mine?.base ?? brief.revision, saved: false }
      latest.current = { ...latest.current, mine: kept }
      setWritten(kept)
    },
    save,
    settle: (whose) => {
      setFailure(undefined)
      setWritten(whose === 'theirs' || mine === undefined ? undefined : { ...mine, base: brief.revision })
    },
  }
}

type Update<T> = (change: T | undefined | ((now: T | undefined) => T | undefined)) => void

const store = async (
  brief: Brief,
  sent: Written,
  setWritten: Update<Written>,
  setFailure: Update<Failure>,
): Promise<boolean> => {
  const outcome = await ask('briefs.edit', { brief: brief.id, revision: sent.base, draft: sent.draft })
  if (!outcome.ok) {
    setFailure(outcome.failure)
    return false
  }
  const base = outcome.value.revision
  setWritten((now) => (now === undefined ? now : { draft: now.draft, base, saved: now.draft === sent.draft }))
  return true
}

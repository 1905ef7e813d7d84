import type { ReactNode } from 'react'
import css from './failure-note.module.css'
import { CircleAlert } from './icons.ts'

interface FailureNoteProps {
  /** What happened, what is safe, what to do. */
  readonly words: string
  readonly actions?: ReactNode
}

/** A failure in the place where its answer would have stood. */
export function FailureNote({ words, actions }: FailureNoteProps) {
  return (
    <div className={css['note']} role="alert">
      <CircleAlert className={css['sign']} aria-hidden />
      <div className={css['body']}>
        <p>{words}</p>
        {actions !== undefined && <div className={css['actions']}>{actions}</div>}
      </div>
    </div>
  )
}

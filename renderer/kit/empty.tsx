import type { ReactNode } from 'react'
import css from './empty.module.css'

interface EmptyProps {
  readonly title: string
  /** 1 where the title is the heading of the whole place. */
  readonly level?: 1 | 2
  /** What the place is for. */
  readonly children: ReactNode
  /** The next step: buttons. */
  readonly actions?: ReactNode
  readonly icon?: ReactNode
}

/** A place with nothing in it yet: what it is for and the next step. */
export function Empty({ title, level = 2, children, actions, icon }: EmptyProps) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div className={css['empty']}>
      {icon !== undefined && (
        <div className={css['icon']} aria-hidden>
          {icon}
        </div>
      )}
      <Heading className={css['title']}>{title}</Heading>
      <p className={css['words']}>{children}</p>
      {actions !== undefined && <div className={css['actions']}>{actions}</div>}
    </div>
  )
}

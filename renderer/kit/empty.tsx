import type { ReactNode } from 'react'
import css from './empty.module.css'

interface EmptyProps {
  readonly title: string
  /** What the place is for. */
  readonly children: ReactNode
  /** The next step: buttons. */
  readonly actions?: ReactNode
  readonly icon?: ReactNode
}

/** A place with nothing in it yet: what it is for and the next step. */
export function Empty({ title, children, actions, icon }: EmptyProps) {
  return (
    <div className={css['empty']}>
      {icon !== undefined && (
        <div className={css['icon']} aria-hidden>
          {icon}
        </div>
      )}
      <h2 className={css['title']}>{title}</h2>
      <p className={css['words']}>{children}</p>
      {actions !== undefined && <div className={css['actions']}>{actions}</div>}
    </div>
  )
}

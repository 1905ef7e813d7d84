import type { KeyboardEvent, ReactNode } from 'react'
import { classes } from './classes.ts'
import css from './rows.module.css'
import { moved } from './table-keys.ts'

interface RowsProps {
  readonly label: string
  readonly children: ReactNode
}

/** A list gone through with the arrow keys, Home and End: they move among the main controls of its rows. */
export function Rows({ label, children }: RowsProps) {
  return (
    <ul aria-label={label} className={css['rows']} onKeyDown={goThrough}>
      {children}
    </ul>
  )
}

interface RowProps {
  /** What pressing the row does. */
  readonly onPress?: (() => void) | undefined
  readonly children: ReactNode
  /** Buttons at its end. */
  readonly actions?: ReactNode
}

/** A row: its words are one control, what else can be done with it stands at its end. */
export function Row({ onPress, children, actions }: RowProps) {
  return (
    <li className={css['row']}>
      {onPress === undefined ? (
        <div className={css['words']}>{children}</div>
      ) : (
        <button type="button" data-row="" className={classes(css['words'], css['press'])} onClick={onPress}>
          {children}
        </button>
      )}
      {actions !== undefined && <div className={css['actions']}>{actions}</div>}
    </li>
  )
}

/** The words of a row that can be pressed; of another, what can be done with it. */
const stopsOf = (list: HTMLElement): readonly HTMLElement[] =>
  [...list.querySelectorAll('li')].flatMap((row) => row.querySelector<HTMLElement>('[data-row], button') ?? [])

const page = 10

function goThrough(event: KeyboardEvent<HTMLElement>): void {
  const stops = stopsOf(event.currentTarget)
  const at = stops.findIndex((stop) => stop.closest('li')?.contains(document.activeElement))
  const next = moved(at, stops.length, { key: event.key, shift: false, mod: false, page })
  if (next === undefined) return
  event.preventDefault()
  stops[next]?.focus()
}

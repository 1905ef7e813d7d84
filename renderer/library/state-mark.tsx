import type { ReleaseState } from '../../shared/model/release.ts'
import { t } from '../../shared/words/words.ts'
import { classes } from '../kit/classes.ts'
import css from './state-mark.module.css'

interface StateMarkProps {
  readonly state: ReleaseState
  /** With its name beside it. */
  readonly named?: boolean
}

/** A release's state as a shape: a full dot is new, a half one begun, a ring read, a barred ring excluded. */
export function StateMark({ state, named = false }: StateMarkProps) {
  const name = t(`state.${state}`)
  const dot = (
    <span
      className={classes(css['dot'], css[state])}
      {...(named ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name, title: name })}
    />
  )
  if (!named) return dot
  return (
    <span className={css['named']}>
      {dot}
      {name}
    </span>
  )
}

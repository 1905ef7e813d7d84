import { Progress as Base } from '@base-ui/react/progress'
import css from './progress.module.css'

interface ProgressProps {
  readonly label: string
  readonly done: number
  /** null while it is not known. */
  readonly total: number | null
}

export function Progress({ label, done, total }: ProgressProps) {
  return (
    <Base.Root aria-label={label} value={total === null ? null : Math.min(done, total)} max={total ?? 1}>
      <Base.Track className={css['track']}>
        <Base.Indicator className={css['bar']} />
      </Base.Track>
    </Base.Root>
  )
}

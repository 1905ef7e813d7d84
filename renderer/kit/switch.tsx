import { Switch as Base } from '@base-ui/react/switch'
import css from './switch.module.css'

interface SwitchProps {
  /** Its name for screen readers. */
  readonly label: string
  readonly on: boolean
  readonly onSwitch: (on: boolean) => void
  readonly disabled?: boolean
}

export function Switch({ label, on, onSwitch, disabled = false }: SwitchProps) {
  return (
    <Base.Root
      aria-label={label}
      checked={on}
      disabled={disabled}
      onCheckedChange={(now) => onSwitch(now)}
      className={css['switch']}
    >
      <Base.Thumb className={css['thumb']} />
    </Base.Root>
  )
}

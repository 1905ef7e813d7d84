import { capsOf } from './key.ts'
import css from './kbd.module.css'

interface KbdProps {
  /** In the notation of commands: 'mod+k', 'g l', '?'. */
  readonly keys: string
}

/** A shortcut as keycaps. */
export function Kbd({ keys }: KbdProps) {
  return (
    <span className={css['keys']}>
      {capsOf(keys).map((caps, stroke) => (
        <kbd className={css['stroke']} key={stroke}>
          {caps.map((cap) => (
            <span className={css['cap']} key={cap}>
              {cap}
            </span>
          ))}
        </kbd>
      ))}
    </span>
  )
}

import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement } from 'react'
import { Kbd } from './kbd.tsx'
import css from './tooltip.module.css'

interface TooltipProps {
  readonly words: string
  readonly keys?: string
  readonly side?: 'top' | 'bottom' | 'inline-end' | 'inline-start'
  /** The control it speaks about; it must have a name of its own. */
  readonly children: ReactElement
}

/** Words and the shortcut of a control, shown on hover and on focus. */
export function Tooltip({ words, keys, side = 'bottom', children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className={css['place']}>
          <Base.Popup role="tooltip" className={css['popup']}>
            {words}
            {keys !== undefined && <Kbd keys={keys} />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

/** Shares the delay among neighbouring tooltips; once, around the app. */
export const Tooltips = Base.Provider

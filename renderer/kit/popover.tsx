import { Popover as Base } from '@base-ui/react/popover'
import type { ReactNode } from 'react'
import css from './popover.module.css'

interface PopoverProps {
  readonly open: boolean
  readonly onClose: () => void
  /** Where it stands: an element, or anything with a rectangle (such as a Range). */
  readonly anchor: Element | { readonly getBoundingClientRect: () => DOMRect } | null
  readonly label: string
  readonly side?: 'top' | 'bottom' | 'inline-end' | 'inline-start'
  readonly children: ReactNode
}

/** A small sheet beside what it is about; Esc or a click elsewhere closes it and gives the keyboard back. */
export function Popover({ open, onClose, anchor, label, side = 'bottom', children }: PopoverProps) {
  return (
    <Base.Root open={open} onOpenChange={(now) => !now && onClose()}>
      <Base.Portal>
        <Base.Positioner
          anchor={anchor}
          side={side}
          align="start"
          sideOffset={6}
          collisionPadding={8}
          className={css['place']}
        >
          <Base.Popup className={css['popup']} aria-label={label} data-popup="">
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

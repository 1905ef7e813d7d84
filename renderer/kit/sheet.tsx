import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import css from './dialog.module.css'

interface SheetProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly label: string
  readonly children: ReactNode
}

/** A dialog with nothing of its own around what it holds, such as a picker. */
export function Sheet({ open, onClose, label, children }: SheetProps) {
  return (
    <Base.Root open={open} onOpenChange={(now) => !now && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={css['veil']} />
        <Base.Popup className={classes(css['popup'], css['sheet'])} aria-label={label} data-popup="">
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

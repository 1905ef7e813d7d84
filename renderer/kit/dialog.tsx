import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode, RefObject } from 'react'
import { IconButton } from './button.tsx'
import { classes } from './classes.ts'
import css from './dialog.module.css'
import { X } from './icons.ts'

interface DialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  /** The name of the close button; without it there is none and Esc closes. */
  readonly closeLabel?: string
  readonly wide?: boolean
  /** Nearly the whole window, for what stands side by side. */
  readonly whole?: boolean
  /** Nothing in it takes the keyboard, so its words do: the arrows scroll them. */
  readonly scrolls?: boolean
  readonly footer?: ReactNode
  /** What gets the keyboard first. */
  readonly first?: RefObject<HTMLElement | null>
  readonly children: ReactNode
}

/** A sheet over the window; Esc closes it and gives the keyboard back. */
export function Dialog({
  open,
  onClose,
  title,
  closeLabel,
  wide = false,
  whole = false,
  scrolls = false,
  footer,
  first,
  children,
}: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(now) => !now && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={css['veil']} />
        <Base.Popup
          className={classes(css['popup'], wide && css['wide'], whole && css['whole'])}
          data-popup=""
          {...(first ? { initialFocus: first } : {})}
        >
          <header className={css['head']}>
            <Base.Title className={css['title']}>{title}</Base.Title>
            {closeLabel !== undefined && (
              <IconButton plain label={closeLabel} onClick={onClose}>
                <X />
              </IconButton>
            )}
          </header>
          <div className={css['body']} {...(scrolls ? { role: 'region', 'aria-label': title, tabIndex: 0 } : {})}>
            {children}
          </div>
          {footer !== undefined && <footer className={css['foot']}>{footer}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

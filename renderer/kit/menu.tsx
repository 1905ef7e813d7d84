import { Menu as Base } from '@base-ui/react/menu'
import type { ReactElement, ReactNode } from 'react'
import { Kbd } from './kbd.tsx'
import css from './menu.module.css'

export interface MenuItem {
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
  readonly keys?: string
  readonly disabled?: boolean
  /** A line above it. */
  readonly apart?: boolean
  readonly run: () => void
}

interface MenuProps {
  /** The button that opens it, a `Button` or `IconButton`. */
  readonly trigger: ReactElement
  readonly items: readonly MenuItem[]
  readonly align?: 'start' | 'end'
}

export function Menu({ trigger, items, align = 'start' }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} sideOffset={4} className={css['place']}>
          <Base.Popup className={css['popup']} data-popup="">
            {items.map((item) => (
              <MenuLine key={item.id} item={item} />
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

function MenuLine({ item }: { readonly item: MenuItem }) {
  return (
    <>
      {item.apart === true && <Base.Separator className={css['line']} />}
      <Base.Item className={css['item']} disabled={item.disabled ?? false} onClick={() => item.run()}>
        <span className={css['icon']}>{item.icon}</span>
        <span className={css['label']}>{item.label}</span>
        {item.keys !== undefined && <Kbd keys={item.keys} />}
      </Base.Item>
    </>
  )
}

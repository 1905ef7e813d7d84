import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import css from './tabs.module.css'

export interface Tab<V extends string> {
  readonly value: V
  readonly label: string
  readonly content: ReactNode
}

interface TabsProps<V extends string> {
  readonly label: string
  readonly value: V
  readonly tabs: readonly Tab<V>[]
  readonly onTab: (value: V) => void
  /** Beside the content instead of above it. */
  readonly upright?: boolean
}

export function Tabs<V extends string>({ label, value, tabs, onTab, upright = false }: TabsProps<V>) {
  return (
    <Base.Root
      value={value}
      orientation={upright ? 'vertical' : 'horizontal'}
      className={css['tabs']}
      onValueChange={(chosen) => {
        const tab = tabs.find((one) => one.value === chosen)
        if (tab) onTab(tab.value)
      }}
    >
      <Base.List aria-label={label} className={css['list']} activateOnFocus>
        {tabs.map((tab) => (
          <Base.Tab key={tab.value} value={tab.value} className={css['tab']}>
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className={css['panel']} tabIndex={-1}>
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  )
}

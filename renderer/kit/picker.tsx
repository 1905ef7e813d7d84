import { Autocomplete as Base } from '@base-ui/react/autocomplete'
import { useState, type ReactNode } from 'react'
import css from './picker.module.css'

interface PickerProps<Item> {
  readonly items: readonly Item[]
  /** The name of the field. */
  readonly label: string
  readonly placeholder: string
  /** Said when nothing matches. */
  readonly none: ReactNode
  readonly textOf: (item: Item) => string
  readonly idOf: (item: Item) => string
  /** Whether an item answers to what was typed; by default its text contains it. */
  readonly match?: (item: Item, typed: string) => boolean
  /** What is shown, given in its final order; by default all matching items in the order of `items`. */
  readonly found?: (typed: string) => readonly Item[]
  /** Told of what is typed, for a host that searches itself. */
  readonly onTyped?: (typed: string) => void
  readonly onPick: (item: Item) => void
  readonly onEscape?: () => void
  /** Sees a key before the picker does; return true to keep it from the picker. `typed` is what stands in the field. */
  readonly onKey?: (key: string, typed: string) => boolean
  readonly most?: number
  readonly children: (item: Item) => ReactNode
}

/** A field over a list: type, go with the arrows, Enter picks the highlighted line; the first one is highlighted from the start. */
export function Picker<Item>(props: PickerProps<Item>) {
  const {
    items,
    label,
    placeholder,
    none,
    textOf,
    idOf,
    match,
    found,
    onTyped,
    onPick,
    onEscape,
    onKey,
    most = 50,
    children,
  } = props
  const [typed, setTyped] = useState('')
  const shown = (
    found ? found(typed.trim()) : items.filter((item) => (match ?? contains(textOf))(item, typed.trim()))
  ).slice(0, most)
  return (
    <Base.Root
      open
      inline
      mode="none"
      autoHighlight="always"
      keepHighlight
      items={shown}
      itemToStringValue={textOf}
      value={typed}
      onValueChange={(value, details) => {
        // Escape with an open list would empty the field; here it is one step back and the host decides.
        if (details.reason === 'escape-key' || details.reason === 'item-press') details.cancel()
        else {
          setTyped(value)
          onTyped?.(value)
        }
      }}
    >
      <div className={css['field']}>
        <Base.Input
          autoFocus
          aria-label={label}
          placeholder={placeholder}
          className={css['input']}
          dir="auto"
          spellCheck={false}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && onEscape) {
              event.preventDefault()
              event.stopPropagation()
              onEscape()
            } else if (onKey?.(event.key, typed) === true) event.preventDefault()
          }}
        />
      </div>
      <Base.Empty>
        <div className={css['none']}>{none}</div>
      </Base.Empty>
      <Base.List className={css['list']} aria-label={label}>
        {(item: Item) => (
          <Base.Item key={idOf(item)} value={item} className={css['item']} onClick={() => onPick(item)}>
            {children(item)}
          </Base.Item>
        )}
      </Base.List>
    </Base.Root>
  )
}

const contains =
  <Item,>(textOf: (item: Item) => string) =>
  (item: Item, typed: string): boolean =>
    textOf(item).toLocaleLowerCase().includes(typed.toLocaleLowerCase())

import { useEffect, useRef, useState } from 'react'
import { t } from '../../shared/words/words.ts'
import type { Place } from '../desk/place.ts'
import { IconButton } from '../kit/button.tsx'
import { Search, X } from '../kit/icons.ts'
import { Kbd } from '../kit/kbd.tsx'
import css from './search-field.module.css'

/** Searching begins when typing rests this long, in ms. */
const rest = 150

interface SearchFieldProps {
  readonly query: string
  readonly onQuery: (query: string) => void
  /** A new arrival that wants to search. */
  readonly now: Place | undefined
}

/** Searches as you type. Enter and ↓ go on to the list, Esc empties the field and then leaves it. */
export function SearchField({ query, onQuery, now }: SearchFieldProps) {
  const [typed, setTyped] = useState(query)
  const [sent, setSent] = useState(query)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const field = useRef<HTMLInputElement>(null)
  if (sent !== query) {
    setSent(query)
    setTyped(query)
  }
  useEffect(() => {
    if (now !== undefined) field.current?.select()
  }, [now])

  const send = (text: string): void => {
    clearTimeout(timer.current)
    setSent(text)
    onQuery(text)
  }
  const type = (text: string): void => {
    setTyped(text)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => send(text), rest)
  }
  const toList = (): void => {
    if (typed !== query) send(typed)
    document.querySelector<HTMLElement>('[data-main-list]')?.focus()
  }
  return (
    <search className={css['search']}>
      <Search aria-hidden className={css['icon']} />
      <input
        ref={field}
        className={css['input']}
        value={typed}
        aria-label={t('library.search')}
        placeholder={t('library.search')}
        dir="auto"
        spellCheck={false}
        autoComplete="off"
        maxLength={1000}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === 'ArrowDown') {
            event.preventDefault()
            toList()
          } else if (event.key === 'Escape') {
            event.preventDefault()
            if (typed === '') toList()
            else {
              setTyped('')
              send('')
            }
          }
        }}
      />
      {typed === '' ? (
        <Kbd keys="/" />
      ) : (
        <IconButton
          label={t('library.clearSearch')}
          keys="escape"
          onClick={() => {
            setTyped('')
            send('')
            field.current?.focus()
          }}
        >
          <X />
        </IconButton>
      )}
    </search>
  )
}

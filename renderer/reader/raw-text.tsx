import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ReleasePage } from '../../shared/model/release.ts'
import { t } from '../../shared/words/words.ts'
import { useCommands } from '../kit/commands.ts'
import { moved } from '../kit/table-keys.ts'
import { blockAt } from './blocks.ts'
import { nothingHasTheKeyboard } from './keyboard.ts'
import { RawTextLine } from './raw-text-line.tsx'
import { rawLines, type RawLine } from './raw-lines.ts'
import css from './raw-text.module.css'
import { useStriking } from './use-striking.ts'

interface RawTextProps {
  readonly page: ReleasePage
  /** Where a fact was read, in plain. */
  readonly read: readonly [number, number] | undefined
  /** Only to be looked at: lines cannot be struck or restored here. */
  readonly still?: boolean
}

/** Plain as it came in, line by line: what is struck and by which rule, where pages and paragraphs begin, what was read. */
export function RawText({ page, read, still = false }: RawTextProps) {
  const lines = useMemo(() => rawLines(page, read), [page, read])
  const [current, setCurrent] = useState(() => blockAt(lines, read?.[0] ?? 0))
  const striking = useStriking(page)
  const text = useRef<HTMLDivElement>(null)
  const act = (line: RawLine): void => {
    if (striking.busy) return
    if (line.strike !== undefined) void striking.turn(line.strike, !line.strike.on)
    else if (line.text.trim() !== '') void striking.strike(line)
  }
  const inHand = lines[current]
  useCommands(
    [
      {
        id: 'raw.strike',
        label: inHand?.strike?.on === true ? t('raw.restore') : t('raw.strike'),
        keys: 's',
        group: t('reader.group'),
        when: !still && inHand !== undefined,
        run: () => inHand !== undefined && act(inHand),
      },
    ],
    'inner',
  )
  useLayoutEffect(() => {
    const words = text.current?.querySelector('[data-read]')
    words?.scrollIntoView({ block: 'center' })
    // a fact pressed beside the text keeps the keyboard; a walk brings it along
    if (still || read === undefined || nothingHasTheKeyboard())
      (words?.closest<HTMLElement>('[data-line]') ?? text.current)?.focus({ preventScroll: true })
  }, [read, still, page.release.id])
  return (
    <div className={css['sheet']}>
      <div
        ref={text}
        className={css['lines']}
        role="document"
        tabIndex={0}
        aria-label={t('reader.raw')}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
          if (goFrom(event.currentTarget, event.target === event.currentTarget, current, event.key))
            event.preventDefault()
        }}
      >
        {lines.map((line, at) => (
          <RawTextLine
            key={line.start}
            line={line}
            lang={page.release.language ?? undefined}
            at={at}
            current={at === current}
            onCurrent={setCurrent}
            {...(still ? {} : { onAct: act })}
          />
        ))}
      </div>
    </div>
  )
}

const linesOfAPage = 20

/** Gives the keyboard to the line a key leads to, blank ones left out; an arrow in the text itself leads to the line in hand. */
function goFrom(text: HTMLElement, fromText: boolean, current: number, key: string): boolean {
  const stops = [...text.querySelectorAll<HTMLElement>('[data-line]')]
  const at = stops.findIndex((stop) => Number(stop.dataset['line']) >= current)
  const to = moved(at, stops.length, { key, shift: false, mod: false, page: linesOfAPage })
  if (to === undefined) return false
  stops[fromText && key.startsWith('Arrow') ? at : to]?.focus()
  return true
}

import {
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from 'react'
import type { Span } from '../../shared/model/span.ts'
import { t } from '../../shared/words/words.ts'
import { blocksOf, runsByBlock } from './blocks.ts'
import { caretIn, positionOf, rectAt, select, spanOf, type Caret } from './dom-offsets.ts'
import { nothingHasTheKeyboard } from './keyboard.ts'
import { moveCaret } from './move-caret.ts'
import type { Overlay, OverlayItem } from './overlays.ts'
import css from './release-text.module.css'
import { TextCursor } from './text-cursor.tsx'
import { lookOf, TextBlock } from './text-run.tsx'

/** What the room may ask of the text. */
export interface TextHandle {
  readonly focus: () => void
  /** Selects a span and brings it into view. */
  readonly show: (span: Span) => void
  /** Brings the start of a span into view, if it is not, and leaves the selection alone. */
  readonly reveal: (span: Span) => void
  readonly select: (span: Span) => void
  /** Where the cursor stands, and where the selection began; undefined before it was first put somewhere. */
  readonly caret: () => Caret | undefined
}

interface ReleaseTextProps {
  readonly text: string
  readonly lang: string | null
  readonly items: readonly OverlayItem[]
  /** A click on words that carry tags, the innermost last. */
  readonly onTags: (ids: readonly string[]) => void
  /** The arrows are somebody else's for now. */
  readonly still: boolean
  readonly handle: Ref<TextHandle>
  /** The element that holds the text, for what measures it. */
  readonly root: HTMLElement | null
  readonly onRoot: (root: HTMLElement | null) => void
  /** What stands beside the text: the margin. */
  readonly children: ReactNode
}

/** The release, set as a page, with a text cursor of its own: arrows move it, Shift stretches the selection. */
export function ReleaseText({ text, lang, items, onTags, still, handle, root, onRoot, children }: ReleaseTextProps) {
  const sheet = useRef<HTMLDivElement>(null)
  const blocks = useMemo(() => blocksOf(text), [text])
  const runs = useMemo(() => runsByBlock<Overlay>(blocks, items), [blocks, items])
  const lastRef = useRef<Caret>(undefined)
  const travelledRef = useRef<string>(undefined)

  useLayoutEffect(() => {
    // the runs were drawn anew: the browser's selection went with the old ones
    if (root !== null && lastRef.current !== undefined && document.activeElement === root)
      select(root, { start: lastRef.current.anchor, end: lastRef.current.head })
  }, [root, runs])

  useLayoutEffect(() => {
    if (root !== null && nothingHasTheKeyboard()) root.focus({ preventScroll: true })
  }, [root])

  useImperativeHandle(handle, () => {
    const reveal = (span: Span): void => {
      const found = root === null ? undefined : positionOf(root, span.start)
      const seen = sheet.current?.parentElement?.getBoundingClientRect()
      if (found === undefined || seen === undefined) return
      const { top, bottom } = rectAt(found)
      if (top < seen.top || bottom > seen.bottom) found.node.parentElement?.scrollIntoView({ block: 'center' })
    }
    const choose = (span: Span): void => {
      if (root === null) return
      select(root, span)
      lastRef.current = { anchor: span.start, head: span.end }
    }
    return {
      focus: () => root?.focus({ preventScroll: true }),
      reveal,
      select: choose,
      caret: () => lastRef.current,
      show: (span) => {
        root?.focus({ preventScroll: true })
        choose(span)
        reveal(span)
      },
    }
  }, [root])

  return (
    <div ref={sheet} className={css['sheet']}>
      <div
        ref={onRoot}
        className={css['text']}
        lang={lang ?? undefined}
        dir="auto"
        role="document"
        aria-label={t('reader.text')}
        tabIndex={0}
        data-reader-text=""
        onFocus={({ currentTarget }) => {
          if (caretIn(currentTarget) === undefined) select(currentTarget, { start: 0, end: 0 })
        }}
        onKeyDown={(event) => {
          if (still || !goes(event)) return
          event.preventDefault()
          travelledRef.current = event.key
          lastRef.current = caretIn(event.currentTarget) ?? lastRef.current
        }}
        onClick={(event) => {
          const ids =
            event.target instanceof Element
              ? (event.target.closest('[data-tags]')?.getAttribute('data-tags') ?? '')
              : ''
          const now = caretIn(event.currentTarget)
          if (now === undefined || spanOf(now) === undefined) onTags(ids.split(' ').filter((id) => id !== ''))
        }}
      >
        {blocks.map((block, at) => {
          const own = runs[at] ?? []
          return <TextBlock key={block.start} block={block} runs={own} look={lookOf(own)} />
        })}
      </div>
      <TextCursor
        root={root}
        sheet={sheet}
        travelledRef={travelledRef}
        drawn={runs}
        onCaret={(caret) => {
          lastRef.current = caret
        }}
      />
      {children}
    </div>
  )
}

function goes(event: KeyboardEvent<HTMLElement>): boolean {
  if (event.altKey || event.defaultPrevented) return false
  return moveCaret(event.currentTarget, { key: event.key, mod: event.ctrlKey || event.metaKey }, event.shiftKey)
}

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
import { caretBox, useCaret } from './caret.ts'
import { caretIn, positionOf, select, spanOf } from './dom-offsets.ts'
import { moveCaret } from './move-caret.ts'
import type { Overlay, OverlayItem } from './overlays.ts'
import css from './release-text.module.css'
import { lookOf, TextBlock } from './text-run.tsx'

/** What the room may ask of the text. */
export interface TextHandle {
  readonly focus: () => void
  /** Selects a span and brings it into view. */
  readonly show: (span: Span) => void
  /** Brings a span into view and leaves the selection alone. */
  readonly reveal: (span: Span) => void
  readonly select: (span: Span) => void
}

interface ReleaseTextProps {
  readonly text: string
  readonly lang: string | null
  readonly items: readonly OverlayItem[]
  /** The selected words and where the cursor stands; told whenever either changes. */
  readonly onCaret: (span: Span | undefined, head: number) => void
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
export function ReleaseText({
  text,
  lang,
  items,
  onCaret,
  onTags,
  still,
  handle,
  root,
  onRoot,
  children,
}: ReleaseTextProps) {
  const sheet = useRef<HTMLDivElement>(null)
  const blocks = useMemo(() => blocksOf(text), [text])
  const runs = useMemo(() => runsByBlock<Overlay>(blocks, items), [blocks, items])
  const caret = useCaret(root, onCaret)
  const box = caretBox(root, sheet.current, caret)

  useLayoutEffect(() => {
    if (root !== null && caret !== undefined && document.activeElement === root)
      select(root, { start: caret.anchor, end: caret.head })
    // the runs were drawn anew: the browser's selection went with the old ones
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [root, runs])

  useLayoutEffect(() => {
    if (root !== null && nothingHasTheKeyboard()) root.focus({ preventScroll: true })
  }, [root])

  useImperativeHandle(handle, () => {
    const reveal = (span: Span): void => {
      const found = root === null ? undefined : positionOf(root, span.start)
      found?.node.parentElement?.scrollIntoView({ block: 'center' })
    }
    const choose = (span: Span): void => {
      if (root !== null) select(root, span)
    }
    return {
      focus: () => root?.focus({ preventScroll: true }),
      reveal,
      select: choose,
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
          if (!still && goes(event)) event.preventDefault()
        }}
        onClick={(event) => {
          const ids =
            event.target instanceof Element
              ? (event.target.closest('[data-tags]')?.getAttribute('data-tags') ?? '')
              : ''
          if (caret === undefined || spanOf(caret) === undefined) onTags(ids.split(' ').filter((id) => id !== ''))
        }}
      >
        {blocks.map((block, at) => {
          const own = runs[at] ?? []
          return <TextBlock key={block.start} block={block} runs={own} look={lookOf(own)} />
        })}
      </div>
      {box !== undefined && (
        <div
          className={css['caret']}
          style={{ insetBlockStart: `${box.top}px`, left: `${box.left}px`, blockSize: `${box.height}px` }}
          aria-hidden
        />
      )}
      {children}
    </div>
  )
}

/** Nothing that can be seen has it: the room was just entered. */
const nothingHasTheKeyboard = (): boolean =>
  document.activeElement === null ||
  document.activeElement === document.body ||
  !document.activeElement.checkVisibility()

function goes(event: KeyboardEvent<HTMLElement>): boolean {
  if (event.altKey || event.defaultPrevented) return false
  const moved = moveCaret(event.currentTarget, { key: event.key, mod: event.ctrlKey || event.metaKey }, event.shiftKey)
  if (moved)
    requestAnimationFrame(() => document.querySelector(`.${css['caret']}`)?.scrollIntoView({ block: 'nearest' }))
  return moved
}

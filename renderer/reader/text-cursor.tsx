import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { caretBox, useCaret, type CaretBox } from './caret.ts'
import type { Caret } from './dom-offsets.ts'
import css from './release-text.module.css'

interface TextCursorProps {
  readonly root: HTMLElement | null
  readonly sheet: RefObject<HTMLElement | null>
  /** Set by the text to the key that moved the cursor: it must be seen where it went. */
  readonly travelledRef: RefObject<string | undefined>
  readonly onCaret: (caret: Caret) => void
  /** Changes whenever the text is drawn anew. */
  readonly drawn: unknown
}

/** The text cursor, drawn where the selection ends: text that cannot be edited has none of its own. */
export function TextCursor({ root, sheet, travelledRef, onCaret, drawn }: TextCursorProps) {
  const caret = useCaret(root, onCaret)
  const line = useRef<HTMLDivElement>(null)
  const [box, setBox] = useState<CaretBox>()
  useLayoutEffect(() => {
    if (root === null || sheet.current === null || caret === undefined) return undefined
    const on = sheet.current
    const lineEnd = travelledRef.current === 'End'
    const measure = (): void => setBox(caretBox(root, on, caret, lineEnd))
    measure()
    const watching = new ResizeObserver(measure)
    watching.observe(root)
    return () => watching.disconnect()
  }, [root, sheet, caret, drawn, travelledRef])
  useLayoutEffect(() => {
    if (box === undefined || travelledRef.current === undefined) return
    travelledRef.current = undefined
    line.current?.scrollIntoView({ block: 'nearest' })
  }, [box, travelledRef])
  if (box === undefined) return null
  return (
    <div
      ref={line}
      className={css['caret']}
      style={{ insetBlockStart: `${box.top}px`, left: `${box.left}px`, blockSize: `${box.height}px` }}
      aria-hidden
    />
  )
}

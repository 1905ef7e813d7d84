import { useEffect, useEffectEvent, useState } from 'react'
import type { Span } from '../../shared/model/span.ts'
import { caretIn, positionOf, spanOf, type Caret } from './dom-offsets.ts'

/** Follows the browser's selection in the text; where it left the text, the last one stays. */
export function useCaret(
  root: HTMLElement | null,
  onCaret: (span: Span | undefined, head: number) => void,
): Caret | undefined {
  const [caret, setCaret] = useState<Caret>()
  const follow = useEffectEvent(() => {
    if (root === null || document.activeElement !== root) return
    const now = caretIn(root)
    if (now === undefined || (now.anchor === caret?.anchor && now.head === caret.head)) return
    setCaret(now)
    onCaret(spanOf(now), now.head)
  })
  useEffect(() => {
    const changed = (): void => follow()
    document.addEventListener('selectionchange', changed)
    return () => document.removeEventListener('selectionchange', changed)
  }, [])
  return caret
}

export interface CaretBox {
  readonly left: number
  readonly top: number
  readonly height: number
}

/** Where the cursor is drawn, in px within `sheet`. */
export function caretBox(
  root: HTMLElement | null,
  sheet: HTMLElement | null,
  caret: Caret | undefined,
): CaretBox | undefined {
  if (root === null || sheet === null || caret === undefined) return undefined
  const found = positionOf(root, caret.head)
  if (found === undefined) return undefined
  const range = document.createRange()
  range.setStart(found.node, found.at)
  const holder = found.node instanceof Element ? found.node : found.node.parentElement
  const rect = range.getClientRects()[0] ?? holder?.getBoundingClientRect()
  if (rect === undefined) return undefined
  const origin = sheet.getBoundingClientRect()
  return { left: rect.left - origin.left, top: rect.top - origin.top, height: rect.height }
}

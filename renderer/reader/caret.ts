import { useEffect, useEffectEvent, useState } from 'react'
import { caretIn, positionOf, rectAt, type Caret } from './dom-offsets.ts'

/** Follows the browser's selection in the text; where it left the text, the last one stays. */
export function useCaret(root: HTMLElement | null, onCaret: (caret: Caret) => void): Caret | undefined {
  const [caret, setCaret] = useState<Caret>()
  const follow = useEffectEvent(() => {
    if (root === null || document.activeElement !== root) return
    const now = caretIn(root)
    if (now === undefined || (now.anchor === caret?.anchor && now.head === caret.head)) return
    setCaret(now)
    onCaret(now)
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

/** Where the cursor is drawn, in px within `sheet`. `lineEnd`: it was sent to the end of its line. */
export function caretBox(root: HTMLElement, sheet: Element, caret: Caret, lineEnd: boolean): CaretBox | undefined {
  const found = positionOf(root, caret.head)
  if (found === undefined) return undefined
  const rect = rectAt(found, lineEnd)
  const origin = sheet.getBoundingClientRect()
  return { left: rect.left - origin.left, top: rect.top - origin.top, height: rect.height }
}

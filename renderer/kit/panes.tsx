import { useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { classes } from './classes.ts'
import css from './panes.module.css'

/** Panes side by side: `SidePane`, the middle (any element that grows), `SidePane`. */
export function Panes({ children }: { readonly children: ReactNode }) {
  return <div className={css['panes']}>{children}</div>
}

/** The pane that takes what is left. */
export function MainPane({ children }: { readonly children: ReactNode }) {
  return <div className={css['main']}>{children}</div>
}

interface SidePaneProps {
  readonly side: 'start' | 'end'
  /** Width in px; `onSize` is told once a drag or a key press ends, so that it can be remembered. */
  readonly size: number
  readonly min: number
  readonly max: number
  readonly onSize: (size: number) => void
  /** The name of the pane and of its handle. */
  readonly label: string
  readonly closed?: boolean
  readonly children: ReactNode
}

/** A pane at an edge with a handle: drag it, or focus it and use the arrow keys. */
export function SidePane({ side, size, min, max, onSize, label, closed = false, children }: SidePaneProps) {
  const [dragged, setDragged] = useState<number>()
  const width = within(dragged ?? size, min, max)
  if (closed) return null
  const handle = (
    <div
      className={css['handle']}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={Math.round(width)}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onKeyDown={(event) => {
        const step = stepOf(event, side)
        if (step === 0) return
        event.preventDefault()
        onSize(within(width + step, min, max))
      }}
      onPointerDown={(event) => {
        const onEnd = (end: number | undefined): void => {
          setDragged(undefined)
          if (end !== undefined) onSize(within(end, min, max))
        }
        follow(event, { side, from: width, onMove: setDragged, onEnd })
      }}
    />
  )
  return (
    <>
      {side === 'end' && handle}
      <section className={classes(css['side'], css[side])} aria-label={label} style={{ inlineSize: `${width}px` }}>
        {children}
      </section>
      {side === 'start' && handle}
    </>
  )
}

const within = (size: number, min: number, max: number): number => Math.min(max, Math.max(min, size))

/** Which way grows: away from the pane's own edge, mirrored where the page runs right to left. */
const outward = (element: Element, side: 'start' | 'end'): 1 | -1 =>
  (getComputedStyle(element).direction === 'rtl') === (side === 'end') ? 1 : -1

function stepOf(event: KeyboardEvent<HTMLElement>, side: 'start' | 'end'): number {
  const way = outward(event.currentTarget, side)
  if (event.key === 'ArrowRight') return 16 * way
  if (event.key === 'ArrowLeft') return -16 * way
  return 0
}

interface Drag {
  readonly side: 'start' | 'end'
  readonly from: number
  readonly onMove: (size: number) => void
  readonly onEnd: (size: number | undefined) => void
}

function follow(event: PointerEvent<HTMLElement>, { side, from, onMove, onEnd }: Drag): void {
  event.preventDefault()
  const handle = event.currentTarget
  const way = outward(handle, side)
  const startX = event.clientX
  let last: number | undefined
  const listening = new AbortController()
  const { signal } = listening
  handle.setPointerCapture(event.pointerId)
  const move = (moved: globalThis.PointerEvent): void => {
    last = from + (moved.clientX - startX) * way
    onMove(last)
  }
  handle.addEventListener('pointermove', move, { signal })
  const end = (): void => {
    listening.abort()
    onEnd(last)
  }
  handle.addEventListener('pointerup', end, { signal })
  handle.addEventListener('pointercancel', end, { signal })
}

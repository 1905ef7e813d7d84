/** A way to move the text cursor, in the terms of `Selection.modify`. */
interface Move {
  readonly direction: 'left' | 'right' | 'backward' | 'forward'
  readonly granularity: 'character' | 'word' | 'line' | 'lineboundary' | 'documentboundary'
}

interface Pressed {
  readonly key: string
  readonly mod: boolean
}

function moveOf({ key, mod }: Pressed): Move | undefined {
  switch (key) {
    case 'ArrowLeft':
      return { direction: 'left', granularity: mod ? 'word' : 'character' }
    case 'ArrowRight':
      return { direction: 'right', granularity: mod ? 'word' : 'character' }
    case 'ArrowUp':
      return { direction: 'backward', granularity: 'line' }
    case 'ArrowDown':
      return { direction: 'forward', granularity: 'line' }
    case 'Home':
      return { direction: 'backward', granularity: mod ? 'documentboundary' : 'lineboundary' }
    case 'End':
      return { direction: 'forward', granularity: mod ? 'documentboundary' : 'lineboundary' }
    default:
      return undefined
  }
}

/** Moves or, with `extend`, stretches the selection. False if the key moves nothing. Text that cannot be edited has no cursor of its own. */
export function moveCaret(pressed: Pressed, extend: boolean): boolean {
  const move = moveOf(pressed)
  if (move === undefined) return false
  getSelection()?.modify(extend ? 'extend' : 'move', move.direction, move.granularity)
  return true
}

/** A way to move the text cursor, in the terms of `Selection.modify`. */
interface Move {
  readonly direction: 'left' | 'right' | 'backward' | 'forward'
  readonly granularity: 'character' | 'word' | 'line' | 'lineboundary'
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
      return { direction: 'backward', granularity: 'lineboundary' }
    case 'End':
      return { direction: 'forward', granularity: 'lineboundary' }
    default:
      return undefined
  }
}

/**
 * Moves or, with `extend`, stretches the selection inside `root`. False if the key moves nothing. Text that cannot be edited
 * has no cursor of its own, and the browser's would wander out of it into the rest of the page.
 */
export function moveCaret(root: HTMLElement, pressed: Pressed, extend: boolean): boolean {
  const move = moveOf(pressed)
  const selection = getSelection()
  if (move === undefined || selection === null) return false
  if (pressed.mod && move.granularity === 'lineboundary') {
    const edge = move.direction === 'forward' ? root.childNodes.length : 0
    if (extend && selection.rangeCount > 0) selection.extend(root, edge)
    else selection.collapse(root, edge)
    return true
  }
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection
  selection.modify(extend ? 'extend' : 'move', move.direction, move.granularity)
  if (anchorNode !== null && focusNode !== null && !root.contains(selection.focusNode)) {
    selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset)
  }
  return true
}

import { pieces } from './pieces.ts'

interface HighlightedProps {
  readonly text: string
  /** UTF-16 ranges, end exclusive, in order. */
  readonly ranges: readonly (readonly [number, number])[]
}

/** Text with what was found marked in it. */
export function Highlighted({ text, ranges }: HighlightedProps) {
  return pieces(text, ranges).map((piece) =>
    piece.found ? <mark key={piece.start}>{piece.text}</mark> : <span key={piece.start}>{piece.text}</span>,
  )
}

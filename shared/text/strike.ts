/**
 * What goes when the line from `lineStart` to `lineEnd` (its end, before the LF) is struck: the line, its line end, and
 * one blank line after it if a blank line or nothing stands before it, so that the lines around it neither merge nor
 * drift apart. Strikes of different written lines never overlap. A blank line is never struck by itself: its
 * neighbour may take it along.
 */
export const strikeLine = (plain: string, lineStart: number, lineEnd: number): { start: number; end: number } => {
  if (lineEnd >= plain.length) return { start: lineStart, end: plain.length }
  const next = lineEnd + 1
  const nextEnd = plain.indexOf('\n', next)
  const blankAfter = nextEnd !== -1 && isBlank(plain.slice(next, nextEnd))
  const blankBefore = lineStart === 0 || isBlank(plain.slice(plain.lastIndexOf('\n', lineStart - 2) + 1, lineStart))
  return { start: lineStart, end: blankAfter && blankBefore ? nextEnd + 1 : next }
}

const isBlank = (line: string): boolean => line.trim() === ''

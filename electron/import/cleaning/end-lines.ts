import type { Span } from '../../../shared/model/span.ts'

/** A written line of plain: `start` to `end` is all of it, `from` to `to` its words without white space around them. */
export interface WrittenLine extends Span {
  readonly from: number
  readonly to: number
  readonly words: string
}

/** The written lines of a text, from its first on. */
export function* linesDown(plain: string): Generator<WrittenLine> {
  for (let start = 0; start < plain.length;) {
    const at = plain.indexOf('\n', start)
    const end = at === -1 ? plain.length : at
    yield* written(plain, start, end)
    start = end + 1
  }
}

/** The written lines of a text, from its last on. */
export function* linesUp(plain: string): Generator<WrittenLine> {
  for (let end = plain.length; end > 0;) {
    const start = plain.lastIndexOf('\n', end - 1) + 1
    yield* written(plain, start, end)
    end = start - 1
  }
}

function written(plain: string, start: number, end: number): WrittenLine[] {
  const whole = plain.slice(start, end)
  const words = whole.trim()
  if (words === '') return []
  const from = start + (whole.length - whole.trimStart().length)
  return [{ start, end, from, to: from + words.length, words }]
}

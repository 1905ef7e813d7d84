/** A written line of a text, without the white space at its ends. Offsets: UTF-16 units of the text. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly words: string
  /** Whether a blank line or the text's end comes after it. */
  readonly closed: boolean
}

/** A line is looked at no further than this. */
const LONGEST = 2000

/** The first written lines of a text. */
export function firstLines(text: string, count: number): Line[] {
  const found: Line[] = []
  for (let start = 0; start < text.length && found.length < count;) {
    const end = endOf(text, start)
    found.push(...lineOf(text, start, end))
    start = end + 1
  }
  return found
}

/** The last written lines of a text, in reading order. */
export function lastLines(text: string, count: number): Line[] {
  const found: Line[] = []
  for (let end = text.length; end > 0 && found.length < count;) {
    const start = text.lastIndexOf('\n', end - 1) + 1
    found.push(...lineOf(text, start, end))
    end = start - 1
  }
  return found.toReversed()
}

const endOf = (text: string, start: number): number => {
  const found = text.indexOf('\n', start)
  return found === -1 ? text.length : found
}

function lineOf(text: string, start: number, end: number): Line[] {
  const whole = text.slice(start, Math.min(end, start + LONGEST))
  const words = whole.replace(/^[\s\uFEFF]+/u, '')
  const from = start + (whole.length - words.length)
  const trimmed = words.trimEnd()
  if (trimmed === '') return []
  const next = text.slice(end + 1, endOf(text, end + 1))
  return [{ start: from, end: from + trimmed.length, words: trimmed, closed: next.trim() === '' }]
}

/** Whether the next line carries on the sentence of this one: a text with a fixed width. */
export const goesOn = (line: Line | undefined): boolean =>
  line !== undefined && !line.closed && line.words.length > 40 && /[\p{Ll},]$/u.test(line.words)

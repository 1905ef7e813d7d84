const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u
const digit = /\p{Nd}/u

/** A piece of a line as it stands from left to right: a sign, or a gap of white space. */
export interface Piece {
  readonly text: string
}

type Kind = 'rtl' | 'ltr' | 'number' | 'within-number' | 'neutral'

const kindOf = ({ text }: Piece): Kind => {
  if (digit.test(text)) return 'number'
  if (rightToLeft.test(text)) return 'rtl'
  if (/\p{L}/u.test(text)) return 'ltr'
  return /^[.,:/٫٬]$/u.test(text) ? 'within-number' : 'neutral'
}

/** Whether more of the letters read from the right. */
export function readsFromRight(pieces: readonly Piece[]): boolean {
  let balance = 0
  for (const piece of pieces) {
    const kind = kindOf(piece)
    if (kind === 'rtl') balance += 1
    if (kind === 'ltr') balance -= 1
  }
  return balance > 0
}

/**
 * Undoes the layout of the Unicode bidi algorithm (UAX #9) for a line whose main direction is known: from the order in
 * which it stands to the order in which it reads. Numbers and foreign words keep their own direction.
 */
export function inReadingOrder<P extends Piece>(shown: readonly P[], fromRight: boolean): readonly P[] {
  const kinds = shown.map(kindOf)
  if (!kinds.includes('rtl')) return shown
  return fromRight ? fromTheRight(shown, kinds) : withIslands(shown, kinds, 'rtl')
}

/** The whole turned about, numbers and words from the left turned back. */
function fromTheRight<P extends Piece>(shown: readonly P[], kinds: readonly Kind[]): readonly P[] {
  const read: P[] = []
  for (let end = shown.length; end > 0;) {
    const start = islandBefore(kinds, end)
    read.push(...shown.slice(start, end))
    end = start
  }
  return read
}

/** Where the stretch that ends here begins: a number, words from the left with what lies between, or one sign. */
function islandBefore(kinds: readonly Kind[], end: number): number {
  const last = kinds[end - 1]
  if (last !== 'ltr' && last !== 'number') return end - 1
  let start = end - 1
  let startOfWords = last === 'ltr' ? start : -1
  while (start > 0 && isWithinNumber(kinds, start - 1)) start -= 1
  for (let at = end - 2; at >= 0 && kinds[at] !== 'rtl'; at -= 1) if (kinds[at] === 'ltr') startOfWords = at
  return startOfWords === -1 ? start : Math.min(start, startOfWords)
}

const isWithinNumber = (kinds: readonly Kind[], at: number): boolean =>
  kinds[at] === 'number' || (kinds[at] === 'within-number' && kinds[at - 1] === 'number' && kinds[at + 1] === 'number')

/** A line from the left in which stretches read from the right. */
function withIslands<P extends Piece>(shown: readonly P[], kinds: readonly Kind[], island: Kind): readonly P[] {
  const read: P[] = []
  for (let at = 0; at < shown.length;) {
    const piece = shown[at]
    let end = at + 1
    if (kinds[at] === island) {
      for (let next = at + 1; next < shown.length && kinds[next] !== 'ltr'; next += 1)
        if (kinds[next] === island) end = next + 1
      read.push(...fromTheRight(shown.slice(at, end), kinds.slice(at, end)))
    } else if (piece !== undefined) read.push(piece)
    at = end
  }
  return read
}

const mirrored = new Map([...'()[]{}<>«»‹›'].map((sign, index, all) => [sign, all[index ^ 1] ?? sign]))

/**
 * In text from the right some writers give brackets as they read, others as they look. They were meant the way in which
 * more of them open before they close.
 */
export function withBracketsRight(lines: readonly string[]): readonly string[] {
  let balance = 0
  for (const line of lines) {
    balance += line.match(/\([^()]{0,200}\)/g)?.length ?? 0
    balance -= line.match(/\)[^()]{0,200}\(/g)?.length ?? 0
    balance += line.match(/«[^«»]{0,200}»/g)?.length ?? 0
    balance -= line.match(/»[^«»]{0,200}«/g)?.length ?? 0
  }
  return balance < 0
    ? lines.map((line) => line.replace(/[()[\]{}<>«»‹›]/g, (sign) => mirrored.get(sign) ?? sign))
    : lines
}

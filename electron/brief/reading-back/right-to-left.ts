import { isShown, type Sign } from './pages.ts'

const rightToLeft = /[\u0590-\u065F\u066E-\u06EF\u06FA-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u
const leftToRight = /[\p{L}\p{Nd}]/u
const wordsIn = /[\u0590-\u065F\u066E-\u06EF\u06FA-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]+|\p{Nd}+|[\p{L}\p{M}]+|\S/gu

/**
 * Whether signs of a page, drawn from left to right, carry the words, numbers and punctuation of `text`. Each word has to
 * have its letters in order; where a word stands in its paragraph is not looked at, since bidi layout is not undone exactly.
 */
export const sameWords = (shown: readonly Sign[], text: string, direction: 'ltr' | 'rtl'): boolean => {
  const read = grouped(shown, (sign) => sign.line)
    .map((line) => inReadingOrder(line, direction))
    .join('\n')
  const [found, expected] = [wordsOf(read), wordsOf(text)]
  return found.length === expected.length && found.every((word, index) => word === expected[index])
}

/** Neighbours of one kind together. */
const grouped = (signs: readonly Sign[], kind: (sign: Sign) => number): readonly (readonly Sign[])[] => {
  const groups: Sign[][] = []
  let before: number | undefined
  for (const sign of signs) {
    const now = kind(sign)
    const last = groups.at(-1)
    if (last !== undefined && now === before) last.push(sign)
    else groups.push([sign])
    before = now
  }
  return groups
}

/** Ordered, so that equal lists mean equal words. Letters that a line end or a piece's end parts are still one after another. */
const wordsOf = (text: string): readonly string[] =>
  (
    text
      .normalize('NFD')
      .replaceAll(/./gsu, (sign) => (isShown(sign) || /\s/u.test(sign) ? sign : ''))
      .match(wordsIn) ?? []
  )
    .map((word) => [...word].join('').normalize('NFC'))
    .toSorted()

const inReadingOrder = (line: readonly Sign[], direction: 'ltr' | 'rtl'): string => {
  const units = grouped(line, (sign) => sign.unit).map((signs) => ({
    text: signs.map((each) => each.sign).join(''),
    apart: signs[0]?.gap !== 'none',
  }))
  return direction === 'rtl' ? turned(units) : runsIn(units)
}

interface Unit {
  readonly text: string
  readonly apart: boolean
}

/** A stretch that reads from the right: its units turned about, numbers and foreign words in it turned back. */
const turned = (units: readonly Unit[]): string => {
  const stretches: Unit[][] = []
  let foreign = false
  for (const unit of units) {
    const isForeign = leftToRight.test(unit.text) && !rightToLeft.test(unit.text)
    const last = stretches.at(-1)
    if (isForeign && foreign && last !== undefined && !unit.apart) last.push(unit)
    else stretches.push([unit])
    foreign = isForeign
  }
  return stretches
    .toReversed()
    .map((stretch) => `${stretch.map((unit) => unit.text).join('')}${stretch[0]?.apart === true ? ' ' : ''}`)
    .join('')
}

/** A line that reads from the left with stretches in it that read from the right. */
const runsIn = (units: readonly Unit[]): string => {
  const last = units.findLastIndex((unit) => rightToLeft.test(unit.text))
  const first = units.findIndex((unit) => rightToLeft.test(unit.text))
  if (first < 0) return units.map((unit) => `${unit.apart ? ' ' : ''}${unit.text}`).join('')
  const said = (part: readonly Unit[]): string => part.map((unit) => `${unit.apart ? ' ' : ''}${unit.text}`).join('')
  return `${said(units.slice(0, first))} ${turned(units.slice(first, last + 1))} ${said(units.slice(last + 1))}`
}

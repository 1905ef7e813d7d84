import type { DrawnSign, Sign } from './signs.ts'

const QUARTER = Math.PI / 2
/** Text that leans more, such as a stamp across the page, is no text to read. Radians. */
const LEAN = Math.PI / 12

const onlyMarks = /^\p{M}+$/u

/**
 * The signs of a page turned upright, one list for each direction that text is written in, the fullest first: a page
 * lying on its side, a note up its margin, a scan that was fed askew, lines from top to bottom.
 */
export function upright(drawn: readonly DrawnSign[]): readonly (readonly Sign[])[] {
  const ways = new Map<number | 'down', DrawnSign[]>()
  for (const sign of drawn) {
    const way = sign.down ? 'down' : quarterOf(sign.angle)
    const alike = ways.get(way)
    if (alike === undefined) ways.set(way, [sign])
    else alike.push(sign)
  }
  return [...ways]
    .map(([way, signs]) => withMarksLevel(way === 'down' ? signs.map(fromAbove) : turned(signs, way)))
    .toSorted((one, other) => other.length - one.length)
}

const quarterOf = (angle: number): number => (Math.round(angle / QUARTER) + 4) % 4

const fromAbove = ({ at: [e, f], angle: _angle, down: _down, ...sign }: DrawnSign): Sign => ({ ...sign, x: -f, y: e })

function turned(signs: readonly DrawnSign[], quarter: number): readonly Sign[] {
  const lean = (angle: number): number => {
    const off = angle - quarter * QUARTER
    return Math.atan2(Math.sin(off), Math.cos(off))
  }
  const leans = signs.map(({ angle }) => lean(angle)).toSorted((one, other) => one - other)
  const angle = quarter * QUARTER + (leans[Math.floor(leans.length / 2)] ?? 0)
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return signs
    .filter((sign) => Math.abs(lean(sign.angle)) < LEAN)
    .map(({ at: [e, f], angle: _angle, down: _down, ...sign }) => ({
      ...sign,
      x: e * cos + f * sin,
      y: f * cos - e * sin,
    }))
}

/** Vowel points and accents stand on the line of the letter that they were drawn next to. */
function withMarksLevel(signs: readonly Sign[]): readonly Sign[] {
  let letter: Sign | undefined
  return signs.map((sign, index) => {
    if (!onlyMarks.test(sign.text)) {
      letter = sign
      return sign
    }
    const next = signs.slice(index + 1, index + 8).find(({ text }) => !onlyMarks.test(text))
    const isNextNearer = next !== undefined && (letter === undefined || apart(sign, next) < apart(sign, letter))
    return level(sign, isNextNearer ? next : letter)
  })
}

const level = (sign: Sign, other: Sign | undefined): Sign =>
  other !== undefined && Math.abs(other.y - sign.y) < other.size ? { ...sign, y: other.y } : sign

const apart = (one: Sign, other: Sign): number => Math.abs(one.x - other.x) + Math.abs(one.y - other.y)

/** Seeded press releases of invented words: the same on every machine. */
export interface MadeRelease {
  readonly title: string
  readonly date: string
  readonly text: string
}

const syllables = [
  'ka',
  'ren',
  'mo',
  'tis',
  'al',
  'bo',
  'shan',
  'ter',
  'vi',
  'du',
  'lan',
  'po',
  'ques',
  'ri',
  'no',
  'sem',
]
const formulas = [
  'Shanghai Spirit',
  'developing consensus',
  'countering terrorism',
  'mutual trust',
  'regional connectivity',
]
const russian = 'Стороны подтвердили приверженность шанхайскому духу и принципу консенсуса в рамках организации.'
const chinese = '双方重申上海精神，强调协商一致，加强反恐合作。'

/** `count` releases of about 500 words; a tenth carry Russian or Chinese, four in ten a formula. */
export function madeReleases(count: number): readonly MadeRelease[] {
  const next = random(20221108)
  const words = Array.from({ length: 4_000 }, () =>
    Array.from({ length: 1 + Math.floor(next() * 4) }, () => syllables[Math.floor(next() * syllables.length)]).join(''),
  )
  // Zipf: the first words are by far the commonest
  const word = (): string => words[Math.floor(words.length ** next()) - 1] ?? 'ka'
  const sentence = (): string => `${Array.from({ length: 12 + Math.floor(next() * 14) }, word).join(' ')}.`
  return Array.from({ length: count }, (_, at) => {
    const paragraphs = Array.from({ length: 5 }, () => Array.from({ length: 5 }, sentence).join(' '))
    if (next() < 0.4) paragraphs.push(`The sides recalled ${formulas[at % formulas.length]} and ${word()}.`)
    if (at % 20 === 0) paragraphs.push(russian)
    if (at % 20 === 10) paragraphs.push(chinese)
    const day = new Date(Date.UTC(2004, 0, 1) + Math.floor(next() * 8_000) * 86_400_000)
    return { title: `Release ${at} ${word()}`, date: day.toISOString().slice(0, 10), text: paragraphs.join('\n\n') }
  })
}

/** Mulberry32: 0 to 1, the same sequence for the same seed. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

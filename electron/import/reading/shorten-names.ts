export interface Shortened {
  readonly words: string
  /** How far in the sentence the first `length` characters of `words` reach. */
  readonly behind: (length: number) => number
}

/**
 * A sentence in which a name followed by its initials in brackets stands as these initials: "the Regional
 * Anti-Terrorist Structure of Shanghai Cooperation Organization (SCO-RATS)" as "the SCO-RATS".
 */
export function shortenNames(sentence: string): Shortened {
  let words = ''
  let at = 0
  const steps: { readonly words: number; readonly sentence: number }[] = []
  for (const bracket of sentence.matchAll(/ ?\((\p{Lu}[\p{Lu}\d-]{1,14})\)/gu)) {
    const initials = bracket[1] ?? ''
    const start = nameBefore(sentence.slice(at, bracket.index), initials)
    if (start === null) continue
    words += sentence.slice(at, at + start) + initials
    at = bracket.index + bracket[0].length
    steps.push({ words: words.length, sentence: at })
  }
  words += sentence.slice(at)
  const behind = (length: number): number => {
    const step = steps.findLast((each) => each.words <= length)
    return step === undefined ? length : step.sentence + (length - step.words)
  }
  return { words, behind }
}

/** Where the name begins whose words have these initials, whatever their order; null if none ends here. */
function nameBefore(words: string, initials: string): number | null {
  const wanted = initials
    .replace(/[^\p{Lu}]/gu, '')
    .split('')
    .toSorted()
    .join('')
  let found = ''
  for (const { index, letter } of capitals(words).toReversed()) {
    found += letter
    if (found.length < wanted.length) continue
    return found.split('').toSorted().join('') === wanted ? index : null
  }
  return null
}

const capitals = (words: string): { index: number; letter: string }[] =>
  [...words.matchAll(/(?<![\p{L}])\p{Lu}/gu)].map(({ index, 0: letter }) => ({ index, letter }))

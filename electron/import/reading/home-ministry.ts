import countries from './countries.json' with { type: 'json' }

export interface HomeMinistry {
  /** English name, as issuers have it. */
  readonly country: string
  /** The words in which the ministry speaks of itself. */
  readonly span: { readonly start: number; readonly end: number }
}

const edge = String.raw`(?<![\p{L}])`
const after = String.raw`(?![\p{L}])`

/** Each country's words as one group, in order. */
const names = Object.keys(countries)
const words = Object.values(countries)
const latinCapitals = words.map(({ capital }) => capital.filter((city) => /^[\p{Script=Latin}\s.']+$/u.test(city)))

const mentions = new RegExp(
  words
    .map(({ words: [english = '', russian = '', ...others] }) => {
      const inflected = `${edge}(?:(?:${english})${after}|(?:${russian})[а-яё]{0,12})`
      return `(${[inflected, ...others].join('|')})`
    })
    .join('|'),
  'gu',
)
const places = words.map(
  ({ words: [english = ''] }, index) => `(${[english, ...(latinCapitals[index] ?? [])].join('|')})`,
)
const hosting = new RegExp(
  `(?:visit(?:s|ing|ed)? to|visit(?:s|ing|ed)|welcom(?:ed|es|ing) [^.]{0,120}? to|arriv(?:ed|es|al) in|stay in|held in|hosted (?:in|by)|here in) (?:the )?(?:${places.join('|')})${after}`,
  'gu',
)
const own = new RegExp(
  `${edge}(?:${words.map(({ words: [english = ''] }) => `(${english})`).join('|')})(?:’s|'s) (?:commitment|support|position|constructive|desire|readiness|resolve|view|stance|perspective|foreign policy|successes)`,
  'gu',
)

/** A ministry's own words for itself and its head: it does not say whose they are. The best name comes first. */
const ownWords: readonly (readonly [sign: string, pattern: RegExp])[] = [
  ['Affairs', /\b(?:the )?Ministry of (?:Foreign|External) Affairs\b/gu],
  ['Foreign Office', /\b(?:the )?Foreign Office\b/gu],
  ['Foreign Ministry', /\b(?:the )?Foreign Ministry\b(?: Spokes(?:person|man|woman))?/gu],
  [
    '',
    /\b(?:the )?(?:Deputy Prime Minister\/)?(?:Foreign|External Affairs) (?:Minister|Secretary)\b(?: \p{Lu}[\p{L}.-]+){0,4}/gu,
  ],
  ['Affairs', /\bMinister (?:of|for) (?:Foreign|External) Affairs\b/gu],
]
const qualifiedAfter = /^(?:,? (?:of|for) (?:the )?\p{Lu}|,? of (?:his|her|their))/u
const countryLast = new RegExp(`(?:${mentions.source})(?:’s|'s)? (?:\\p{L}+ )?$`, 'u')

/**
 * Whose foreign ministry speaks, by the text alone: one that says "the Foreign Office" or "Foreign Minister X" without
 * saying whose, and welcomes guests to its own country, which it names more than any other. Null when that is weak.
 */
export function ministryOf(text: string): HomeMinistry | null {
  const span = ownSpan(text)
  if (span === null) return null
  const hosts = add(counted(text, hosting), counted(text, own))
  if (hosts.size === 0) return null
  const mentioned = counted(text, mentions)
  const total = [...mentioned.values()].reduce((sum, each) => sum + each, 0)
  const ranked = [...mentioned]
    .map(([index, count]) => ({ index, count, hosting: hosts.get(index) ?? 0 }))
    .toSorted((a, b) => scoreOf(b) - scoreOf(a))
  const [first, second] = ranked
  if (first === undefined || first.hosting === 0 || first.count < 2) return null
  const clear = second === undefined || scoreOf(first) >= 1.5 * scoreOf(second)
  const country = names[first.index]
  return country !== undefined && clear && first.count >= total * 0.4 ? { country, span } : null
}

const scoreOf = ({ count, hosting: hosted }: { count: number; hosting: number }): number => count + 3 * hosted

/** How often each country's group took part in a match. */
function counted(text: string, pattern: RegExp): Map<number, number> {
  const counts = new Map<number, number>()
  for (const match of text.matchAll(pattern)) {
    const index = match.slice(1).findIndex((group) => group !== undefined)
    counts.set(index, (counts.get(index) ?? 0) + 1)
  }
  return counts
}

const add = (one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): Map<number, number> =>
  new Map(
    [...new Set([...one.keys(), ...other.keys()])].map((key) => [key, (one.get(key) ?? 0) + (other.get(key) ?? 0)]),
  )

/** The first place where the ministry names itself without a country before or after. */
function ownSpan(text: string): { start: number; end: number } | null {
  if (!text.includes('Foreign') && !text.includes('External')) return null
  for (const [sign, pattern] of ownWords) {
    if (!text.includes(sign)) continue
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      const before = text.slice(Math.max(0, start - 40), start)
      if (!countryLast.test(before) && !qualifiedAfter.test(text.slice(end, end + 40))) return { start, end }
    }
  }
  return null
}

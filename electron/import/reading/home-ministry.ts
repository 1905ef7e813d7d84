import countries from './countries.json' with { type: 'json' }

export interface HomeMinistry {
  /** English name, as issuers have it. */
  readonly country: string
  /** The words in which the ministry speaks of itself. */
  readonly span: { readonly start: number; readonly end: number }
}

interface Country {
  readonly name: string
  readonly mentions: RegExp
  readonly hosting: RegExp
}

const edge = '(?<![\\p{L}])'
const after = '(?![\\p{L}])'

const known: readonly Country[] = Object.entries(countries).map(([name, { words, capital }]) => {
  const [english = '', russian = '', ...others] = words
  const inflected = `${edge}(?:${english})${after}|${edge}(?:${russian})[а-яё]*|${others.join('|')}`
  const place = [english, ...capital.filter((city) => /^[\p{Script=Latin}\s.']+$/u.test(city))].join('|')
  return {
    name,
    mentions: new RegExp(inflected, 'gu'),
    hosting: new RegExp(
      `(?:visit(?:s|ing|ed)? to|visit(?:s|ing|ed)|welcom(?:ed|es|ing) [^.]{0,120}? to|arriv(?:ed|es|al) in|stay in|held in|hosted (?:in|by)|here in) (?:the )?(?:${place})${after}` +
        `|(?:${english})(?:’s|'s) (?:commitment|support|position|constructive|desire|readiness|resolve|view|stance|perspective|foreign policy|successes)`,
      'gu',
    ),
  }
})

/** A ministry's own words for itself and its head: it does not say whose they are. The best name comes first. */
const ownWords = [
  /\b(?:the )?Ministry of (?:Foreign|External) Affairs\b/gu,
  /\b(?:the )?Foreign Office\b/gu,
  /\b(?:the )?Foreign Ministry\b(?: Spokes(?:person|man|woman))?/gu,
  /\b(?:the )?(?:Deputy Prime Minister\/)?(?:Foreign|External Affairs) (?:Minister|Secretary)\b(?: \p{Lu}[\p{L}.-]+){0,4}/gu,
  /\bMinister (?:of|for) (?:Foreign|External) Affairs\b/gu,
]
const qualifiedAfter = /^(?:,? (?:of|for) (?:the )?\p{Lu}|,? of (?:his|her|their))/u

/**
 * Whose foreign ministry speaks, by the text alone: one that says "the Foreign Office" or "Foreign Minister X" without
 * saying whose, and welcomes guests to its own country, which it names more than any other. Null when that is weak.
 */
export function ministryOf(text: string): HomeMinistry | null {
  const span = ownSpan(text)
  if (span === null) return null
  const scores = known
    .map(({ name, mentions, hosting }) => ({ name, mentions: count(text, mentions), hosting: count(text, hosting) }))
    .filter((each) => each.mentions > 0)
  const total = scores.reduce((sum, each) => sum + each.mentions, 0)
  const ranked = scores.toSorted((a, b) => scoreOf(b) - scoreOf(a))
  const [first, second] = ranked
  if (first === undefined || first.hosting === 0 || first.mentions < 2) return null
  const clear = second === undefined || scoreOf(first) >= 1.5 * scoreOf(second)
  return clear && first.mentions >= total * 0.4 ? { country: first.name, span } : null
}

const scoreOf = ({ mentions, hosting }: { mentions: number; hosting: number }): number => mentions + 3 * hosting

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** The first place where the ministry names itself without a country before or after. */
function ownSpan(text: string): { start: number; end: number } | null {
  for (const pattern of ownWords) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      const before = text.slice(Math.max(0, start - 40), start)
      if (!namesCountryLast(before) && !qualifiedAfter.test(text.slice(end, end + 40))) return { start, end }
    }
  }
  return null
}

const countryLast = new RegExp(
  `(?:${known.map(({ mentions }) => mentions.source).join('|')})(?:’s|'s)? (?:\\p{L}+ )?$`,
  'u',
)

const namesCountryLast = (before: string): boolean => countryLast.test(before)

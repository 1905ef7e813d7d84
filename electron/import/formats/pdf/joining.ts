/** Scripts that are written without spaces between words: Han, kana and full-width signs, Thai, Lao, Khmer, Burmese. */
const unspaced = String.raw`[\u2E80-\u303F\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u{20000}-\u{3FFFF}]`
const endsUnspaced = new RegExp(`${unspaced}$`, 'u')
const beginsUnspaced = new RegExp(`^${unspaced}`, 'u')

/** First parts that are set before a hyphen more often than they are the head of a longer word. */
const compounding =
  /^(?:self|non|ex|well|long|short|high|low|large|small|full|half|part|cross|multi|semi|anti|pro|post|pre|far|near|mid|deep|fast|free|hard|ill|so|all|first|second|third|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|co|vice|policy|decision|people|state|government|world|peace|law|rule|time|socio|geo)$/iu

/** Words of a text that were not broken at a line's end, in small letters: how often each stands there. */
export type Words = ReadonlyMap<string, number>

export function wordsOf(lines: readonly string[]): Words {
  const words = new Map<string, number>()
  let isRest = false
  for (const line of lines) {
    const found = [...line.matchAll(/\p{L}[\p{L}\p{M}]*(?:[-‐‑]\p{L}[\p{L}\p{M}]*)*[-‐‑]?/gu)].map(([word]) => word)
    const breaks = /[-‐‑\u00AD]$/u.test(line)
    for (const word of found.slice(isRest ? 1 : 0, breaks ? -1 : undefined)) {
      const key = word.toLowerCase().replace(/[‐‑]/gu, '-')
      for (const part of [key, ...firstPartOf(key)]) words.set(part, (words.get(part) ?? 0) + 1)
    }
    isRest = breaks
  }
  return words
}

/** A compound's first part with its hyphen: who writes over-extension writes over-inflation. */
const firstPartOf = (word: string): readonly string[] => (/^[^-]+-(?=[^-])/u.exec(word) ?? []).slice(0, 1)

/**
 * A line and the next one of its paragraph as running text. A soft hyphen goes; a hard one goes where it parts a word,
 * and stays in a compound. Whether it does either, the rest of the text and the first part tell.
 */
export function joined(before: string, next: string, words: Words): string {
  if (before.endsWith('\u00AD')) return before.slice(0, -1) + next
  const broken = /(\p{L}[\p{L}\p{M}]*)[-‐‑]$/u.exec(before.slice(-60))
  const rest = /^\p{L}[\p{L}\p{M}]*/u.exec(next)?.[0]
  if (broken?.[1] !== undefined && rest !== undefined)
    return partsWord(before, broken[1], rest, words) ? before.slice(0, -1) + next : before + next
  if (/[\p{Nd}\p{L}][-‐‑/]$|[^\s\p{P}]—$/u.test(before.slice(-4)) && /^[\p{L}\p{Nd}]/u.test(next)) return before + next
  return endsUnspaced.test(before.slice(-2)) || beginsUnspaced.test(next) ? before + next : `${before} ${next}`
}

function partsWord(before: string, left: string, right: string, words: Words): boolean {
  if (!/^\p{Ll}/u.test(right) || /^\p{Lu}{2,}$/u.test(left)) return false
  const [one, other] = [left.toLowerCase(), right.toLowerCase()]
  const seen = (word: string): number => words.get(word) ?? 0
  const [whole, compound] = [seen(one + other), seen(`${one}-${other}`)]
  if (whole !== compound) return whole > compound
  if (/\p{L}[-‐‑]\p{L}+[-‐‑]$/u.test(before.slice(-60))) return false
  if (compounding.test(left) || seen(`${one}-`) > 0) return false
  return !(one.length > 2 && other.length > 2 && seen(one) > 0 && seen(other) > 0)
}

/**
 * The Snowball stemmer for Russian (snowballstem.org/algorithms/russian/stemmer.html). Its names for regions and steps
 * are kept. An ending with `true` goes only after а or я.
 */
type Endings = ReadonlyMap<string, boolean>

const endings = (afterA: string, always: string): Endings =>
  new Map([
    ...list(afterA).map((ending) => [ending, true] as const),
    ...list(always).map((ending) => [ending, false] as const),
  ])

const list = (words: string): string[] => words.split(' ').filter((word) => word !== '')

const GERUND = endings('в вши вшись', 'ив ивши ившись ыв ывши ывшись')
const REFLEXIVE = endings('', 'ся сь')
const ADJECTIVE = endings('', 'ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею')
const PARTICIPLE = endings('ем нн вш ющ щ', 'ивш ывш ующ')
const VERB = endings(
  'ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно',
  'ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю',
)
const NOUN = endings(
  '',
  'а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я',
)
const DERIVED = endings('', 'ост ость')
const LAST_I = endings('', 'и')
const SUPERLATIVE = endings('', 'ейш ейше')
const LONGEST = 7

/** The stem of a folded Russian word (lower case, ё written е). */
export const russianStem = (word: string): string => {
  const known = kept.get(word)
  if (known !== undefined) return known
  if (kept.size >= KEPT) kept.clear()
  const stem = stemOf(word)
  kept.set(word, stem)
  return stem
}

/** Words kept with their stems; press releases repeat themselves. Emptied when full. */
const KEPT = 50_000
const kept = new Map<string, string>()

const stemOf = (word: string): string => {
  const rv = after(word, /[аеиоуыэюя]/u, 0)
  const r1 = after(word, /[аеиоуыэюя][^аеиоуыэюя]/u, 0)
  const r2 = after(word, /[аеиоуыэюя][^аеиоуыэюя]/u, r1)
  const inflected = without(word, GERUND, rv) ?? withoutInflection(without(word, REFLEXIVE, rv) ?? word, rv)
  const second = without(inflected, LAST_I, rv) ?? inflected
  const third = without(second, DERIVED, rv, r2) ?? second
  return tidied(third, rv)
}

const withoutInflection = (word: string, rv: number): string => {
  const adjective = without(word, ADJECTIVE, rv)
  if (adjective !== undefined) return without(adjective, PARTICIPLE, rv) ?? adjective
  return without(word, VERB, rv) ?? without(word, NOUN, rv) ?? word
}

const tidied = (word: string, rv: number): string => {
  const plain = without(word, SUPERLATIVE, rv) ?? word
  if (plain.length - 2 >= rv && plain.endsWith('нн')) return plain.slice(0, -1)
  return plain === word && word.length - 1 >= rv && word.endsWith('ь') ? word.slice(0, -1) : plain
}

/** The word without its longest ending of these that lies in the region; undefined if it has none or may not lose it. */
const without = (word: string, among: Endings, region: number, from = region): string | undefined => {
  for (let start = Math.max(region, word.length - LONGEST); start < word.length; start += 1) {
    const needsA = among.get(word.slice(start))
    if (needsA === undefined) continue
    if (start < from) return undefined
    if (needsA && (start - 1 < region || !/[ая]/u.test(word.charAt(start - 1)))) return undefined
    return word.slice(0, start)
  }
  return undefined
}

/** Where the region behind the first such place begins, from an offset on; the word's end if there is none. */
const after = (word: string, place: RegExp, from: number): number => {
  const found = place.exec(word.slice(from))
  return found === null ? word.length : from + found.index + found[0].length
}

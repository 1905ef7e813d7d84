/** How one UTF-16 unit folds: at or above zero the unit it becomes, below zero one of these. */
export const DROPPED = -1
export const MARK = -2
export const BLANK = -3
export const LONGER = -4
export const HALF = -5
const UNKNOWN = -9

const QUOTES = /^["'`´‘’‚‛“”„‟«»‹›ʹʻʼʽˈ′″‵‶〝〞〟「」『』＂＇]$/u
const DASHES = /^[\p{Pd}\u2212\u2043\u02D7]$/u
const SPACES = /^[\s\p{Z}\p{Cc}]$/u
const IGNORED = /^[\p{Default_Ignorable_Code_Point}\p{Cf}\u0640\u07FA]$/u
const DROPPED_MARKS = /^[\p{Script=Arabic}\p{Script=Hebrew}\u064B-\u065F\u0670\u0300-\u036F\u20D0-\u20FF]$/u
const STRIPPED = /^[\p{Script=Latin}\p{Script=Greek}]/u

/** Letters that one reader writes for the other. Arabic script: Arabic, Persian, Urdu and Sindhi keyboards differ. */
const SAME: ReadonlyMap<string, string> = new Map(
  (
    'ي=ی ى=ی ئ=ی ې=ی ۍ=ی ك=ک ڪ=ک ھ=ه ہ=ه ة=ه ۀ=ه ۂ=ه ۃ=ه ە=ه ؤ=و أ=ا إ=ا آ=ا ٱ=ا ۓ=ے ' +
    'ё=е ς=σ ß=ss æ=ae œ=oe ø=o đ=d ð=d þ=th ł=l ı=i ħ=h'
  )
    .split(' ')
    .map((pair): [string, string] => [pair.charAt(0), pair.slice(2)]),
)

/** The zeros of the digits folded to ASCII; each is followed by its 1 to 9. Full-width ones fold by NFKC. */
const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040,
  0x17e0, 0x1810,
]

const table = new Int32Array(0x10000).fill(UNKNOWN)
const longer = new Map<number, string>()

/** The fold of one UTF-16 unit, worked out once a unit and kept. */
export const foldUnit = (unit: number): number => {
  const known = table[unit] ?? UNKNOWN
  return known === UNKNOWN ? learn(unit) : known
}

/** What a unit that folds to LONGER becomes. */
export const longerFold = (unit: number): string => longer.get(unit) ?? ''

/** The fold of a code point outside the first 65,536; kept as well. */
export const foldAstral = (point: number): string => {
  const known = longer.get(point)
  if (known !== undefined) return known
  const character = String.fromCodePoint(point)
  const folded = IGNORED.test(character) ? '' : folds(character)
  longer.set(point, folded)
  return folded
}

const learn = (unit: number): number => {
  const kind = kindOf(unit)
  table[unit] = kind
  return kind
}

const kindOf = (unit: number): number => {
  if (unit >= 0xd800 && unit <= 0xdfff) return HALF
  const character = String.fromCharCode(unit)
  if (SPACES.test(character) || DASHES.test(character)) return BLANK
  if (IGNORED.test(character)) return DROPPED
  if (/^\p{M}$/u.test(character)) return MARK
  const folded = folds(character)
  if (folded.length === 1) return folded === ' ' ? BLANK : folded.charCodeAt(0)
  longer.set(unit, folded)
  return LONGER
}

/** Whether a combining mark that joins nothing falls away: Latin, Greek and Cyrillic accents, Arabic vowel signs. */
export const fallsAway = (mark: string): boolean => DROPPED_MARKS.test(mark)

const folds = (character: string): string => {
  if (QUOTES.test(character)) return "'"
  const digit = digitOf(character.codePointAt(0) ?? 0)
  if (digit !== undefined) return digit
  const lower = character.normalize('NFKC').toLowerCase()
  const bare = STRIPPED.test(lower) ? lower.normalize('NFD').replaceAll(/\p{M}/gu, '') : lower
  return [...bare]
    .map((part) => SAME.get(part) ?? (QUOTES.test(part) ? "'" : part))
    .join('')
    .replaceAll(/[\u0300-\u036F]|\u0640|[\u064B-\u065F\u0670]/gu, '')
    .replaceAll(/\s+/gu, ' ')
}

const digitOf = (point: number): string | undefined => {
  const zero = ZEROS.find((first) => point >= first && point <= first + 9)
  return zero === undefined ? undefined : String(point - zero)
}

import { analyse } from 'chardet'
import { multibyte, oneByte, pairs, type Candidate, type Pairs } from './encoding-letters.ts'

const LEAST = 0.5
const LEAST_OF_MANY = 0.15
/** Of words that have hardly a letter of ASCII, and so are of no Latin language. */
const LEAST_OF_OTHERS = 0.25

/** So few letters beyond ASCII tell nothing against what else is known. */
const FEW = 8

/**
 * The encoding that bytes look most like, after the letters it would give: those of a language come in known shares.
 * Latin alphabets differ in a few bytes only; chardet's counts of letter triples tell them apart.
 */
export const guessEncoding = (bytes: Uint8Array): string => likeliest(bytes, 2) ?? latinOf(bytes)

/** Whether bytes look like no other script than Latin. */
export const looksLatin = (bytes: Uint8Array): boolean => likeliest(bytes, 2) === null

/** An encoding of another script than Latin, if the bytes clearly look like one. */
export const guessForeign = (bytes: Uint8Array): string | null => likeliest(bytes, FEW)

/** So small a share of a language's frequent letters comes of reading one encoding as another. */
const UNLIKELY = 0.25
const UNLIKELY_OF_MANY = 0.05

/** Whether bytes read in an encoding of known letters give hardly any of those that its languages have most of. */
export function isUnlike(bytes: Uint8Array, encoding: string): boolean {
  const wide = multibyte.find((each) => each.encoding === encoding)
  const narrow = oneByte.find((each) => each.encoding === encoding)
  const known = wide ?? narrow
  if (known === undefined) return false
  const { letters, share } = lettersIn(bytes, known)
  return letters >= FEW && share < (wide === undefined ? UNLIKELY : UNLIKELY_OF_MANY)
}

function lettersIn(
  bytes: Uint8Array,
  { encoding, frequent }: Candidate,
): { readonly letters: number; readonly share: number } {
  const letters = [...(tried(bytes, encoding, false) ?? '')].filter((each) => each > '\x7f' && letter.test(each))
  const known = new Set(frequent)
  return {
    letters: letters.length,
    share: letters.filter((each) => known.has(each)).length / Math.max(1, letters.length),
  }
}

function likeliest(bytes: Uint8Array, fewest: number): string | null {
  const wide = best(multibyte, bytes, fewest, true)
  if (wide !== null && wide.share >= LEAST_OF_MANY) return wide.encoding
  const narrow = best(oneByte, bytes, fewest, false)
  if (narrow !== null && narrow.share >= (isHardlyLatin(bytes) ? LEAST_OF_OTHERS : LEAST)) return narrow.encoding
  const paired = pairs.find((each) => isOfPairs(bytes, each) && tried(bytes, each.encoding, true) !== null)
  return paired?.encoding ?? null
}

function isHardlyLatin(bytes: Uint8Array): boolean {
  let others = 0
  let ascii = 0
  for (const byte of bytes) {
    if (byte > 0x7f) others += 1
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) ascii += 1
  }
  return others > 2 * ascii
}

function best(
  candidates: readonly Candidate[],
  bytes: Uint8Array,
  fewest: number,
  strict: boolean,
): { readonly encoding: string; readonly share: number } | null {
  let found: { readonly encoding: string; readonly share: number } | null = null
  for (const { encoding, frequent } of candidates) {
    const text = tried(bytes, encoding, strict)
    const share = text === null ? 0 : shareOf(text, new Set(frequent), fewest)
    if (share > (found?.share ?? 0)) found = { encoding, share }
  }
  return found
}

/** The end of a sample may cut a character in two: no fault. */
function tried(bytes: Uint8Array, encoding: string, strict: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: strict }).decode(bytes, { stream: true })
  } catch {
    return null
  }
}

const letter = /[\p{L}\p{M}]/u
const latin = /[A-Za-z]/

const strange = /[\p{S}\p{C}]/u

/**
 * Share of the frequent among the letters beyond ASCII and the signs that no text has many of; 0 when the letters are
 * few, always the same (as a no-break space is in another encoding) or stand inside Latin words.
 */
function shareOf(text: string, frequent: ReadonlySet<string>, fewest: number): number {
  let letters = 0
  let signs = 0
  let known = 0
  let mixed = 0
  let before = ''
  const kinds = new Set<string>()
  for (const character of text) {
    if (character > '\x7f' && letter.test(character)) {
      letters += 1
      if (frequent.has(character)) {
        known += 1
        kinds.add(character)
      }
      if (latin.test(before)) mixed += 1
    } else if (character > '\x7f' && strange.test(character)) signs += 1
    before = character
  }
  const isUniform = kinds.size < Math.max(2, Math.min(4, letters * 0.3))
  return letters < fewest || mixed > letters * 0.2 || isUniform ? 0 : known / (letters + signs)
}

const FEWEST_PAIRS = 4

/** Short texts have few of the frequent characters, but nearly all of them are everyday ones. */
function isOfPairs(bytes: Uint8Array, { from, to }: Pairs): boolean {
  let everyday = 0
  let others = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0
    if (lead < 0x81) continue
    if (lead >= from && lead <= to) everyday += 1
    else if (lead > to) others += 1
    at += 1
  }
  return everyday >= FEWEST_PAIRS && everyday >= 0.9 * (everyday + others)
}

const latins: Readonly<Record<string, string>> = {
  'windows-1252': 'windows-1252',
  'ISO-8859-1': 'windows-1252',
  'windows-1250': 'windows-1250',
  'ISO-8859-2': 'iso-8859-2',
  'windows-1254': 'windows-1254',
  'ISO-8859-9': 'windows-1254',
  'windows-1257': 'windows-1257',
  'windows-1258': 'windows-1258',
}

function latinOf(bytes: Uint8Array): string {
  for (const { name } of analyse(bytes)) {
    const encoding = latins[name]
    if (encoding !== undefined) return encoding
  }
  return 'windows-1252'
}

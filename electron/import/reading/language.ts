import { franc, francAll } from 'franc-min'

/** No more than this is looked at, from the middle too, since head and tail may be in the site's language. UTF-16 units. */
const SAMPLE = 4000

/** Latin texts shorter than this many letters are not guessed at. */
const LEAST_LATIN = 40

/** How far franc's first guess must be ahead of its second; its best guess is 1. Languages it does not know come out level. */
const CLEAR = 0.02

/** ISO 639-3, as franc has it, to BCP 47. */
const short: Readonly<Record<string, string>> = {
  eng: 'en',
  deu: 'de',
  fra: 'fr',
  spa: 'es',
  por: 'pt',
  ita: 'it',
  nld: 'nl',
  pol: 'pl',
  tur: 'tr',
  ron: 'ro',
  ces: 'cs',
  hun: 'hu',
  swe: 'sv',
  ind: 'id',
  zlm: 'ms',
  vie: 'vi',
  uzn: 'uz',
  azj: 'az',
  tuk: 'tk',
  swh: 'sw',
  som: 'so',
  hrv: 'hr',
  bos: 'bs',
  tgl: 'tl',
  hau: 'ha',
  fin: 'fi',
  dan: 'da',
  hin: 'hi',
  mar: 'mr',
  nep: 'ne',
  npi: 'ne',
}

/**
 * The language of most of a text as a BCP 47 tag, or null where neither script nor letters say it. Chinese is `zh`.
 * Script and telling letters decide first; franc's triples only between languages of one script.
 */
export function languageOf(text: string): string | null {
  const middle = Math.max(0, (text.length - SAMPLE) >> 1)
  const sample =
    text.length <= 2 * SAMPLE ? text : `${text.slice(0, SAMPLE / 2)} ${text.slice(middle, middle + SAMPLE)}`
  const counts = scripts.map(([script, pattern]) => [script, sample.match(pattern)?.length ?? 0] as const)
  const most = counts.toSorted((a, b) => b[1] * (weights[b[0]] ?? 1) - a[1] * (weights[a[0]] ?? 1))[0]
  if (most === undefined || most[1] < 4) return null
  const script = most[0]
  if (script === 'latin') return latinOf(sample, most[1])
  if (script === 'arabic') return arabicOf(sample)
  if (script === 'cyrillic') return cyrillicOf(sample)
  if (script === 'han') return hanOf(sample, most[1])
  if (script === 'devanagari')
    return short[franc(sample, { only: ['hin', 'mar', 'nep', 'npi'], minLength: 20 })] ?? 'hi'
  return script
}

const scripts: readonly (readonly [string, RegExp])[] = [
  ['latin', /\p{Script=Latin}/gu],
  ['cyrillic', /\p{Script=Cyrillic}/gu],
  ['arabic', /\p{Script=Arabic}/gu],
  ['han', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['devanagari', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['si', /\p{Script=Sinhala}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['hy', /\p{Script=Armenian}/gu],
  ['my', /\p{Script=Myanmar}/gu],
  ['km', /\p{Script=Khmer}/gu],
  ['lo', /\p{Script=Lao}/gu],
]

/** A Chinese character is a word rather than a letter. */
const weights: Readonly<Record<string, number>> = { han: 3, ko: 2 }

const has = (text: string, pattern: RegExp, least: number): boolean => (text.match(pattern)?.length ?? 0) >= least

const english = /(?:^|[^\p{L}])(?:the|of|and|to|in|is|was|on|with|for|that|by|has|have)(?![\p{L}])/giu

function latinOf(sample: string, letters: number): string | null {
  const words = sample.match(english)?.length ?? 0
  if (words >= 3 && words > letters / 60) return 'en'
  if (letters < LEAST_LATIN) return null
  const [first, second] = francAll(sample, { minLength: LEAST_LATIN })
  const sure = first !== undefined && first[1] - (second?.[1] ?? 0) >= CLEAR
  return sure ? (short[first[0]] ?? null) : null
}

/** Urdu has retroflex letters and its own he and ye; Persian pe, che, zhe, gaf and its ye; Arabic te marbuta. */
function arabicOf(sample: string): string | null {
  const urdu = sample.match(/[ٹڈڑںےھہ]/gu)?.length ?? 0
  const persian = sample.match(/[پچژگیک]/gu)?.length ?? 0
  const arabic = sample.match(/[ةيكىإأؤئ]/gu)?.length ?? 0
  if (has(sample, /[ټډړږښڼ]/gu, 3)) return 'ps'
  if (has(sample, /[ڪڻٿڀ]/gu, 3)) return 'sd'
  if (has(sample, /[ەڵێۆ]/gu, 5)) return 'ckb'
  if (urdu > 3 && urdu > arabic / 4) return 'ur'
  if (persian > arabic || has(sample, /[پچژگ]/gu, 4)) return 'fa'
  return arabic > 0 ? 'ar' : null
}

function cyrillicOf(sample: string): string {
  if (has(sample, /[ђћјљњџ]/giu, 3)) return 'sr'
  if (has(sample, /ў/giu, 2)) return has(sample, /[қғҳ]/giu, 1) ? 'uz' : 'be'
  if (has(sample, /[ҷӣӯ]/giu, 2)) return 'tg'
  if (has(sample, /[әғқұһ]/giu, 3)) return 'kk'
  if (has(sample, /[өү]/giu, 3)) return has(sample, /ң/giu, 1) ? 'ky' : 'mn'
  if (has(sample, /[іїєґ]/giu, 3)) return 'uk'
  return has(sample, /[ыэ]/giu, 1) || !has(sample, /ъ/giu, 3) ? 'ru' : 'bg'
}

const hanOf = (sample: string, all: number): string =>
  has(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, Math.max(2, all * 0.1)) ? 'ja' : 'zh'

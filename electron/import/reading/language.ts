import { franc, francAll } from 'franc-min'
import { countScripts, type ScriptName } from './scripts.ts'

/** No more than this is looked at, from the middle too, since the head may be in the site's language. UTF-16 units. */
const HEAD = 500
const MIDDLE = 1000

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

/** A Chinese character is a word rather than a letter. */
const weights: Readonly<Partial<Record<ScriptName, number>>> = { han: 3, kana: 2, ko: 2 }

/**
 * The language of most of a text as a BCP 47 tag, or null where neither script nor letters say it. Chinese is `zh`.
 * Script and telling letters decide first; franc's triples only between languages of one script. What the format says
 * counts only where the text does not tell.
 */
export const languageOf = (text: string, said?: string): string | null => ofText(sampleOf(text)) ?? saidLanguage(said)

const sampleOf = (text: string): string => {
  const middle = (text.length - MIDDLE) >> 1
  return text.length <= HEAD + MIDDLE ? text : `${text.slice(0, HEAD)} ${text.slice(middle, middle + MIDDLE)}`
}

const saidLanguage = (said: string | undefined): string | null => {
  const language = /^([a-z]{2,3})(?:[-_]|$)/u.exec(said?.trim().toLowerCase() ?? '')?.[1]
  return language === undefined || language === 'und' || language === 'mul' ? null : language
}

function ofText(sample: string): string | null {
  const counts = countScripts(sample)
  const ranked = [...counts].toSorted((a, b) => b[1] * (weights[b[0]] ?? 1) - a[1] * (weights[a[0]] ?? 1))
  const [most] = ranked
  if (most === undefined || most[1] < 4) return null
  const [script, letters] = most
  switch (script) {
    case 'latin':
      return latinOf(sample, letters)
    case 'arabic':
      return arabicOf(sample)
    case 'cyrillic':
      return cyrillicOf(sample)
    case 'han':
    case 'kana':
      return isJapanese(counts) ? 'ja' : 'zh'
    case 'devanagari':
      return short[franc(sample, { only: ['hin', 'mar', 'nep', 'npi'], minLength: 20 })] ?? 'hi'
    default:
      return script
  }
}

const isJapanese = (counts: ReadonlyMap<ScriptName, number>): boolean =>
  (counts.get('kana') ?? 0) >= Math.max(2, ((counts.get('han') ?? 0) + (counts.get('kana') ?? 0)) * 0.1)

/** Small words that are a good part of any text in their language, and how many letters at most there are to one. */
const latinWords: readonly (readonly [language: string, letters: number, pattern: RegExp])[] = [
  ['en', 60, /\b(?:the|of|and|to|in|is|was|on|with|for|that|by|has|have)\b/gi],
  ['fr', 25, /\b(?:le|la|les|des|du|et|en|un|une|est|dans|pour|que|qui|sur|par|au|aux)\b/gi],
  ['es', 25, /\b(?:el|la|los|las|del|de|y|en|un|una|que|por|para|con|su|se)\b/gi],
  ['de', 25, /\b(?:der|die|das|und|den|dem|des|in|zu|mit|von|für|auf|ist|ein|eine|im)\b/gi],
]

/** They tell a language sooner than triples of letters do. */
function bySmallWords(sample: string, letters: number): string | null {
  const [first, second] = latinWords
    .map(([language, most, pattern]) => ({ language, most, words: sample.match(pattern)?.length ?? 0 }))
    .toSorted((a, b) => b.words - a.words)
  if (first === undefined || first.words < 3 || first.words <= letters / first.most) return null
  return first.words >= 2 * (second?.words ?? 0) ? first.language : null
}

function latinOf(sample: string, letters: number): string | null {
  const told = bySmallWords(sample, letters)
  if (told !== null) return told
  if (letters < LEAST_LATIN) return null
  const [first, second] = francAll(sample, { minLength: LEAST_LATIN })
  const sure = first !== undefined && first[1] - (second?.[1] ?? 0) >= CLEAR
  return sure ? (short[first[0]] ?? null) : null
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

const small = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, 'gu')
const urduWords = small('کے|کی|میں|ہے|ہیں|اور|سے|نے|کو|کا|پر|ھے|ھیں')
const persianWords = small('است|که|این|در|به|از|را|با|می|های|برای|و|شد|كه|این|اين')
const arabicWords = small('في|من|على|إلى|الى|التي|الذي|أن|إن|عن|مع|هذا|هذه|و|بين|كما')

/** Letters that one language has alone decide; Urdu, Persian and Arabic are told by letters and small words together. */
function arabicOf(sample: string): string | null {
  if (count(sample, /[ټډړږښڼېۍ]/gu) >= 3 && count(sample, /[ړږښڼټډۍ]/gu) >= 2) return 'ps'
  if (count(sample, /[ڪڻٿڀڃڄ]/gu) >= 3) return 'sd'
  if (count(sample, /[ۇۈڭۋ]/gu) >= 3) return 'ug'
  if (count(sample, /[ڵێڕ]/gu) >= 3 && count(sample, /[ەۆ]/gu) >= 3) return 'ckb'
  const scores = [
    ['ur', 3 * count(sample, urduWords) + 2 * count(sample, /[ٹڈڑںےھہ]/gu)],
    ['fa', 3 * count(sample, persianWords) + count(sample, /[پچژگیک]/gu)],
    ['ar', 3 * count(sample, arabicWords) + 2 * count(sample, /[ةيكىإأ]/gu) + count(sample, /(?<![\p{L}])ال/gu)],
  ] as const
  const [best] = scores.toSorted((a, b) => b[1] - a[1])
  return best === undefined || best[1] === 0 ? null : best[0]
}

/** Letters beyond the Russian ones tell the language. */
function cyrillicOf(sample: string): string {
  const own =
    sample
      .match(/[ђћјљњџѓќѕўқғҳҷӣӯәұһіөүңїєґъыэңҡҙҗ]/giu)
      ?.join('')
      .toLowerCase() ?? ''
  const has = (letters: RegExp, least: number): boolean => count(own, letters) >= least
  if (has(/[ѓќѕ]/gu, 3)) return 'mk'
  if (has(/[ђћјљњџ]/gu, 3)) return 'sr'
  if (has(/[ҷӣӯ]/gu, 2)) return 'tg'
  if (has(/ў/gu, 2)) return has(/[қғҳ]/gu, 1) ? 'uz' : 'be'
  if (has(/[ҡҙ]/gu, 2)) return 'ba'
  if (has(/[қғұ]/gu, 3)) return 'kk'
  if (has(/[әҗ]/gu, 3) && !has(/[қғұ]/gu, 1)) return 'tt'
  if (has(/[әұһ]/gu, 3)) return 'kk'
  if (has(/[өү]/gu, 3)) return has(/ң/gu, 1) ? 'ky' : 'mn'
  if (has(/[їєґ]/gu, 2) || (has(/і/gu, 3) && !has(/[ыэъ]/gu, 1))) return 'uk'
  if (has(/і/gu, 5) && has(/[ыэ]/gu, 2)) return 'be'
  return has(/[ыэ]/gu, 1) || !has(/ъ/gu, 3) ? 'ru' : 'bg'
}

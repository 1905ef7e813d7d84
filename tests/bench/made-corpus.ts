/** A made release with what is true of it. `of`: the release whose words it has, when it is a copy or an edition of one. */
export interface MadeDocument {
  readonly language: Language
  readonly title: string
  readonly date: string
  readonly text: string
  readonly kind: 'original' | 'copy' | 'edition'
  readonly of: number | null
}

type Language = 'en' | 'ru' | 'zh' | 'fr' | 'es' | 'ar'

const SHARES: readonly (readonly [Language, number])[] = [
  ['en', 0.74],
  ['ru', 0.07],
  ['zh', 0.06],
  ['fr', 0.05],
  ['es', 0.05],
  ['ar', 0.03],
]
const COPIES = 0.02
const EDITIONS = 0.03

/** The commonest words, what all others are made of, and what is said in every second release whatever it is about. */
const TONGUES: Readonly<
  Record<Exclude<Language, 'zh'>, { readonly small: string; readonly syllables: string; readonly formula: string }>
> = {
  en: {
    small: 'the of and to in a that for on with is by has as was at it be from have',
    syllables:
      'min is ter pre si dent coun cil re gion al tra de se cur i ty part ner ship bor ders dia logue for um sum mit ac cord',
    formula: 'The sides reaffirmed their commitment to the Shanghai Spirit of mutual trust and mutual benefit.',
  },
  ru: {
    small: 'в и на с что по не о от к для как из за это его при также их мы',
    syllables:
      'ми нистр пре зи дент сам мит со вет ре ги он бе зо пас ность раз ви тие тор гов ля гра ни ца ди а лог ё щий',
    formula: 'Стороны подтвердили приверженность шанхайскому духу взаимного доверия и взаимной выгоды.',
  },
  fr: {
    small: 'de la le et les des en à que pour dans un du une est qui sur par au plus',
    syllables:
      'mi nis tre pré si dent con seil ré gion sé cu ri té par te na riat fron tiè re dia lo gue som met ac cord é',
    formula: 'Les parties ont réaffirmé leur attachement à l’esprit de Shanghai et à la confiance mutuelle.',
  },
  es: {
    small: 'de la que el en y los del las por con para una un se su al es lo como',
    syllables:
      'mi nis tro pre si den te con se jo re gión se gu ri dad a lian za fron te ra diá lo go cum bre a cuer do ño',
    formula: 'Las partes reafirmaron su compromiso con el espíritu de Shanghái y la confianza mutua.',
  },
  ar: {
    small: 'في من على إلى أن التي عن مع بين هذا هذه كما ما الذي لا أو كل بعد قد خلال',
    syllables: 'وز ير رئ يس مج لس من طقة أم ن تن مية شر اكة حد ود حو ار قم ة ات فاق تج ارة تع اون',
    formula: 'جدد الجانبان تمسكهما بروح شنغهاي والثقة المتبادلة والمنفعة المشتركة.',
  },
}
const CHINESE_FORMULA = '双方重申坚持互信互利的上海精神。'
const WORDS = 20_000
const IDEOGRAPHS = 3_000

/**
 * A corpus of so many releases, the same for the same seed: any release can be made alone, and a longer corpus begins
 * with the shorter one. Copies have the words of an earlier original; in editions 1 to 4 % of the words are others,
 * and a line is added at one end.
 */
export function madeCorpus(seed = 20_261_125): (at: number) => MadeDocument {
  const vocabularies = new Map<Language, readonly string[]>()
  const wordsOf = (language: Exclude<Language, 'zh'>): readonly string[] => {
    const known = vocabularies.get(language) ?? vocabulary(language)
    vocabularies.set(language, known)
    return known
  }
  const kindOf = (at: number): MadeDocument['kind'] => {
    const drawn = chance(seed, at)()
    if (at < 50 || drawn >= COPIES + EDITIONS) return 'original'
    return drawn < COPIES ? 'copy' : 'edition'
  }
  const originalBefore = (at: number): number => {
    let chosen = Math.floor(chance(seed + 1, at)() * at)
    while (kindOf(chosen) !== 'original') chosen -= 1
    return chosen
  }
  return (at) => {
    const kind = kindOf(at)
    const of = kind === 'original' ? null : originalBefore(at)
    const { language, title, text } = original(chance(seed + 2, of ?? at), wordsOf)
    const next = chance(seed + 3, at)
    const date = new Date(Date.UTC(2001, 5, 15) + Math.floor(next() * 9_300) * 86_400_000).toISOString().slice(0, 10)
    return { language, title, date, kind, of, text: kind === 'edition' ? edited(text, language, next, wordsOf) : text }
  }
}

type Chance = () => number
type WordsOf = (language: Exclude<Language, 'zh'>) => readonly string[]

function original(next: Chance, wordsOf: WordsOf): Pick<MadeDocument, 'language' | 'title' | 'text'> {
  const language = languageOf(next())
  const long = lengthOf(next)
  if (language === 'zh') return { language, title: ideographs(next, 14), text: chineseText(next, long) }
  const words = wordsOf(language)
  const title = Array.from({ length: 9 }, () => capital(frequent(words, next))).join(' ')
  const paragraphs: string[] = []
  let written = 0
  while (written < long) {
    const counts = Array.from({ length: 3 + Math.floor(next() * 4) }, () => 8 + Math.floor(next() * 22))
    const sentences = counts.map(
      (count) => `${capital(Array.from({ length: count }, () => frequent(words, next)).join(' '))}.`,
    )
    paragraphs.push(sentences.join(' '))
    written += counts.reduce((sum, count) => sum + count, 0)
  }
  if (next() < 0.5) paragraphs.splice(1, 0, TONGUES[language].formula)
  return { language, title, text: paragraphs.join('\n\n') }
}

function chineseText(next: Chance, long: number): string {
  const paragraphs: string[] = []
  let written = 0
  while (written < long * 1.7) {
    const counts = Array.from({ length: 4 + Math.floor(next() * 8) }, () => 8 + Math.floor(next() * 20))
    paragraphs.push(`${counts.map((count) => ideographs(next, count)).join('，')}。`)
    written += counts.reduce((sum, count) => sum + count, 0)
  }
  if (next() < 0.5) paragraphs.push(CHINESE_FORMULA)
  return paragraphs.join('\n\n')
}

function edited(text: string, language: Language, next: Chance, wordsOf: WordsOf): string {
  const rate = 0.01 + next() * 0.03
  const body =
    language === 'zh'
      ? Array.from(text, (each) => (/\p{L}/u.test(each) && next() < rate ? ideographs(next, 1) : each)).join('')
      : text.replaceAll(/[\p{L}\p{M}’]+/gu, (word) => (next() < rate ? frequent(wordsOf(language), next) : word))
  return next() < 0.5 ? `Updated version.\n\n${body}` : `${body}\n\nFor further information contact the press office.`
}

/** Log-normal about 420 words, 150 to 1,500. */
function lengthOf(next: Chance): number {
  const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  return Math.max(150, Math.min(1_500, Math.round(Math.exp(6.04 + 0.55 * normal))))
}

function languageOf(drawn: number): Language {
  let above = drawn
  for (const [language, share] of SHARES) {
    if (above < share) return language
    above -= share
  }
  return 'en'
}

function vocabulary(language: Exclude<Language, 'zh'>): readonly string[] {
  const next = chance(language.charCodeAt(0), language.charCodeAt(1))
  const syllables = TONGUES[language].syllables.split(' ')
  const syllable = () => syllables[Math.floor(next() * syllables.length)] ?? ''
  const words = new Set(TONGUES[language].small.split(' '))
  while (words.size < WORDS) words.add(Array.from({ length: 1 + Math.floor(next() * 4) }, syllable).join(''))
  return [...words]
}

/** The first words are by far the commonest. */
const frequent = (words: readonly string[], next: Chance): string => words[Math.floor(words.length ** next()) - 1] ?? ''

/** Few ideographs make most of a text, but none of them most. */
const ideographs = (next: Chance, count: number): string =>
  String.fromCharCode(...Array.from({ length: count }, () => 0x4e00 + Math.floor(next() ** 2.5 * IDEOGRAPHS)))

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/**
 * sfc32 from two numbers: 0 to 1, the same sequence for the same two. Its 128 bits of state keep the releases of a large
 * corpus from running into each other's sequences, as those of 32 bits do.
 */
function chance(seed: number, at: number): Chance {
  let [a, b, c, count] = [seed | 0, at | 0, 0x9e3779b9 | 0, 1]
  const next = (): number => {
    const sum = (((a + b) | 0) + count) | 0
    count = (count + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4_294_967_296
  }
  for (let stirred = 0; stirred < 12; stirred += 1) next()
  return next
}

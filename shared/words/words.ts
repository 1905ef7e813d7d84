import { en } from './en.ts'
import type { Params, Word } from './word.ts'

export type WordKey = keyof typeof en
/** A language is one table with every key of English. */
export type Words = Readonly<Record<WordKey, Word>>

/** Interface languages that are built; another one is a file beside en.ts and a line here. */
const languages = { en } as const satisfies Record<string, Words>
export type Language = keyof typeof languages

let spoken: Language = 'en'

/** Chooses the interface language for this process; called once, by a composition root. */
export function speak(language: Language): void {
  spoken = language
}

/** The first built language among those a person reads (BCP 47, the dearest first); English where there is none. */
export function languageFor(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const [language = ''] = tag.split('-')
    if (isLanguage(language)) return language
  }
  return 'en'
}

const isLanguage = (tag: string): tag is Language => Object.hasOwn(languages, tag)

/** The interface language as a BCP 47 tag, for `lang` and for Intl. */
export const spokenLanguage = (): Language => spoken

/** The words of a key in the interface language. A parameter `count` chooses the plural form. */
export function t(key: WordKey, params: Params = {}): string {
  return fill(languages[spoken][key], params, spoken)
}

/** Says a message that crossed as key and parameters. A key without words is shown as it is, so that it is noticed. */
export function say(message: { readonly key: string; readonly params: Params }): string {
  return isWordKey(message.key) ? t(message.key, message.params) : message.key
}

export const isWordKey = (key: string): key is WordKey => Object.hasOwn(en, key)

/** Puts parameters into a word. Numbers are written the way `language` writes them; an unknown parameter stays visible. */
export function fill(word: Word, params: Params, language: string): string {
  return form(word, params['count'], language).replace(/\{(\w+)\}/gu, (whole, name: string) => {
    const value = params[name]
    return value === undefined
      ? whole
      : typeof value === 'number'
        ? new Intl.NumberFormat(language).format(value)
        : value
  })
}

function form(word: Word, count: string | number | undefined, language: string): string {
  if (typeof word === 'string') return word
  const rule = new Intl.PluralRules(language).select(typeof count === 'number' ? count : Number.NaN)
  return word[rule] ?? word.other
}

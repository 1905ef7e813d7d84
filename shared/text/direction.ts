const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u
const STRONG = /\p{L}/u
const LANGUAGES = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi', 'prs'])

/** Which way a text runs, by its first letter; a bare language tag (`ur`, `fa-AF`) by its language. Else left to right. */
export const directionOf = (text: string): 'ltr' | 'rtl' => {
  const language = /^(?<language>[a-z]{2,3})(?:-[A-Za-z0-9]+)*$/u.exec(text)?.groups?.language
  if (language !== undefined) return LANGUAGES.has(language) ? 'rtl' : 'ltr'
  const first = STRONG.exec(text)?.[0]
  return first !== undefined && RIGHT_TO_LEFT.test(first) ? 'rtl' : 'ltr'
}

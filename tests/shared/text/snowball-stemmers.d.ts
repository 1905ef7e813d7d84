declare module 'snowball-stemmers' {
  export function newStemmer(language: 'russian'): { readonly stem: (word: string) => string }
}

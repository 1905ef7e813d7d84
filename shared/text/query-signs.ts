import type { QueryFilter } from './query-words.ts'

/** What a query is made of, as typed. `last`: typing may go on with it: it ends the query and no quote closes it. */
export type Sign =
  | { readonly kind: 'open' | 'close' | 'or' | 'and' | 'not' | 'near' }
  | { readonly kind: 'within'; readonly words: number }
  | { readonly kind: 'quoted'; readonly text: string; readonly last: boolean }
  | { readonly kind: 'word'; readonly text: string; readonly star: boolean; readonly last: boolean }
  | { readonly kind: 'filter'; readonly filter: QueryFilter }

/** More of a query than this is not read: words, phrases and signs. */
const MOST = 120

const QUOTE = '["“”„«»「」『』＂]'
const UNQUOTED = '[^"“”„«»「」『』＂]'
const SIGN = new RegExp(
  [
    '(?<dash>[-−])(?=[^\\s-])',
    `(?<field>\\p{L}+):${QUOTE}(?<inField>${UNQUOTED}*)${QUOTE}?`,
    `${QUOTE}(?<quoted>${UNQUOTED}*)${QUOTE}?`,
    '(?<open>[(（])',
    '(?<close>[)）])',
    '(?<near>NEAR)(?=[(（])',
    ',\\s*(?<within>\\d{1,4})\\s*(?=[)）])',
    `(?:(?!,\\s*\\d{1,4}\\s*[)）]|${QUOTE}|[\\s()（）]).)+`,
  ].join('|'),
  'gu',
)

/** Cuts what was typed into signs. Nothing typed is an error: what has no meaning is a word or nothing. */
export const signsOf = (typed: string): Sign[] => {
  const signs: Sign[] = []
  for (const found of typed.matchAll(SIGN)) {
    if (signs.length >= MOST) break
    const { dash, field, inField, quoted, open, close, near, within } = found.groups ?? {}
    if (dash !== undefined) signs.push({ kind: 'not' })
    else if (field !== undefined) signs.push(...fieldSigns(field, inField ?? '', signs))
    else if (quoted !== undefined)
      signs.push({ kind: 'quoted', text: quoted, last: found[0].length === quoted.length + 1 })
    else if (open !== undefined) signs.push({ kind: 'open' })
    else if (close !== undefined) signs.push({ kind: 'close' })
    else if (near !== undefined) signs.push({ kind: 'near' })
    else if (within !== undefined) signs.push({ kind: 'within', words: Number(within) })
    else signs.push(...wordSigns(found[0], found.index + found[0].length === typed.length, signs))
  }
  return signs
}

const OPERATORS = { OR: 'or', AND: 'and', NOT: 'not' } as const

const wordSigns = (word: string, last: boolean, before: Sign[]): Sign[] => {
  if (word === 'OR' || word === 'AND' || word === 'NOT') return [{ kind: OPERATORS[word] }]
  const field = /^(\p{L}+):(.*)$/u.exec(word)
  const filter = field === null ? undefined : filterOf(field[1] ?? '', field[2] ?? '', false)
  if (filter === 'unfinished') return []
  if (filter !== undefined) return [filterSign(filter, before)]
  return [{ kind: 'word', text: word, star: word.endsWith('*'), last }]
}

const fieldSigns = (field: string, value: string, before: Sign[]): Sign[] => {
  const filter = filterOf(field, value, false)
  if (filter === 'unfinished') return []
  if (filter !== undefined) return [filterSign(filter, before)]
  return [
    { kind: 'word', text: field, star: false, last: false },
    { kind: 'quoted', text: value, last: false },
  ]
}

/** A filter takes the sign of exclusion before it to itself. */
const filterSign = (filter: QueryFilter, before: Sign[]): Sign => {
  const without = before.at(-1)?.kind === 'not'
  if (without) before.pop()
  return { kind: 'filter', filter: { ...filter, without } }
}

const filterOf = (name: string, value: string, without: boolean): QueryFilter | 'unfinished' | undefined => {
  const field = name.toLowerCase()
  switch (field) {
    case 'issuer':
    case 'theme':
    case 'lang':
    case 'state':
      return value.trim() === '' ? 'unfinished' : { field, value: value.trim(), without }
    case 'date':
      return value.trim() === '' ? 'unfinished' : dateOf(value.trim(), without)
    default:
      return undefined
  }
}

const DATES = /^(?<from>\d{4}(?:-\d{2}){0,2})?(?<dots>\.{2,3}|…)?(?<to>\d{4}(?:-\d{2}){0,2})?$/u

const dateOf = (value: string, without: boolean): QueryFilter | 'unfinished' | undefined => {
  const found = DATES.exec(value)?.groups
  if (found === undefined) return undefined
  const { from, dots, to } = found
  if (from === undefined && to === undefined) return 'unfinished'
  if (dots === undefined && from !== undefined && to !== undefined) return undefined
  return { field: 'date', from: from ?? null, to: (dots === undefined ? from : to) ?? null, without }
}

import type { ThemeId } from '../../shared/model/ids.ts'
import type { Alias, Theme, ThemeDraft } from '../../shared/model/theme.ts'

export const draftOf = ({
  name,
  parent,
  definition,
  useWhen,
  notWhen,
  example,
  colour,
  key,
  aliases,
}: Theme): ThemeDraft => ({
  name,
  parent,
  definition,
  useWhen,
  notWhen,
  example,
  colour,
  key,
  aliases,
})

/** A theme that is yet to be named, in the colour least used so far. */
export function newDraft(themes: readonly Theme[], parent: ThemeId | null): ThemeDraft {
  const used = (colour: number): number => themes.filter((theme) => theme.colour === colour).length
  const colours = Array.from({ length: 12 }, (_, index) => index + 1)
  const colour = colours.toSorted((a, b) => used(a) - used(b) || a - b)[0] ?? 1
  return { name: '', parent, definition: '', useWhen: '', notWhen: '', example: '', colour, key: null, aliases: [] }
}

export type DraftProblem = {
  readonly field: 'name' | 'key'
  readonly key: 'themes.nameNeeded' | 'themes.keyTaken' | 'themes.keyOne'
  readonly name?: string
}

/** What keeps a draft from being saved. */
export function problemOf(draft: ThemeDraft, self: ThemeId | null, themes: readonly Theme[]): DraftProblem | undefined {
  if (draft.name.trim() === '') return { field: 'name', key: 'themes.nameNeeded' }
  const { key } = draft
  if (key === null) return undefined
  if (!/^[\p{L}\p{N}]$/u.test(key)) return { field: 'key', key: 'themes.keyOne' }
  const taken = themes.find((theme) => theme.id !== self && theme.key?.toLocaleLowerCase() === key.toLocaleLowerCase())
  return taken === undefined ? undefined : { field: 'key', key: 'themes.keyTaken', name: taken.name }
}

/** An alias as typed: one that ends in * is a stem. Undefined if there is nothing in it or it is there already. */
export function aliasOf(language: string, typed: string, there: readonly Alias[]): Alias | undefined {
  const text = typed.trim()
  if (text.replaceAll('*', '').trim() === '') return undefined
  const alias: Alias = { language, text, kind: text.endsWith('*') ? 'stem' : 'phrase' }
  return there.some((each) => each.language === language && each.text === text) ? undefined : alias
}

export const sameDraft = (a: ThemeDraft, b: ThemeDraft): boolean => JSON.stringify(a) === JSON.stringify(b)

import { randomUUID } from 'node:crypto'
import { ThemeId } from '../../shared/model/ids.ts'
import type { Theme, ThemeDraft } from '../../shared/model/theme.ts'
import type { BroughtTheme } from './codebook-reading.ts'
import { pathOf } from './codebook-rows.ts'

export interface ImportPlan {
  readonly add: readonly (ThemeDraft & { readonly id: ThemeId })[]
  readonly edit: readonly { readonly id: ThemeId; readonly version: number; readonly draft: ThemeDraft }[]
}

/**
 * What bringing these themes does to a codebook (`existing`: retired ones too). Known by id, else by path. A retired
 * theme stays retired: what the file brings in its place is a new one. A parent that nobody has is made, empty.
 */
export function planImport(existing: readonly Theme[], brought: readonly BroughtTheme[]): ImportPlan {
  const inUse = existing.filter(({ retired }) => !retired)
  const byId = new Map(inUse.map((theme) => [theme.id, theme]))
  const byPath = new Map(inUse.map((theme) => [theme.path, theme]))
  const claimed = new Set(brought.flatMap(({ id }) => (id !== null && byId.has(id) ? [id] : [])))
  const spent = new Set(existing.filter(({ retired }) => retired).map(({ id }) => id))
  const places = new Map<string, ThemeId>()
  const add: (ThemeDraft & { id: ThemeId })[] = []
  const edit: { id: ThemeId; version: number; draft: ThemeDraft }[] = []

  const parentOf = (names: readonly string[]): ThemeId | null => {
    if (names.length < 2) return null
    const above = names.slice(0, -1)
    const path = pathOf(above)
    const known = places.get(path) ?? byPath.get(path)?.id
    return known ?? put({ ...empty, id: null, names: above })
  }
  const put = ({ id, names, ...fields }: BroughtTheme): ThemeId => {
    const path = pathOf(names)
    const draft = { ...draftOf(fields), name: names.at(-1) ?? '', parent: parentOf(names) }
    const namesake = byPath.get(path)
    const now =
      (id === null ? undefined : byId.get(id)) ??
      (namesake === undefined || claimed.has(namesake.id) ? undefined : namesake)
    const theme = now?.id ?? (id === null || spent.has(id) ? ThemeId.parse(randomUUID()) : id)
    places.set(path, theme)
    spent.add(theme)
    if (now === undefined) add.push({ ...draft, id: theme })
    else edit.push({ id: theme, version: now.version, draft })
    return theme
  }
  for (const theme of brought.toSorted((left, right) => left.names.length - right.names.length)) {
    if (!places.has(pathOf(theme.names))) put(theme)
  }
  return { add, edit }
}

const empty = { definition: '', useWhen: '', notWhen: '', example: '', colour: 1, key: null, aliases: [] }

/** The fields of a draft alone: a file may carry more. */
function draftOf({ definition, useWhen, notWhen, example, colour, key, aliases }: Omit<BroughtTheme, 'id' | 'names'>) {
  return { definition, useWhen, notWhen, example, colour, key, aliases }
}

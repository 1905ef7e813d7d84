import { randomUUID } from 'node:crypto'
import { done, refuse, type Outcome } from '../../shared/contract/outcome.ts'
import { ThemeId } from '../../shared/model/ids.ts'
import type { Theme, ThemeDraft } from '../../shared/model/theme.ts'
import { inside, type Columns, type Reader, type Writer } from './connection.ts'
import { putRow, setRow } from './recording.ts'
import { themePaths } from './theme-paths.ts'

interface Kept {
  readonly id: ThemeId
  readonly name: string
  readonly parent: ThemeId | null
  readonly definition: string
  readonly use_when: string
  readonly not_when: string
  readonly example: string
  readonly colour: number
  readonly key: string | null
  readonly aliases: string
  readonly version: number
  readonly retired: number
  readonly tags: number
}

/** The codebook by path. Retired themes are left out unless asked for. */
export function listThemes(reader: Reader, { retired = false }: { readonly retired?: boolean } = {}): readonly Theme[] {
  const paths = themePaths(reader)
  const order = new Intl.Collator('en', { numeric: true })
  return reader[inside]
    .all<Kept>(
      `select theme.*, coalesce(counted.tags, 0) as tags from theme left join (
         select theme, count(*) as tags from tag join release on release.row = tag.release
         where tag.withdrawn = 0 and tag.state <> 'orphan' and release.withdrawn = 0 group by theme
       ) counted on counted.theme = theme.id
       where theme.withdrawn = 0 and (theme.retired = 0 or ?)`,
      retired ? 1 : 0,
    )
    .map((kept) => asTheme(kept, paths.get(kept.id) ?? kept.name))
    .toSorted((left, right) => order.compare(left.path, right.path))
}

/** By id or by path; a retired theme is found by its id alone. */
export function themeBy(reader: Reader, idOrPath: string): Outcome<Theme> {
  const wanted = idOrPath.trim()
  const found = listThemes(reader, { retired: true }).find(
    (theme) => theme.id === wanted.toLowerCase() || (!theme.retired && theme.path === wanted),
  )
  return found === undefined
    ? refuse('not-found', 'failure.theme.missing', { theme: wanted.slice(0, 120) })
    : done(found)
}

/** Grows with every change of any theme, undo and redo included; never goes back. */
export const codebookVersion = (reader: Reader): number =>
  reader[inside].value<number>('select codebook_version from library') ?? 0

export function addTheme(writer: Writer, draft: ThemeDraft, id: ThemeId = ThemeId.parse(randomUUID())): Outcome<Theme> {
  const added = addThemes(writer, [{ ...draft, id }])
  return added.ok ? themeBy(writer, id) : added
}

/** Adds themes, parents among them in any order. */
export function addThemes(writer: Writer, themes: readonly (ThemeDraft & { readonly id: ThemeId })[]): Outcome<void> {
  const waiting = new Map(themes.map((theme) => [theme.id, theme]))
  const add = (theme: ThemeDraft & { readonly id: ThemeId }): Outcome<void> => {
    waiting.delete(theme.id)
    const parent = theme.parent === null ? undefined : waiting.get(theme.parent)
    const above = parent === undefined ? done(undefined) : add(parent)
    if (!above.ok) return above
    const refused = troubleWith(writer, theme.id, theme)
    if (refused !== null) return refused
    if (isThere(writer, theme.id)) return refuse('conflict', 'failure.theme.exists', { name: theme.name })
    putRow(writer, 'theme', theme.id, { ...themeColumns(theme), version: 1, retired: 0 })
    return done(undefined)
  }
  for (const theme of themes) {
    const added = waiting.has(theme.id) ? add(theme) : done(undefined)
    if (!added.ok) return added
  }
  return done(undefined)
}

/** `version`: the one the editor saw; another means that the theme moved meanwhile. */
export function editTheme(writer: Writer, id: ThemeId, version: number, draft: ThemeDraft): Outcome<Theme> {
  const now = themeBy(writer, id)
  if (!now.ok) return now
  if (now.value.version !== version) return refuse('conflict', 'failure.theme.moved', { name: now.value.name })
  const refused = troubleWith(writer, id, draft)
  if (refused !== null) return refused
  const { name, parent, definition, useWhen, notWhen, example, colour, key, aliases } = now.value
  const before = themeColumns({ name, parent, definition, useWhen, notWhen, example, colour, key, aliases })
  const after = themeColumns(draft)
  if (Object.keys(after).some((column) => after[column] !== before[column])) {
    writer[inside].run('update theme set last_version = last_version + 1 where id = ?', id)
    setRow(writer, 'theme', id, {
      ...after,
      version: writer[inside].value<number>('select last_version from theme where id = ?', id) ?? version + 1,
    })
  }
  return themeBy(writer, id)
}

/** Takes a theme and those below it out of use. Tags stay. */
export function retireTheme(writer: Writer, id: ThemeId): Outcome<void> {
  const all = listThemes(writer)
  if (!all.some((theme) => theme.id === id)) return refuse('not-found', 'failure.theme.missing', { theme: id })
  const retire = (theme: ThemeId): void => {
    for (const below of all) if (below.parent === theme) retire(below.id)
    setRow(writer, 'theme', theme, { retired: 1 })
  }
  retire(id)
  return done(undefined)
}

function troubleWith(reader: Reader, id: ThemeId, draft: ThemeDraft): Outcome<never> | null {
  const connection = reader[inside]
  const twin = connection.value<string>(
    "select id from theme where coalesce(parent, '') = ? and name = ? and withdrawn = 0 and retired = 0",
    draft.parent ?? '',
    draft.name,
  )
  if (twin !== undefined && twin !== id) return refuse('conflict', 'failure.theme.exists', { name: draft.name })
  for (let above = draft.parent; above !== null;) {
    if (above === id) return refuse('bad-request', 'failure.theme.cycle', { name: draft.name })
    const parent = connection.one<{ parent: ThemeId | null }>(
      'select parent from theme where id = ? and withdrawn = 0',
      above,
    )
    if (parent === undefined) return refuse('not-found', 'failure.theme.missing', { theme: above })
    above = parent.parent
  }
  return null
}

const isThere = (reader: Reader, id: ThemeId): boolean =>
  reader[inside].value<number>('select 1 from theme where id = ? and withdrawn = 0', id) === 1

const themeColumns = (draft: ThemeDraft): Columns => ({
  name: draft.name,
  parent: draft.parent,
  definition: draft.definition,
  use_when: draft.useWhen,
  not_when: draft.notWhen,
  example: draft.example,
  colour: draft.colour,
  key: draft.key,
  aliases: JSON.stringify(draft.aliases.map(({ language, text, kind }) => ({ language, text, kind }))),
})

const asTheme = (kept: Kept, path: string): Theme => ({
  id: kept.id,
  name: kept.name,
  parent: kept.parent,
  definition: kept.definition,
  useWhen: kept.use_when,
  notWhen: kept.not_when,
  example: kept.example,
  colour: kept.colour,
  key: kept.key,
  aliases: JSON.parse(kept.aliases),
  path,
  version: kept.version,
  tags: kept.tags,
  retired: kept.retired === 1,
})

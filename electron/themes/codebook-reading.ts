import { z } from 'zod'
import { done, refuse, type Outcome } from '../../shared/contract/outcome.ts'
import { ThemeId } from '../../shared/model/ids.ts'
import { ThemeDraft } from '../../shared/model/theme.ts'
import { t } from '../../shared/words/words.ts'
import { rowsOfCsv } from '../exchange/csv.ts'
import { aliasesOf, namesOf, pathOf } from './codebook-rows.ts'

/** A theme as a file brings it: its id if the file says one, and its names from the root. */
export interface BroughtTheme extends Omit<ThemeDraft, 'name' | 'parent'> {
  readonly id: ThemeId | null
  readonly names: readonly string[]
}

export interface Codebook {
  readonly themes: readonly BroughtTheme[]
  readonly lost: readonly string[]
}

/** Reads a codebook file's words. Failures: bad-request, naming what cannot be read. */
export function codebookOf(kind: '.json' | '.csv', words: string, file: string): Outcome<Codebook> {
  try {
    return kind === '.json' ? fromJson(words, file) : fromCsv(words, file)
  } catch (problem) {
    if (problem instanceof SyntaxError || (problem instanceof Error && 'code' in problem)) {
      return refuse('bad-request', 'failure.codebook.unreadable', { file, detail: problem.message })
    }
    throw problem
  }
}

/** Fields that a hand-made file may leave out are empty. */
const Lenient = ThemeDraft.extend({
  id: ThemeId.nullable().default(null),
  path: z.string().optional(),
  parent: z.string().nullable().default(null),
  definition: z.string().default(''),
  useWhen: z.string().default(''),
  notWhen: z.string().default(''),
  example: z.string().default(''),
  colour: ThemeDraft.shape.colour.default(1),
  key: ThemeDraft.shape.key.default(null),
  aliases: ThemeDraft.shape.aliases.default([]),
})
const Names = z.array(ThemeDraft.shape.name).min(1)

function fromJson(words: string, file: string): Outcome<Codebook> {
  const read: unknown = JSON.parse(words.replace(/^\uFEFF/u, ''))
  const parsed = z.object({ themes: z.array(Lenient) }).safeParse(Array.isArray(read) ? { themes: read } : read)
  if (!parsed.success)
    return refuse('bad-request', 'failure.codebook.unreadable', { file, detail: firstProblem(parsed.error) })
  const { themes } = parsed.data
  const byId = new Map(themes.flatMap((theme) => (theme.id === null ? [] : [[String(theme.id), theme] as const])))
  const namesFrom = (
    { name, parent, path }: (typeof themes)[number],
    below: ReadonlySet<string>,
  ): readonly string[] => {
    const above = parent === null || below.has(parent) ? undefined : byId.get(parent)
    if (parent === null && path === undefined) return [name]
    if (above === undefined) return path === undefined ? [name] : [...namesOf(path).slice(0, -1), name]
    return [...namesFrom(above, new Set([...below, String(parent)])), name]
  }
  const brought = themes.map((theme) => ({ ...theme, names: namesFrom(theme, new Set()) }))
  const nameless = brought.find(({ names }) => !Names.safeParse(names).success)
  if (nameless !== undefined)
    return refuse('bad-request', 'failure.codebook.theme', { file, name: pathOf(nameless.names), detail: 'path' })
  return done({ themes: brought, lost: [] })
}

/** Names of columns → fields; a file of another program may call the path just the name. */
const FIELDS: Readonly<Record<string, string>> = {
  id: 'id',
  path: 'path',
  theme: 'path',
  name: 'path',
  definition: 'definition',
  'use when': 'useWhen',
  'do not use when': 'notWhen',
  example: 'example',
  colour: 'colour',
  color: 'colour',
  key: 'key',
  aliases: 'aliases',
}

const CsvTheme = z.object({
  id: z.preprocess((id) => (id === '' || id === undefined ? null : id), ThemeId.nullable()),
  names: Names,
  definition: z.string().default(''),
  useWhen: z.string().default(''),
  notWhen: z.string().default(''),
  example: z.string().default(''),
  colour: z.preprocess(
    (colour) => (colour === '' || colour === undefined ? 1 : Number(colour)),
    ThemeDraft.shape.colour,
  ),
  key: z.preprocess((key) => (key === '' || key === undefined ? null : key), ThemeDraft.shape.key),
  aliases: ThemeDraft.shape.aliases,
})

function fromCsv(words: string, file: string): Outcome<Codebook> {
  const [head = [], ...rows] = rowsOfCsv(words)
  const fields = head.map((name) => FIELDS[name.trim().toLowerCase()])
  if (!fields.includes('path')) return refuse('bad-request', 'failure.codebook.unreadable', { file, detail: 'path' })
  const lost = head
    .filter((_, place) => fields[place] === undefined)
    .map((column) => t('codebook.lost.column', { column }))
  const themes: BroughtTheme[] = []
  for (const [number, row] of rows.entries()) {
    const cells = Object.fromEntries(
      fields.flatMap((field, place) => (field === undefined ? [] : [[field, row[place] ?? '']])),
    )
    const { path = '', aliases = '' } = cells
    if (path.trim() === '') {
      lost.push(t('codebook.lost.row', { row: number + 2 }))
      continue
    }
    const parsed = CsvTheme.safeParse({ ...cells, names: namesOf(path), aliases: aliasesOf(aliases) })
    if (!parsed.success)
      return refuse('bad-request', 'failure.codebook.theme', {
        file,
        name: pathOf(namesOf(path)),
        detail: firstProblem(parsed.error),
      })
    themes.push(parsed.data)
  }
  return done({ themes, lost })
}

const firstProblem = ({ issues }: z.ZodError): string =>
  issues
    .slice(0, 1)
    .map(({ path, message }) => `${path.join('.')}: ${message}`)
    .join('')

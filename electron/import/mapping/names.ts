import { z } from 'zod'
import { MappedField } from '../../../shared/model/mapping.ts'
import table from './names.json' with { type: 'json' }

/** Names of columns by what they hold, the likeliest first. `lead`: a summary, the text only where there is no other. */
const Names = z.record(z.enum([...MappedField.options, 'lead']), z.array(z.string()))

export type NamedField = MappedField | 'lead'

interface Known {
  readonly field: NamedField
  /** Place among the names of its field: 0 is the likeliest. */
  readonly rank: number
}

export interface NamedColumn extends Known {
  readonly column: string
  /** Columns that are one text in pieces: `text_1`, `text_2`; null for one that stands alone. */
  readonly piece: number | null
}

const known: ReadonlyMap<string, Known> = new Map(
  Object.entries(Names.parse(table)).flatMap(([field, names]) =>
    names.map((name, rank): [string, Known] => [plainName(name), { field: fieldOf(field), rank }]),
  ),
)

function fieldOf(name: string): NamedField {
  return name === 'lead' ? name : MappedField.parse(name)
}

/** Ends of names that say how a value is kept, not what it is: `title.rendered`, `body/#text`. */
const manner = /[./](?:rendered|value|raw|plain|_?_?#?text|\$t|p|para)$/iu

/** What a column may hold, by its name alone; null where the name tells nothing. */
export function columnNamed(name: string): NamedColumn | null {
  const column = name.slice(0, 500).replace(manner, '')
  const [, words = '', number] = /^(.*?)(?: (\d{1,3}))?$/u.exec(plainName(column)) ?? []
  const whole = known.get(plainName(column)) ?? known.get(words)
  const last = known.get(plainName(/[^./@]*$/u.exec(column.replace(/[./@]+$/u, ''))?.[0] ?? ''))
  const found = whole ?? (last === undefined ? undefined : { ...last, rank: last.rank + 100 })
  return found === undefined ? null : { ...found, column: name, piece: number === undefined ? null : Number(number) }
}

export const fieldNamed = (column: string): NamedField | null => columnNamed(column)?.field ?? null

/** A name without what only writes it differently: letter case, camelCase, underscores, marks, the form of characters. */
function plainName(name: string): string {
  return name
    .slice(0, 200)
    .normalize('NFKC')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .replace(/[ىي]/gu, 'ی')
    .replace(/ك/gu, 'ک')
    .replace(/(?<=\p{L})(?=\d{1,3}$)/u, ' ')
    .replace(/[^\p{L}\p{M}\p{N}№]+/gu, ' ')
    .trim()
}

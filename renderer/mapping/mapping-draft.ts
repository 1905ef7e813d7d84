import { MappedField, type Mapping, type MappingProposal } from '../../shared/model/mapping.ts'

export type Column = MappingProposal['columns'][number]

/** What a column becomes and its place among those that become the same, from 0; undefined: it is left out. */
export function roleOf({ fields }: Mapping, column: string): { field: MappedField; part: number } | undefined {
  for (const [field, columns] of entriesOf(fields)) {
    const part = columns.indexOf(column)
    if (part !== -1) return { field, part }
  }
  return undefined
}

/** The mapping with a column as another field, last among those of that field; null: left out. */
export function withColumn(mapping: Mapping, column: string, field: MappedField | null): Mapping {
  const rest = entriesOf(mapping.fields).map(
    ([name, columns]) => [name, columns.filter((one) => one !== column)] as const,
  )
  const joined =
    field === null || rest.some(([name]) => name === field)
      ? rest.map(([name, columns]) => [name, name === field ? [...columns, column] : columns] as const)
      : [...rest, [field, [column]] as const]
  return { ...mapping, fields: Object.fromEntries(joined.filter(([, columns]) => columns.length > 0)) }
}

/** Whether releases can be made by it: without a text there is nothing to read. */
export const isUsable = ({ fields }: Mapping): boolean => fields.text !== undefined

const dateFields: readonly MappedField[] = ['publication', 'event', 'dateline', 'capture', 'updated']

/** A date among the mapped columns that is numbers alone and reads two ways, such as 07/02/2019; undefined: none is. */
export function ambiguousDate(mapping: Mapping, columns: readonly Column[]): string | undefined {
  const named = dateFields.flatMap((field) => mapping.fields[field] ?? [])
  return columns
    .filter(({ name }) => named.includes(name))
    .flatMap(({ samples }) => samples)
    .find((sample) => {
      const [first, second] = numbersOf(sample) ?? [99, 99]
      return first <= 12 && second <= 12 && first !== second
    })
}

/** The first two numbers of a date of numbers alone: 07/02/2019 → [7, 2]. */
function numbersOf(date: string): readonly [number, number] | undefined {
  const found = /^\D{0,3}(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?\d{2,4}\b/u.exec(date)
  return found === null ? undefined : [Number(found[1]), Number(found[2])]
}

const entriesOf = (fields: Mapping['fields']): readonly (readonly [MappedField, readonly string[]])[] =>
  MappedField.options.flatMap((field) => {
    const columns = fields[field]
    return columns === undefined ? [] : [[field, columns] as const]
  })

import { z } from 'zod'

/** What a column of a table, or a field of a record, may become. */
export const MappedField = z.enum([
  'title',
  'text',
  'issuer',
  'publication',
  'event',
  'dateline',
  'capture',
  'updated',
  'url',
  'reference',
  'kind',
  'place',
  'language',
])
export type MappedField = z.infer<typeof MappedField>

/**
 * How the records of a table (csv, json, jsonl, xml) become releases: field → columns by name, in order. `text` joins
 * its columns with a blank line; of other fields the first that is not empty counts. Columns that are not named are
 * left out. Names: a csv header; a json key, nested ones joined by `.`; an element or `@attribute` below the record,
 * joined by `/`.
 */
export const Mapping = z.object({
  fields: z.partialRecord(MappedField, z.array(z.string().max(500)).min(1).max(200)),
  /** Name of the element that is one record; xml alone, null elsewhere. */
  record: z.string().max(500).nullable().default(null),
  /** In dates of numbers alone, whether the day comes first; null: not known, ambiguous ones stay blank. */
  dayFirst: z.boolean().nullable().default(null),
  /** The text column holds HTML. */
  html: z.boolean().default(false),
})
export type Mapping = z.infer<typeof Mapping>

/** What a person needs to see to map a table: its columns with a few of their values, and what is proposed. */
export const MappingProposal = z.object({
  /** Stands for the table's columns: tables with the same ones are mapped alike. */
  signature: z.string(),
  records: z.int(),
  columns: z.array(z.object({ name: z.string(), samples: z.array(z.string()) })),
  mapping: Mapping,
  /** Whether the proposal is sure enough to be used unasked: text and a title or a date by known names. */
  sure: z.boolean(),
})
export type MappingProposal = z.infer<typeof MappingProposal>

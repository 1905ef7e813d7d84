import { z } from 'zod'
import { LibraryId } from './ids.ts'

/** The open library. `file` is its name without folder; paths never reach a window. */
export const LibraryInfo = z.object({
  id: LibraryId,
  name: z.string(),
  schema: z.int(),
  /** Of several captures of one release the current one. */
  releases: z.int(),
  /** Releases with each family counted once. */
  statements: z.int(),
  untagged: z.int(),
  themes: z.int(),
  codebookVersion: z.int(),
})
export type LibraryInfo = z.infer<typeof LibraryInfo>

/** Words of an entry of the log: a key of `shared/words` and its parameters, never a sentence. */
export const LogWords = z.object({ key: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
export type LogWords = z.infer<typeof LogWords>

export const LogEntry = z.object({
  number: z.int(),
  at: z.iso.datetime(),
  analystName: z.string(),
  command: z.string(),
  words: LogWords,
  undoes: z.int().nullable(),
  redoes: z.int().nullable(),
})
export type LogEntry = z.infer<typeof LogEntry>

export const Issuer = z.object({
  id: z.uuid(),
  name: z.string(),
  country: z.string().nullable(),
  names: z.record(z.string(), z.array(z.string())),
  hosts: z.array(z.string()),
  patterns: z.array(z.string()),
})
export type Issuer = z.infer<typeof Issuer>

import { z } from 'zod'

/** A library file, made once when the file is created. */
export const LibraryId = z.uuid().brand<'LibraryId'>()
export type LibraryId = z.infer<typeof LibraryId>

/** UUID v5 of the original's SHA-256 and the part within it: the same file has the same id on every laptop. */
export const ReleaseId = z.uuid().brand<'ReleaseId'>()
export type ReleaseId = z.infer<typeof ReleaseId>

export const IssuerId = z.uuid().brand<'IssuerId'>()
export type IssuerId = z.infer<typeof IssuerId>

export const ThemeId = z.uuid().brand<'ThemeId'>()
export type ThemeId = z.infer<typeof ThemeId>

export const TagId = z.uuid().brand<'TagId'>()
export type TagId = z.infer<typeof TagId>

export const BriefId = z.uuid().brand<'BriefId'>()
export type BriefId = z.infer<typeof BriefId>

export const AnalystId = z.uuid().brand<'AnalystId'>()
export type AnalystId = z.infer<typeof AnalystId>

export const RuleId = z.uuid().brand<'RuleId'>()
export type RuleId = z.infer<typeof RuleId>

export const JobId = z.uuid().brand<'JobId'>()
export type JobId = z.infer<typeof JobId>

/** What a window holds instead of a path: main keeps the path and hands out this. */
export const PickId = z.uuid().brand<'PickId'>()
export type PickId = z.infer<typeof PickId>

/** SHA-256 in lower-case hex, 64 characters. */
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256'>()
export type Sha256 = z.infer<typeof Sha256>

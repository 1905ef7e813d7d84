import { z } from 'zod'
import { AnalystId, ReleaseId, TagId, ThemeId } from './ids.ts'

export const TagOrigin = z.enum(['by-hand', 'suggested', 'imported'])
export type TagOrigin = z.infer<typeof TagOrigin>

export const TagState = z.enum(['placed', 'changed', 'orphan'])
export type TagState = z.infer<typeof TagState>

/** `start`, `end`: UTF-16 units of the release's current text; `quote` is exactly that text. `path` is the theme's. */
export const Tag = z.object({
  id: TagId,
  release: ReleaseId,
  theme: ThemeId,
  path: z.string(),
  start: z.int(),
  end: z.int(),
  quote: z.string(),
  analyst: AnalystId,
  analystName: z.string(),
  origin: TagOrigin,
  state: TagState,
  note: z.string().nullable(),
  translation: z.object({ language: z.string(), text: z.string(), by: z.string() }).nullable(),
  themeVersion: z.int(),
  at: z.iso.datetime(),
})
export type Tag = z.infer<typeof Tag>

export const SuggestionReason = z.object({
  kind: z.enum(['alias', 'learned']),
  alias: z.string().optional(),
  words: z.array(z.string()).optional(),
})

/** A tag proposed; nothing is applied until accepted. `start`, `end` in the release's text, `score` 0 to 1. */
export const Suggestion = z.object({
  release: ReleaseId,
  theme: ThemeId,
  path: z.string(),
  start: z.int(),
  end: z.int(),
  quote: z.string(),
  score: z.number(),
  reason: SuggestionReason,
})
export type Suggestion = z.infer<typeof Suggestion>

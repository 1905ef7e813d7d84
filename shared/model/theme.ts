import { z } from 'zod'
import { ThemeId } from './ids.ts'

/** phrase: the words as they stand; stem: the last word may go on (`consens*`). */
export const AliasKind = z.enum(['phrase', 'stem'])
export type AliasKind = z.infer<typeof AliasKind>

/** `language`: BCP 47 (en, ru, zh, ur, fa, ar …). A stem alias is written with its `*`. */
export const Alias = z.object({ language: z.string(), text: z.string().trim().min(1).max(200), kind: AliasKind })
export type Alias = z.infer<typeof Alias>

/** One of twelve palette colours that differ in hue and lightness. */
export const ThemeColour = z.int().min(1).max(12)
export type ThemeColour = z.infer<typeof ThemeColour>

export const ThemeDraft = z.object({
  name: z.string().trim().min(1).max(120),
  parent: ThemeId.nullable(),
  definition: z.string(),
  useWhen: z.string(),
  notWhen: z.string(),
  example: z.string(),
  colour: ThemeColour,
  /** A single letter or digit that picks the theme after T, or null. */
  key: z.string().length(1).nullable(),
  aliases: z.array(Alias),
})
export type ThemeDraft = z.infer<typeof ThemeDraft>

/** `path`: names from the root joined by ' / ', a '/' in a name doubled. `version` counts edits of this theme from 1. */
export const Theme = ThemeDraft.extend({
  id: ThemeId,
  path: z.string(),
  version: z.int().positive(),
  tags: z.int().nonnegative(),
  retired: z.boolean(),
})
export type Theme = z.infer<typeof Theme>

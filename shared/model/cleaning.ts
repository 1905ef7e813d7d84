import { z } from 'zod'
import { IssuerId, RuleId } from './ids.ts'

/**
 * A named, reversible cleaning rule kept as data. `pattern` is a regular expression source over one line of plain,
 * anchored by the engine to the whole line and matched case-insensitively with the u flag.
 * `where`: which lines it may strike: `head` and `tail` are the first and last lines of the release.
 * `issuer` null: for every issuer.
 */
export const CleaningRule = z.object({
  id: RuleId,
  name: z.string(),
  issuer: IssuerId.nullable(),
  pattern: z.string(),
  where: z.enum(['head', 'tail', 'anywhere']),
  reason: z.string(),
  example: z.string(),
  builtIn: z.boolean(),
  on: z.boolean(),
})
export type CleaningRule = z.infer<typeof CleaningRule>

/**
 * One edit of plain. Edits of a revision are ordered, do not overlap, and an edit that is off changes nothing.
 * `by`: a rule or an analyst. A strike is an edit with an empty replacement.
 */
export const Edit = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  replacement: z.string(),
  by: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('rule'), rule: RuleId }),
    z.object({ kind: z.literal('analyst'), analyst: z.uuid() }),
  ]),
  on: z.boolean(),
})
export type Edit = z.infer<typeof Edit>

/** A struck piece as shown: what was struck, where in plain, by which rule, and whether it is struck now. */
export const Strike = z.object({
  rule: RuleId,
  ruleName: z.string(),
  text: z.string(),
  start: z.int(),
  end: z.int(),
  on: z.boolean(),
})
export type Strike = z.infer<typeof Strike>

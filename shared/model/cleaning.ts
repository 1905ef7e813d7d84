import { z } from 'zod'
import { IssuerId, RuleId } from './ids.ts'

/**
 * A named, reversible cleaning rule kept as data. `issuer` null: for every issuer.
 * `kind` says what it looks for: `pattern`, what its pattern fits; `repeated-title`, a line of the head that a line
 * below it says again; `repeated-caption`, a line of the head with which the body begins once more (no pattern).
 * `pattern`: a regular expression source over the words of one line of plain, matched without regard to case, u flag.
 * `reach`: how much it strikes. `line`: a whole line that it fits; `paragraph`: a longer one too. `line-start`, `line-end`: what it fits at that end of
 * a line, the rest stays. `onwards`: from where it fits to the end of the text; LF parts the lines it is held against.
 * `where`: which lines it may strike: `head` and `tail` are the first and last lines of the release.
 */
export const CleaningRule = z.object({
  id: RuleId,
  name: z.string(),
  issuer: IssuerId.nullable(),
  kind: z.enum(['pattern', 'repeated-title', 'repeated-caption']),
  pattern: z.string(),
  reach: z.enum(['line', 'paragraph', 'line-start', 'line-end', 'onwards']),
  where: z.enum(['head', 'tail', 'anywhere']),
  /** What it strikes may hold the release's only date, issuer or title: facts are read with it in place. */
  holdsFacts: z.boolean(),
  reason: z.string(),
  example: z.string(),
  builtIn: z.boolean(),
  /** A rule that is `proposed` or `declined` strikes nothing. Built-in rules are accepted from the start. */
  standing: z.enum(['proposed', 'accepted', 'declined']),
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

/** A struck piece as shown: where in plain, by which rule (null: by an analyst's hand), and whether it is struck now. */
export const Strike = z.object({
  rule: RuleId.nullable(),
  ruleName: z.string().nullable(),
  text: z.string(),
  start: z.int(),
  end: z.int(),
  on: z.boolean(),
})
export type Strike = z.infer<typeof Strike>

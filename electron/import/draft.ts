import type { ImportProblemCode } from '../../shared/model/import.ts'

/** A release as a format's reader saw it, before cleaning and reading. Plain: UTF-16, LF, no BOM, not normalised. */
export interface Draft {
  /** Position among the releases of one original, from 0. */
  readonly part: number
  /** Added to the source for a member: `!b/c.html`; empty for the file itself. */
  readonly member: string
  readonly plain: string
  readonly format: string
  /** Label of the character encoding that was decoded, or null for formats that carry their own. */
  readonly encoding: string | null
  readonly reader: { readonly name: string; readonly version: number }
  /** Offsets in plain where pages begin, ascending; empty where the format has no pages. */
  readonly pages: readonly number[]
  /** Offsets in plain where paragraphs begin, ascending. */
  readonly paragraphs: readonly number[]
  /** What the format itself says beside the text, such as a page's <title> or canonical address. */
  readonly said: DraftSaid
}

export interface DraftSaid {
  readonly title?: string
  readonly url?: string
  readonly publication?: string
  readonly issuer?: string
  readonly language?: string
}

export interface DraftProblem {
  readonly member: string
  readonly code: ImportProblemCode
  readonly detail: string
}

export interface Parsed {
  readonly drafts: readonly Draft[]
  readonly problems: readonly DraftProblem[]
}

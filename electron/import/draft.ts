import type { ImportProblemCode } from '../../shared/model/import.ts'
import type { Mapping } from '../../shared/model/mapping.ts'
import type { FormatName } from './sniff.ts'

/** A release as a format's reader saw it, before cleaning and reading. Plain: UTF-16, LF, no BOM, not normalised. */
export interface Draft extends FoundDraft {
  /** Position among the releases of one original, from 0. */
  readonly part: number
  /** Added to the source for a member: `!b/c.html`; empty for the file itself. */
  readonly member: string
}

/** What one format's reader gives of a release; its place among others is known to whoever reads the file. */
export interface FoundDraft {
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
  /** How the original was read when not as detected, such as by a mapping of the analyst's; part of what makes a release. */
  readonly reading?: string
  /** What the analyst should know of this reading, such as `partial` or `replaced-characters`; see DraftFlag. */
  readonly flags?: readonly DraftFlag[]
}

/**
 * `partial`: the file broke off or was damaged, what could be read is here. `mixed-encodings`: bytes of another encoding
 * within. `hidden-text`: hidden words were left out. `list-page`: a page that lists releases and is none itself.
 */
export type DraftFlag = 'partial' | 'mixed-encodings' | 'hidden-text' | 'list-page'

/** Each value as the format has it, untouched but for white space: dates too, in whatever form. */
export interface DraftSaid {
  readonly title?: string
  readonly url?: string
  /** Name of the issuer, of its site or of the sender. */
  readonly issuer?: string
  readonly language?: string
  readonly kind?: string
  readonly reference?: string
  readonly place?: string
  /** The day that the text came out, such as a feed's pubDate, a page's datePublished, a mail's Date. */
  readonly publication?: string
  readonly event?: string
  readonly dateline?: string
  /** When this copy was taken: the Date of a saved page, `saved from`. */
  readonly capture?: string
  /** When the issuer last changed it: dateModified, a feed's updated. */
  readonly updated?: string
  /** In dates of numbers alone the day comes first (or not): known where a whole column tells. */
  readonly dayFirst?: boolean
}

export interface DraftProblem {
  readonly member: string
  readonly code: ImportProblemCode
  readonly detail: string
}

/** One file for a format to read. */
export interface ToRead {
  /** Its name, for what content cannot tell; folders and archives before it, if any, are part of it. */
  readonly name: string
  readonly bytes: Uint8Array
  /** The encoding that the analyst chose in place of what is detected; a label of the WHATWG Encoding Standard. */
  readonly encoding: string | null
  /** How columns or fields become facts: chosen for this file, or null. */
  readonly mapping: Mapping | null
  /** Mappings of earlier imports, by `signatureOf` their columns. */
  readonly mappings: ReadonlyMap<string, Mapping>
  /** What may still be unpacked. Counted over everything that comes out of one original. */
  readonly budget: Budget
  /** Says that this lives: to be called at least once a second of work, between pages, rows or members. */
  readonly report: () => void
}

/** How many bytes may come out of archives and streams of one original; `take` is false once that is too much. */
export interface Budget {
  readonly take: (bytes: number) => boolean
  readonly left: () => number
}

/**
 * What a format finds in a file, one after another: a release, something that could not be read, or a file within
 * the file, which is read in its turn. `name` of a member: without `!`; safe to show. `said`: what the outer file
 * knows of the member, used where the member itself says nothing. `as`: what it is, where the outer file declares that
 * and a look at the content could miss it. `called`: the name it goes by in the outer file, where `name` is a number.
 */
export type Finding =
  | { readonly found: 'draft'; readonly draft: FoundDraft; readonly name?: string }
  | { readonly found: 'problem'; readonly code: ImportProblemCode; readonly detail?: string; readonly name?: string }
  | {
      readonly found: 'member'
      readonly name: string
      readonly bytes: Uint8Array
      readonly said?: DraftSaid
      readonly as?: FormatName
      readonly called?: string
    }

/** A format's reader: pure, bytes in, findings out, in the order of the file. It throws only what is a bug. */
export type Format = (file: ToRead) => Iterable<Finding> | AsyncIterable<Finding>

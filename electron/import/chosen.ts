import { createHash } from 'node:crypto'
import type { Mapping } from '../../shared/model/mapping.ts'

/** What the analyst chose. `member`: for which file within a file, empty for the file itself; null: for all of them. */
export interface Chosen {
  readonly member: string | null
  /** Label of the WHATWG Encoding Standard. */
  readonly encoding: string | null
  readonly mapping: Mapping | null
}

/** How a file was read where that was not as detected: part of what makes a release. Empty for nothing chosen. */
export function readingOf({ encoding, mapping }: Pick<Chosen, 'encoding' | 'mapping'>): string {
  return [
    ...(encoding === null ? [] : [`encoding ${encoding}`]),
    ...(mapping === null ? [] : [`mapping ${digestOf(mapping)}`]),
  ].join(', ')
}

/** The same for equal mappings, in whatever order their fields stand. */
function digestOf({ fields, record, dayFirst, html }: Mapping): string {
  const ordered = Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([ordered, record, dayFirst, html]))
    .digest('hex')
    .slice(0, 12)
}

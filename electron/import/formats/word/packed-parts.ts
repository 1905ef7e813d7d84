import type { Budget, ToRead } from '../../draft.ts'
import { openZip, type ZipEntry } from '../archive/zip-entries.ts'

/** A part of words: those of the longest books stay far below. Bytes. */
const LARGEST_PART = 32 * 1024 * 1024

export interface Fault {
  readonly code: 'damaged' | 'too-large' | 'needs-password' | 'unsupported-format'
  readonly detail: string
}

/** The parts of a document that is a ZIP package. A part is unpacked when it is read, and only then. */
export interface Parts {
  /** False where the package was cut off, and parts were found by their own heads. */
  readonly whole: boolean
  /** undefined: the package has no such part. */
  readonly read: (name: string) => Promise<Uint8Array | Fault | undefined>
}

export const isFault = (found: object | string | undefined): found is Fault =>
  typeof found === 'object' && 'code' in found

/**
 * Opens a package (ECMA-376 part 2, ODF 1.3 part 2). Names are keys and never paths: letter case, a leading slash and
 * backslashes do not matter, and of parts with the same name the first counts.
 */
export async function openParts({ bytes, budget, report }: ToRead): Promise<Parts | Fault> {
  const zip = await openZip(bytes)
  if (zip === null) return { code: 'damaged', detail: 'ZIP' }
  if (zip.more) return { code: 'too-large', detail: `${zip.entries.length}` }
  const entries = new Map<string, ZipEntry>()
  for (const entry of zip.entries) if (!entries.has(keyOf(entry.name))) entries.set(keyOf(entry.name), entry)
  const bounded: Budget = { take: budget.take, left: () => Math.min(LARGEST_PART, budget.left()) }
  report()
  return {
    whole: zip.whole,
    read: async (name) => {
      const found = await entries.get(keyOf(name))?.read(bounded, report)
      return typeof found === 'string' ? { code: found, detail: name } : found
    },
  }
}

const keyOf = (name: string): string =>
  name
    .replaceAll('\\', '/')
    .replace(/^\/{1,9}/, '')
    .toLowerCase()

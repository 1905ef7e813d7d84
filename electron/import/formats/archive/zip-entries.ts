import { crc32 } from 'node:zlib'
import type { Budget } from '../../draft.ts'
import { inflate, isPlausible } from './inflate.ts'
import { directoryHeads, localHeads, type Head } from './zip-heads.ts'
import { namesOf } from './zip-names.ts'

/** Why an entry cannot be had; each is its own and stops no other. */
type ZipTrouble = 'damaged' | 'too-large' | 'needs-password' | 'unsupported-format'

export interface ZipEntry {
  /** As the archive has it, folders parted by `/`: not made safe. */
  readonly name: string
  readonly kind: 'file' | 'folder' | 'link'
  /** Unpacks it, counted against the budget and against its own size, and checks its sum. */
  readonly read: (budget: Budget, report?: () => void) => Promise<Uint8Array | ZipTrouble>
}

interface Zip {
  readonly entries: readonly ZipEntry[]
  /** False where the archive's own list is damaged or cut off, and entries were found by their own heads. */
  readonly whole: boolean
  /** There are more entries than are looked at. */
  readonly more: boolean
}

const MOST_ENTRIES = 50_000

const STORED = 0
const DEFLATED = 8

/** The entries of a ZIP archive in its order; null if there is nothing of an archive. */
export async function openZip(bytes: Uint8Array): Promise<Zip | null> {
  const directory = await directoryHeads(bytes, MOST_ENTRIES + 1)
  const heads = directory ?? localHeads(bytes, MOST_ENTRIES + 1)
  if (directory === null && heads.length === 0) return null
  const looked = heads.slice(0, MOST_ENTRIES)
  const names = namesOf(looked)
  const entries = looked.map((head, index): ZipEntry => {
    const name = names[index] ?? ''
    return { name, kind: kindOf(head, name), read: (budget, report) => contentOf(head, budget, report ?? silent) }
  })
  return { entries, whole: directory !== null, more: heads.length > MOST_ENTRIES }
}

const silent = (): void => undefined

const kindOf = ({ mode }: Head, name: string): ZipEntry['kind'] => {
  const type = mode & 0o170_000
  return type === 0o120_000 ? 'link' : name.endsWith('/') || type === 0o040_000 ? 'folder' : 'file'
}

async function contentOf(head: Head, budget: Budget, report: () => void): Promise<Uint8Array | ZipTrouble> {
  const { packed, size, sum, method, encrypted } = head
  if (encrypted) return 'needs-password'
  if (method !== STORED && method !== DEFLATED) return 'unsupported-format'
  if (packed === null || (size !== null && method === STORED && size !== packed.length)) return 'damaged'
  if (size !== null && (size > budget.left() || !isPlausible(packed.length, size))) return 'too-large'
  const room = { size, most: size ?? budget.left() }
  const content = method === STORED ? { bytes: packed, whole: true } : await inflate(packed, 'deflate', room, report)
  if (content === null) return size === null ? 'too-large' : 'damaged'
  const { bytes, whole } = content
  if (!isPlausible(packed.length, bytes.length)) return 'too-large'
  if (!whole || (size !== null && size !== bytes.length) || (sum !== null && sum !== crc32(bytes))) return 'damaged'
  return budget.take(bytes.length) ? bytes : 'too-large'
}

import { createBudget } from '../../../../electron/import/budget.ts'
import type { Finding, Format, FoundDraft, ToRead } from '../../../../electron/import/draft.ts'

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A file as a format's reader gets it. */
export const file = (content: string | Uint8Array, more: Partial<ToRead> = {}): ToRead => ({
  name: 'a',
  bytes: typeof content === 'string' ? bytesOf(content) : content,
  encoding: null,
  mapping: null,
  mappings: new Map(),
  budget: createBudget(),
  report: () => undefined,
  ...more,
})

export async function findingsOf(
  read: Format,
  content: string | Uint8Array,
  more: Partial<ToRead> = {},
): Promise<Finding[]> {
  const found: Finding[] = []
  for await (const finding of read(file(content, more))) found.push(finding)
  return found
}

/** The releases that a reader finds; fails if it finds anything else. */
export async function draftsOf(
  read: Format,
  content: string | Uint8Array,
  more: Partial<ToRead> = {},
): Promise<FoundDraft[]> {
  const found = await findingsOf(read, content, more)
  return found.map((finding) => {
    if (finding.found !== 'draft') throw new Error(`found a ${finding.found}`)
    return finding.draft
  })
}

/** The one release that a reader finds. */
export async function draftOf(
  read: Format,
  content: string | Uint8Array,
  more: Partial<ToRead> = {},
): Promise<FoundDraft> {
  const [draft, ...others] = await draftsOf(read, content, more)
  if (draft === undefined || others.length > 0) throw new Error('not one release')
  return draft
}

/** A text in an encoding that only has a decoder, by looking each character up in that. */
export function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const isWide = decoder.decode(Uint8Array.of(0xb0, 0xa1)).length === 1
  const table = new Map<string, readonly number[]>()
  for (let one = 0; one < 256; one += 1) {
    if (!isWide || one < 0x80) table.set(decoder.decode(Uint8Array.of(one)), [one])
    if (isWide && one > 0x80)
      for (let two = 0x40; two < 0xff; two += 1) table.set(decoder.decode(Uint8Array.of(one, two)), [one, two])
  }
  return Uint8Array.from([...text].flatMap((character) => table.get(character) ?? [0x3f]))
}

export const joined = (...pieces: readonly (string | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(pieces.flatMap((piece) => [...(typeof piece === 'string' ? bytesOf(piece) : piece)]))

import { createHash, randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { deflateRaw } from 'node:zlib'
import { done, refuse, type Outcome } from '../../shared/contract/outcome.ts'
import type { Analyst } from '../../shared/model/analyst.ts'
import { Sha256 } from '../../shared/model/ids.ts'
import type { ImportResult } from '../../shared/model/import.ts'
import type { LogWords } from '../../shared/model/library.ts'
import type { Mapping } from '../../shared/model/mapping.ts'
import { listMappings } from '../store/mappings.ts'
import type { Store } from '../store/open.ts'
import type { NewOriginal } from '../store/releases.ts'
import { createBatches, type Batches } from './batches.ts'
import type { Chosen } from './chosen.ts'
import type { DraftProblem } from './draft.ts'
import { bytesOf, filesUnder, type Found, type Unfound } from './files.ts'
import { newRelease } from './new-release.ts'
import type { ParserHost, Reading } from './parser-host.ts'
import type { Unparsed } from './parsing.ts'

export interface ImportContext {
  readonly store: Store
  readonly analyst: Analyst
  readonly parser: ParserHost
  /** Name of the issuer of everything that comes, in place of what the texts say. */
  readonly issuer?: string
  /** What the analyst says of the files, or of one within them. */
  readonly chosen?: Chosen
  /** A mapping that is to be remembered for tables with these columns. */
  readonly remember?: { readonly signature: string; readonly mapping: Mapping }
  /** Reads files again that the library has: what came in of them stays as it is. */
  readonly again?: boolean
  /** Hears what came in, of an import that stops short too. */
  readonly onBrought?: (result: ImportResult) => void
}

/** `done` and `total` count files; `counts`: what came of them, so far. `at`: the file in hand. */
export interface ImportWork {
  readonly signal: AbortSignal
  readonly report: (progress: {
    readonly done: number
    readonly total: number | null
    readonly counts: Readonly<Record<string, number>>
    readonly at: LogWords
  }) => void
}

const REPORTED_EVERY = 100

/** Files being read ahead of the one that is written, so that parser and store work at once. */
const FILES_AHEAD = 16
const BYTES_AHEAD = 16 * 1024 * 1024

/**
 * Imports files and folders as one undo step, in batches that come in whole. A file that cannot be read is a row of the
 * report and stops nothing. Failures: cancelled (whole batches before it stay), unusable-library.
 */
export async function importPaths(
  context: ImportContext,
  paths: readonly string[],
  work: ImportWork,
): Promise<Outcome<ImportResult>> {
  const found: (Found | Unfound)[] = []
  for await (const file of filesUnder(paths)) {
    if (work.signal.aborted) break
    found.push(file)
  }
  return run(context, found.map(loading), { key: 'log.import.files', command: 'import' }, work)
}

/**
 * Reads one file of an earlier import once more, as the analyst says now; `source` as its report has it, a file within
 * a file too. What came in of it stays. Not found: the file is not there any more.
 */
export async function importOne(
  context: ImportContext,
  paths: readonly string[],
  { source, encoding, mapping }: { readonly source: string } & Omit<Chosen, 'member'>,
  work: ImportWork,
): Promise<Outcome<ImportResult>> {
  for await (const file of filesUnder(paths)) {
    if (file.source !== source && !source.startsWith(`${file.source}!`)) continue
    const chosen = { member: source.slice(file.source.length), encoding, mapping }
    return run(
      { ...context, chosen, again: true },
      [loading(file)],
      { key: 'log.import.files', command: 'import' },
      work,
    )
  }
  return refuse('not-found', 'failure.import.again')
}

/** Imports what was pasted, as one release. `html`: the text is a page's markup. */
export function importPasted(
  context: ImportContext,
  { text, html }: { readonly text: string; readonly html: boolean },
  work: ImportWork,
): Promise<Outcome<ImportResult>> {
  const source = html ? 'pasted.html' : 'pasted.txt'
  const bytes = new TextEncoder().encode(text)
  const load: Load = { size: bytes.length, load: async () => ({ source, bytes, as: html ? 'html' : 'txt' }) }
  return run(context, [load], { key: 'log.import.pasted', command: 'import.paste' }, work)
}

interface Loaded {
  readonly source: string
  readonly bytes: Uint8Array
  readonly as?: 'txt' | 'html'
}

/** A file that is to be loaded. `size`: bytes. */
interface Load {
  readonly size: number
  readonly load: () => Promise<Loaded | Unfound>
}

const loading = (file: Found | Unfound): Load => ({
  size: 'code' in file ? 0 : file.size,
  load: async () => {
    if ('code' in file) return file
    const bytes = await bytesOf(file)
    return typeof bytes === 'string' ? { source: file.source, code: bytes } : { source: file.source, bytes }
  },
})

/** A file as far as it has come: not to be had, known already, or being read. */
type Taken = { readonly source: string } & (
  | { readonly problems: readonly DraftProblem[] }
  | { readonly sha256: Sha256; readonly reading: Reading | null; readonly original: Promise<NewOriginal> | null }
)

async function run(
  context: ImportContext,
  loads: readonly Load[],
  named: { readonly key: string; readonly command: string },
  { signal, report }: ImportWork,
): Promise<Outcome<ImportResult>> {
  const { store, analyst } = context
  const batches = createBatches(store, { analyst, ...named, step: randomUUID() }, context)
  const take = taking(context, batches, signal)
  const ahead: { readonly size: number; readonly taken: Promise<Taken> }[] = []
  let next = 0
  let reportedAt = 0
  let read = 0
  const tell = (files: number, source: string): void => {
    const at = { key: 'import.at', params: { source: source.split('/').at(-1) ?? source } }
    report({ done: files, total: loads.length, counts: batches.counts(), at })
  }
  const say = (files: number, source: string): void => {
    if (files < loads.length && performance.now() - reportedAt < REPORTED_EVERY) return
    reportedAt = performance.now()
    tell(files, source)
  }
  store.beginBulk()
  try {
    for (; read < loads.length; read += 1) {
      for (let load = loads[next]; load !== undefined && hasRoom(ahead); load = loads[(next += 1)])
        ahead.push({ size: load.size, taken: take(load) })
      const taken = await ahead.shift()?.taken
      if (signal.aborted || taken === undefined) break
      const brought = await bring(batches, taken, signal, () => say(read, taken.source))
      if (!brought.ok) return brought
      say(read + 1, taken.source)
    }
    if (signal.aborted) {
      tell(read, '')
      return refuse('cancelled', 'failure.import.cancelled', { count: batches.counts().imported })
    }
    const last = batches.finish()
    if (!last.ok) return last
  } finally {
    context.onBrought?.(batches.result())
    for (const taken of await Promise.all(ahead.map((each) => each.taken)))
      if ('reading' in taken) taken.reading?.leave()
    store.endBulk()
  }
  return done(batches.result())
}

const hasRoom = (ahead: readonly { readonly size: number }[]): boolean =>
  ahead.length === 0 || (ahead.length < FILES_AHEAD && ahead.reduce((sum, { size }) => sum + size, 0) < BYTES_AHEAD)

const deflated = promisify(deflateRaw)

/** Loads a file and has it read, unless the library or this import has its bytes. */
const taking =
  ({ parser, store, chosen, again = false }: ImportContext, batches: Batches, signal: AbortSignal) =>
  async ({ load }: Load): Promise<Taken> => {
    const loaded = await load()
    if ('code' in loaded) return { source: loaded.source, problems: [{ member: '', code: loaded.code, detail: '' }] }
    const { source, bytes, as } = loaded
    const size = bytes.length
    const sha256 = Sha256.parse(createHash('sha256').update(bytes).digest('hex'))
    if (signal.aborted || (!again && batches.knows(sha256))) return { source, sha256, reading: null, original: null }
    const file: Unparsed = {
      name: source,
      bytes,
      mappings: listMappings(store.reader),
      ...(as !== undefined && { as }),
      ...(chosen !== undefined && { chosen }),
    }
    const original = deflated(bytes, { level: 6 }).then((packed) => ({ sha256, size, deflated: packed }))
    return { source, sha256, reading: parser.read(file, batches.known), original }
  }

/** Writes what comes of one file, batch by batch. */
async function bring(batches: Batches, taken: Taken, signal: AbortSignal, moved: () => void): Promise<Outcome<void>> {
  const { source } = taken
  if ('problems' in taken) {
    batches.fail(source, taken.problems)
    return done(undefined)
  }
  const { sha256, reading, original } = taken
  if (reading === null || original === null) return batches.again(source, sha256)
  if (batches.brought(sha256)) {
    reading.leave()
    return batches.again(source, sha256)
  }
  const kept = await original
  for await (const { releases, problems } of reading.batches) {
    if (signal.aborted) {
      reading.leave()
      return done(undefined)
    }
    batches.fail(source, problems, sha256)
    const added = batches.add(releases.map((prepared) => newRelease(source, kept, prepared)))
    if (!added.ok) return added
    moved()
  }
  batches.whole(sha256)
  return done(undefined)
}

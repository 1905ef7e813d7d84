import type { Attempts } from '../jobs/no-network.ts'
import type { ImportProblemCode } from '../../shared/model/import.ts'
import type { MappingProposal } from '../../shared/model/mapping.ts'
import { createChannel, createErrandLine, nothing, only, type Errand } from './parser-errands.ts'
import { residentOf, type ParserLink, type SpawnParser } from './parser-link.ts'
import { FromParser, type Batch, type Sent, type ToParser } from './parser-protocol.ts'
import type { Unparsed } from './parsing.ts'
import type { Known } from './prepared.ts'

export { forkParser, type SpawnParser } from './parser-link.ts'

/** A file that is being read. `leave`: nobody takes the rest. */
export interface Reading {
  readonly batches: AsyncIterable<Batch>
  readonly leave: () => void
}

export interface ParserHost {
  /**
   * Reads one file in the parser process, after those asked for before, and gives what it finds in batches; the parser
   * waits when they are not taken. Never fails: what goes wrong is a problem in the last batch.
   */
  readonly read: (file: Unparsed, known: Known) => Reading
  /** What is proposed for a table, the file itself or a member of it; null for what is none. */
  readonly propose: (file: Unparsed, member: string) => Promise<MappingProposal | null>
  /** Network attempts that parser processes refused, dead ones included. */
  readonly attempts: () => readonly Attempts[]
  readonly close: () => void
}

export interface ParserWatch {
  /** A parser that grows by more than this over idle is killed. Bytes. */
  readonly growth?: number
  /** One that says nothing for so long is killed. Milliseconds. */
  readonly silence?: number
  /** Resident memory of a process in bytes; null or 0 where it is not known. */
  readonly residentOf?: (pid: number) => Promise<number | null>
}

/** How often a working parser is measured. Milliseconds. */
const MEASURED_EVERY = 20

/** Below the 512 MB that no file may cost: it goes on growing between two looks, until it is gone. Bytes. */
const MOST_GROWTH = 416 * 1024 * 1024

/** Short of the 20 s that no file may take. Milliseconds. */
const LONGEST_SILENCE = 16_000

/** Bytes go to the parser in pieces of this size. */
const PIECE = 1024 * 1024

interface Parser {
  readonly link: ParserLink
  /** Resident bytes before its first file. */
  readonly idle: number
  /** What it was told last: it knows that until it is told something else. */
  told: Known | null
}

/**
 * Keeps one parser process, started when the first file comes, watched while it works and replaced when it dies. The
 * file that it died of is a problem; those behind it go to the next parser.
 */
export function createParserHost(spawn: SpawnParser, watch: ParserWatch = {}): ParserHost {
  const { growth = MOST_GROWTH, silence = LONGEST_SILENCE, residentOf: measure = residentOf } = watch
  const seen = new Map<ParserLink, readonly Attempts[]>()
  const line = createErrandLine()
  let parser: Parser | null = null
  let starting = false
  let verdict: ImportProblemCode = 'damaged'
  let heardAt = 0
  let beat: NodeJS.Timeout | undefined
  let nextId = 1
  let closed = false

  const kill = (code: ImportProblemCode): void => {
    verdict = code
    parser?.link.kill()
  }

  const look = (): void => {
    if (parser === null || line.first() === undefined) return
    if (performance.now() - heardAt > silence) kill('took-too-long')
    const { link, idle } = parser
    if (link.pid === undefined || idle === 0) return
    void measure(link.pid).then((resident) => {
      if (parser?.link === link && (resident ?? 0) - idle > growth) kill('too-large')
    })
  }

  const hear = (link: ParserLink, said: unknown): void => {
    const message = FromParser.safeParse(said)
    if (!message.success) return kill('damaged')
    const { data } = message
    const errand = line.first()
    if (data.kind === 'ready' || errand === undefined || data.id !== errand.id) return
    heardAt = performance.now()
    if (data.kind === 'batch') errand.give(data.batch)
    if (data.kind !== 'end' && data.kind !== 'proposal') return
    seen.set(link, data.attempts)
    line.done()
    errand.end(data.kind === 'end' ? data.batch : nothing, data.kind === 'proposal' ? data.proposal : null)
    onward()
  }

  const start = async (): Promise<void> => {
    const link = spawn()
    const ready = new Promise<void>((settle) => {
      link.onMessage((said) => {
        settle()
        hear(link, said)
      })
    })
    const gone = new Promise<void>((settle) => link.onExit(settle))
    await Promise.race([ready, gone, after(silence)])
    const idle = (link.pid === undefined ? null : await measure(link.pid)) ?? 0
    parser = { link, idle, told: null }
    void gone.then(() => leftBy(link))
  }

  const leftBy = (link: ParserLink): void => {
    if (parser?.link !== link) return
    parser = null
    line.done()?.end(only(verdict), null)
    line.again()
    verdict = 'damaged'
    onward()
  }

  /** Sends what there is room for, once there is a parser; keeps watch only while there is work. */
  const onward = (): void => {
    if (closed || line.isEmpty()) {
      clearInterval(beat)
      beat = undefined
      if (closed) endAll()
    } else if (parser === null) {
      if (starting) return
      starting = true
      void start().finally(() => {
        starting = false
        onward()
      })
    } else {
      const idle = line.first() === undefined
      if (idle) heardAt = performance.now()
      beat ??= setInterval(look, MEASURED_EVERY)
      for (let errand = line.next(); errand !== undefined; errand = line.next()) send(parser, errand)
    }
  }

  const endAll = (): void => {
    line.again()
    for (let errand = line.next(); errand !== undefined; errand = line.next()) {
      line.done()
      errand.end(only('unreadable'), null)
    }
  }

  const post = (message: ToParser): void => parser?.link.post(message)

  return {
    read: (file, known) => {
      const id = nextId++
      const { give, end, batches } = createChannel(() => post({ kind: 'taken', id }))
      line.add({ id, file, asked: { kind: 'read', known }, give, end })
      onward()
      return { batches, leave: () => post({ kind: 'leave', id }) }
    },
    propose: (file, member) =>
      new Promise((settle) => {
        const end: Errand['end'] = (_, proposal) => settle(proposal)
        line.add({ id: nextId++, file, asked: { kind: 'propose', member }, give: () => undefined, end })
        onward()
      }),
    attempts: () => summed([...seen.values()].flat()),
    close: () => {
      closed = true
      parser?.link.kill()
      onward()
    },
  }
}

/** What the errand needs to be known, then its file: its head and its bytes. Each piece has a buffer of its own. */
function send(parser: Parser, { id, file, asked }: Errand): void {
  const { bytes, ...rest } = file
  const { link } = parser
  const sent: Sent = { ...rest, size: bytes.length }
  if (asked.kind === 'read' && asked.known !== parser.told) {
    link.post({ kind: 'know', known: asked.known } satisfies ToParser)
    parser.told = asked.known
  }
  link.post(
    (asked.kind === 'read'
      ? { kind: 'read', id, file: sent }
      : { kind: 'propose', id, file: sent, member: asked.member }) satisfies ToParser,
  )
  for (let at = 0; at < bytes.length; at += PIECE)
    link.post({ kind: 'bytes', id, at, bytes: new Uint8Array(bytes.subarray(at, at + PIECE)) } satisfies ToParser)
}

const after = (milliseconds: number): Promise<void> =>
  new Promise((settle) => {
    setTimeout(settle, milliseconds).unref()
  })

function summed(all: readonly Attempts[]): readonly Attempts[] {
  const sums = new Map<Attempts['where'], Attempts>()
  for (const { where, count, last } of all) {
    const before = sums.get(where)
    sums.set(where, { where, count: count + (before?.count ?? 0), last: last ?? before?.last ?? null })
  }
  return [...sums.values()]
}

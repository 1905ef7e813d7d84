import type { Attempts } from '../jobs/no-network.ts'
import type { ImportProblemCode } from '../../shared/model/import.ts'
import type { Parsed } from './draft.ts'
import { residentOf, type ParserLink, type SpawnParser } from './parser-link.ts'
import { FromParser } from './parser-protocol.ts'
import type { Unparsed } from './parsing.ts'

export { forkParser, type SpawnParser } from './parser-link.ts'

export interface ParserHost {
  /** Reads one file in the parser process, after those asked for before. Never rejects: what goes wrong is a problem. */
  readonly parse: (file: Unparsed) => Promise<Parsed>
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
const MEASURED_EVERY = 50

interface Parser {
  readonly link: ParserLink
  /** Resident bytes before its first file. */
  readonly idle: number
  readonly hear: (to: (message: FromParser) => void) => void
  readonly gone: Promise<void>
}

/** Keeps one parser process, started when the first file comes, watched while it works and replaced when it dies. */
export function createParserHost(spawn: SpawnParser, watch: ParserWatch = {}): ParserHost {
  const { growth = 512 * 1024 * 1024, silence = 20_000, residentOf: measure = residentOf } = watch
  const seen = new Map<ParserLink, readonly Attempts[]>()
  let current: Parser | null = null
  let turn: Promise<unknown> = Promise.resolve()
  let nextId = 1
  let closed = false

  const start = async (): Promise<Parser> => {
    const link = spawn()
    let listener: ((message: FromParser) => void) | null = null
    const ready = new Promise<void>((settle) => {
      link.onMessage((heard) => {
        const message = FromParser.safeParse(heard)
        if (!message.success) link.kill()
        else if (message.data.kind === 'ready') settle()
        else listener?.(message.data)
      })
    })
    const gone = new Promise<void>((settle) => {
      link.onExit(() => {
        if (current?.link === link) current = null
        settle()
      })
    })
    await Promise.race([ready, gone, after(silence)])
    const idle = (link.pid === undefined ? null : await measure(link.pid)) ?? 0
    return { link, idle, gone, hear: (to) => void (listener = to) }
  }

  const read = async (file: Unparsed): Promise<Parsed> => {
    if (closed) return problem('unreadable')
    current ??= await start()
    return watched(current, file)
  }

  const watched = (parser: Parser, file: Unparsed): Promise<Parsed> => {
    const { link, idle } = parser
    const id = nextId++
    return new Promise((settle) => {
      let heardAt = performance.now()
      let verdict: ImportProblemCode = 'damaged'
      const kill = (code: ImportProblemCode): void => {
        verdict = code
        link.kill()
      }
      const beat = setInterval(() => {
        if (performance.now() - heardAt > silence) kill('took-too-long')
        if (link.pid !== undefined)
          void measure(link.pid).then((resident) => idle > 0 && (resident ?? 0) - idle > growth && kill('too-large'))
      }, MEASURED_EVERY)
      const end = (parsed: Parsed): void => {
        clearInterval(beat)
        settle(parsed)
      }
      parser.hear((message) => {
        if (message.kind === 'ready' || message.id !== id) return
        heardAt = performance.now()
        if (message.kind === 'report') return
        seen.set(link, message.attempts)
        end(message.parsed)
      })
      void parser.gone.then(() => end(problem(verdict)))
      link.post({ kind: 'parse', id, ...file })
    })
  }

  return {
    parse: (file) => {
      const parsed = turn.then(() => read(file))
      turn = parsed
      return parsed
    },
    attempts: () => summed([...seen.values()].flat()),
    close: () => {
      closed = true
      current?.link.kill()
    },
  }
}

const problem = (code: ImportProblemCode): Parsed => ({ drafts: [], problems: [{ member: '', code, detail: '' }] })

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

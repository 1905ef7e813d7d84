import type { Attempts } from '../jobs/no-network.ts'
import type { ImportProblemCode } from '../../shared/model/import.ts'
import type { Parsed } from './draft.ts'
import type { ParserLink, SpawnParser } from './parser-link.ts'
import type { FromParser } from './parser-protocol.ts'
import type { Unparsed } from './parsing.ts'

export { forkParser, type ParserLink, type SpawnParser } from './parser-link.ts'
export type { FromParser, ToParser } from './parser-protocol.ts'

export interface ParserHost {
  /** Reads one file in the parser process, after those asked for before. Never rejects: what goes wrong is a problem. */
  readonly parse: (file: Unparsed) => Promise<Parsed>
  /** Network attempts that parser processes refused, dead ones included. */
  readonly attempts: () => readonly Attempts[]
  readonly close: () => void
}

/** A parser that grows by more than this over idle, or says nothing for so long, is killed. Bytes, milliseconds. */
export interface ParserLimits {
  readonly growth: number
  readonly silence: number
}

const limits: ParserLimits = { growth: 512 * 1024 * 1024, silence: 20_000 }

/** How often a working parser is measured. Milliseconds. */
const MEASURED_EVERY = 50

interface Parser {
  readonly link: ParserLink
  readonly idle: number | null
  ended: boolean
}

/** Keeps one parser process, started when the first file comes, watched while it works and replaced when it dies. */
export function createParserHost(spawn: SpawnParser, { growth, silence }: ParserLimits = limits): ParserHost {
  let current: Parser | null = null
  let turn: Promise<unknown> = Promise.resolve()
  let nextId = 1
  let closed = false
  let hear: (message: FromParser) => void = () => undefined
  let mourn: () => void = () => undefined
  const seen = new Map<Parser, readonly Attempts[]>()

  const start = async (): Promise<Parser> => {
    const link = await spawn()
    let ready = (): void => undefined
    const began = new Promise<void>((settle) => {
      ready = settle
    })
    link.onMessage((message) => (message.kind === 'ready' ? ready() : hear(message)))
    const parser: { link: ParserLink; idle: number | null; ended: boolean } = { link, idle: null, ended: false }
    link.onExit(() => {
      parser.ended = true
      if (current === parser) current = null
      ready()
      mourn()
    })
    await Promise.race([began, later(silence)])
    parser.idle = await link.resident()
    return parser
  }

  const read = async (file: Unparsed): Promise<Parsed> => {
    if (closed) return problem('unreadable')
    current ??= await start().catch(() => null)
    const parser = current
    if (parser === null || parser.ended) {
      current = null
      return problem('damaged')
    }
    return watched(parser, file)
  }

  const watched = (parser: Parser, file: Unparsed): Promise<Parsed> =>
    new Promise((settle) => {
      const id = nextId++
      let heard = performance.now()
      let verdict: ImportProblemCode = 'damaged'
      const end = (parsed: Parsed): void => {
        clearInterval(watch)
        hear = () => undefined
        mourn = () => undefined
        settle(parsed)
      }
      const kill = (code: ImportProblemCode): void => {
        verdict = code
        parser.link.kill()
      }
      hear = (message) => {
        if (message.kind === 'ready' || message.id !== id) return
        heard = performance.now()
        if (message.kind === 'report') return
        seen.set(parser, message.attempts)
        end(message.parsed)
      }
      mourn = () => end(problem(verdict))
      const watch = setInterval(() => {
        if (performance.now() - heard > silence) kill('took-too-long')
        void parser.link.resident().then((resident) => {
          if (resident !== null && parser.idle !== null && resident - parser.idle > growth) kill('too-large')
        })
      }, MEASURED_EVERY)
      parser.link.post({ kind: 'parse', id, ...file })
    })

  return {
    parse: (file) => {
      const parsed = turn.then(() => read(file))
      turn = parsed
      return parsed
    },
    attempts: () => summed([...seen.values()]),
    close: () => {
      closed = true
      current?.link.kill()
      current = null
    },
  }
}

const problem = (code: ImportProblemCode): Parsed => ({ drafts: [], problems: [{ member: '', code, detail: '' }] })

const later = (milliseconds: number): Promise<void> =>
  new Promise((settle) => {
    setTimeout(settle, milliseconds).unref()
  })

function summed(all: readonly (readonly Attempts[])[]): readonly Attempts[] {
  const sums = new Map<Attempts['where'], Attempts>()
  for (const { where, count, last } of all.flat()) {
    const before = sums.get(where)
    sums.set(where, { where, count: count + (before?.count ?? 0), last: last ?? before?.last ?? null })
  }
  return [...sums.values()]
}

import { randomUUID } from 'node:crypto'
import { utilityProcess, type UtilityProcess } from 'electron'
import type { Log } from '../bridge/bugs.ts'
import type { FromEngine, ToEngine } from '../bridge/messages.ts'
import { createRelay, type Relay } from '../bridge/relay.ts'
import type { EventName, EventOf } from '../../shared/contract/events.ts'
import type { Job } from '../../shared/contract/job.ts'
import type { Failure, Message, Outcome } from '../../shared/contract/outcome.ts'
import type { Analyst } from '../../shared/model/analyst.ts'
import type { LibraryInfo } from '../../shared/model/library.ts'
import { createParsers } from './parsers.ts'
import { places } from './places.ts'

const MINUTE = 60_000
const PATIENCE = 8_000

export type Announce = <N extends EventName>(name: N, fact: EventOf<N>) => void

interface Wanted {
  readonly announce: Announce
  readonly log: Log
  /** Who acts, and which library was open: told to a new engine before anything else. */
  readonly standing: () => { readonly analyst: Analyst | undefined; readonly library: string | null }
  /** A new engine was given that library: whether it could open it. */
  readonly reopened: (file: string, outcome: Outcome<LibraryInfo>) => void
}

export interface EngineHost extends Pick<Relay, 'ask' | 'askParsed'> {
  readonly start: () => void
  /** Lets the engine end its work and close the library; after eight seconds it is ended. */
  readonly close: () => Promise<void>
}

/** Keeps one engine process: settles what waits for it when it dies, starts it again once, says so. */
export const createEngineHost = ({ announce, log, standing, reopened }: Wanted): EngineHost => {
  let child: UtilityProcess | undefined
  let stopped = false
  let closing: (() => void) | undefined
  let lastDeath = -Infinity
  const running = new Map<string, Job>()

  const post = (message: ToEngine, ports: Electron.MessagePortMain[] = []): boolean => {
    child?.postMessage(message, ports)
    return child !== undefined
  }
  const gone = (): Failure => {
    const reference = randomUUID().slice(0, 8)
    const key = stopped ? 'failure.engineStopped' : 'failure.engineGone'
    return { code: 'internal', reference, say: { key, params: { reference } } }
  }
  const relay = createRelay(post, gone)
  const parsers = createParsers((message, ports) => void post(message, ports))

  const heard = (message: FromEngine): void => {
    switch (message.kind) {
      case 'ready':
        return log.info('engine: ready')
      case 'answer':
        return relay.answered(message.id, message.outcome)
      case 'event':
        return announced(message.name, message.fact)
      case 'log':
        return log[message.level](`engine: ${message.line}`)
      case 'parser.fork':
      case 'parser.kill':
      case 'parser.measure':
        return parsers.handle(message)
      case 'closed':
        return closing?.()
    }
  }

  const announced = (name: EventName, fact: unknown): void => {
    // Events come from our own engine in their schema's shape (tested there).
    announce(name, fact as EventOf<typeof name>)
    if (name !== 'job.moved') return
    const job = fact as Job
    if (job.state === 'running') running.set(job.id, job)
    else running.delete(job.id)
  }

  const start = (): void => {
    const fresh = utilityProcess.fork(places.engine, [], { serviceName: 'Readout engine', stdio: 'inherit' })
    child = fresh
    fresh.on('message', heard)
    fresh.once('exit', (code) => {
      if (child === fresh) died(code)
    })
    const { analyst, library } = standing()
    if (analyst !== undefined) void relay.ask('engine.profile', { analyst })
    if (library !== null)
      void relay.ask('engine.openLibrary', { file: library }).then((outcome) => reopened(library, outcome))
  }

  const died = (code: number): void => {
    child = undefined
    parsers.killAll()
    if (closing !== undefined) return closing()
    log.error(`engine: ended with status ${code}`)
    stopped = performance.now() - lastDeath < MINUTE
    lastDeath = performance.now()
    relay.dropAll(gone())
    for (const job of running.values()) announce('job.moved', { ...job, state: 'interrupted' })
    running.clear()
    if (!stopped) start()
    else announce('library.changed', { open: false })
    announce('notice', { tone: 'warning', say: said(stopped ? 'notice.engineStopped' : 'notice.engineRestarted') })
  }

  const close = async (): Promise<void> => {
    const last = child
    if (last === undefined) return
    await new Promise<void>((settle) => {
      const patience = setTimeout(settle, PATIENCE)
      closing = () => {
        clearTimeout(patience)
        settle()
      }
      post({ kind: 'close' })
    })
    parsers.killAll()
    last.kill()
  }

  return { ask: relay.ask, askParsed: relay.askParsed, start, close }
}

const said = (key: string): Message => ({ key, params: {} })

import { app, MessageChannelMain, utilityProcess, type UtilityProcess } from 'electron'
import type { FromEngine, ToEngine } from '../bridge/messages.ts'
import { places } from './places.ts'

type ParserMessage = Extract<FromEngine, { kind: `parser.${string}` }>

/** Parser processes on behalf of the engine, which may fork none itself. */
export interface Parsers {
  readonly handle: (message: ParserMessage) => void
  readonly killAll: () => void
}

/** Forks, measures and kills parsers; the engine talks to each through a port of its own. */
export const createParsers = (tellEngine: (message: ToEngine, ports?: Electron.MessagePortMain[]) => void): Parsers => {
  const running = new Map<number, UtilityProcess>()

  const fork = (parser: number): void => {
    const child = utilityProcess.fork(places.parser, [], { serviceName: 'Readout parser', stdio: 'ignore' })
    running.set(parser, child)
    child.once('spawn', () => {
      if (child.pid === undefined || running.get(parser) !== child) return
      const { port1, port2 } = new MessageChannelMain()
      child.postMessage({ kind: 'port' }, [port1])
      tellEngine({ kind: 'parser.forked', parser, pid: child.pid }, [port2])
    })
    child.once('exit', (code) => {
      if (running.get(parser) !== child) return
      running.delete(parser)
      tellEngine({ kind: 'parser.gone', parser, code })
    })
  }

  return {
    handle: ({ kind, parser }) => {
      const child = running.get(parser)
      switch (kind) {
        case 'parser.fork':
          return fork(parser)
        case 'parser.kill':
          return kill(child)
        case 'parser.measure':
          return tellEngine({ kind: 'parser.resident', parser, bytes: residentOf(child) })
      }
    },
    killAll: () => {
      const children = [...running.values()]
      running.clear()
      for (const child of children) kill(child)
    },
  }
}

/** At once: a hung process hears no polite request. */
const kill = (child: UtilityProcess | undefined): void => {
  if (child?.pid === undefined) return
  try {
    process.kill(child.pid, 'SIGKILL')
  } catch {
    child.kill()
  }
}

/** Resident memory in bytes; 0 when it is not known (any more). */
const residentOf = (child: UtilityProcess | undefined): number =>
  1024 * (app.getAppMetrics().find(({ pid }) => pid === child?.pid)?.memory.workingSetSize ?? 0)

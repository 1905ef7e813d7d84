import { residentOf, type ParserLink, type SpawnParser } from '../../import/parser-link.ts'
import type { FromEngine, ToEngine } from '../messages.ts'

type Told = Extract<ToEngine, { kind: `parser.${string}` }>

/** The end of a channel as Electron hands it over. */
interface Port {
  on(event: 'message', heard: (event: { readonly data: unknown }) => void): unknown
  start(): void
  postMessage(message: unknown): void
  close(): void
}

export interface ParserLinks {
  readonly spawn: SpawnParser
  /** What main tells about parsers; the port comes with `parser.forked`. */
  readonly heard: (message: Told, port: Port | undefined) => void
  /** Resident memory of a parser in bytes: read here where that is cheap, else asked of main. */
  readonly residentOf: (pid: number) => Promise<number | null>
}

interface Kept {
  pid: number | undefined
  port: Port | undefined
  readonly early: unknown[]
  readonly messages: ((message: unknown) => void)[]
  readonly exits: (() => void)[]
  readonly measures: ((bytes: number) => void)[]
}

/** Parser processes of the engine in Electron: main forks, measures and kills them, each talks through a port of its own. */
export const createParserLinks = (tell: (message: FromEngine) => void): ParserLinks => {
  const kept = new Map<number, Kept>()
  let last = 0

  const spawn = (): ParserLink => {
    last += 1
    const parser = last
    const one: Kept = { pid: undefined, port: undefined, early: [], messages: [], exits: [], measures: [] }
    kept.set(parser, one)
    tell({ kind: 'parser.fork', parser })
    return {
      get pid() {
        return one.pid
      },
      post: (message) => {
        if (one.port === undefined) one.early.push(message)
        else one.port.postMessage(message)
      },
      onMessage: (listener) => void one.messages.push(listener),
      onExit: (listener) => void one.exits.push(listener),
      kill: () => tell({ kind: 'parser.kill', parser }),
    }
  }

  const measured = async (pid: number): Promise<number | null> => {
    const found = [...kept].find(([, one]) => one.pid === pid)
    if (found === undefined) return null
    const [parser, { measures }] = found
    const bytes = await new Promise<number>((settle) => {
      measures.push(settle)
      tell({ kind: 'parser.measure', parser })
    })
    return bytes === 0 ? null : bytes
  }

  const heard: ParserLinks['heard'] = (message, port) => {
    const one = kept.get(message.parser)
    if (one === undefined) return port?.close()
    switch (message.kind) {
      case 'parser.forked':
        return connect(one, message.pid, port)
      case 'parser.resident':
        return one.measures.shift()?.(message.bytes)
      case 'parser.gone':
        kept.delete(message.parser)
        for (const settle of one.measures) settle(0)
        for (const listener of one.exits) listener()
    }
  }

  return { spawn, heard, residentOf: process.platform === 'linux' ? residentOf : measured }
}

const connect = (one: Kept, pid: number, port: Port | undefined): void => {
  if (port === undefined) return
  one.pid = pid
  one.port = port
  port.on('message', ({ data }) => {
    for (const listener of one.messages) listener(data)
  })
  port.start()
  for (const message of one.early.splice(0)) port.postMessage(message)
}

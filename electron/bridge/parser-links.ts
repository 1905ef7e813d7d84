import type { FromEngine, ToEngine } from './messages.ts'

type Told = Extract<ToEngine, { kind: `parser.${string}` }>

/** The end of a channel as Electron hands it over. */
interface Port {
  readonly on: (event: 'message', heard: (event: { readonly data: unknown }) => void) => unknown
  readonly start: () => void
  readonly postMessage: (message: unknown) => void
  readonly close: () => void
}

/** One parser process as the engine sees it. `pid` is undefined until it runs. */
interface Link {
  readonly pid: number | undefined
  readonly post: (message: unknown) => void
  readonly onMessage: (heard: (message: unknown) => void) => void
  readonly onExit: (gone: (code: number) => void) => void
  readonly kill: () => void
}

export interface ParserLinks {
  readonly spawn: () => Link
  /** What main tells about parsers; the port comes with `parser.forked`. */
  readonly heard: (message: Told, port: Port | undefined) => void
  /** Resident memory of the parser with this process id in bytes, as main measures it; 0 when it is gone. */
  readonly residentOf: (pid: number) => Promise<number>
}

interface Kept {
  pid: number | undefined
  port: Port | undefined
  readonly early: unknown[]
  readonly messages: ((message: unknown) => void)[]
  readonly exits: ((code: number) => void)[]
  readonly measures: ((bytes: number) => void)[]
}

/** Parser processes of the engine: main forks, measures and kills them, each talks through a port of its own. */
export const createParserLinks = (tell: (message: FromEngine) => void): ParserLinks => {
  const kept = new Map<number, Kept>()
  let last = 0

  const spawn = (): Link => {
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
      onMessage: (heard) => void one.messages.push(heard),
      onExit: (gone) => void one.exits.push(gone),
      kill: () => tell({ kind: 'parser.kill', parser }),
    }
  }

  const heard: ParserLinks['heard'] = (message, port) => {
    const one = kept.get(message.parser)
    if (one === undefined) return port?.close()
    switch (message.kind) {
      case 'parser.forked':
        return forked(one, message.pid, port)
      case 'parser.resident':
        return one.measures.shift()?.(message.bytes)
      case 'parser.gone':
        kept.delete(message.parser)
        for (const measured of one.measures) measured(0)
        for (const gone of one.exits) gone(message.code)
    }
  }

  const residentOf = (pid: number): Promise<number> =>
    new Promise((settle) => {
      const found = [...kept].find(([, one]) => one.pid === pid)
      if (found === undefined) return settle(0)
      const [parser, { measures }] = found
      measures.push(settle)
      tell({ kind: 'parser.measure', parser })
    })

  return { spawn, heard, residentOf }
}

const forked = (one: Kept, pid: number, port: Port | undefined): void => {
  if (port === undefined) return
  one.pid = pid
  one.port = port
  port.on('message', ({ data }) => {
    for (const listener of one.messages) listener(data)
  })
  port.start()
  for (const message of one.early.splice(0)) port.postMessage(message)
}

import { attempts } from '../jobs/no-network.ts'
import { parseFile } from './parsing.ts'
import type { FromParser, ToParser } from './parser-protocol.ts'

/** A port as Electron hands it to a utility process: what is posted comes as `data`. */
interface Port {
  on(event: 'message', listener: (event: { readonly data: ToParser }) => void): unknown
  postMessage(message: FromParser): void
  start(): void
}

/** The line to main, there in an Electron utility process only; its first message brings the engine's port. */
interface ParentPort {
  once(event: 'message', listener: (event: { readonly ports: readonly Port[] }) => void): unknown
}

/** Bytes in, drafts out: this process reads hostile files and can do nothing else. It is killed from outside. */
function serve(ask: ToParser, answer: (message: FromParser) => void): void {
  const { id } = ask
  const report = (): void => answer({ kind: 'report', id })
  report()
  answer({ kind: 'parsed', id, parsed: carefully(ask, report), attempts: attempts() })
}

function carefully(ask: ToParser, report: () => void): ReturnType<typeof parseFile> {
  try {
    return parseFile(ask, report)
  } catch {
    return { drafts: [], problems: [{ member: '', code: 'damaged', detail: '' }] }
  }
}

const parentPort: unknown = Reflect.get(process, 'parentPort')

const isParentPort = (value: unknown): value is ParentPort => typeof value === 'object' && value !== null && 'once' in value

if (isParentPort(parentPort)) {
  parentPort.once('message', ({ ports: [port] }) => {
    if (port === undefined) return
    port.on('message', ({ data }) => serve(data, (message) => port.postMessage(message)))
    port.start()
    port.postMessage({ kind: 'ready' })
  })
} else {
  const answer = (message: FromParser): void => void process.send?.(message)
  process.on('message', (ask: ToParser) => serve(ask, answer))
  process.on('disconnect', () => process.exit())
  answer({ kind: 'ready' })
}

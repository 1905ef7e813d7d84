import { attempts } from '../jobs/no-network.ts'
import { createParserDesk, type ToEngine } from './parser-desk.ts'
import type { FromParser, ToParser } from './parser-protocol.ts'

/** A port as Electron hands it to a utility process: what is posted comes as `data`. */
interface Port {
  on(event: 'message', listener: (event: { readonly data: ToParser }) => void): unknown
  postMessage(message: FromParser): void
  start(): void
}

/** The line to main, in an Electron utility process only; its first message brings the engine's port. */
interface ParentPort {
  once(event: 'message', listener: (event: { readonly ports: readonly Port[] }) => void): unknown
}

/** Bytes in, releases out: this process reads hostile files and can do nothing else. It is killed from outside. */
const desk = (answer: ToEngine) => createParserDesk(answer, () => [...attempts()])

const parentPort: unknown = Reflect.get(process, 'parentPort')

const isParentPort = (value: unknown): value is ParentPort =>
  typeof value === 'object' && value !== null && 'once' in value

if (isParentPort(parentPort)) {
  parentPort.once('message', ({ ports: [port] }) => {
    if (port === undefined) return
    const hear = desk((message) => port.postMessage(message))
    port.on('message', ({ data }) => hear(data))
    port.start()
  })
} else {
  const hear = desk((message) => void process.send?.(message))
  process.on('message', (asked: ToParser) => hear(asked))
  process.on('disconnect', () => process.exit())
}

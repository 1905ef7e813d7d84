import { attempts } from '../jobs/no-network.ts'
import type { Parsed } from './draft.ts'
import { parseFile } from './parsing.ts'
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

/** Bytes in, drafts out: this process reads hostile files and can do nothing else. It is killed from outside. */
function serve(asked: ToParser, answer: (message: FromParser) => void): void {
  const { id } = asked
  const report = (): void => answer({ kind: 'report', id })
  report()
  const { drafts, problems } = carefully(asked, report)
  const parsed = {
    drafts: drafts.map((draft) => ({ ...draft, pages: [...draft.pages], paragraphs: [...draft.paragraphs] })),
    problems: [...problems],
  }
  answer({ kind: 'parsed', id, parsed, attempts: [...attempts()] })
}

/** A reader's bug costs one file. */
function carefully(asked: ToParser, report: () => void): Parsed {
  try {
    return parseFile(asked, report)
  } catch {
    return { drafts: [], problems: [{ member: '', code: 'damaged', detail: '' }] }
  }
}

const parentPort: unknown = Reflect.get(process, 'parentPort')

const isParentPort = (value: unknown): value is ParentPort =>
  typeof value === 'object' && value !== null && 'once' in value

const answerParent = (message: FromParser): void => void process.send?.(message)

if (isParentPort(parentPort)) {
  parentPort.once('message', ({ ports: [port] }) => {
    if (port === undefined) return
    port.on('message', ({ data }) => serve(data, (message) => port.postMessage(message)))
    port.start()
    port.postMessage({ kind: 'ready' })
  })
} else {
  process.on('message', (asked: ToParser) => serve(asked, answerParent))
  process.on('disconnect', () => process.exit())
  answerParent({ kind: 'ready' })
}

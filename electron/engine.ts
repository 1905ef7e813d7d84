import { attempts } from './jobs/no-network.ts'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { answerInEngine } from './bridge/answers.ts'
import { leave } from './bridge/answers/library-answers.ts'
import type { EngineContext } from './bridge/answers/context.ts'
import { openSearches } from './bridge/answers/searches.ts'
import { bugFailure, type Log } from './bridge/bugs.ts'
import type { FromEngine, ToEngine } from './bridge/messages.ts'
import { createParserLinks } from './bridge/answers/parser-links.ts'
import { createParserHost } from './import/parser-host.ts'
import { createJobs } from './jobs/jobs.ts'
import { failed } from '../shared/contract/outcome.ts'

const port = process.parentPort
const tell = (message: FromEngine): void => port.postMessage(message)
const log: Log = {
  info: (line) => tell({ kind: 'log', level: 'info', line }),
  warn: (line) => tell({ kind: 'log', level: 'warn', line }),
  error: (line) => tell({ kind: 'log', level: 'error', line }),
}
const beside = (name: string): string => path.join(path.dirname(fileURLToPath(import.meta.url)), name)

const parsers = createParserLinks(tell)
const announce: EngineContext['announce'] = (name, fact) => tell({ kind: 'event', name, fact })

const context: EngineContext = {
  store: null,
  searches: null,
  analyst: null,
  announce,
  jobs: createJobs(
    (job) => announce('job.moved', job),
    (problem) => bugFailure(problem, 'a job', log),
  ),
  imports: new Map(),
  parser: createParserHost(parsers.spawn, { residentOf: parsers.residentOf }),
  openSearches: (file) => openSearches(beside('search-thread.mjs'), file),
  attempts: async () => {
    const inThread = (await context.searches?.attempts()) ?? []
    return [
      ...attempts().map((each) => ({ ...each, where: `engine.${each.where}` })),
      ...inThread.map((each) => ({ ...each, where: `search.${each.where}` })),
      ...context.parser.attempts().map((each) => ({ ...each, where: `parser.${each.where}` })),
    ]
  },
}

port.on(
  'message',
  ({ data, ports }: { readonly data: ToEngine; readonly ports: readonly Electron.MessagePortMain[] }) => {
    switch (data.kind) {
      case 'ask':
        return void answerInEngine(context, data.name, data.input)
          .catch((problem: unknown) => failed(bugFailure(problem, data.name, log)))
          .then((outcome) => tell({ kind: 'answer', id: data.id, outcome }))
      case 'parser.forked':
      case 'parser.gone':
      case 'parser.resident':
        return parsers.heard(data, ports[0])
      case 'close':
        return void leave(context).finally(() => tell({ kind: 'closed' }))
    }
  },
)

// A bug outside any question: said without its words, then the process ends and main starts another.
process.on('uncaughtException', (problem) => {
  bugFailure(problem, 'the engine', log)
  setTimeout(() => process.exit(1), 50)
})

tell({ kind: 'ready' })

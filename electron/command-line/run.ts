import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { refuse, type Failure, type Outcome } from '../../shared/contract/outcome.ts'
import { say } from '../../shared/words/words.ts'
import { openLibrary, type Store } from '../store/open.ts'
import { actingAnalyst } from './analyst.ts'
import type { Answer, Command, OptionValues } from './command.ts'
import { commands, laterCommands } from './commands.ts'

const common = {
  library: { type: 'string' },
  analyst: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

/** Exit statuses of the contract: 0 done, 1 done with failures listed, 2 usage or not built yet, 3 the library cannot be used. */
export const exitStatusOf = (failure: Failure): 1 | 2 | 3 => {
  switch (failure.code) {
    case 'unusable-library':
      return 3
    case 'bad-request':
    case 'not-found':
    case 'not-built':
      return 2
    case 'conflict':
    case 'cancelled':
    case 'internal':
      return 1
  }
}

interface Terminal {
  readonly out: (text: string) => void
  readonly tell: (line: string) => void
  readonly folder: string
  readonly signal: AbortSignal
}

/** Runs one command line (without `node` and the script) and gives its exit status. */
export const runCommandLine = async (argv: readonly string[], terminal: Terminal): Promise<0 | 1 | 2 | 3> => {
  const json = argv.includes('--json')
  const outcome = await answerTo(argv, terminal)
  if (outcome.ok) {
    terminal.out(json ? JSON.stringify(outcome.value.json) : outcome.value.text)
    return outcome.value.failures === true ? 1 : 0
  }
  const { failure } = outcome
  const message = say(failure.say)
  if (json) terminal.out(JSON.stringify({ failure: { code: failure.code, message } }))
  terminal.tell(`readout: ${message}`)
  return exitStatusOf(failure)
}

const answerTo = async (argv: readonly string[], terminal: Terminal): Promise<Outcome<Answer>> => {
  const [name, ...rest] = commandOf(argv)
  if (name === undefined || name === 'help' || argv.includes('--help')) return helpFor(name)
  const command = commands.get(name)
  if (command === undefined) {
    const [first = name] = name.split(' ')
    return laterCommands.has(first)
      ? refuse('not-built', 'failure.command.notBuilt', { command: first })
      : refuse('bad-request', 'failure.command.unknown', { command: first })
  }
  const parsed = parse(command, rest)
  if (!parsed.ok) return parsed
  const { options, words } = parsed.value
  const { library } = options
  if (typeof library !== 'string' || library === '')
    return refuse('bad-request', 'failure.command.noLibrary', { usage: command.usage })
  return withLibrary(resolve(terminal.folder, library), async (file, open) =>
    command.run({
      words,
      options,
      file,
      library: open,
      analyst: (store) => actingAnalyst(store, options['analyst'], terminal.tell),
      tell: terminal.tell,
      signal: terminal.signal,
    }),
  )
}

const withLibrary = async <T>(
  file: string,
  work: (file: string, open: () => Outcome<Store>) => Promise<Outcome<T>>,
): Promise<Outcome<T>> => {
  let store: Store | undefined
  const open = (): Outcome<Store> => {
    if (store !== undefined) return { ok: true, value: store }
    const opened = openLibrary(file)
    if (opened.ok) store = opened.value
    return opened
  }
  try {
    return await work(file, open)
  } finally {
    store?.close()
  }
}

/** The command's name (one word or two) and what follows it. Options may stand before it. */
const commandOf = (argv: readonly string[]): readonly (string | undefined)[] => {
  const at = argv.findIndex((word, index) => !word.startsWith('--') && !takesValue(argv[index - 1]))
  const first = argv[at]
  if (first === undefined) return [undefined]
  const before = argv.slice(0, at)
  const after = argv.slice(at + 1)
  const two = `${first} ${after[0] ?? ''}`
  return commands.has(two) ? [two, ...before, ...after.slice(1)] : [first, ...before, ...after]
}

const takesValue = (word: string | undefined): boolean => word === '--library' || word === '--analyst'

const parse = (
  command: Command,
  rest: readonly (string | undefined)[],
): Outcome<{ words: readonly string[]; options: OptionValues }> => {
  try {
    const { values, positionals } = parseArgs({
      args: rest.filter((word) => word !== undefined),
      options: { ...common, ...command.options },
      allowPositionals: true,
      strict: true,
    })
    const options: Record<string, string | boolean | undefined> = {}
    for (const [key, value] of Object.entries(values)) if (!Array.isArray(value)) options[key] = value
    return { ok: true, value: { words: positionals, options } }
  } catch (problem) {
    const detail = problem instanceof Error ? problem.message : String(problem)
    return refuse('bad-request', 'failure.command.usage', { detail, usage: command.usage })
  }
}

const helpFor = (name: string | undefined): Outcome<Answer> => {
  const command = name === undefined ? undefined : commands.get(name)
  const usages = command === undefined ? [...commands.values()].map((each) => each.usage) : [command.usage]
  const text = [
    'readout COMMAND --library FILE [--json] [--analyst ID|NAME]',
    '',
    ...usages.map((usage) => `  ${usage}`),
  ].join('\n')
  return { ok: true, value: { json: { usage: usages }, text } }
}

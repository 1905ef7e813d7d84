import { execFile, fork } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import type { FromParser, ToParser } from './parser-protocol.ts'

/** The engine's end of a parser process. Messages posted before it listens are kept for it. */
export interface ParserLink {
  readonly post: (message: ToParser) => void
  readonly onMessage: (listener: (message: FromParser) => void) => void
  /** Called once, however the process ended. */
  readonly onExit: (listener: () => void) => void
  readonly kill: () => void
  /** Resident memory in bytes; null where it cannot be told. */
  readonly resident: () => Promise<number | null>
}

/** Starts a parser process: `forkParser` on plain Node; in the app main forks one and hands over its port. */
export type SpawnParser = () => ParserLink | Promise<ParserLink>

/** Parsers as child processes of this one. `entry`: the file that Node is to run. */
export const forkParser =
  (entry: string): SpawnParser =>
  () => {
    const child = fork(entry, [], { serialization: 'advanced', execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
    // A message to a process that has just died is no error of ours: its exit is told.
    child.on('error', () => undefined)
    return {
      post: (message) => void (child.connected && child.send(message, () => undefined)),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void child.once('exit', () => listener()),
      kill: () => void child.kill('SIGKILL'),
      resident: () => residentOf(child.pid),
    }
  }

const PAGE = 4096

/** Linux keeps it in /proc, other Unixes tell it through ps; Windows does not say it cheaply. */
export async function residentOf(pid: number | undefined): Promise<number | null> {
  if (pid === undefined || process.platform === 'win32') return null
  if (process.platform === 'linux') {
    const pages = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '')
    const resident = Number(pages.split(' ')[1])
    return Number.isFinite(resident) && resident > 0 ? resident * PAGE : null
  }
  return new Promise((settle) => {
    execFile('ps', ['-o', 'rss=', '-p', String(pid)], (problem, said) => settle(problem === null ? Number(said) * 1024 : null))
  })
}

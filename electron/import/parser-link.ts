import { execFile, fork } from 'node:child_process'
import { readFile } from 'node:fs/promises'

/** The engine's end of a parser process. Messages posted before it listens are kept for it. */
export interface ParserLink {
  /** Undefined until the process runs. */
  readonly pid: number | undefined
  readonly post: (message: unknown) => void
  readonly onMessage: (heard: (message: unknown) => void) => void
  /** Heard once, however the process ended. */
  readonly onExit: (gone: () => void) => void
  readonly kill: () => void
}

/** Starts a parser process: `forkParser` on plain Node; in the app main forks one and hands over its port. */
export type SpawnParser = () => ParserLink

/** Parsers as child processes of this one. `entry`: the file that Node is to run. */
export const forkParser =
  (entry: string): SpawnParser =>
  () => {
    const child = fork(entry, [], {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    // A message to a process that has just died is no error of ours: its exit is told.
    child.on('error', () => undefined)
    return {
      pid: child.pid,
      post: (message) => void (child.connected && isSendable(message) && child.send(message, () => undefined)),
      onMessage: (heard) => void child.on('message', heard),
      onExit: (gone) => void child.once('close', () => gone()),
      kill: () => void child.kill('SIGKILL'),
    }
  }

const isSendable = (message: unknown): message is object => typeof message === 'object' && message !== null

const PAGE = 4096

/** Resident memory of a process in bytes; null where it cannot be told. Linux has it in /proc, other Unixes in ps. */
export async function residentOf(pid: number): Promise<number | null> {
  if (process.platform === 'win32') return null
  if (process.platform === 'linux') {
    const pages = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '')
    const resident = Number(pages.split(' ')[1])
    return resident > 0 ? resident * PAGE : null
  }
  return new Promise((settle) => {
    execFile('ps', ['-o', 'rss=', '-p', String(pid)], (problem, said) =>
      settle(problem === null ? Number(said) * 1024 : null),
    )
  })
}

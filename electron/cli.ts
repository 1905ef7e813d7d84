import './jobs/no-network.ts'
import { runCommandLine } from './command-line/run.ts'

const interrupted = new AbortController()
process.once('SIGINT', () => interrupted.abort())

process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  tell: (line) => process.stderr.write(`${line}\n`),
  folder: process.cwd(),
  signal: interrupted.signal,
})

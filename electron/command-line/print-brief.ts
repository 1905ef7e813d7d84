import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { done, refuse, type Outcome } from '../../shared/contract/outcome.ts'
import type { BriefFile } from '../../shared/contract/contract.ts'
import type { ComposedBrief } from '../../shared/model/brief.ts'
import type { BriefId } from '../../shared/model/ids.ts'
import { composeBrief } from '../brief/compose.ts'
import { finishPdf } from '../brief/finish.ts'
import type { Store } from '../store/open.ts'

const PATIENCE = 120_000

/** Writes the brief as PDF: composed and finished here, printed by Electron, which this starts (under Xvfb without a display). */
export const exportPdf = async (
  store: Store,
  brief: BriefId,
  to: string,
  tell: (line: string) => void,
): Promise<Outcome<BriefFile>> => {
  const composed = composeBrief(store.reader, brief)
  if (!composed.ok) return composed
  const beside = `${to}.printing`
  try {
    const printed = await print(composed.value, beside, tell)
    if (!printed.ok) return printed
    const finished = await finishPdf(store.reader, composed.value, printed.value)
    if (!finished.ok) return finished
    const { pdf, pages, citations, marking } = finished.value
    await writeFile(beside, pdf)
    await rename(beside, to)
    return done({ file: to, pages, sha256: createHash('sha256').update(pdf).digest('hex'), citations, marking })
  } catch {
    return refuse('bad-request', 'failure.brief.notWritten', { file: to })
  } finally {
    await rm(beside, { force: true })
  }
}

const print = async (
  composed: ComposedBrief,
  to: string,
  tell: (line: string) => void,
): Promise<Outcome<Uint8Array>> => {
  const electron = process.env['READOUT_ELECTRON']
  if (electron === undefined) return refuse('bad-request', 'failure.command.noElectron')
  const app = fileURLToPath(new URL('../..', import.meta.url))
  const bare = process.getuid?.() === 0 || process.env['READOUT_NO_SANDBOX'] === '1'
  const needsDisplay = process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']
  const words = [app, ...(bare ? ['--no-sandbox'] : []), `--print-brief=${to}`]
  const [program, args] = needsDisplay ? ['xvfb-run', ['-a', electron, ...words]] : [electron, words]
  if (needsDisplay) tell('No display here: printing under Xvfb.')
  const ended = await run(program, args, JSON.stringify(composed))
  if (ended.status !== 0) return refuse('conflict', 'failure.command.printFailed', { detail: ended.said.slice(-400) })
  return done(new Uint8Array(await readFile(to)))
}

const run = (program: string, args: readonly string[], input: string): Promise<{ status: number; said: string }> =>
  new Promise((settle) => {
    const child = spawn(program, args, { stdio: ['pipe', 'ignore', 'pipe'], timeout: PATIENCE })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (piece: string) => (said = `${said}${piece}`.slice(-4000)))
    child.on('error', (problem) => settle({ status: 1, said: problem.message }))
    child.on('close', (status) => settle({ status: status ?? 1, said }))
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })

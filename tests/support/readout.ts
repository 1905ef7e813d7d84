import { execFile, type ExecFileException } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const repository = fileURLToPath(new URL('../..', import.meta.url))
export const seed = join(repository, 'tests/fixtures/seed/pk-mofa-2022-08-11-sco-rats.txt')
const cli = join(repository, 'dist/cli/cli.mjs')

export interface Ran {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the built command line in a process of its own, with a profile folder of its own. */
export const readout = (words: readonly string[], profile = join(tmpdir(), 'readout-no-profile')): Promise<Ran> =>
  new Promise((settle) => {
    const env = { ...process.env, READOUT_USER_DATA: profile }
    const options = { env, maxBuffer: 64 * 1024 * 1024, timeout: 120_000 }
    execFile(process.execPath, [cli, ...words], options, (problem: ExecFileException | null, stdout, stderr) => {
      const status = problem === null ? 0 : typeof problem.code === 'number' ? problem.code : 99
      settle({ status, stdout, stderr })
    })
  })

/** Runs it with --json and reads the one document on standard output. */
export const readoutJson = async <T>(
  library: string,
  ...words: readonly string[]
): Promise<{ status: number; json: T; stderr: string }> => {
  const ran = await readout([...words, '--library', library, '--json'])
  return { status: ran.status, json: JSON.parse(ran.stdout) as T, stderr: ran.stderr }
}

/** A folder that is gone after the test. */
export const temporaryFolder = (): { readonly path: string; readonly [Symbol.dispose]: () => void } => {
  const path = mkdtempSync(join(tmpdir(), 'readout-test-'))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}

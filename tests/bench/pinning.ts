import { execFileSync, spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { deflateRaw } from 'node:zlib'
import { promisify } from 'node:util'

/** Whether programs can be told which core to run on: unpinned, two busy ones may be put on the same. */
export const canPin =
  process.platform === 'linux' && availableParallelism() > 1 && spawnSync('taskset', ['--version']).error === undefined

/** Puts a process, or of this one its first thread, on one core. */
export function pin(pid: number | undefined, core: number): void {
  if (canPin && pid !== undefined) execFileSync('taskset', ['-cp', String(core), String(pid)], { stdio: 'ignore' })
}

/** Has the threads that Node keeps for deflating started now, so that they stay free when the first thread is pinned. */
export async function startPool(): Promise<void> {
  await Promise.all(Array.from({ length: 8 }, () => promisify(deflateRaw)(Buffer.alloc(1 << 20))))
}

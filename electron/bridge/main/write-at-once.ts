import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { done, refuse, type Outcome } from '../../../shared/contract/outcome.ts'

/**
 * Writes a file beside under a temporary name, then renames it: whatever fails, an old file of that name is kept.
 * The value is the file's name without its folder. Failures: `conflict`, said as a full disk or a place that may not be written.
 */
export const writeAtOnce = async (file: string, bytes: Uint8Array): Promise<Outcome<string>> => {
  const name = path.basename(file)
  const beside = path.join(path.dirname(file), `.${name}.${randomUUID().slice(0, 8)}`)
  try {
    const handle = await open(beside, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(beside, file)
    return done(name)
  } catch (problem) {
    await rm(beside, { force: true }).catch(() => undefined)
    return refuse('conflict', isFull(problem) ? 'failure.file.full' : 'failure.file.denied', { file: name })
  }
}

const isFull = (problem: unknown): boolean =>
  problem instanceof Error && 'code' in problem && (problem.code === 'ENOSPC' || problem.code === 'EDQUOT')

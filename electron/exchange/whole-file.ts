import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { done, refuse, type Outcome } from '../../shared/contract/outcome.ts'

/** Pieces of a file are gathered up to this many characters before they are written. */
const PORTION = 1 << 20

/**
 * Writes a file whole or not at all: under a temporary name beside it, on the disk, then renamed over what was there.
 * Failures: bad-request, where the place cannot be written or the disk is full; the old file is kept.
 */
export function writeWhole(file: string, write: (put: (piece: string) => void) => void): Outcome<void> {
  const begun = join(dirname(file), `.${basename(file)}.${randomUUID().slice(0, 8)}`)
  try {
    const handle = openSync(begun, 'wx')
    try {
      let waiting = ''
      write((piece) => {
        waiting += piece
        if (waiting.length < PORTION) return
        putAll(handle, waiting)
        waiting = ''
      })
      putAll(handle, waiting)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(begun, file)
    return done(undefined)
  } catch (problem) {
    rmSync(begun, { force: true })
    return refusalOf(problem, file)
  }
}

function putAll(handle: number, words: string): void {
  let left = Buffer.from(words, 'utf8')
  while (left.length > 0) left = left.subarray(writeSync(handle, left))
}

/** A path never crosses to a window: the refusal carries the file's name. */
function refusalOf(problem: unknown, file: string): Outcome<never> {
  const code = problem instanceof Error && 'code' in problem ? problem.code : undefined
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return refuse('bad-request', 'failure.file.full', { file: basename(file) })
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EISDIR':
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
    case 'EBUSY':
      return refuse('bad-request', 'failure.file.denied', { file: basename(file) })
    default:
      throw problem
  }
}

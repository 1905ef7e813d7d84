import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Resident memory is looked at no more often than this, milliseconds, and given back once it grew by so much, bytes. */
const LOOKED_EVERY = 30
const GROWTH = 96 * 1024 * 1024

export interface Tidying {
  /** While a file is read: gives back what it is done with, whenever much came together since the last time. */
  readonly along: () => void
  /** Before a file is read: gives back what the ones before it left behind. */
  readonly between: () => void
}

/**
 * Gives back memory that nothing uses any more. V8 alone keeps it for later, but the parser is measured from outside,
 * and a file would die of what another one needed.
 */
export function createTidying(): Tidying {
  const collect = collector()
  const start = process.memoryUsage.rss()
  let kept = start
  let lookedAt = 0
  const tidy = (): void => {
    collect()
    kept = process.memoryUsage.rss()
  }
  return {
    along: () => {
      const now = performance.now()
      if (now - lookedAt < LOOKED_EVERY) return
      lookedAt = now
      if (process.memoryUsage.rss() - kept > GROWTH) tidy()
    },
    between: () => {
      if (process.memoryUsage.rss() - start > GROWTH) tidy()
    },
  }
}

/** What collects all garbage at once and returns the pages: V8 hands it to contexts made after it was asked for. */
function collector(): () => void {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  return () => {
    if (typeof collect === 'function') collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
  }
}

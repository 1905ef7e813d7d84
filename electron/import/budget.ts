import type { Budget } from './draft.ts'

/** No more than this comes out of the archives and streams of one original. Bytes. */
const MOST = 200 * 1024 * 1024

export function createBudget(most = MOST): Budget {
  let left = most
  return {
    take: (bytes) => {
      left -= bytes
      return left >= 0
    },
    left: () => Math.max(0, left),
  }
}

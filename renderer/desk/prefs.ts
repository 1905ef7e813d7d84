import type { z } from 'zod'
import { ask } from './desk.ts'
import { foresee, useAsk } from './questions.ts'

/**
 * Something the window remembers (a width, a density), kept by main outside every library. `fallback` until it is known
 * and where what was kept is not of `shape`.
 */
export function usePref<T>(key: string, shape: z.ZodType<T>, fallback: T): readonly [T, (value: T) => void] {
  const kept = useAsk('app.prefs', {}).value?.[key]
  const known = shape.safeParse(kept)
  const keep = (value: T): void => {
    foresee('app.prefs', {}, (prefs) => ({ ...prefs, [key]: value }))
    void ask('app.setPref', { key, value })
  }
  return [known.success ? known.data : fallback, keep]
}

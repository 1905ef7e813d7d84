import { existsSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { readJson, writeJson } from './json-file.ts'

const Recent = z.object({ file: z.string(), name: z.string(), openedAt: z.iso.datetime() })
export type Recent = z.infer<typeof Recent>

const Kept = z.object({ last: z.string().nullable(), recent: z.array(Recent) })

const MOST = 12

export interface RecentLibraries {
  /** Newest first; files that are gone are left out. */
  readonly list: () => readonly Recent[]
  /** The library that was open when Readout was left, to be opened again. */
  readonly last: () => string | null
  readonly opened: (file: string, name: string) => void
  readonly closed: () => void
}

export const createRecentLibraries = (folder: string, now: () => Date = () => new Date()): RecentLibraries => {
  const file = path.join(folder, 'recent.json')
  let kept = readJson(file, Kept) ?? { last: null, recent: [] }
  const keep = (changed: z.infer<typeof Kept>): void => {
    kept = changed
    writeJson(file, kept)
  }
  return {
    list: () => kept.recent.filter((each) => existsSync(each.file)),
    last: () => kept.last,
    opened: (opened, name) => {
      const others = kept.recent.filter((each) => each.file !== opened)
      keep({ last: opened, recent: [{ file: opened, name, openedAt: now().toISOString() }, ...others].slice(0, MOST) })
    },
    closed: () => keep({ ...kept, last: null }),
  }
}

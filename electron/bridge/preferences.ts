import path from 'node:path'
import { z } from 'zod'
import { readJson, writeJson } from './json-file.ts'

const Preferences = z.record(z.string(), z.unknown())

export interface Preferences {
  readonly all: () => Readonly<Record<string, unknown>>
  readonly set: (key: string, value: unknown) => void
}

const MOST_KEYS = 500

/** How this computer likes things (widths, density, theme): facts of the view, kept outside every library. */
export const createPreferences = (folder: string): Preferences => {
  const file = path.join(folder, 'preferences.json')
  let kept: Record<string, unknown> = readJson(file, Preferences) ?? {}
  return {
    all: () => kept,
    set: (key, value) => {
      if (!Object.hasOwn(kept, key) && Object.keys(kept).length >= MOST_KEYS) return
      kept = { ...kept, [key]: value }
      writeJson(file, kept)
    },
  }
}

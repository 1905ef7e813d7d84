import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { measureFamilies } from './families.ts'
import { measureImport } from './importing.ts'
import { measureSearch } from './searching.ts'
import { measureSuggestions } from './suggesting.ts'

const count = Number(process.argv[2] ?? 10_000)
const sections = process.argv.slice(3)
const folder = mkdtempSync(path.join(tmpdir(), 'readout-bench-'))

const measures: readonly (readonly [string, () => void | Promise<void>])[] = [
  ['import', () => measureImport(folder, count)],
  ['families', () => measureFamilies(count)],
  ['search', () => measureSearch(folder, count)],
  ['suggestions', () => measureSuggestions(Math.min(count, 4_000))],
]

process.stdout.write('Ratios are medians of alternated pairs, measured in this run; the range of the pairs follows.\n')
try {
  for (const [name, measure] of measures) if (sections.length === 0 || sections.includes(name)) await measure()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

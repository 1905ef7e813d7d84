/**
 * Readout's import, a program: `node import-ours.ts PATH LIBRARY PARSER-CORE`. Everything that an import does, through
 * the parser process. Prints one JSON line; memory in bytes.
 */
import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { importPaths } from '../../electron/import/import.ts'
import { createParserHost, forkParser } from '../../electron/import/parser-host.ts'
import { residentOf } from '../../electron/import/parser-link.ts'
import { createLibrary } from '../../electron/store/open.ts'
import { AnalystId } from '../../shared/model/ids.ts'
import { pin, startPool } from './pinning.ts'

const [place = '', file = '', core = '1'] = process.argv.slice(2)
const analyst = { id: AnalystId.parse('0f0f6d1e-8c1b-4c39-9b6a-3b9f1f0c0a01'), name: 'Bench' }
await startPool()
pin(process.pid, 0)
let parserPeak = 0
const spawn = forkParser(fileURLToPath(new URL('../../electron/import/parser.ts', import.meta.url)))
const parser = createParserHost(
  () => {
    const link = spawn()
    pin(link.pid, Number(core))
    return link
  },
  {
    residentOf: async (pid) => {
      const now = await residentOf(pid)
      parserPeak = Math.max(parserPeak, now ?? 0)
      return now
    },
  },
)
const created = createLibrary(file, { name: 'Bench' })
if (!created.ok) throw new Error(created.failure.code)
const store = created.value
const begun = performance.now()
const result = await importPaths({ store, analyst, parser }, [place], {
  signal: new AbortController().signal,
  report: () => undefined,
})
const seconds = (performance.now() - begun) / 1000
if (!result.ok) throw new Error(result.failure.code)
parser.close()
store.close()
const { imported, failed, near } = result.value
process.stdout.write(
  `${JSON.stringify({
    count: imported.length,
    failed: failed.length,
    near: near.length,
    seconds,
    peak: process.resourceUsage().maxRSS * 1024,
    parserPeak,
    size: statSync(file).size,
  })}\n`,
)

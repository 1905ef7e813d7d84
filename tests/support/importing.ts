import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Outcome } from '../../shared/contract/outcome.ts'
import { Analyst } from '../../shared/model/analyst.ts'
import type { ImportReport } from '../../shared/model/import.ts'
import { importPaths, type ImportContext, type ImportWork } from '../../electron/import/import.ts'
import { createParserHost, forkParser, type ParserWatch } from '../../electron/import/parser-host.ts'
import { reportOf } from '../../electron/import/report.ts'
import { createLibrary } from '../../electron/store/open.ts'
import { repository } from './readout.ts'

export const aisha = Analyst.parse({ id: '7d0a4b6e-3c1f-4c55-9a10-2f6f3f0c9e11', name: 'Aisha' })

export const unwatched: ImportWork = { signal: new AbortController().signal, report: () => undefined }

export const right = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.failure.say.key)
  return outcome.value
}

/** A new library and a parser process in a folder of their own; `entry`: the parser's program, in the repository. */
export const atWork = (entry = 'electron/import/parser.ts', watch: ParserWatch = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'readout-import-'))
  const store = right(createLibrary(join(folder, 'library.readout'), { name: 'Library' }))
  const parser = createParserHost(forkParser(join(repository, entry)), watch)
  const context: ImportContext = { store, analyst: aisha, parser }
  return {
    ...context,
    context,
    folder,
    bring: async (...paths: readonly string[]): Promise<ImportReport> =>
      right(reportOf(store.reader, right(await importPaths(context, paths, unwatched)))),
    [Symbol.dispose]: () => {
      parser.close()
      store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

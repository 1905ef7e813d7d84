/**
 * A process made to be killed: it imports small files one by one, or tags, and says on standard output what the library
 * has acknowledged, one line each. `node hard-worker.ts import|tag LIBRARY FOLDER`.
 */
import { readdirSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { AnalystId } from '../../shared/model/ids.ts'
import { importPaths } from '../../electron/import/import.ts'
import { createParserHost, forkParser } from '../../electron/import/parser-host.ts'
import { openLibrary } from '../../electron/store/open.ts'
import { releaseIds, textOf } from '../../electron/store/releases.ts'
import { listThemes } from '../../electron/store/themes.ts'
import { addTag } from '../../electron/tagging/tags.ts'

const [work, library = '', folder = '', parserEntry = ''] = process.argv.slice(2)
const analyst = { id: AnalystId.parse('7d0a4b6e-3c1f-4c55-9a10-2f6f3f0c9e11'), name: 'Aisha' }
const acknowledge = (what: string): void => {
  writeSync(1, `${what}\n`)
}
const opened = openLibrary(library)
if (!opened.ok) throw new Error(opened.failure.code)
const store = opened.value
acknowledge('ready')

if (work === 'import') {
  const parser = createParserHost(forkParser(parserEntry))
  const files = readdirSync(folder).toSorted()
  for (let at = 0; at < files.length; at += 5) {
    const paths = files.slice(at, at + 5).map((name) => join(folder, name))
    const report = await importPaths({ store, analyst, parser }, paths, {
      signal: new AbortController().signal,
      report: () => undefined,
    })
    if (!report.ok) throw new Error(report.failure.code)
    for (const id of report.value.imported) acknowledge(id)
  }
  parser.close()
} else {
  const theme = listThemes(store.reader)[0]
  const release = releaseIds(store.reader)[0]
  if (theme === undefined || release === undefined) throw new Error('nothing to tag')
  const body = textOf(store.reader, release)
  if (!body.ok) throw new Error(body.failure.code)
  for (let start = 0; start + 3 < body.value.text.length; start += 1) {
    const tag = addTag(store, analyst, {
      release,
      revision: body.value.revision,
      span: { start, end: start + 3 },
      theme: theme.id,
      origin: 'by-hand',
      note: null,
    })
    if (tag.ok) acknowledge(tag.value.id)
  }
}
acknowledge('finished')
store.close()

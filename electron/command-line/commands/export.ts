import { extname, resolve } from 'node:path'
import { done, refuse, type Outcome } from '../../../shared/contract/outcome.ts'
import { exportLibrary } from '../../exchange/export.ts'
import type { Answer, Command } from '../command.ts'
import { needed } from '../needed.ts'

const usage = 'export --to FILE.json|.csv'
const later = new Set(['.xlsx', '.qdpx', '.qdc', '.ris', '.bib', '.docx'])

const write: Command = {
  usage,
  options: { to: { type: 'string' } },
  run: ({ library, options }): Outcome<Answer> => {
    const to = needed(options['to'], usage)
    if (!to.ok) return to
    const kind = extname(to.value).toLowerCase()
    if (later.has(kind)) return refuse('not-built', 'failure.command.notBuilt', { command: `export to ${kind}` })
    if (kind !== '.json' && kind !== '.csv')
      return refuse('bad-request', 'failure.command.format', { given: kind, formats: '.json, .csv' })
    const store = library()
    if (!store.ok) return store
    const written = exportLibrary(store.value.reader, resolve(to.value))
    if (!written.ok) return written
    const { file, releases, tags } = written.value
    return done({ json: written.value, text: `${releases} releases and ${tags} tags written to ${file}` })
  },
}

export const exportCommands: readonly (readonly [string, Command])[] = [['export', write]]

import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { done, refuse, type Outcome } from '../../../shared/contract/outcome.ts'
import { Mapping } from '../../../shared/model/mapping.ts'
import { importPaths } from '../../import/import.ts'
import { createParserHost, forkParser } from '../../import/parser-host.ts'
import { reportOf } from '../../import/report.ts'
import type { Answer, Command } from '../command.ts'
import { needed } from '../needed.ts'

const usage = 'import PATH… [--issuer NAME] [--map FILE.json]'
const laterFormats = /\.(qdpx|qdc)$/i

const bring: Command = {
  usage,
  options: { issuer: { type: 'string' }, map: { type: 'string' } },
  run: async ({ library, words, options, analyst, tell, signal }): Promise<Outcome<Answer>> => {
    const first = needed(words[0], usage)
    if (!first.ok) return first
    const map = options['map'] === undefined ? done(null) : await mappingIn(String(options['map']))
    if (!map.ok) return map
    const project = words.find((word) => laterFormats.test(word))
    if (project !== undefined) return refuse('not-built', 'failure.command.notBuilt', { command: `import ${project}` })
    const store = library()
    if (!store.ok) return store
    const parser = createParserHost(forkParser(fileURLToPath(new URL('../engine/parser.mjs', import.meta.url))))
    try {
      const issuer = typeof options['issuer'] === 'string' ? { issuer: options['issuer'] } : {}
      const chosen = map.value === null ? {} : { chosen: { member: null, encoding: null, mapping: map.value } }
      const brought = await importPaths(
        { store: store.value, analyst: analyst(store.value), parser, ...issuer, ...chosen },
        words,
        { signal, report: progressTo(tell) },
      )
      if (!brought.ok) return brought
      const report = reportOf(store.value.reader, brought.value)
      if (!report.ok) return report
      const { imported, same, near, failed } = report.value
      const text = [
        `${imported.length} imported, ${same.length} already there, ${near.length} near, ${failed.length} failed`,
        ...failed.map((failure) => `${failure.source}: ${failure.message}`),
      ].join('\n')
      return done({ json: report.value, text, failures: failed.length > 0 })
    } finally {
      parser.close()
    }
  },
}

/** The mapping in a file, as `Mapping` has it. */
async function mappingIn(file: string): Promise<Outcome<Mapping>> {
  try {
    const read = Mapping.safeParse(JSON.parse(await readFile(resolve(file), 'utf8')))
    return read.success ? done(read.data) : refuse('bad-request', 'failure.command.map', { file })
  } catch {
    return refuse('bad-request', 'failure.command.map', { file })
  }
}

/** A line at most every two seconds, so that a long import is seen to move. */
const progressTo = (tell: (line: string) => void) => {
  let last = Date.now()
  return ({ done: read, total }: { done: number; total: number | null }): void => {
    if (Date.now() - last < 2000) return
    last = Date.now()
    tell(total === null ? `${read} files read` : `${read} of ${total} files read`)
  }
}

export const importCommands: readonly (readonly [string, Command])[] = [['import', bring]]

import { fileURLToPath } from 'node:url'
import { done, refuse, type Outcome } from '../../../shared/contract/outcome.ts'
import { importPaths } from '../../import/import.ts'
import { createParserHost, forkParser } from '../../import/parser-host.ts'
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
    if (options['map'] !== undefined)
      return refuse('not-built', 'failure.command.notBuilt', { command: 'import --map' })
    const project = words.find((word) => laterFormats.test(word))
    if (project !== undefined) return refuse('not-built', 'failure.command.notBuilt', { command: `import ${project}` })
    const store = library()
    if (!store.ok) return store
    const parser = createParserHost(forkParser(fileURLToPath(new URL('../engine/parser.mjs', import.meta.url))))
    try {
      const issuer = typeof options['issuer'] === 'string' ? { issuer: options['issuer'] } : {}
      const work = { signal, report: progressTo(tell) }
      const brought = await importPaths(
        { store: store.value, analyst: analyst(store.value), parser, ...issuer },
        words,
        work,
      )
      if (!brought.ok) return brought
      const { imported, same, near, failed } = brought.value
      const text = [
        `${imported.length} imported, ${same.length} already there, ${near.length} near, ${failed.length} failed`,
        ...failed.map((failure) => `${failure.source}: ${failure.message}`),
      ].join('\n')
      return done({ json: brought.value, text, failures: failed.length > 0 })
    } finally {
      parser.close()
    }
  },
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

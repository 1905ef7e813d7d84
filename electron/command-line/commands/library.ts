import { basename, extname, resolve } from 'node:path'
import { done, type Outcome } from '../../../shared/contract/outcome.ts'
import { backup, restore } from '../../store/backup.ts'
import { check } from '../../store/check.ts'
import { createLibrary } from '../../store/open.ts'
import { putStarterCodebook } from '../../themes/codebook.ts'
import { actingAnalyst } from '../analyst.ts'
import type { Answer, Command } from '../command.ts'
import { needed } from '../needed.ts'

const init: Command = {
  usage: 'init [--empty]',
  options: { empty: { type: 'boolean' } },
  run: ({ file, options, tell }): Outcome<Answer> => {
    const created = createLibrary(file, { name: basename(file, extname(file)) })
    if (!created.ok) return created
    const store = created.value
    try {
      if (options['empty'] !== true) {
        const put = putStarterCodebook(store, actingAnalyst(store, options['analyst'], tell))
        if (!put.ok) return put
      }
      const { id, schema } = store
      return done({ json: { library: file, id, schema }, text: `New library ${file}` })
    } finally {
      store.close()
    }
  },
}

const checkLibrary: Command = {
  usage: 'check',
  run: ({ library }): Outcome<Answer> => {
    const store = library()
    if (!store.ok) return store
    const found = check(store.value)
    const text = found.ok ? 'The library is sound.' : ['The library has problems:', ...found.problems].join('\n')
    return done({ json: found, text, failures: !found.ok })
  },
}

const backupLibrary: Command = {
  usage: 'backup --to FILE',
  options: { to: { type: 'string' } },
  run: ({ library, options }): Outcome<Answer> => {
    const to = needed(options['to'], 'backup --to FILE')
    if (!to.ok) return to
    const store = library()
    if (!store.ok) return store
    const made = backup(store.value, resolve(to.value))
    if (!made.ok) return made
    const { file, releases, tags } = made.value
    return done({ json: { file, releases, tags }, text: `Backup ${file}: ${releases} releases, ${tags} tags` })
  },
}

const restoreLibrary: Command = {
  usage: 'restore FILE',
  run: ({ file, words }): Outcome<Answer> => {
    const from = needed(words[0], 'restore FILE')
    if (!from.ok) return from
    const restored = restore(file, resolve(from.value))
    if (!restored.ok) return restored
    const { releases, tags } = restored.value
    return done({ json: { file, releases, tags }, text: `Restored ${file}: ${releases} releases, ${tags} tags` })
  },
}

export const libraryCommands: readonly (readonly [string, Command])[] = [
  ['init', init],
  ['check', checkLibrary],
  ['backup', backupLibrary],
  ['restore', restoreLibrary],
]

import { resolve } from 'node:path'
import { done, type Outcome } from '../../../shared/contract/outcome.ts'
import { listThemes } from '../../store/themes.ts'
import { exportThemes, importThemes } from '../../themes/codebook-files.ts'
import type { Answer, Command } from '../command.ts'
import { needed } from '../needed.ts'

const list: Command = {
  usage: 'themes list',
  run: ({ library }): Outcome<Answer> => {
    const store = library()
    if (!store.ok) return store
    const themes = listThemes(store.value.reader).map(({ id, name, path, definition, aliases, version, tags }) => ({
      id,
      name,
      path,
      definition,
      aliases,
      version,
      tags,
    }))
    return done({
      json: { themes },
      text: themes.map((theme) => `${theme.path}\t${theme.tags} tags\tversion ${theme.version}`).join('\n'),
    })
  },
}

const bring: Command = {
  usage: 'themes import FILE',
  run: ({ library, words, analyst }): Outcome<Answer> => {
    const file = needed(words[0], 'themes import FILE')
    if (!file.ok) return file
    const store = library()
    if (!store.ok) return store
    const brought = importThemes(store.value, analyst(store.value), resolve(file.value))
    if (!brought.ok) return brought
    return done({ json: brought.value, text: `${brought.value.themes} themes` })
  },
}

const write: Command = {
  usage: 'themes export --to FILE',
  options: { to: { type: 'string' } },
  run: ({ library, options }): Outcome<Answer> => {
    const file = needed(options['to'], 'themes export --to FILE')
    if (!file.ok) return file
    const store = library()
    if (!store.ok) return store
    const written = exportThemes(store.value.reader, resolve(file.value))
    if (!written.ok) return written
    return done({ json: written.value, text: `${written.value.themes} themes written to ${file.value}` })
  },
}

export const themeCommands: readonly (readonly [string, Command])[] = [
  ['themes list', list],
  ['themes import', bring],
  ['themes export', write],
]

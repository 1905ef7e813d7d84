import type { Alias } from '../../shared/model/theme.ts'

/** Names from the root → a path as it is written: joined by ' / ', a '/' in a name doubled. */
export const pathOf = (names: readonly string[]): string => names.map((name) => name.replaceAll('/', '//')).join(' / ')

/** A path → names from the root. */
export const namesOf = (path: string): readonly string[] =>
  path.split(' / ').map((name) => name.trim().replaceAll('//', '/'))

/** One alias a line: `en: Shanghai Spirit`, a stem as `ru (stem): консенсус*`. Line breaks and backslashes are written \n and \\. */
export const aliasLines = (aliases: readonly Alias[]): string =>
  aliases
    .map(({ language, text, kind }) => `${language}${kind === 'stem' ? ' (stem)' : ''}: ${escaped(text)}`)
    .join('\n')

/** A line that names no language is an alias of an unknown one (`und`), a stem if it ends in an asterisk. */
export const aliasesOf = (lines: string): readonly Alias[] =>
  lines
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { language, stem, text } = LINE.exec(line.trim())?.groups ?? {}
      if (language === undefined || text === undefined)
        return { language: 'und', text: unescaped(line.trim()), kind: line.trim().endsWith('*') ? 'stem' : 'phrase' }
      return { language, text: unescaped(text), kind: stem === undefined ? 'phrase' : 'stem' }
    })

const LINE = /^(?<language>[a-z]{2,3}(?:-[a-z0-9]{2,8})*)(?<stem> \(stem\))?: ?(?<text>.+)$/iu

const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
const unescaped = (text: string): string =>
  text.replaceAll(/\\([\\nr])/gu, (_, mark: string) => (mark === 'n' ? '\n' : mark === 'r' ? '\r' : '\\'))

import { expect, test } from 'vitest'
import { Theme } from '../../../shared/model/theme.ts'
import { undo } from '../../../electron/store/journal.ts'
import type { Store, Writer } from '../../../electron/store/open.ts'
import type { Outcome } from '../../../shared/contract/outcome.ts'
import {
  addTheme,
  addThemes,
  codebookVersion,
  editTheme,
  listThemes,
  retireTheme,
  themeBy,
} from '../../../electron/store/themes.ts'
import { aisha, change, good, library, refusal, theme, themeId } from './library-desk.ts'

const trying = (store: Store, work: (writer: Writer) => Outcome<unknown>) =>
  refusal(store.change({ analyst: aisha, command: 'theme', words: { key: 'theme', params: {} } }, work))

test('a path names a theme from the root, and a slash in a name is doubled', () => {
  const store = library()
  change(store, 'themes.add', (writer) =>
    addThemes(writer, [
      { ...theme('Oil/Gas', { parent: themeId(1) }), id: themeId(2) },
      { ...theme('Energy'), id: themeId(1) },
    ]),
  )
  expect(listThemes(store.reader).map(({ path }) => path)).toEqual(['Energy', 'Energy / Oil//Gas'])
  expect(good(themeBy(store.reader, 'Energy / Oil//Gas')).id).toBe(themeId(2))
  expect(Theme.parse(good(themeBy(store.reader, themeId(2))))).toMatchObject({
    parent: themeId(1),
    version: 1,
    tags: 0,
    retired: false,
  })
  expect(refusal(themeBy(store.reader, 'Water'))).toBe('not-found failure.theme.missing')
})

test('two themes in one place have different names', () => {
  const store = library()
  change(store, 'theme.add', (writer) => addTheme(writer, theme('Energy'), themeId(1)))
  expect(trying(store, (writer) => addTheme(writer, theme('Energy')))).toBe('conflict failure.theme.exists')
  good(
    store.change({ analyst: aisha, command: 'theme', words: { key: 'theme', params: {} } }, (writer) =>
      addTheme(writer, theme('Energy', { parent: themeId(1) })),
    ),
  )
})

test('an edit carries the version that it saw', () => {
  const store = library()
  change(store, 'theme.add', (writer) => addTheme(writer, theme('Energy'), themeId(1)))
  const before = codebookVersion(store.reader)
  expect(
    change(store, 'theme.edit', (writer) =>
      editTheme(writer, themeId(1), 1, theme('Energy', { definition: 'power of all kinds' })),
    ),
  ).toMatchObject({ version: 2 })
  expect(codebookVersion(store.reader)).toBe(before + 1)
  expect(trying(store, (writer) => editTheme(writer, themeId(1), 1, theme('Power')))).toBe(
    'conflict failure.theme.moved',
  )
})

test('an edit that changes nothing makes no version', () => {
  const store = library()
  change(store, 'theme.add', (writer) => addTheme(writer, theme('Energy'), themeId(1)))
  const before = codebookVersion(store.reader)
  expect(change(store, 'theme.edit', (writer) => editTheme(writer, themeId(1), 1, theme('Energy'))).version).toBe(1)
  expect(codebookVersion(store.reader)).toBe(before)
})

test('a theme is never below itself', () => {
  const store = library()
  change(store, 'themes.add', (writer) =>
    addThemes(writer, [
      { ...theme('Energy'), id: themeId(1) },
      { ...theme('Gas', { parent: themeId(1) }), id: themeId(2) },
    ]),
  )
  expect(trying(store, (writer) => editTheme(writer, themeId(1), 1, theme('Energy', { parent: themeId(2) })))).toBe(
    'bad-request failure.theme.cycle',
  )
  expect(trying(store, (writer) => addTheme(writer, theme('Oil', { parent: themeId(9) })))).toBe(
    'not-found failure.theme.missing',
  )
})

test('a retired theme takes those below it along, and undo brings all back', () => {
  const store = library()
  change(store, 'themes.add', (writer) =>
    addThemes(writer, [
      { ...theme('Energy'), id: themeId(1) },
      { ...theme('Gas', { parent: themeId(1) }), id: themeId(2) },
    ]),
  )
  change(store, 'theme.retire', (writer) => retireTheme(writer, themeId(1)))
  expect(listThemes(store.reader)).toEqual([])
  expect(listThemes(store.reader, { retired: true }).length).toBe(2)
  good(undo(store, aisha))
  expect(listThemes(store.reader).length).toBe(2)
})

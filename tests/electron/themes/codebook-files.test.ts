import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ThemeDraft } from '../../../shared/model/theme.ts'
import { undo } from '../../../electron/store/journal.ts'
import type { Reader } from '../../../electron/store/open.ts'
import { addThemes, listThemes } from '../../../electron/store/themes.ts'
import { rowsOfCsv } from '../../../electron/exchange/csv.ts'
import { addTheme, editTheme, putStarterCodebook, retireTheme } from '../../../electron/themes/codebook.ts'
import { exportThemes, importThemes } from '../../../electron/themes/codebook-files.ts'
import { aisha, change, folder, good, library, refusal, theme, themeId } from '../store/library-desk.ts'

/** All of a codebook that a file carries. */
const carried = (reader: Reader) => listThemes(reader).map(({ version: _version, tags: _tags, ...kept }) => kept)

const odd: Partial<ThemeDraft> = {
  definition: '=HYPERLINK("x")\nsecond line, with "quotes"; and\ttabs',
  useWhen: "'already guarded",
  notWhen: '+1',
  example: '-—“…” 上海\r\nend ',
  colour: 12,
  key: '=',
  aliases: [
    { language: 'ru', text: 'консенсус*', kind: 'stem' },
    { language: 'en', text: '=SUM(A1): \\n, “quoted”', kind: 'phrase' },
    { language: 'zh-Hant', text: '上海精神', kind: 'phrase' },
    { language: 'en', text: 'ends in *', kind: 'phrase' },
  ],
}

describe.each(['.json', '.csv'])('a codebook written as %s', (kind) => {
  test('comes back without loss, ids, parents and awkward words included', () => {
    const store = library()
    good(putStarterCodebook(store, aisha))
    change(store, 'themes.add', (writer) =>
      addThemes(writer, [
        { ...theme('Oil/Gas // Water', { ...odd, parent: themeId(1) }), id: themeId(2) },
        { ...theme('@Energy'), id: themeId(1) },
      ]),
    )
    const file = path.join(folder(), `codebook${kind}`)
    expect(good(exportThemes(store.reader, file))).toEqual({ themes: 20, lost: [] })

    const other = library()
    expect(good(importThemes(other, aisha, file))).toEqual({ themes: 20, lost: [] })
    expect(carried(other.reader)).toEqual(carried(store.reader))
  })

  test('is known again by ids, then by paths; others stay, and one undo takes it all back', () => {
    const store = library()
    good(putStarterCodebook(store, aisha))
    const file = path.join(folder(), `codebook${kind}`)
    good(exportThemes(store.reader, file))

    const other = library()
    change(other, 'themes.add', (writer) =>
      addThemes(writer, [
        { ...theme('Shanghai Spirit', { definition: 'ours' }), id: themeId(7) },
        { ...theme('Ours'), id: themeId(8) },
      ]),
    )
    const before = listThemes(other.reader)
    expect(good(importThemes(other, aisha, file)).themes).toBe(18)
    const after = listThemes(other.reader)
    expect(after.length).toBe(19)
    expect(after.find(({ id }) => id === themeId(7))).toMatchObject({
      name: 'Shanghai Spirit',
      definition: expect.stringContaining('founding formula'),
      version: 2,
    })
    expect(after.find(({ id }) => id === themeId(8))).toEqual(before.find(({ id }) => id === themeId(8)))

    good(undo(other, aisha))
    expect(carried(other.reader)).toEqual(before.map(({ version: _version, tags: _tags, ...kept }) => kept))
  })

  test('brought twice changes nothing the second time', () => {
    const store = library()
    good(putStarterCodebook(store, aisha))
    const file = path.join(folder(), `codebook${kind}`)
    good(exportThemes(store.reader, file))
    const before = listThemes(store.reader)
    good(importThemes(store, aisha, file))
    expect(listThemes(store.reader)).toEqual(before)
  })

  test('brings a renamed theme its new name, and a retired one back as a new theme', () => {
    const store = library()
    const kept = good(addTheme(store, aisha, theme('Energy')))
    const gone = good(addTheme(store, aisha, theme('Water')))
    const file = path.join(folder(), `codebook${kind}`)
    good(exportThemes(store.reader, file))
    good(editTheme(store, aisha, kept.id, kept.version, theme('Power')))
    good(retireTheme(store, aisha, gone.id))
    good(importThemes(store, aisha, file))
    const now = listThemes(store.reader)
    expect(now.map(({ path: at }) => at)).toEqual(['Energy', 'Water'])
    expect(now.find(({ name }) => name === 'Energy')?.id).toBe(kept.id)
    expect(now.find(({ name }) => name === 'Water')?.id).not.toBe(gone.id)
  })
})

test('any words survive a cell, and none that a spreadsheet would run is left bare', () => {
  const store = library()
  let count = 0
  const words = fc
    .array(fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\t', '\n', '\r', 'a', '＝', '上', ' '), {
      maxLength: 8,
    })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(words, words, (definition, example) => {
      const made = good(addTheme(store, aisha, theme(`Theme ${(count += 1)}`, { definition, example })))
      const file = path.join(folder(), 'codebook.csv')
      good(exportThemes(store.reader, file))
      const bare = readFileSync(file, 'utf8').match(/(?:^|,)"[=+\-@\t\r\n＝]/gu)
      const other = library()
      good(importThemes(other, aisha, file))
      expect(listThemes(other.reader).find(({ id }) => id === made.id)).toMatchObject({ definition, example })
      expect(bare).toBeNull()
      good(retireTheme(store, aisha, made.id))
    }),
    { numRuns: 25 },
  )
})

test('a table made by hand may hold paths alone; what it holds besides is said', () => {
  const store = library()
  const file = path.join(folder(), 'codebook.csv')
  writeFileSync(file, 'Path;Weight;Aliases\r\nEnergy / Gas;3;"ru: газ\r\npipelin*"\r\n;4;\r\n')
  expect(good(importThemes(store, aisha, file))).toEqual({
    themes: 1,
    lost: ['column “Weight”', 'row 3, which has no theme'],
  })
  expect(listThemes(store.reader).map(({ path: at, aliases }) => [at, aliases])).toEqual([
    ['Energy', []],
    [
      'Energy / Gas',
      [
        { language: 'ru', text: 'газ', kind: 'phrase' },
        { language: 'und', text: 'pipelin*', kind: 'stem' },
      ],
    ],
  ])
})

test('what is no codebook is refused by name, and nothing is changed', () => {
  const store = library()
  good(putStarterCodebook(store, aisha))
  const before = listThemes(store.reader)
  const attempt = (name: string, words: string): string => {
    const file = path.join(folder(), name)
    writeFileSync(file, words)
    return refusal(importThemes(store, aisha, file))
  }
  expect(attempt('a.json', '{"themes": [{"name"')).toBe('bad-request failure.codebook.unreadable')
  expect(attempt('a.json', '{"themes": [{"name": "", "colour": 99}]}')).toBe('bad-request failure.codebook.unreadable')
  expect(attempt('a.json', '{"releases": []}')).toBe('bad-request failure.codebook.unreadable')
  expect(attempt('a.csv', 'colour,key\n1,a\n')).toBe('bad-request failure.codebook.unreadable')
  expect(attempt('a.csv', 'path\n"open')).toBe('bad-request failure.codebook.unreadable')
  expect(attempt('a.csv', 'path,colour\nEnergy,99\n')).toBe('bad-request failure.codebook.theme')
  expect(attempt('a.qdc', '<CodeBook/>')).toBe('not-built failure.codebook.format')
  expect(refusal(importThemes(store, aisha, path.join(folder(), 'nowhere.json')))).toBe(
    'not-found failure.codebook.missing',
  )
  expect(refusal(exportThemes(store.reader, path.join(folder(), 'a.qdc')))).toBe('not-built failure.codebook.format')
  expect(refusal(exportThemes(store.reader, path.join(folder(), 'no', 'such', 'a.csv')))).toBe(
    'bad-request failure.file.denied',
  )
  expect(listThemes(store.reader)).toEqual(before)
})

test('a written table opens in a spreadsheet: marked as UTF-8, one row a theme', () => {
  const store = library()
  good(putStarterCodebook(store, aisha))
  const file = path.join(folder(), 'codebook.csv')
  good(exportThemes(store.reader, file))
  const words = readFileSync(file, 'utf8')
  expect(words.startsWith('\uFEFF"id","path"')).toBe(true)
  expect(rowsOfCsv(words).length).toBe(19)
})

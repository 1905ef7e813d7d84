import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { putStarterCodebook } from '../../../electron/themes/codebook.ts'
import { addTag } from '../../../electron/tagging/tags.ts'
import { rowsOfCsv } from '../../../electron/exchange/csv.ts'
import { exportLibrary } from '../../../electron/exchange/export.ts'
import { writeWhole } from '../../../electron/exchange/whole-file.ts'
import { themeBy } from '../../../electron/store/themes.ts'
import { aisha, facts, folder, good, importing, library, refusal, release } from '../store/library-desk.ts'

/** Two releases, one of them tagged on “+1 spirit” with a note that looks like a formula. */
function tagged() {
  const store = library()
  good(putStarterCodebook(store, aisha))
  const known = facts({ title: '=Statement', issuer: 'Ministry', publication: '2022-08-11' })
  const [id] = importing(store, [release('In the +1 spirit, Шанхай 上海.', { facts: known }), release('Nothing here.')])
  if (id === undefined) throw new Error('not imported')
  const theme = good(themeBy(store.reader, 'Shanghai Spirit'))
  const tag = good(
    addTag(store, aisha, {
      release: id,
      revision: 1,
      span: { start: 7, end: 16 },
      theme: theme.id,
      origin: 'by-hand',
      note: '=1+1',
    }),
  )
  return { store, id, tag, theme }
}

test('an exported table has a row a tag, with its place, its coder, its words and the facts of its release', () => {
  const { store, id, tag, theme } = tagged()
  const file = path.join(folder(), 'tags.csv')
  const exported = good(exportLibrary(store.reader, file))
  expect(exported).toMatchObject({ file, releases: 1, tags: 1 })
  expect(exported.lost).toContain('1 release without a tag')
  const [head = [], row = [], ...rest] = rowsOfCsv(readFileSync(file, 'utf8'))
  expect(rest).toEqual([])
  expect(Object.fromEntries(head.map((name, place) => [name, row[place]]))).toMatchObject({
    tag: tag.id,
    release: id,
    theme: theme.id,
    path: 'Shanghai Spirit',
    quote: '+1 spirit',
    note: '=1+1',
    start: '7',
    end: '16',
    plainStart: '7',
    plainEnd: '16',
    analystName: 'Aisha',
    analyst: aisha.id,
    at: tag.at,
    origin: 'by-hand',
    state: 'placed',
    title: '=Statement',
    issuer: 'Ministry',
    publication: '2022-08-11',
    language: 'en',
  })
})

test('no cell of an exported table runs as a formula', () => {
  const { store } = tagged()
  const file = path.join(folder(), 'tags.csv')
  good(exportLibrary(store.reader, file))
  const words = readFileSync(file, 'utf8')
  expect(words).toContain(`"'=1+1"`)
  expect(words).toContain(`"'+1 spirit"`)
  expect(words).toContain(`"'=Statement"`)
  expect(words).not.toMatch(/(?:^|,)"?[=+\-@]/mu)
})

test('an exported library holds every release whole, with its tags, and the themes', () => {
  const { store, id, tag } = tagged()
  const file = path.join(folder(), 'library.json')
  expect(good(exportLibrary(store.reader, file))).toMatchObject({ file, releases: 2, tags: 1 })
  const read = JSON.parse(readFileSync(file, 'utf8'))
  expect(read).toMatchObject({ format: 'readout-library', version: 1, library: { id: store.id, name: 'Desk' } })
  expect(read.themes.length).toBe(18)
  expect(read.releases.find((one: { id: string }) => one.id === id)).toMatchObject({
    title: { value: '=Statement', state: 'read', span: null },
    text: 'In the +1 spirit, Шанхай 上海.',
    revision: 1,
    tags: [{ ...tag, plain: { start: 7, end: 16 } }],
  })
})

test('a format that comes later is refused as not built', () => {
  const { store } = tagged()
  expect(refusal(exportLibrary(store.reader, path.join(folder(), 'library.qdpx')))).toBe(
    'not-built failure.export.format',
  )
})

test('a file that could not be finished leaves the old one as it was, and nothing beside it', () => {
  const place = folder()
  const file = path.join(place, 'old.csv')
  writeFileSync(file, 'old')
  expect(() =>
    writeWhole(file, (put) => {
      put('new')
      throw new RangeError('in the middle')
    }),
  ).toThrow('in the middle')
  expect(readFileSync(file, 'utf8')).toBe('old')
  expect(readdirSync(place)).toEqual(['old.csv'])
  expect(refusal(writeWhole(path.join(place, 'none', 'new.csv'), (put) => put('new')))).toBe(
    'bad-request failure.file.denied',
  )
  mkdirSync(path.join(place, 'folder.csv'))
  expect(refusal(writeWhole(path.join(place, 'folder.csv'), (put) => put('new')))).toBe(
    'bad-request failure.file.denied',
  )
  expect(readdirSync(place).toSorted()).toEqual(['folder.csv', 'old.csv'])
})

test.skipIf(process.getuid?.() === 0)('a folder that may not be written refuses the file', () => {
  const place = path.join(folder(), 'closed')
  mkdirSync(place)
  chmodSync(place, 0o500)
  expect(refusal(writeWhole(path.join(place, 'new.csv'), (put) => put('new')))).toBe('bad-request failure.file.denied')
  expect(existsSync(path.join(place, 'new.csv'))).toBe(false)
  chmodSync(place, 0o700)
})

test('a large file is written whole', () => {
  const file = path.join(folder(), 'large.json')
  const piece = '上海'.repeat(100_000)
  good(
    writeWhole(file, (put) => {
      for (let count = 0; count < 12; count += 1) put(piece)
    }),
  )
  expect(readFileSync(file, 'utf8') === piece.repeat(12)).toBe(true)
})

import { statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { done } from '../../../shared/contract/outcome.ts'
import { undo } from '../../../electron/store/journal.ts'
import { codebookVersion } from '../../../electron/store/themes.ts'
import {
  addReleases,
  facets,
  libraryInfo,
  originalOf,
  releaseIdOf,
  releaseIds,
  releaseOf,
  releasePage,
  releaseRows,
  releasesOfOriginal,
  setFact,
  setReleaseState,
  textOf,
} from '../../../electron/store/releases.ts'
import { Sha256 } from '../../../shared/model/ids.ts'
import { ReleaseFilter, Release, ReleasePage } from '../../../shared/model/release.ts'
import { aisha, boris, change, facts, good, importing, library, refusal, release } from './library-desk.ts'

const everything = ReleaseFilter.parse({})
const page = { filter: everything, sort: 'date', descending: true, offset: 0, limit: 50 } as const

test('an imported release gives back its bytes, its text and its facts', () => {
  const store = library()
  const plain = 'Shanghai Spirit\n\nA readout.\n'
  const [id] = importing(store, [release(plain, { facts: facts({ title: 'Readout', publication: '2022-08-11' }) })])
  if (id === undefined) throw new Error('nothing imported')
  expect(new TextDecoder().decode(good(originalOf(store.reader, id)).bytes)).toBe(plain)
  expect(good(textOf(store.reader, id))).toEqual({
    text: plain.trimEnd(),
    plain,
    revision: 1,
    edits: [],
    language: 'en',
  })
  const shown = good(releaseOf(store.reader, id))
  expect(Release.parse(shown)).toEqual(shown)
  expect(shown.dates.publication).toEqual({ value: '2022-08-11', state: 'read', span: null })
  expect(ReleasePage.parse(good(releasePage(store.reader, id))).reading).toBeNull()
})

test('the same file has the same id on every laptop', () => {
  const sha256 = Sha256.parse('a'.repeat(64))
  expect(releaseIdOf(sha256, '')).toBe(releaseIdOf(sha256, ''))
  expect(releaseIdOf(sha256, '!1')).not.toBe(releaseIdOf(sha256, ''))
  expect(releaseIdOf(sha256, '')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('two releases of one original keep its bytes once', () => {
  const store = library()
  const first = release('one file, two releases')
  const second = { ...first, id: releaseIdOf(first.original.sha256, '!1'), part: 1, member: '!1', plain: 'the second' }
  importing(store, [first, second])
  expect(releasesOfOriginal(store.reader, first.original.sha256)).toEqual([
    { id: first.id, member: '', reading: '', tags: 0, withdrawn: false },
    { id: second.id, member: '!1', reading: '', tags: 0, withdrawn: false },
  ])
})

test('a release whose import was undone is hidden, and the same bytes bring it back', () => {
  const store = library()
  const one = release('withdrawn and back')
  importing(store, [one])
  good(undo(store, aisha))
  expect(refusal(releaseOf(store.reader, one.id))).toBe('not-found failure.release.missing')
  expect(releasesOfOriginal(store.reader, one.original.sha256)).toEqual([
    { id: one.id, member: '', reading: '', tags: 0, withdrawn: true },
  ])
  importing(store, [one])
  expect(good(textOf(store.reader, one.id)).text).toBe('withdrawn and back')
})

test('the table sorts, filters and counts; what has no date comes last', () => {
  const store = library()
  const ids = importing(store, [
    release('first', { facts: facts({ title: 'B', publication: '2021-05-01' }), language: 'en' }),
    release('second', { facts: facts({ title: 'a', dateline: '2022' }), language: 'ru' }),
    release('third', { facts: facts({ title: 'c' }), language: 'en' }),
  ])
  expect(titles(releaseRows(store.reader, page).rows)).toEqual(['a', 'B', 'c'])
  expect(titles(releaseRows(store.reader, { ...page, descending: false }).rows)).toEqual(['B', 'a', 'c'])
  expect(titles(releaseRows(store.reader, { ...page, sort: 'title', descending: false }).rows)).toEqual(['a', 'B', 'c'])
  expect(
    titles(releaseRows(store.reader, { ...page, filter: { ...everything, languages: ['en'], years: ['2021'] } }).rows),
  ).toEqual(['B'])
  const wanted = [ids[2], ids[0]].flatMap((id) => id ?? [])
  expect(titles(releaseRows(store.reader, { ...page, sort: 'relevance', ids: wanted }).rows)).toEqual(['c', 'B'])
  expect(releaseRows(store.reader, { ...page, ids: [] })).toEqual({ total: 0, rows: [] })
  expect(releaseIds(store.reader).length).toBe(3)
  const counts = facets(store.reader, { filter: { ...everything, languages: ['en'] } })
  expect(counts.languages.map(({ value, count }) => [value, count])).toEqual([
    ['en', 2],
    ['ru', 1],
  ])
  expect(counts.years.map(({ value, count }) => [value, count])).toEqual([['2021', 1]])
  expect(libraryInfo(store.reader)).toMatchObject({ releases: 3, untagged: 3, themes: 0 })
})

test('read says who read it and under which codebook', () => {
  const store = library()
  const [id] = importing(store, [release('to be read')])
  if (id === undefined) throw new Error('nothing imported')
  change(store, 'release.state', (writer) => setReleaseState(writer, [id], 'read'), boris)
  expect(good(releasePage(store.reader, id)).reading).toMatchObject({
    analyst: boris.id,
    analystName: 'Boris',
    codebookVersion: codebookVersion(store.reader),
  })
  good(undo(store, boris))
  expect(good(releasePage(store.reader, id))).toMatchObject({ reading: null, release: { state: 'new' } })
})

test('a corrected issuer that no list names becomes one of this library', () => {
  const store = library()
  const [id] = importing(store, [release('whose is it')])
  if (id === undefined) throw new Error('nothing imported')
  const fact = { value: 'Bureau of Weather', state: 'by-hand', span: null } as const
  change(store, 'release.fact', (writer) => setFact(writer, id, 'issuer', fact))
  expect(releaseRows(store.reader, page).rows[0]).toMatchObject({ issuer: 'Bureau of Weather' })
  expect(facets(store.reader, { filter: everything }).issuers).toMatchObject([{ label: 'Bureau of Weather', count: 1 }])
  good(undo(store, aisha))
  expect(releaseRows(store.reader, page).rows[0]).toMatchObject({ issuer: null, issuerId: null })
})

test('a change that fails or throws leaves the library as it was and no entry', () => {
  const store = library()
  const words = { key: 'import.files', params: {} }
  const one = release('not kept')
  expect(() =>
    store.change({ analyst: aisha, command: 'import', words }, (writer) => {
      addReleases(writer, [one])
      throw new Error('a bug')
    }),
  ).toThrow('a bug')
  expect(releaseIds(store.reader)).toEqual([])
  good(store.change({ analyst: aisha, command: 'nothing', words }, () => done(null)))
  expect(refusal(undo(store, aisha))).toBe('conflict failure.undo.nothing')
})

test('originals are kept deflated', () => {
  const store = library()
  importing(store, [release('over and over again '.repeat(50_000))])
  store.endBulk()
  const kept = statSync(store.file).size
  // A megabyte is read, indexed in 0.4 of that, and its original lies in next to nothing.
  expect(kept).toBeLessThan(1_900_000)
})

const titles = (rows: readonly { title: string | null }[]) => rows.map(({ title }) => title)

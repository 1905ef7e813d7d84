import { expect, test } from 'vitest'
import { SearchHit } from '../../../shared/model/release.ts'
import { undo } from '../../../electron/store/journal.ts'
import type { Store } from '../../../electron/store/open.ts'
import { setFact, withdrawReleases } from '../../../electron/store/releases.ts'
import { highlightsIn, search } from '../../../electron/store/search.ts'
import { addTag, noteTag, removeTags } from '../../../electron/store/tags.ts'
import { addTheme, editTheme } from '../../../electron/store/themes.ts'
import { aisha, change, facts, good, importing, library, release, theme, themeId } from './library-desk.ts'

const texts = {
  en: 'The Director praised the Shanghai Spirit and consensus-building in Tashkent.',
  zh: '各方重申上海精神的重要性。',
  fa: 'این کار انجام می‌شود و ادامه دارد.',
  ur: 'شانگھای تعاون تنظیم کا اجلاس',
  ru: 'Встреча прошла в шанхайском духе.',
}

/** A library with one release in each language, the English one newest. */
function shelf() {
  const store = library()
  const dates = { en: '2022-08-11', zh: '2021-06-01', fa: '2020-05-05', ur: '2019', ru: '2018-01' }
  const languages = ['en', 'zh', 'fa', 'ur', 'ru'] as const
  importing(
    store,
    languages.map((language) =>
      release(texts[language], {
        language,
        facts: facts({ publication: dates[language], title: `Title ${language}` }),
      }),
    ),
  )
  return store
}

const found = (store: Store, query: string, order: 'relevance' | 'newest' = 'relevance') =>
  search(store.reader, query, { order, limit: 10 }).hits.map(({ title }) => title?.slice(-2))

const sorted = (titles: readonly (string | undefined)[]) =>
  titles.toSorted((left = '', right = '') => left.localeCompare(right))

test.each([
  ['上海', ['zh']],
  ['میشود', ['fa']],
  ['شانگهای', ['ur']],
  ['шанхайский', ['ru']],
  ['"consensus building"', ['en']],
  ['shangh', ['en']],
  ['praised tashkent', ['en']],
  ['praised -tashkent', []],
  ['director OR шанхайский', ['en', 'ru']],
  ['sh', []],
  ['"; drop table release; --', []],
])('%s finds what a reader of that script expects', (query, languages) => {
  expect(sorted(found(shelf(), query))).toEqual(languages)
})

test('a hit says what matched and where, on the exact characters', () => {
  const store = shelf()
  const [hit] = search(store.reader, 'shanghai spirit', { order: 'relevance', limit: 5 }).hits
  expect(SearchHit.parse(hit)).toMatchObject({ matched: ['text'] })
  expect(hit?.highlights.map(([start, end]) => texts.en.slice(start, end))).toEqual(['Shanghai', 'Spirit'])
  expect(hit?.snippetHighlights.map(([start, end]) => hit.snippet.slice(start, end))).toEqual(['Shanghai', 'Spirit'])
  expect(search(store.reader, 'title', { order: 'newest', limit: 1 }).hits).toMatchObject([
    { matched: ['title'], highlights: [] },
  ])
  expect(highlightsIn(texts.zh, '上海精神')).toEqual([[4, 8]])
})

test('newest first is by date, whatever came in last, and pages without gaps', () => {
  const store = shelf()
  expect(found(store, 'title', 'newest')).toEqual(['en', 'zh', 'fa', 'ur', 'ru'])
  importing(store, [release('an older title', { facts: facts({ publication: '2020-12-31', title: 'Title en-late' }) })])
  expect(found(store, 'title', 'newest')).toEqual(['en', 'zh', 'te', 'fa', 'ur', 'ru'])
  const page = (offset: number) => search(store.reader, 'title', { order: 'newest', limit: 2, offset })
  expect([...page(0).ids, ...page(2).ids, ...page(4).ids]).toEqual(
    search(store.reader, 'title', { order: 'newest', limit: 10 }).ids,
  )
  expect(page(4)).toMatchObject({ total: 6 })
})

test('a tag is found by its theme and its note, and says so', () => {
  const store = shelf()
  const [id] = search(store.reader, 'director', { order: 'relevance', limit: 1 }).ids
  if (id === undefined) throw new Error('not found')
  change(store, 'theme.add', (writer) => addTheme(writer, theme('Multilateralism'), themeId(1)))
  const span = { start: 4, end: 12 }
  const tag = change(store, 'tag.add', (writer) =>
    addTag(writer, { release: id, revision: 1, span, theme: themeId(1), origin: 'by-hand', note: 'compare Samarkand' }),
  )
  const matched = (query: string) =>
    search(store.reader, query, { order: 'relevance', limit: 5 }).hits.map((hit) => hit.matched)
  expect(matched('multilateralism')).toEqual([['tag']])
  expect(matched('samarkand')).toEqual([['note']])
  expect(matched('director')).toEqual([['text', 'tag']])
  change(store, 'theme.edit', (writer) => editTheme(writer, themeId(1), 1, theme('Regionalism')))
  expect(matched('multilateralism')).toEqual([])
  expect(matched('regionalism')).toEqual([['tag']])
  change(store, 'tag.note', (writer) => noteTag(writer, tag.id, null))
  expect(matched('samarkand')).toEqual([])
  change(store, 'tag.remove', (writer) => removeTags(writer, [tag.id]))
  expect(matched('regionalism')).toEqual([])
})

test('field filters narrow a search and stand alone', () => {
  const store = shelf()
  expect(found(store, 'title lang:ru')).toEqual(['ru'])
  expect(sorted(found(store, 'title date:2019..2021'))).toEqual(['fa', 'ur', 'zh'])
  expect(found(store, 'date:2022')).toEqual(['en'])
  expect(sorted(found(store, 'title -lang:ru'))).toEqual(['en', 'fa', 'ur', 'zh'])
  expect(found(store, 'title theme:nowhere')).toEqual([])
})

test('a withdrawn release leaves the index and comes back with undo', () => {
  const store = shelf()
  const { ids } = search(store.reader, 'director', { order: 'relevance', limit: 1 })
  change(store, 'release.withdraw', (writer) => ({ ok: true, value: withdrawReleases(writer, ids) }))
  expect(found(store, 'director')).toEqual([])
  good(undo(store, aisha))
  expect(found(store, 'director')).toEqual(['en'])
})

test('a corrected title is found at once, and its old words no more', () => {
  const store = shelf()
  const { ids } = search(store.reader, 'director', { order: 'relevance', limit: 1 })
  const title = { value: 'Meeting in Samarkand', state: 'by-hand', span: null } as const
  for (const id of ids) change(store, 'release.fact', (writer) => setFact(writer, id, 'title', title))
  expect(search(store.reader, 'samarkand', { order: 'relevance', limit: 5 }).ids).toEqual(ids)
  expect(sorted(found(store, 'title'))).toEqual(['fa', 'ru', 'ur', 'zh'])
  good(undo(store, aisha))
  expect(found(store, 'samarkand')).toEqual([])
})

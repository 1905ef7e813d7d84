import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { pageOf } from '../../../electron/bridge/answers/release-pages.ts'
import { openSearches } from '../../../electron/bridge/answers/searches.ts'
import type { ParsedInputOf } from '../../../shared/contract/contract.ts'
import { ReleaseFilter } from '../../../shared/model/release.ts'
import { good, importing, library, release } from '../store/library-desk.ts'

const entry = fileURLToPath(new URL('../../../electron/bridge/answers/search-thread.ts', import.meta.url))

const asked = (query: string, made: Partial<ParsedInputOf<'releases.page'>> = {}): ParsedInputOf<'releases.page'> => ({
  filter: ReleaseFilter.parse({}),
  query,
  sort: 'date',
  descending: true,
  offset: 0,
  limit: 50,
  ...made,
})

const texts = ['The Shanghai Spirit was praised.', 'Trade grew and Shanghai was mentioned.', 'Nothing of the kind.']

it('a page found in the thread is the page that the engine would have found', async () => {
  const store = library()
  importing(
    store,
    texts.map((text) => release(text)),
  )
  const searches = openSearches(entry, store.file)
  for (const input of [
    asked(''),
    asked('shanghai'),
    asked('shanghai', { sort: 'relevance' }),
    asked('shanghai', { sort: 'title', descending: false, limit: 1 }),
    asked('nowhere'),
  ]) {
    expect(good(await searches.page(input))).toEqual(pageOf(store.reader, input))
  }
  expect(good(await searches.page(asked('shanghai'))).total).toBe(2)
  expect(good(await searches.facets({ filter: ReleaseFilter.parse({}), query: 'shanghai' })).states).toMatchObject([
    { value: 'new', count: 2 },
  ])
  await searches.close()
  store.close()
})

it('a page shows what was changed just before', async () => {
  const store = library()
  const searches = openSearches(entry, store.file)
  expect(good(await searches.page(asked(''))).total).toBe(0)
  importing(
    store,
    texts.map((text) => release(text)),
  )
  expect(good(await searches.page(asked(''))).total).toBe(3)
  await searches.close()
  store.close()
})

it('a search is dropped once another has been typed, but the pages of one search are not', async () => {
  const store = library()
  importing(
    store,
    texts.map((text) => release(text)),
  )
  const searches = openSearches(entry, store.file)
  const outcomes = await Promise.all([
    searches.page(asked('sha')),
    searches.page(asked('shan')),
    searches.page(asked('shanghai')),
    searches.page(asked('shanghai', { offset: 1 })),
  ])
  expect(outcomes.map((outcome) => (outcome.ok ? outcome.value.rows.length : outcome.failure.code))).toEqual([
    2,
    'cancelled',
    2,
    1,
  ])
  await searches.close()
  store.close()
})

it('closing drops what waits, and a closed thread answers nothing', async () => {
  const store = library()
  const searches = openSearches(entry, store.file)
  const waiting = searches.page(asked('sha'))
  await searches.close()
  expect(await waiting).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
  expect(await searches.page(asked(''))).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
  store.close()
})

it('the thread is cut off from the network as well, and counts', async () => {
  const store = library()
  const searches = openSearches(entry, store.file)
  await searches.page(asked(''))
  expect(await searches.attempts()).toEqual([
    { where: 'net', count: 0, last: null },
    { where: 'dns', count: 0, last: null },
    { where: 'udp', count: 0, last: null },
  ])
  await searches.close()
  store.close()
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { acceptVersion, declineVersion, notSame } from '../../../electron/import/families/decide.ts'
import { createKinFinder, keepKin } from '../../../electron/import/families/kin.ts'
import { capturesNamed, comparisonOf, familyOf, proposalsFor } from '../../../electron/import/families/show.ts'
import { check } from '../../../electron/store/check.ts'
import { redo, undo } from '../../../electron/store/journal.ts'
import type { Store } from '../../../electron/store/open.ts'
import {
  addReleases,
  facets,
  libraryInfo,
  releaseIds,
  releaseOf,
  releaseRows,
  textOf,
  withdrawReleases,
  type NewRelease,
} from '../../../electron/store/releases.ts'
import { search } from '../../../electron/store/search.ts'
import { addTag, tagsOf } from '../../../electron/store/tags.ts'
import { addTheme } from '../../../electron/store/themes.ts'
import type { ReleaseId } from '../../../shared/model/ids.ts'
import { Comparison, Family, ReleaseName } from '../../../shared/model/family.ts'
import { ReleaseFilter } from '../../../shared/model/release.ts'
import { contract } from '../../../shared/contract/contract.ts'
import { done } from '../../../shared/contract/outcome.ts'
import { contentOf } from './content.ts'
import { aisha, boris, change, facts, good, library, refusal, release, theme, themeId } from './library-desk.ts'

const page = (address = 'https://www.mfa.example/releases/1/'): Partial<NewRelease> => ({
  facts: facts({ url: address, title: 'Readout' }),
})

function importing(store: Store, releases: readonly NewRelease[]): readonly ReleaseId[] {
  const finder = createKinFinder(store.reader)
  const found = releases.map((each) => ({ release: each, kin: finder.find(each) }))
  change(store, 'import.files', (writer) => {
    addReleases(writer, releases)
    return done(keepKin(writer, found))
  })
  return releases.map(({ id }) => id)
}

const first =
  'The sides met in Tashkent. They recalled the Shanghai Spirit. Trade grew. Trade grew. They parted as friends.'
const second =
  'The sides met in Samarkand. They recalled the Shanghai Spirit. Trade grew. They parted as friends today.'

function twoCaptures() {
  const store = library()
  const [older, newer] = importing(store, [
    release(first, page()),
    release(second, page('http://mfa.example/releases/1?utm_source=mail#top')),
  ])
  if (older === undefined || newer === undefined) throw new Error('nothing imported')
  change(store, 'theme.add', (writer) => addTheme(writer, theme('Shanghai Spirit'), themeId(1)))
  return { store, older, newer, proposal: proposalOf(store) }
}

const proposalOf = (store: Store): string =>
  proposalsFor(store.reader, { release: null, limit: 9 }).proposals[0]?.id ?? ''

const tagging = (store: Store, id: ReleaseId, quote: string, from = 0) => {
  const { text, revision } = good(textOf(store.reader, id))
  const start = text.indexOf(quote, from)
  const span = { start, end: start + quote.length }
  return change(store, 'tag.add', (writer) =>
    addTag(writer, { release: id, revision, span, theme: themeId(1), origin: 'by-hand', note: null }),
  )
}

test('another capture of the same address with other words is proposed as the newer version, and meanwhile counted once', () => {
  const { store, older, newer } = twoCaptures()
  expect(proposalsFor(store.reader, { release: newer, limit: 9 })).toMatchObject({
    total: 1,
    proposals: [{ older: { id: older }, newer: { id: newer }, reason: 'address', tags: 0 }],
  })
  expect(libraryInfo(store.reader)).toMatchObject({ releases: 2, statements: 1 })
  expect(good(familyOf(store.reader, newer))?.members.map(({ id }) => id)).toEqual([older, newer])
})

test('an accepted newer version takes the older one’s place in lists, counts and search; both can be opened', () => {
  const { store, older, newer, proposal } = twoCaptures()
  good(acceptVersion(store, aisha, proposal))
  const all = { filter: ReleaseFilter.parse({}), sort: 'date', descending: true, offset: 0, limit: 9 } as const
  expect(releaseRows(store.reader, all).rows.map(({ id }) => id)).toEqual([newer])
  expect(releaseIds(store.reader)).toEqual([newer])
  expect(libraryInfo(store.reader)).toMatchObject({ releases: 1, statements: 1 })
  expect(facets(store.reader, all).states).toEqual([{ value: 'new', label: 'new', count: 1 }])
  expect(search(store.reader, 'Shanghai', { order: 'newest', limit: 9 }).ids).toEqual([newer])
  expect(search(store.reader, 'Tashkent', { order: 'newest', limit: 9 }).total).toBe(0)
  expect(good(textOf(store.reader, older)).text).toBe(first)
  expect(good(releaseOf(store.reader, newer)).family).toBeNull()
  expect(good(capturesNamed(store.reader, older)).map(({ id }) => id)).toEqual([newer, older])
  expect(check(store).problems).toEqual([])
})

test('tags go along: on the same characters, changed where their words did, an orphan where they are gone', () => {
  const { store, older, newer, proposal } = twoCaptures()
  const before = contentOf(store.reader)
  const tags = [
    tagging(store, older, 'the Shanghai Spirit'),
    tagging(store, older, 'met in Tashkent'),
    tagging(store, older, 'Trade grew.', first.lastIndexOf('Trade')),
  ]
  const tagged = contentOf(store.reader)
  expect(good(acceptVersion(store, aisha, proposal))).toEqual({ placed: 1, changed: 1, orphaned: 1 })
  const moved = tagsOf(store.reader, newer)
  expect(tagsOf(store.reader, older)).toEqual([])
  const at = (quote: string) => ({ start: second.indexOf(quote), end: second.indexOf(quote) + quote.length })
  expect(moved.find(({ id }) => id === tags[0]?.id)).toMatchObject({ state: 'placed', ...at('the Shanghai Spirit') })
  expect(moved.find(({ id }) => id === tags[1]?.id)).toMatchObject({
    state: 'changed',
    quote: 'met in Tashkent',
    ...at('met in Samarkand'),
  })
  expect(moved.find(({ id }) => id === tags[2]?.id)).toMatchObject({ state: 'orphan', quote: 'Trade grew.' })
  expect(check(store)).toMatchObject({ ok: true, orphans: 1 })
  const accepted = contentOf(store.reader)
  good(undo(store, aisha))
  expect(contentOf(store.reader)).toEqual(tagged)
  good(redo(store, aisha))
  expect(contentOf(store.reader)).toEqual(accepted)
  for (let step = 0; step < 4; step += 1) good(undo(store, aisha))
  expect(contentOf(store.reader)).toEqual(before)
})

test('a version that was declined is not proposed again, and what is decided cannot be decided again', () => {
  const { store, older, newer, proposal } = twoCaptures()
  good(declineVersion(store, boris, proposal))
  expect(proposalsFor(store.reader, { release: null, limit: 9 }).total).toBe(0)
  expect(refusal(acceptVersion(store, aisha, proposal))).toBe('conflict failure.version.decided')
  change(store, 'withdraw', (writer) => done(withdrawReleases(writer, [newer])))
  importing(store, [release(second, page())])
  expect(proposalsFor(store.reader, { release: null, limit: 9 }).total).toBe(0)
  good(undo(store, boris))
  good(acceptVersion(store, aisha, proposal))
  expect(refusal(notSame(store, aisha, older, newer))).toBe('conflict failure.family.captures')
})

test('tags of the oldest capture go to the newest, in whatever order the versions are accepted', () => {
  const { store, older, newer, proposal } = twoCaptures()
  const third = `${second} All agreed.`
  const [newest] = importing(store, [release(third, page())])
  if (newest === undefined) throw new Error('nothing imported')
  const later = proposalsFor(store.reader, { release: newest, limit: 9 }).proposals
  expect(later).toMatchObject([{ older: { id: newer }, newer: { id: newest } }])
  const tag = tagging(store, older, 'the Shanghai Spirit')
  good(acceptVersion(store, aisha, later[0]?.id ?? ''))
  good(acceptVersion(store, aisha, proposal))
  expect(tagsOf(store.reader, newest)).toMatchObject([{ id: tag.id, state: 'placed' }])
  expect(good(capturesNamed(store.reader, newer)).map(({ id }) => id)).toEqual([newest, newer, older])
  expect(libraryInfo(store.reader)).toMatchObject({ releases: 1, statements: 1 })
  good(undo(store, aisha))
  expect(tagsOf(store.reader, older)).toHaveLength(1)
  expect(check(store).problems).toEqual([])
})

test('a capture whose newer version is withdrawn is in the library again', () => {
  const { store, older, newer, proposal } = twoCaptures()
  good(acceptVersion(store, aisha, proposal))
  change(store, 'withdraw', (writer) => done(withdrawReleases(writer, [newer])))
  expect(releaseIds(store.reader)).toEqual([older])
  expect(search(store.reader, 'Tashkent', { order: 'newest', limit: 9 }).ids).toEqual([older])
  expect(check(store).problems).toEqual([])
})

test('an import whose release took another’s place is not undone before that is', () => {
  const store = library()
  importing(store, [release(first, page())])
  change(store, 'import.files', () => done(null))
  const finder = createKinFinder(store.reader)
  const later = release(second, page())
  const found = [{ release: later, kin: finder.find(later) }]
  change(
    store,
    'import.files',
    (writer) => {
      addReleases(writer, [later])
      return done(keepKin(writer, found))
    },
    boris,
  )
  good(acceptVersion(store, aisha, proposalOf(store)))
  expect(undo(store, boris)).toMatchObject({
    failure: { dependents: { count: 1, newest: { words: { key: 'log.version.accepted' } } } },
  })
})

test('what a window is told of families and versions has the shapes that it was promised', () => {
  const { store, older, newer } = twoCaptures()
  const told = {
    family: good(familyOf(store.reader, newer)),
    comparison: good(comparisonOf(store.reader, older, newer)),
    proposed: proposalsFor(store.reader, { release: null, limit: 9 }),
    captures: good(capturesNamed(store.reader, newer)),
  }
  expect({
    family: Family.parse(told.family),
    comparison: Comparison.parse(told.comparison),
    proposed: contract['versions.proposed'].output.parse(told.proposed),
    captures: ReleaseName.array().parse(told.captures),
  }).toEqual(told)
})

test('two texts are shown side by side, cut where they differ', () => {
  const { store, older, newer } = twoCaptures()
  const shown = good(comparisonOf(store.reader, older, newer))
  expect([shown.leftText, shown.rightText]).toEqual([first, second])
  expect(shown.pieces.slice(0, 3)).toEqual([
    { kind: 'same', left: [0, 17], right: [0, 17] },
    { kind: 'left', left: [17, 25], right: [17, 17] },
    { kind: 'right', left: [25, 25], right: [17, 26] },
  ])
})

const words = fc.array(
  fc.constantFrom('trade', 'grew', 'of', 'the', 'Shanghai', 'Spirit', '精神', 'дух', '😀', '.\n', 'روح'),
  {
    minLength: 4,
    maxLength: 40,
  },
)

test('whatever the two captures say, no tag is lost or stands on other words, and undo brings all back', () => {
  fc.assert(
    fc.property(words, words, fc.array(fc.tuple(fc.nat(), fc.nat(30)), { maxLength: 6 }), (one, other, spans) => {
      const [left, right] = [`${one.join(' ')} one`, `${other.join(' ')} other`]
      const store = library()
      const [older] = importing(store, [release(left, page()), release(right, page())])
      if (older === undefined) throw new Error('nothing imported')
      change(store, 'theme.add', (writer) => addTheme(writer, theme('Shanghai Spirit'), themeId(1)))
      const { text, revision } = good(textOf(store.reader, older))
      for (const [at, long] of spans) {
        const start = at % text.length
        const span = { start, end: Math.min(text.length, start + 1 + long) }
        const tag = { release: older, revision, span, theme: themeId(1), origin: 'by-hand', note: null } as const
        store.change({ analyst: aisha, command: 'tag', words: { key: 'tag', params: {} } }, (writer) =>
          addTag(writer, tag),
        )
      }
      const before = contentOf(store.reader)
      const quotes = tagsOf(store.reader, older).map(({ id, quote }) => [id, quote])
      const counts = good(acceptVersion(store, aisha, proposalOf(store)))
      expect(counts.placed + counts.changed + counts.orphaned).toBe(quotes.length)
      const [newest] = releaseIds(store.reader)
      if (newest === undefined) throw new Error('nothing left')
      expect(new Map(tagsOf(store.reader, newest).map(({ id, quote }) => [id, quote]))).toEqual(
        new Map(quotes.map(([id, quote]) => [id, quote])),
      )
      expect(check(store)).toMatchObject({ ok: true, problems: [] })
      good(undo(store, aisha))
      expect(contentOf(store.reader)).toEqual(before)
      store.close()
    }),
    { numRuns: 60 },
  )
}, 120_000)

import { expect, test } from 'vitest'
import { createKinFinder, keepKin } from '../../../electron/import/families/kin.ts'
import { check } from '../../../electron/store/check.ts'
import { inside } from '../../../electron/store/connection.ts'
import { familiesOf } from '../../../electron/store/family-bonds.ts'
import { joinTogether, listFamilies, splitOff } from '../../../electron/store/families.ts'
import { undo, redo } from '../../../electron/store/journal.ts'
import { decide } from '../../../electron/store/kinship.ts'
import type { Store } from '../../../electron/store/open.ts'
import {
  addReleases,
  facets,
  libraryInfo,
  releaseOf,
  releaseRows,
  withdrawReleases,
  type NewRelease,
} from '../../../electron/store/releases.ts'
import { ReleaseId } from '../../../shared/model/ids.ts'
import { ReleaseFilter } from '../../../shared/model/release.ts'
import { done } from '../../../shared/contract/outcome.ts'
import { aisha, change, facts, good, library, release } from './library-desk.ts'

const statement = Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ')
const copy = (ending: string, made: Partial<NewRelease> = {}): NewRelease => release(`${statement} ${ending}`, made)

/** Imports releases as one batch with the kin that is found. */
function importing(store: Store, releases: readonly NewRelease[]): readonly ReleaseId[] {
  const finder = createKinFinder(store.reader)
  const found = releases.map((each) => ({ release: each, kin: finder.find(each) }))
  change(store, 'import.files', (writer) => {
    addReleases(writer, releases)
    return done(keepKin(writer, found))
  })
  return releases.map(({ id }) => id)
}

const familyOf = (store: Store, id: ReleaseId | undefined) =>
  id === undefined ? null : good(releaseOf(store.reader, id)).family

function threeCopies() {
  const store = library()
  const [first, second] = importing(store, [copy('first'), copy('second'), release('something else entirely')])
  const [third] = importing(store, [copy('third')])
  if (first === undefined || second === undefined || third === undefined) throw new Error('nothing imported')
  return { store, first, second, third }
}

test('releases that say nearly the same are one family, over batches too, named after the earliest', () => {
  const { store, first, second, third } = threeCopies()
  expect(listFamilies(store.reader)).toEqual([{ id: first, releases: [first, second, third], similarity: 0.9831 }])
  expect(libraryInfo(store.reader)).toMatchObject({ releases: 4, statements: 2 })
  expect(check(store).problems).toEqual([])
})

test('a family is counted once in every facet and listed with each of its releases', () => {
  const store = library()
  const [first] = importing(store, [
    copy('first', { language: 'en', facts: facts({ publication: '2022-08-11' }) }),
    copy('second', { language: 'en', facts: facts({ publication: '2022-08-12' }) }),
    release('something else entirely', { language: 'en', facts: facts({ publication: '2022-01-01' }) }),
  ])
  const counts = facets(store.reader, { filter: ReleaseFilter.parse({}) })
  expect(counts.languages).toEqual([{ value: 'en', label: 'en', count: 2 }])
  expect(counts.years).toEqual([{ value: '2022', label: '2022', count: 2 }])
  expect(counts.states).toEqual([{ value: 'new', label: 'new', count: 2 }])
  const page = { filter: ReleaseFilter.parse({}), sort: 'date', descending: false, offset: 0, limit: 9 } as const
  expect(releaseRows(store.reader, page)).toMatchObject({
    total: 3,
    rows: [{ family: null }, { family: first }, { family: first }],
  })
})

test('a release that was split off stays out, whatever it is like, until that is undone', () => {
  const { store, first, second, third } = threeCopies()
  change(store, 'split', (writer) => done(splitOff(writer, first)))
  expect([first, second, third].map((id) => familyOf(store, id))).toEqual([null, second, second])
  const [fourth] = importing(store, [copy('fourth')])
  expect(familyOf(store, fourth)).toBe(second)
  expect(familyOf(store, first)).toBeNull()
  expect(check(store).problems).toEqual([])
  good(undo(store, aisha))
  good(undo(store, aisha))
  expect([first, second, third].map((id) => familyOf(store, id))).toEqual([first, first, first])
})

test('"not the same" outlives an import that is undone and done again from the files', () => {
  const store = library()
  const copies = [copy('first'), copy('second')]
  const [first, second] = importing(store, copies)
  if (first === undefined || second === undefined) throw new Error('nothing imported')
  change(store, 'apart', (writer) => done(decide(writer, first, second, 'not-same')))
  change(store, 'withdraw', (writer) => done(withdrawReleases(writer, [first, second])))
  importing(store, copies)
  expect([first, second].map((id) => familyOf(store, id))).toEqual([null, null])
})

test('undo of an import takes its kin along, and the same files bring them back', () => {
  const { store, first, second, third } = threeCopies()
  good(undo(store, aisha))
  expect(listFamilies(store.reader).map(({ releases }) => releases)).toEqual([[first, second]])
  good(redo(store, aisha))
  expect(listFamilies(store.reader).map(({ releases }) => releases)).toEqual([[first, second, third]])
  good(undo(store, aisha))
  importing(store, [copy('third')])
  expect(listFamilies(store.reader).map(({ releases }) => releases)).toEqual([[first, second, third]])
  expect(check(store).problems).toEqual([])
})

test('a withdrawn release leaves its family, which takes the next one’s name', () => {
  const { store, first, second, third } = threeCopies()
  change(store, 'withdraw', (writer) => done(withdrawReleases(writer, [first])))
  expect([second, third].map((id) => familyOf(store, id))).toEqual([second, second])
  change(store, 'withdraw', (writer) => done(withdrawReleases(writer, [second])))
  expect(familyOf(store, third)).toBeNull()
})

test('editions in two languages are joined by hand, and joining lifts what kept their families apart', () => {
  const store = library()
  const [english, again, russian] = importing(store, [
    copy('first'),
    copy('second'),
    release('шанхайский дух', { language: 'ru' }),
  ])
  if (english === undefined || again === undefined || russian === undefined) throw new Error('nothing imported')
  change(store, 'join', (writer) => done(joinTogether(writer, english, russian)))
  expect(familyOf(store, russian)).toBe(english)
  change(store, 'split', (writer) => done(splitOff(writer, russian)))
  expect(familyOf(store, russian)).toBeNull()
  change(store, 'join', (writer) => done(joinTogether(writer, russian, again)))
  expect([english, again, russian].map((id) => familyOf(store, id))).toEqual([english, english, english])
})

test('families and kinship that somebody meddled with are found', () => {
  const { store, first } = threeCopies()
  const connection = store.reader[inside]
  connection.run('update release set family = null where id = ?', first)
  expect(check(store).problems).toEqual([`family-differs:${first}`])
  connection.run('update release set family = ? where id = ?', first, first)
  connection.exec('update kinship set similarity = 0.85')
  expect(check(store).problems).toEqual(['journal-differs:2', 'journal-differs:3'])
})

test('two that were told apart are never brought together by a third: it goes where it is nearest', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((letter) => ReleaseId.parse(`00000000-0000-4000-8000-00000000000${letter}`))
  if (a === undefined || b === undefined || c === undefined) throw new Error('no ids')
  const kinsmen = [a, b, c].map((id, row) => ({ id, row, current: true }))
  const bonds = [
    { a: b, b: c, apart: false, said: false },
    { a, b: c, apart: false, said: false },
  ]
  expect(familiesOf(kinsmen, bonds)).toEqual(
    new Map([
      [a, a],
      [b, a],
      [c, a],
    ]),
  )
  expect(familiesOf(kinsmen, [...bonds, { a, b, apart: true, said: true }])).toEqual(
    new Map([
      [a, null],
      [b, b],
      [c, b],
    ]),
  )
})

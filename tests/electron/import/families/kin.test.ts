import { expect, test } from 'vitest'
import { createKinFinder, keepKin } from '../../../../electron/import/families/kin.ts'
import { familyOf } from '../../../../electron/import/families/show.ts'
import { inside } from '../../../../electron/store/connection.ts'
import type { Store } from '../../../../electron/store/open.ts'
import {
  addReleases,
  restoreWithdrawn,
  withdrawReleases,
  type NewRelease,
} from '../../../../electron/store/releases.ts'
import { done } from '../../../../shared/contract/outcome.ts'
import { change, facts, good, importing, library, release } from '../../store/library-desk.ts'

const statement = Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ')
const copy = (ending: string, made: Partial<NewRelease> = {}): NewRelease => release(`${statement} ${ending}`, made)
const nothing = { near: [], versions: [] }

test('kin is found in the library and among what came before in the same import', () => {
  const store = library()
  const [first, second, other] = [copy('first'), copy('second'), release('something else entirely')]
  importing(store, [first])
  const finder = createKinFinder(store.reader)
  expect(finder.find(other)).toEqual(nothing)
  expect(finder.find(second)).toEqual({ near: [{ to: first.id, similarity: 0.9831 }], versions: [] })
  expect(finder.find(copy('second', { id: other.id })).near.map(({ to, similarity }) => [to, similarity])).toEqual([
    [second.id, 1],
    [first.id, 0.9831],
  ])
})

test('an update is proposed as the newer version of the nearest only; the others republish it', () => {
  const store = library()
  const published = { facts: facts({ publication: '2022-08-11' }) }
  const [near, nearer] = [copy('one two three', published), copy('one two', published)]
  const finder = createKinFinder(store.reader)
  finder.find(near)
  finder.find(nearer)
  const updated = copy('one', { facts: facts({ publication: '2022-08-11' }), updated: '2022-08-14' })
  expect(finder.find(updated)).toEqual({
    near: [{ to: near.id, similarity: 0.9833 }],
    versions: [{ older: nearer.id, newer: updated.id, reason: 'updated', similarity: 0.9916 }],
  })
})

test('the same words at the same address are a copy, other words a newer version', () => {
  const store = library()
  const page = { facts: facts({ url: 'https://mfa.example/7' }) }
  const [first, same, changed] = [
    release('The sides met.', page),
    release('The sides met!', page),
    release('No.', page),
  ]
  const finder = createKinFinder(store.reader)
  finder.find(first)
  expect(finder.find(same)).toEqual({ near: [{ to: first.id, similarity: 1 }], versions: [] })
  expect(finder.find(changed)).toEqual({
    near: [],
    versions: [{ older: same.id, newer: changed.id, reason: 'address', similarity: 0 }],
  })
})

test('of many copies each is bound to the nearest few', () => {
  const store = library()
  const finder = createKinFinder(store.reader)
  const found = Array.from({ length: 30 }, (_, at) => finder.find(copy(`number${at}`)))
  expect(found.map(({ near }) => near.length)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, ...Array.from({ length: 22 }, () => 8)])
})

/** Withdraws a release and brings it back, as the same bytes do. */
function broughtBack(store: Store, back: NewRelease, meanwhile: NewRelease) {
  change(store, 'withdraw', (writer) => done(withdrawReleases(writer, [back.id])))
  const finder = createKinFinder(store.reader)
  const found = [{ release: meanwhile, kin: finder.find(meanwhile) }]
  change(store, 'import.files', (writer) => {
    addReleases(writer, [meanwhile])
    keepKin(writer, found)
    restoreWithdrawn(writer, [back.id])
    return done(keepKin(writer, [{ release: back, kin: finder.findAgain(back.id) }]))
  })
  return found
}

test('a release that comes back finds what came in while it was away', () => {
  const store = library()
  const [first, second] = [copy('first'), copy('second')]
  importing(store, [first])
  const found = broughtBack(store, first, second)
  expect(found[0]?.kin).toEqual(nothing)
  const kept = store.reader[inside].column('select family from release order by row')
  expect(kept).toEqual([first.id, first.id])
})

test('a family tells who is proposed as a newer version and who republishes', () => {
  const store = library()
  const at = { facts: facts({ url: 'https://mfa.example/7' }) }
  const [older, elsewhere, newer] = [copy('one', at), copy('one two'), copy('one two three four', at)]
  const finder = createKinFinder(store.reader)
  const found = [older, elsewhere, newer].map((each) => ({ release: each, kin: finder.find(each) }))
  importing(store, [older, elsewhere, newer])
  change(store, 'kin', (writer) => done(keepKin(writer, found)))
  const family = good(familyOf(store.reader, older.id))
  expect(family?.members.map(({ id, newerProposed }) => [id, newerProposed])).toEqual([
    [older.id, false],
    [elsewhere.id, false],
    [newer.id, true],
  ])
})

test('releases of a library that an earlier version wrote are found as well', () => {
  const store = library()
  const [first, second] = [copy('first'), copy('second')]
  importing(store, [first])
  store.reader[inside].exec('delete from signature')
  expect(createKinFinder(store.reader).find(second).near).toEqual([{ to: first.id, similarity: 0.9831 }])
})

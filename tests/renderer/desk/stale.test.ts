import { expect, test } from 'vitest'
import { contract, type CallName } from '../../../shared/contract/contract.ts'
import { factEvents, makesStale } from '../../../renderer/desk/stale.ts'

const madeStaleBy = (event: (typeof factEvents)[number]): readonly string[] =>
  Object.keys(contract).filter((name) => makesStale(event, name as CallName))

test('a new tag makes the list, the reader, the suggestions and the counts old, but no brief list', () => {
  const names = madeStaleBy('tags.changed')
  expect(names).toEqual(
    expect.arrayContaining([
      'releases.page',
      'releases.show',
      'suggestions.list',
      'library.info',
      'themes.list',
      'tags.passages',
    ]),
  )
  expect(names).not.toContain('briefs.list')
})

test('another library makes every answer about a library old, and keeps what the window remembers', () => {
  const names = madeStaleBy('library.changed')
  expect(names).toEqual(
    expect.arrayContaining(['library.info', 'releases.facets', 'themes.list', 'log.page', 'briefs.list', 'app.about']),
  )
  expect(names).not.toContain('app.prefs')
})

test('an import makes the facts that wait, the families and the proposed versions old', () => {
  expect(madeStaleBy('releases.changed')).toEqual(
    expect.arrayContaining(['facts.waiting', 'families.of', 'versions.proposed', 'versions.of', 'cleaning.rules']),
  )
})

test('pages are printed again only by a person', () => {
  expect(factEvents.filter((event) => makesStale(event, 'briefs.print'))).toEqual([])
})

test('progress of a job makes nothing old: the job itself is told', () => {
  expect(factEvents).not.toContain('job.moved')
})

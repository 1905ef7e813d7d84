import { expect, test } from 'vitest'
import type { Job } from '../../../shared/contract/job.ts'
import { JobId, ReleaseId } from '../../../shared/model/ids.ts'
import type { ImportSummary } from '../../../shared/model/import.ts'
import { broughtBy, fileName, onlyRelease, summaryOf, toReview } from '../../../renderer/import/summary.ts'

const one = ReleaseId.parse('0f5f3f0a-1111-4c55-9a10-2f6f3f0c9e11')
const other = ReleaseId.parse('0f5f3f0a-2222-4c55-9a10-2f6f3f0c9e11')

const nothing: ImportSummary = {
  imported: 0,
  same: 0,
  near: 0,
  failed: 0,
  rules: 0,
  versions: 0,
  undecided: 0,
  first: { imported: [], same: [], near: [], failed: [] },
}
const broughtOne: ImportSummary = {
  ...nothing,
  imported: 1,
  first: { ...nothing.first, imported: [{ id: one, source: 'a.txt', title: 'Readout' }] },
}
const job = (changes: Partial<Job>): Job => ({
  id: JobId.parse('7d0a4b6e-3c1f-4c55-9a10-2f6f3f0c9e11'),
  kind: 'import',
  state: 'done',
  done: 1,
  total: 1,
  rate: null,
  at: null,
  ...changes,
})

test('an import that ended has its summary, one that runs has none', () => {
  expect(summaryOf(job({ result: broughtOne }))).toEqual(broughtOne)
  expect(summaryOf(job({ state: 'running', result: broughtOne }))).toBeUndefined()
  expect(summaryOf(job({}))).toBeUndefined()
})

test('an import is about one release when it brought one, or met the one that was here', () => {
  const met = { ...nothing, same: 1, first: { ...nothing.first, same: [{ source: 'a.txt', as: other, title: null }] } }
  expect([broughtOne, met, nothing, { ...broughtOne, imported: 2 }].map(onlyRelease)).toEqual([
    one,
    other,
    undefined,
    undefined,
  ])
})

test('the facts of all releases are reviewed where an import brought more than it names', () => {
  expect(toReview(broughtOne)).toEqual([one])
  expect(toReview({ ...broughtOne, imported: 501 })).toBeNull()
})

test('a stopped import knows what had come in by its counts', () => {
  expect(broughtBy(job({ state: 'cancelled', counts: { imported: 200 } }))).toBe(200)
  expect(broughtBy(job({ state: 'cancelled' }))).toBe(0)
  expect(broughtBy(job({ result: broughtOne }))).toBe(1)
})

test('a file is called by its own name, and by the member that is meant', () => {
  expect(['in/box/a.txt', 'in/box.zip!b/c.html', 'in/table.csv!12', 'mail.eml!'].map(fileName)).toEqual([
    'a.txt',
    'box.zip › c.html',
    'table.csv › 12',
    'mail.eml',
  ])
})

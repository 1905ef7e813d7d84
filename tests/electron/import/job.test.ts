import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importOne, importPaths } from '../../../electron/import/import.ts'
import { mappingOf, readAgain } from '../../../electron/import/read-again.ts'
import { reportRows, summaryOf } from '../../../electron/import/report.ts'
import { check } from '../../../electron/store/check.ts'
import { undo } from '../../../electron/store/journal.ts'
import { releaseIds, releaseOf, textOf } from '../../../electron/store/releases.ts'
import { aisha, atWork, right, unwatched } from '../../support/importing.ts'

const line = (number: number): string =>
  JSON.stringify({
    title: `Meeting number ${number} of the working group`,
    date: `2022-08-${String(1 + (number % 28)).padStart(2, '0')}`,
    issuer: 'Ministry of Everything',
    text: `The working group met for the ${number}th time and spoke of subject ${number * 7919} at length.`,
  })

const jsonl = (count: number): string => Array.from({ length: count }, (_, at) => line(at)).join('\n')

test('an import cut short in the middle of a table is whole batches, and the next import brings the rest', async () => {
  using at = atWork()
  const file = join(at.folder, 'dump.jsonl')
  writeFileSync(file, jsonl(1500))
  const stop = new AbortController()
  const cut = await importPaths(at.context, [file], {
    signal: stop.signal,
    report: ({ counts }) => {
      if ((counts['imported'] ?? 0) > 0) stop.abort()
    },
  })
  expect(cut.ok).toBe(false)
  const there = releaseIds(at.store.reader).length
  expect(there).toBeGreaterThan(0)
  expect(there).toBeLessThan(1500)
  const rest = right(await importPaths(at.context, [file], unwatched))
  expect([rest.imported.length, rest.same.length]).toEqual([1500 - there, there])
  const again = right(await importPaths(at.context, [file], unwatched))
  expect([again.imported, again.same.length]).toEqual([[], 1])
  expect(check(at.store)).toMatchObject({ ok: true, problems: [] })
})

test('records of one table are releases of one original, whose issuer is new with them and one for all', async () => {
  using at = atWork()
  const file = join(at.folder, 'dump.jsonl')
  writeFileSync(file, jsonl(3))
  const { imported } = await at.bring(file)
  expect(imported.map(({ source, issuer, dates }) => [source, issuer.value, dates.publication.value])).toEqual([
    [`${file}!1`, 'Ministry of Everything', '2022-08-01'],
    [`${file}!2`, 'Ministry of Everything', '2022-08-02'],
    [`${file}!3`, 'Ministry of Everything', '2022-08-03'],
  ])
  expect(new Set(imported.map(({ sha256 }) => sha256)).size).toBe(1)
})

test('a table without known columns waits for its mapping; once named, tables with the same columns come in by themselves', async () => {
  using at = atWork()
  const [first, second] = ['first.csv', 'second.csv'].map((name) => join(at.folder, name))
  if (first === undefined || second === undefined) return
  const body = (of: string) => `The ${of} delegation was received, and its members spoke with the minister for an hour.`
  writeFileSync(first, `colA,colB,colC\nFirst visit,"${body('first')}",11 August 2022\n`)
  writeFileSync(second, `colA,colB,colC\nSecond visit,"${body('second')}",12 August 2022\n`)
  const refused = right(await importPaths(at.context, [first], unwatched))
  const [failure] = refused.failed
  expect([failure?.source, failure?.code, failure?.mapping?.columns.map(({ name }) => name)]).toEqual([
    first,
    'needs-mapping',
    ['colA', 'colB', 'colC'],
  ])
  const mapping = {
    fields: { title: ['colA'], text: ['colB'], publication: ['colC'] },
    record: null,
    dayFirst: null,
    html: false,
  }
  const signature = failure?.mapping?.signature ?? ''
  const named = right(
    await importOne(
      { ...at.context, remember: { signature, mapping } },
      [first],
      { source: first, mapping, encoding: null },
      unwatched,
    ),
  )
  expect(named.imported.length).toBe(1)
  const { imported } = await at.bring(second)
  expect(imported.map(({ title, dates }) => [title.value, dates.publication.value])).toEqual([
    ['Second visit', '2022-08-12'],
  ])
  const [id] = imported.map((release) => release.id)
  if (id === undefined) return
  expect(right(await mappingOf(at.store, at.parser, id))?.mapping.fields).toEqual(mapping.fields)
})

test('a text read in the wrong encoding is read again in another; undo brings the first reading back', async () => {
  using at = atWork()
  const file = join(at.folder, 'short.txt')
  writeFileSync(file, Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]))
  const [id] = (await at.bring(file)).imported.map((release) => release.id)
  if (id === undefined) throw new Error('nothing came in')
  const wish = { release: id, encoding: 'koi8-r', mapping: null }
  const { release } = right(await readAgain(at.store, aisha, at.parser, wish))
  expect(right(releaseOf(at.store.reader, release)).encoding).toBe('koi8-r')
  expect(releaseIds(at.store.reader)).toEqual([release])
  right(undo(at.store, aisha))
  expect(releaseIds(at.store.reader)).toEqual([id])
  const back = right(await readAgain(at.store, aisha, at.parser, { ...wish, encoding: 'windows-1251' }))
  expect(right(textOf(at.store.reader, back.release)).text).toBe('Привет')
  expect(check(at.store)).toMatchObject({ ok: true, problems: [] })
})

test('a report names every file once with what became of it', async () => {
  using at = atWork()
  writeFileSync(join(at.folder, 'a.txt'), `Release A\n\n${line(1)}`)
  writeFileSync(join(at.folder, 'b.txt'), `Release A\n\n${line(1)}`)
  writeFileSync(join(at.folder, 'c.txt'), '')
  const paths = ['a.txt', 'b.txt', 'c.txt'].map((name) => join(at.folder, name))
  const result = right(await importPaths(at.context, paths, unwatched))
  expect(summaryOf(at.store.reader, result)).toMatchObject({ imported: 1, same: 1, failed: 1 })
  expect(reportRows(at.store.reader, result).map(([what, source]) => [what, source])).toEqual([
    ['Result', 'File'],
    ['imported', paths[0]],
    ['same as', paths[1]],
    ['failed', paths[2]],
  ])
})

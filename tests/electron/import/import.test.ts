import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ImportResult } from '../../../shared/model/import.ts'
import { importPaths, importPasted } from '../../../electron/import/import.ts'
import { reportOf } from '../../../electron/import/report.ts'
import { redo, undo } from '../../../electron/store/journal.ts'
import { releaseIds, textOf } from '../../../electron/store/releases.ts'
import { check } from '../../../electron/store/check.ts'
import { aisha, atWork, right, unwatched } from '../../support/importing.ts'
import { seed } from '../../support/readout.ts'

const release = (number: number): string =>
  `Release number ${number}\n\nThe Foreign Minister met the ambassador and they talked about subject ${number}.\n\n11 August 2022\n`

test('the seed release comes in cleaned, with what it says of itself and nothing else', async () => {
  using at = atWork()
  const { imported, same, failed } = await at.bring(seed)
  const [one] = imported
  expect({ count: imported.length, same, failed }).toEqual({ count: 1, same: [], failed: [] })
  const body = right(
    textOf(
      at.store.reader,
      releaseIds(at.store.reader)[0] ??
        right({ ok: false, failure: { code: 'not-found', say: { key: 'no release', params: {} } } }),
    ),
  )
  expect(body.text.startsWith('The Director of the Executive Committee')).toBe(true)
  expect(body.text.endsWith('11 August 2022')).toBe(true)
  expect([body.plain.slice(420, 435), body.plain.slice(727, 755)]).toEqual([
    'Shanghai Spirit',
    'developing common approaches',
  ])
  expect(one?.struck.map(({ text }) => text.trim())).toEqual(['Press Releases|', 'Close Search Window'])
  const quote = (span: readonly [number, number] | null | undefined): string | null =>
    span === null || span === undefined ? null : body.plain.slice(...span)
  expect([one?.dates.publication.value, one?.dates.publication.state, quote(one?.dates.publication.span)]).toEqual([
    '2022-08-11',
    'read',
    '11 August 2022',
  ])
  expect([one?.issuer.value, one?.issuer.state, quote(one?.issuer.span)]).toEqual([
    'Ministry of Foreign Affairs, Pakistan',
    'inferred',
    'the Ministry of Foreign Affairs',
  ])
  expect(one?.title.state).toBe('inferred')
  expect(one?.title.value).toMatch(/^The Director of the Executive Committee .* called on Foreign Minister .*…$/u)
  expect(one?.title.value?.length).toBeLessThanOrEqual(120)
  expect([one?.language, one?.format, one?.encoding, one?.state]).toEqual(['en', 'txt', 'utf-8', 'new'])
  expect(
    [one?.kind, one?.reference, one?.url, one?.place, one?.dates.event, one?.dates.dateline, one?.dates.capture].map(
      (fact) => fact?.state,
    ),
  ).toEqual(['inferred', 'blank', 'blank', 'blank', 'inferred', 'blank', 'blank'])
})

test('the same bytes twice are one release, within an import and in the next one', async () => {
  using at = atWork()
  writeFileSync(join(at.folder, 'a.txt'), release(1))
  writeFileSync(join(at.folder, 'copy.txt'), release(1))
  const paths = ['a.txt', 'copy.txt'].map((name) => join(at.folder, name))
  const first = await at.bring(...paths)
  const second = await at.bring(...paths)
  const id = first.imported[0]?.id
  expect(first.imported.length).toBe(1)
  expect(first.same).toEqual([{ source: paths[1], as: id }])
  expect(second).toEqual({ imported: [], same: paths.map((source) => ({ source, as: id })), near: [], failed: [] })
})

test('undo withdraws an import whole, redo and importing again bring the same releases back', async () => {
  using at = atWork()
  for (const number of [1, 2, 3]) writeFileSync(join(at.folder, `${number}.txt`), release(number))
  const paths = [1, 2, 3].map((number) => join(at.folder, `${number}.txt`))
  const ids = (await at.bring(...paths)).imported.map(({ id }) => id)
  expect(right(undo(at.store, aisha)).did).toEqual({ key: 'log.import.files', params: { count: 3 } })
  expect(releaseIds(at.store.reader)).toEqual([])
  right(redo(at.store, aisha))
  expect(releaseIds(at.store.reader).toSorted()).toEqual(ids.toSorted())
  right(undo(at.store, aisha))
  const again = await at.bring(...paths)
  expect([again.imported.map(({ id }) => id), again.same]).toEqual([ids, []])
  right(undo(at.store, aisha))
  expect(releaseIds(at.store.reader)).toEqual([])
  expect(check(at.store).ok).toBe(true)
})

test('a folder is walked whole, a link back up ends, and what cannot be read is said and stops nothing', async () => {
  using at = atWork()
  const folder = join(at.folder, 'releases')
  mkdirSync(join(folder, 'deeper'), { recursive: true })
  writeFileSync(join(folder, 'one.txt'), release(1))
  writeFileSync(
    join(folder, 'deeper', 'two.html'),
    `<html><body><main><h1>Two</h1><p>${release(2)}</p></main></body></html>`,
  )
  writeFileSync(join(folder, 'empty.txt'), '')
  writeFileSync(join(folder, 'picture.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]))
  writeFileSync(join(folder, 'broken.pdf'), '%PDF-1.7 …')
  symlinkSync(folder, join(folder, 'deeper', 'up'))
  const { imported, failed } = await at.bring(`${folder}/`, join(folder, 'missing.txt'))
  expect(imported.map(({ source }) => source)).toEqual([`${folder}/deeper/two.html`, `${folder}/one.txt`])
  expect(failed.map(({ source, code }) => [source.slice(folder.length + 1), code])).toEqual([
    ['broken.pdf', 'damaged'],
    ['empty.txt', 'empty'],
    ['picture.txt', 'unsupported-format'],
    ['missing.txt', 'unreadable'],
  ])
})

test('a large import comes in as batches that are one undo step', async () => {
  using at = atWork()
  const folder = join(at.folder, 'many')
  mkdirSync(folder)
  for (let number = 0; number < 620; number += 1) writeFileSync(join(folder, `${number}.txt`), release(number))
  expect((await at.bring(folder)).imported.length).toBe(620)
  expect(right(undo(at.store, aisha)).did.params['count']).toBe(620)
  expect(releaseIds(at.store.reader)).toEqual([])
})

test('an import that is cancelled leaves whole batches only and says how many came in', async () => {
  using at = atWork()
  const folder = join(at.folder, 'many')
  mkdirSync(folder)
  for (let number = 0; number < 700; number += 1) writeFileSync(join(folder, `${number}.txt`), release(number))
  const stop = new AbortController()
  const said: (number | undefined)[] = []
  let brought: readonly string[] = []
  const onBrought = ({ imported }: ImportResult): void => void (brought = imported)
  const outcome = await importPaths({ ...at.context, onBrought }, [folder], {
    signal: stop.signal,
    report: ({ counts }) => {
      said.push(counts['imported'])
      if ((counts['imported'] ?? 0) > 0) stop.abort()
    },
  })
  const there = releaseIds(at.store.reader).length
  expect([said.at(-1), brought.length]).toEqual([there, there])
  expect(outcome.ok ? 'done' : outcome.failure).toEqual({
    code: 'cancelled',
    say: { key: 'failure.import.cancelled', params: { count: there } },
  })
  expect([there > 0, there < 700]).toEqual([true, true])
  expect(check(at.store).ok).toBe(true)
})

test('pasted text and pasted markup are releases like any other', async () => {
  using at = atWork()
  const pasted = async (from: { readonly text: string; readonly html: boolean }) =>
    right(reportOf(at.store.reader, right(await importPasted(at.context, from, unwatched))))
  const text = await pasted({ text: release(1), html: false })
  const page = await pasted({ text: '<p>First &amp; second</p><script>third()</script>', html: true })
  expect([text, page].map(({ imported }) => imported.map(({ source, format }) => [source, format]))).toEqual([
    [['pasted.txt', 'txt']],
    [['pasted.html', 'html']],
  ])
  expect(releaseIds(at.store.reader).map((id) => right(textOf(at.store.reader, id)).text)).toContain('First & second')
})

test('an issuer named by the analyst stands over what the texts say', async () => {
  using at = atWork()
  const result = right(await importPaths({ ...at.context, issuer: 'Embassy in Tashkent' }, [seed], unwatched))
  const { imported } = right(reportOf(at.store.reader, result))
  expect(imported.map(({ issuer }) => issuer)).toEqual([{ value: 'Embassy in Tashkent', state: 'by-hand', span: null }])
})

import path from 'node:path'
import { expect, test } from 'vitest'
import { runCommandLine } from '../../../electron/command-line/run.ts'
import { createKinFinder, keepKin } from '../../../electron/import/families/kin.ts'
import { createLibrary } from '../../../electron/store/open.ts'
import { addReleases } from '../../../electron/store/releases.ts'
import { done } from '../../../shared/contract/outcome.ts'
import { change, facts, folder, good, release } from '../store/library-desk.ts'

const statement = Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ')
const page = { facts: facts({ url: 'https://mfa.example/releases/7' }) }

/** A library with a family of two and two captures of one page; and its command line, which answers with JSON. */
function desk() {
  const file = path.join(folder(), 'desk.readout')
  const store = good(createLibrary(file, { name: 'Desk' }))
  const releases = [
    release(`${statement} first`),
    release(`${statement} second`),
    release('The sides met in Tashkent and agreed on trade.', page),
    release('The sides met in Tashkent and agreed on everything.', page),
  ]
  const finder = createKinFinder(store.reader)
  const found = releases.map((each) => ({ release: each, kin: finder.find(each) }))
  change(store, 'import.files', (writer) => {
    addReleases(writer, releases)
    return done(keepKin(writer, found))
  })
  store.close()
  const run = async (...words: readonly string[]) => {
    const said: string[] = []
    const terminal = {
      out: (text: string) => void said.push(text),
      tell: () => undefined,
      folder: path.dirname(file),
      signal: new AbortController().signal,
    }
    const status = await runCommandLine([...words, '--library', file, '--analyst', 'Aisha', '--json'], terminal)
    return { status, json: JSON.parse(said[0] ?? 'null') }
  }
  return { ids: releases.map(({ id }) => id), run }
}

test('families are listed with their releases and the least that holds them together', async () => {
  const { ids, run } = desk()
  expect(await run('families')).toEqual({
    status: 0,
    json: {
      families: [
        { id: ids[0], releases: [ids[0], ids[1]], similarity: 0.9831 },
        { id: ids[2], releases: [ids[2], ids[3]], similarity: 0.8571 },
      ],
    },
  })
})

test('a release is split off and joined again', async () => {
  const { ids, run } = desk()
  const [first = '', second = ''] = ids
  const { json } = await run('families', 'split', second)
  expect(json.families).toMatchObject([{ id: ids[2] }])
  const joined = await run('families', 'join', first, second)
  expect(joined.json.families).toMatchObject([{ id: first }, { id: ids[2] }])
  expect(await run('families', 'split', 'nobody')).toMatchObject({ status: 2 })
})

test('a proposed version is listed and accepted, and then it is decided', async () => {
  const { ids, run } = desk()
  const listed = await run('versions', 'list')
  expect(listed.json).toMatchObject({ total: 1, versions: [{ older: ids[2], newer: ids[3], reason: 'address' }] })
  const { id } = listed.json.versions[0]
  expect(await run('versions', 'accept', id)).toEqual({ status: 0, json: { placed: 0, changed: 0, orphaned: 0 } })
  expect(await run('versions', 'decline', id)).toMatchObject({ status: 1, json: { failure: { code: 'conflict' } } })
})

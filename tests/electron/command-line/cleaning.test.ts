import { join } from 'node:path'
import { expect, test } from 'vitest'
import { proposeRules } from '../../../electron/import/cleaning/propose-rules.ts'
import { listIssuers } from '../../../electron/store/issuers.ts'
import { createLibrary } from '../../../electron/store/open.ts'
import { addReleases } from '../../../electron/store/releases.ts'
import { done } from '../../../shared/contract/outcome.ts'
import { IssuerId } from '../../../shared/model/ids.ts'
import { change, good, release } from '../store/library-desk.ts'
import { readoutJson, temporaryFolder } from '../../support/readout.ts'

interface Rules {
  rules: { id: string; standing: string; on: boolean; strikes: number; builtIn: boolean }[]
}

/** A library in which a rule is proposed, closed again. */
function library(file: string): string {
  const store = good(createLibrary(file, { name: 'Desk' }))
  const issuer = IssuerId.parse(listIssuers(store.reader)[0]?.id)
  const body = 'what both sides want of the year to come in trade and transport and in culture alike. '.repeat(3)
  const [rule] = change(store, 'import.files', (writer) => {
    addReleases(
      writer,
      [1, 2, 3].map((at) => release(`They said in meeting ${at} ${body}\n\nFollow the Ministry`, { issuer })),
    )
    return done(proposeRules(writer, [issuer]))
  })
  store.close()
  return rule ?? ''
}

test('a proposed rule is listed as such; switched on it is accepted and strikes, then it is a rule like others', async () => {
  using folder = temporaryFolder()
  const file = join(folder.path, 'desk.readout')
  const id = library(file)
  const rule = async (...words: readonly string[]) =>
    (await readoutJson<Rules>(file, 'cleaning', ...words)).json.rules.find((each) => each.id === id)
  expect(await rule('list')).toMatchObject({ standing: 'proposed', on: false, strikes: 0, builtIn: false })
  expect(await rule('switch', id, 'on')).toMatchObject({ standing: 'accepted', on: true, strikes: 3 })
  expect(await rule('switch', id, 'off')).toMatchObject({ standing: 'accepted', on: false, strikes: 0 })
})

test('switched off, a proposed rule is declined, and may be accepted later all the same', async () => {
  using folder = temporaryFolder()
  const file = join(folder.path, 'desk.readout')
  const id = library(file)
  const rule = async (...words: readonly string[]) =>
    (await readoutJson<Rules>(file, 'cleaning', ...words)).json.rules.find((each) => each.id === id)
  expect(await rule('switch', id, 'off')).toMatchObject({ standing: 'declined', on: false, strikes: 0 })
  expect(await rule('switch', id, 'on')).toMatchObject({ standing: 'accepted', on: true, strikes: 3 })
})

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { atWork } from '../../support/importing.ts'

const hostile = 'tests/support/hostile-parser.ts'
const small = { growth: 96 * 1024 * 1024, silence: 1500 }

test.each([
  ['hangs', 'took-too-long'],
  ['swells', 'too-large'],
  ['dies', 'damaged'],
  ['lies', 'damaged'],
])('a parser that %s is replaced, the file is %s and the rest of the batch comes in', async (does, code) => {
  using at = atWork(hostile, small)
  for (const name of ['one', does, 'two'])
    writeFileSync(
      join(at.folder, `${name}.txt`),
      `Meeting of ministers ${name}\n\nThe ministers met and talked for a long time about trade.`,
    )
  const report = await at.bring(...['one', does, 'two'].map((name) => join(at.folder, `${name}.txt`)))
  expect(report.failed.map(({ source, code: why }) => [source, why])).toEqual([[join(at.folder, `${does}.txt`), code]])
  expect(report.imported.map(({ title }) => title.value)).toEqual([
    'Meeting of ministers one',
    'Meeting of ministers two',
  ])
})

test('a parser in a process of its own reads a file and reports the network doors it kept shut', async () => {
  using at = atWork()
  const known = { rules: [], issuers: [], issuer: null }
  const { batches } = at.parser.read({ name: 'a.txt', bytes: new TextEncoder().encode('Good morning') }, known)
  const read: { readonly plain: string; readonly encoding: string | null }[] = []
  for await (const { releases } of batches) for (const { plain, encoding } of releases) read.push({ plain, encoding })
  expect(read).toEqual([{ plain: 'Good morning', encoding: 'utf-8' }])
  expect(at.parser.attempts().map(({ where, count }) => [where, count])).toEqual([
    ['net', 0],
    ['dns', 0],
    ['udp', 0],
  ])
})

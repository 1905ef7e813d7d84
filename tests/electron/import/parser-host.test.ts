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
  for (const name of ['a', does, 'z'])
    writeFileSync(
      join(at.folder, `${name}.txt`),
      `Release ${name}\n\nThe ministers met and talked for a long time about trade.`,
    )
  const report = await at.bring(...['a', does, 'z'].map((name) => join(at.folder, `${name}.txt`)))
  expect(report.failed.map(({ source, code: why }) => [source, why])).toEqual([[join(at.folder, `${does}.txt`), code]])
  expect(report.imported.map(({ title }) => title.value)).toEqual(['Release a', 'Release z'])
})

test('a parser in a process of its own reads a file and reports the network doors it kept shut', async () => {
  using at = atWork()
  const parsed = await at.parser.parse({ name: 'a.txt', bytes: new TextEncoder().encode('Good morning') })
  expect(parsed.drafts.map(({ plain, encoding }) => ({ plain, encoding }))).toEqual([
    { plain: 'Good morning', encoding: 'utf-8' },
  ])
  expect(at.parser.attempts().map(({ where, count }) => [where, count])).toEqual([
    ['net', 0],
    ['dns', 0],
    ['udp', 0],
  ])
})

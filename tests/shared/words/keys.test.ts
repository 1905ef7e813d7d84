import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isWordKey } from '../../../shared/words/words.ts'
import { repository } from '../../support/readout.ts'

const sources = ['electron', 'shared/contract', 'renderer'].flatMap((folder) =>
  readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
)

/** Keys that cross as data: what `refuse` is given, and `key:` of words for the log and for notices. */
const crossing = /(?:refuse\(\s*'[\w-]+',\s*|key:\s*)'((?:failure|log|notice|problem)\.[\w.-]+)'/g

const used = sources.flatMap((file) =>
  [...readFileSync(join(repository, file), 'utf8').matchAll(crossing)].map((match) => ({ file, key: match[1] ?? '' })),
)

test('every failure and log entry that crosses as a key has words', () => {
  expect(used.length).toBeGreaterThan(20)
  expect(used.filter(({ key }) => !isWordKey(key))).toEqual([])
})

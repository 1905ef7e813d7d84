import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createBudget } from '../../../../electron/import/budget.ts'
import { readGzip } from '../../../../electron/import/formats/archive/gzip.ts'
import { bytesOf, findingsOf } from './files.ts'

const words = Array.from({ length: 400 }, (_, line) => `Line ${line} of the statement.`).join('\n')

test('a packed file holds one file, named without the ending that says so', async () => {
  const packed = gzipSync(words)
  const member = { found: 'member', bytes: bytesOf(words) }
  expect(await findingsOf(readGzip, packed, { name: 'b/a.html.gz' })).toEqual([{ ...member, name: 'a.html' }])
  expect(await findingsOf(readGzip, packed, { name: 'a.html' })).toEqual([{ ...member, name: 'a.html' }])
  expect(await findingsOf(readGzip, packed, { name: 'x.zip!a.tgz' })).toEqual([{ ...member, name: 'a.tar' }])
})

test('what breaks off is read until there and said to be damaged', async () => {
  const [problem, member] = await findingsOf(readGzip, gzipSync(words).subarray(0, -20), { name: 'a.gz' })
  expect(problem).toEqual({ found: 'problem', code: 'damaged', detail: 'cut-off' })
  expect(member?.found === 'member' && words.startsWith(new TextDecoder().decode(member.bytes))).toBe(true)
})

test('what grows without measure, or past what may come, is refused', async () => {
  const refusal = [{ found: 'problem', code: 'too-large', detail: 'unpacked' }]
  expect(await findingsOf(readGzip, gzipSync(new Uint8Array(4_000_000)))).toEqual(refusal)
  expect(await findingsOf(readGzip, gzipSync(words), { budget: createBudget(1000) })).toEqual(refusal)
})

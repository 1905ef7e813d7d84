import { expect, test } from 'vitest'
import { createBudget } from '../../../../electron/import/budget.ts'
import { readZip } from '../../../../electron/import/formats/archive/zip.ts'
import { zipOf, type Entry } from './archive.ts'
import { encoded, findingsOf } from './files.ts'

/** What is found, in words: members as `name: content`, problems as `name ! code detail`. */
async function found(entries: readonly Entry[], more: Parameters<typeof zipOf>[1] = {}): Promise<string[]> {
  return inWords(zipOf(entries, more))
}

async function inWords(bytes: Uint8Array, budget = createBudget()): Promise<string[]> {
  const findings = await findingsOf(readZip, bytes, { budget })
  return findings.map((finding) =>
    finding.found === 'member'
      ? `${finding.name}: ${new TextDecoder().decode(finding.bytes)}`
      : finding.found === 'problem'
        ? `${finding.name ?? ''} ! ${finding.code} ${finding.detail ?? ''}`.trim()
        : finding.found,
  )
}

test('the files of an archive are its members, in their order; folders and what file managers leave are passed over', async () => {
  const entries: Entry[] = [
    { name: '2022/', mode: 0o040755 },
    { name: '2022/b.txt', content: 'One' },
    { name: '2022/a.txt', content: 'Two', stored: true },
    { name: '__MACOSX/2022/._b.txt', content: 'x' },
    { name: '2022/.DS_Store', content: 'x' },
    { name: '2022\\Thumbs.db', content: 'x' },
    { name: '2022/._a.txt', content: 'x' },
  ]
  expect(await found(entries)).toEqual(['2022/b.txt: One', '2022/a.txt: Two'])
  expect(await found(entries.slice(3))).toEqual(['! empty'])
})

test.each([
  ['ibm866', ['Заявление.txt', 'Выступление министра.txt']],
  ['gb18030', ['外交部发言人谈话/联合声明.txt', '关于会议的新闻公报.txt']],
])('names without a mark are read in the code page that all of them look like: %s', async (encoding, names) => {
  const entries = names.map((name) => ({ name: encoded(name, encoding), content: 'x' }))
  expect(await found(entries)).toEqual(names.map((name) => `${name}: x`))
})

test('names of a Japanese computer are read too', async () => {
  const name = Buffer.from('93fa967b8cea82cc90ba96be2e747874', 'hex')
  expect(await found([{ name, content: 'x' }])).toEqual(['日本語の声明.txt: x'])
})

test('names that say they are UTF-8, or simply are, are read so; Latin names of old are code page 437', async () => {
  expect(
    await found([
      { name: '上合/习近平.txt', utf8: true, content: 'x' },
      { name: Uint8Array.of(0x63, 0x61, 0x66, 0x82, 0x2e, 0x74, 0x78, 0x74), content: 'x' },
    ]),
  ).toEqual(['上合/习近平.txt: x', 'café.txt: x'])
  expect(await found([{ name: 'Заявление.txt', content: 'x' }])).toEqual(['Заявление.txt: x'])
})

test('a name is safe to show and told apart from its likes', async () => {
  expect(
    await found([
      { name: 'a\nb\u202Efdp.txt', utf8: true, content: 'x' },
      { name: 'c!d.txt', content: 'x' },
      { name: 'c!d.txt', content: 'y' },
      { name: 'C!d.txt', content: 'z' },
    ]),
  ).toEqual(['a\uFFFDb\uFFFDfdp.txt: x', 'c_d.txt: x', 'c_d (2).txt: y', 'C_d.txt: z'])
})

test('a name that leads out of the archive is a problem, not a member; a link is neither, and nothing goes through one', async () => {
  expect(
    await found([
      { name: 'ok/a.txt', content: 'x' },
      { name: '../../b.txt', content: 'x' },
      { name: '/tmp/c.txt', content: 'x' },
      { name: '..\\d.txt', content: 'x' },
      { name: 'C:\\e.txt', content: 'x' },
      { name: 'ok/../../f.txt', content: 'x' },
      { name: 'link', content: '/etc', mode: 0o120777 },
      { name: 'link/g.txt', content: 'x' },
    ]),
  ).toEqual([
    'ok/a.txt: x',
    '../../b.txt ! unreadable outside',
    '/tmp/c.txt ! unreadable outside',
    '../d.txt ! unreadable outside',
    'C:/e.txt ! unreadable outside',
    'ok/../../f.txt ! unreadable outside',
    'link/g.txt ! unreadable outside',
  ])
})

test('what is wrong with one entry stops no other', async () => {
  expect(
    await found([
      { name: 'lies.txt', content: 'longer than it says', size: 3 },
      { name: 'sum.txt', content: 'x', sum: 1 },
      { name: 'locked.txt', content: 'x', encrypted: true },
      { name: 'bomb.txt', content: new Uint8Array(4_000_000) },
      { name: 'good.txt', content: 'x' },
    ]),
  ).toEqual([
    'lies.txt ! damaged archive-entry',
    'sum.txt ! damaged archive-entry',
    'locked.txt ! needs-password archive-entry',
    'bomb.txt ! too-large archive-entry',
    'good.txt: x',
  ])
})

test('what comes out of an archive is counted against what may still come', async () => {
  const entries = ['a', 'b', 'c'].map((name) => ({ name, content: 'x'.repeat(60), stored: true }))
  expect(await inWords(zipOf(entries), createBudget(130))).toEqual([
    `a: ${'x'.repeat(60)}`,
    `b: ${'x'.repeat(60)}`,
    'c ! too-large archive-entry',
  ])
})

test('an archive without its list, cut off or behind something else is read as far as its entries can be found', async () => {
  const entries: Entry[] = [
    { name: 'a.txt', content: 'One' },
    { name: 'b.txt', content: 'Two', followed: true },
    { name: 'c.txt', content: 'Three' },
  ]
  const list = '! damaged archive-list'
  expect(await found(entries, { directory: false })).toEqual([list, 'a.txt: One', 'b.txt: Two', 'c.txt: Three'])
  const behind = new Uint8Array(Buffer.concat([Buffer.from('MZ stub'), zipOf(entries)]))
  expect(await inWords(behind)).toEqual([list, 'a.txt: One', 'b.txt: Two', 'c.txt: Three'])
  const cut = zipOf(entries, { directory: false }).subarray(0, -4)
  expect(await inWords(cut)).toEqual([list, 'a.txt: One', 'b.txt: Two', 'c.txt ! damaged archive-entry'])
  expect(await inWords(Buffer.from('PK\x03\x04 and then noise that is no entry at all', 'latin1'))).toEqual([
    '! damaged archive',
  ])
})

test('sizes and sums that follow the content are taken from the list', async () => {
  expect(await found([{ name: 'a.txt', content: 'One', followed: true }])).toEqual(['a.txt: One'])
})

test('nothing is read through a link that is named like a folder, nor below more folders than anyone makes', async () => {
  expect(
    await found([
      { name: 'etc/', content: '/etc', mode: 0o120_777 },
      { name: 'etc/passwd', content: 'x' },
      { name: `${'d/'.repeat(200)}a.txt`, content: 'x' },
      { name: 'd/a.txt', content: 'ok' },
    ]),
  ).toEqual(['etc/passwd ! unreadable outside', `${'d/'.repeat(200)}a.txt ! unreadable outside`, 'd/a.txt: ok'])
})

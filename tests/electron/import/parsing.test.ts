import { expect, test } from 'vitest'
import { parseFile, type Parsing } from '../../../electron/import/parsing.ts'
import { zipOf } from './formats/archive.ts'

async function parsed(name: string, bytes: Uint8Array): Promise<string[]> {
  const found: Parsing[] = []
  for await (const each of parseFile({ name, bytes }, () => undefined)) found.push(each)
  return found.map((each) =>
    'draft' in each
      ? `${each.draft.part} ${each.draft.member}: ${each.draft.plain}`
      : `${each.problem.member} ! ${each.problem.code} ${each.problem.detail}`.trim(),
  )
}

const inZip = (name: string, content: Uint8Array | string): Uint8Array => zipOf([{ name, content }])

test('releases are numbered through all files within a file; each source names the way to it', async () => {
  const archive = zipOf([
    { name: 'a.txt', content: 'One' },
    { name: 'b.csv', content: 'title,date,text\nTwo,2022,words\nThree,2022,\nFour,2022,words\n' },
    { name: 'c.bin', content: Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256) },
    { name: 'd.zip', content: inZip('e/f.txt', 'Five') },
  ])
  expect(await parsed('x.zip', archive)).toEqual([
    '0 !a.txt: One',
    '1 !b.csv!1: Two\n\nwords',
    '!b.csv!2 ! empty record',
    '2 !b.csv!3: Four\n\nwords',
    '!c.bin ! unsupported-format binary',
    '3 !d.zip!e/f.txt: Five',
  ])
})

test('archives within archives are opened to the third', async () => {
  const third = inZip('3.zip', inZip('a.txt', 'Deep'))
  expect(await parsed('1.zip', inZip('2.zip', third))).toEqual(['0 !2.zip!3.zip!a.txt: Deep'])
  expect(await parsed('0.zip', inZip('1.zip', inZip('2.zip', third)))).toEqual(['!1.zip!2.zip!3.zip!a.txt ! too-deep'])
})

test('marks that nobody sees are no text, and a text that nobody could read is too large', async () => {
  expect(await parsed('a.txt', new TextEncoder().encode('\uFEFF \u200B\u2060\u200E\n'))).toEqual(['! empty'])
  expect(await parsed('a.txt', new TextEncoder().encode('words '.repeat(2_000_000)))).toEqual(['! too-large'])
})

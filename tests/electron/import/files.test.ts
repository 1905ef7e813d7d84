import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bytesOf, filesUnder } from '../../../electron/import/files.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'files-'))
})

afterEach(() => rm(folder, { recursive: true }))

async function sources(...paths: string[]): Promise<string[]> {
  const found: string[] = []
  for await (const file of filesUnder(paths)) {
    const content = 'code' in file ? file.code : await bytesOf(file)
    const words = typeof content === 'string' ? content : new TextDecoder().decode(content)
    found.push(`${file.source.slice(folder.length + 1)}: ${words}`)
  }
  return found
}

const put = (name: string | Buffer, content = 'x'): Promise<void> =>
  writeFile(
    typeof name === 'string' ? path.join(folder, name) : Buffer.concat([Buffer.from(`${folder}/`), name]),
    content,
  )

test('a folder is walked in the order of names, litter passed over, each folder once', async () => {
  await mkdir(path.join(folder, 'b/c'), { recursive: true })
  await Promise.all([
    put('b/c/2.txt'),
    put('b/1.txt'),
    put('a.txt'),
    put('.DS_Store'),
    put('._a.txt'),
    put('d.txt', 'y'),
  ])
  await symlink(folder, path.join(folder, 'b/up'))
  await symlink(path.join(folder, 'd.txt'), path.join(folder, 'b/link.txt'))
  await symlink(path.join(folder, 'none'), path.join(folder, 'b/nowhere.txt'))
  expect(await sources(folder)).toEqual([
    'a.txt: x',
    'b/1.txt: x',
    'b/c/2.txt: x',
    'b/link.txt: y',
    'b/nowhere.txt: unreadable',
    'd.txt: y',
  ])
  expect(await sources(`${folder}/a.txt`, `${folder}/b/c/`)).toEqual(['a.txt: x', 'b/c/2.txt: x'])
})

test.skipIf(process.platform !== 'linux')('a name of any bytes leads to its file and is safe to show', async () => {
  await Promise.all([
    put('line\nbreak.txt'),
    put('release\u202Etxt.fdp'),
    put(Buffer.from([0xcf, 0xff, 0x2e])),
    put('-rf $(x).txt'),
  ])
  expect(await sources(folder)).toEqual([
    '-rf $(x).txt: x',
    'line\uFFFDbreak.txt: x',
    'release\uFFFDtxt.fdp: x',
    '\uFFFD\uFFFD.: x',
  ])
})

test('folders may lie as deep as a path goes', async () => {
  const deep = path.join(...Array.from({ length: 400 }, () => 'd'))
  await mkdir(path.join(folder, deep), { recursive: true })
  await put(`${deep}/a.txt`)
  expect(await sources(folder)).toEqual([`${deep}/a.txt: x`])
})

import { spawn } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import Driver from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { done } from '../../../shared/contract/outcome.ts'
import { backup } from '../../../electron/store/backup.ts'
import { check } from '../../../electron/store/check.ts'
import { inside } from '../../../electron/store/connection.ts'
import { createLibrary, openLibrary, openReader } from '../../../electron/store/open.ts'
import { addReleases, releaseIds } from '../../../electron/store/releases.ts'
import { aisha, folder, good, importing, library, refusal, release } from './library-desk.ts'

const place = () => path.join(folder(), 'desk.readout')

/** A closed library with one release in it. */
function shelved(): string {
  const file = place()
  const store = good(createLibrary(file, { name: 'Desk' }))
  importing(store, [release('kept on the shelf')])
  store.close()
  return file
}

test('a library is still the same after it was closed', () => {
  const file = shelved()
  const store = good(openLibrary(file))
  onTestFinished(() => store.close())
  expect(store.name).toBe('Desk')
  expect(releaseIds(store.reader).length).toBe(1)
  expect(existsSync(`${file}.new`)).toBe(false)
})

test('a new library never takes the place of a file', () => {
  const file = place()
  writeFileSync(file, 'a shopping list')
  expect(refusal(createLibrary(file, { name: 'Desk' }))).toBe('exists')
  expect(readFileSync(file, 'utf8')).toBe('a shopping list')
})

test('a library in a folder that is not there is missing', () => {
  expect(refusal(openLibrary(place()))).toBe('missing')
  expect(refusal(createLibrary(path.join(folder(), 'no', 'desk.readout'), { name: 'Desk' }))).toBe('missing')
})

test('a file with no header of ours is encrypted or not a library', () => {
  const file = place()
  writeFileSync(file, Buffer.alloc(8192, 7))
  expect(refusal(openLibrary(file))).toBe('not-a-library')
  writeFileSync(file, '')
  expect(refusal(openLibrary(file))).toBe('not-a-library')
  expect(refusal(openLibrary(folder()))).toBe('not-a-library')
})

test("another program's database is not a library and is not touched", () => {
  const file = place()
  const other = new Driver(file)
  other.exec('create table stamps (id integer)')
  other.close()
  const before = readFileSync(file)
  expect(refusal(openLibrary(file))).toBe('not-a-library')
  expect(readFileSync(file)).toEqual(before)
})

test('a library of a newer Readout is refused before anything is touched', () => {
  const file = shelved()
  const newer = new Driver(file)
  newer.pragma('user_version = 99')
  newer.pragma('wal_checkpoint(TRUNCATE)')
  newer.close()
  const before = readFileSync(file)
  expect(refusal(openLibrary(file))).toBe('newer')
  expect(readFileSync(file)).toEqual(before)
  expect(refusal(openReader(file))).toBe('newer')
})

test('a damaged library is refused and says which backups there are', () => {
  const file = shelved()
  const whole = good(openLibrary(file))
  mkdirSync(`${file}-backups`)
  good(backup(whole, path.join(`${file}-backups`, 'backup one.readout')))
  whole.close()
  const size = statSync(file).size
  const handle = openSync(file, 'r+')
  for (let at = 4096; at < size; at += 4096) writeSync(handle, Buffer.alloc(2048, 0xff), 0, 2048, at)
  closeSync(handle)
  const refused = openLibrary(file)
  expect(refusal(refused)).toBe('corrupt')
  expect(refused).toMatchObject({ failure: { say: { key: 'failure.library.corrupt', params: { backups: 1 } } } })
})

test('a library that lost its end is damaged', () => {
  const file = shelved()
  truncateSync(file, 4096 * 3)
  expect(refusal(openLibrary(file))).toBe('corrupt')
})

test('a file that may not be written is read-only, and so is one in such a folder', () => {
  const file = shelved()
  chmodSync(file, 0o444)
  expect(refusal(openLibrary(file))).toBe('read-only')
  chmodSync(file, 0o644)
  chmodSync(path.dirname(file), 0o555)
  onTestFinished(() => chmodSync(path.dirname(file), 0o755))
  expect(refusal(openLibrary(file))).toBe('read-only')
  expect(refusal(createLibrary(path.join(path.dirname(file), 'other.readout'), { name: 'Desk' }))).toBe('read-only')
})

test('a full disk is said, and everything before it stays', () => {
  const file = shelved()
  const store = good(openLibrary(file))
  onTestFinished(() => store.close())
  const pages = Number(store.reader[inside].pragma('page_count'))
  store.reader[inside].pragma(`max_page_count = ${pages + 4}`)
  const big = release(Array.from({ length: 40_000 }, (_, at) => `word${at}`).join(' '))
  const words = { key: 'import.files', params: {} }
  const put = store.change({ analyst: aisha, command: 'import', words }, (writer) => done(addReleases(writer, [big])))
  expect(refusal(put)).toBe('full')
  expect(releaseIds(store.reader).length).toBe(1)
  expect(check(store)).toMatchObject({ ok: true })
})

test('a library is open in one place at a time', () => {
  const store = library()
  expect(refusal(openLibrary(store.file))).toBe('open-elsewhere')
})

test('another process holds a library until it dies, however it dies', async () => {
  const file = shelved()
  const holder = spawn(process.execPath, [fileURLToPath(new URL('holder.ts', import.meta.url)), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void holder.kill('SIGKILL'))
  await new Promise((open) => holder.stdout.once('data', open))
  const asked = Date.now()
  expect(refusal(openLibrary(file))).toBe('open-elsewhere')
  expect(Date.now() - asked).toBeLessThan(1000)
  const gone = new Promise((exit) => holder.once('exit', exit))
  holder.kill('SIGKILL')
  await gone
  const store = good(openLibrary(file))
  onTestFinished(() => store.close())
  expect(releaseIds(store.reader).length).toBe(2)
})

test('the search thread reads beside the writer and cannot write', () => {
  const store = library()
  const reader = good(openReader(store.file))
  onTestFinished(() => reader.close())
  importing(store, [release('seen at once')])
  expect(releaseIds(reader).length).toBe(1)
})

test('nothing lies beside a closed library', () => {
  const file = shelved()
  expect(readdirSync(path.dirname(file))).toEqual(['desk.readout'])
})

test('a lock that a killed process left behind is no hindrance, and goes with the next clean close', () => {
  const file = shelved()
  writeFileSync(path.join(path.dirname(file), '.desk.readout-lock'), '')
  good(openLibrary(file)).close()
  expect(readdirSync(path.dirname(file))).toEqual(['desk.readout'])
})

test('processes that open and close one library all the time never hold it together', async () => {
  const file = shelved()
  const turns = await Promise.all(
    [1, 2, 3].map(
      () =>
        new Promise<number>((settle, fail) => {
          const taker = spawn(process.execPath, [fileURLToPath(new URL('taker.ts', import.meta.url)), file, '1500'], {
            stdio: ['ignore', 'pipe', 'inherit'],
          })
          onTestFinished(() => void taker.kill('SIGKILL'))
          let said = ''
          taker.stdout.on('data', (words) => (said += String(words)))
          taker.once('exit', (code) => (code === 0 ? settle(Number(said)) : fail(new Error(`ended with ${code}`))))
        }),
    ),
  )
  expect(Math.min(...turns)).toBeGreaterThan(0)
  expect(readdirSync(path.dirname(file))).toEqual(['desk.readout'])
})

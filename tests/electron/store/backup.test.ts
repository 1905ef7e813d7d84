import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Driver from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { backup, listBackups, restore, rotateBackups } from '../../../electron/store/backup.ts'
import { check } from '../../../electron/store/check.ts'
import { openLibrary } from '../../../electron/store/open.ts'
import { releaseIds } from '../../../electron/store/releases.ts'
import { folder, good, importing, library, refusal, release } from './library-desk.ts'

test('a backup is a library of its own', () => {
  const store = library()
  importing(store, [release('kept twice')])
  const to = path.join(folder(), 'copy.readout')
  expect(good(backup(store, to))).toMatchObject({ file: to, releases: 1, tags: 0 })
  const copy = good(openLibrary(to))
  onTestFinished(() => copy.close())
  expect([copy.id, releaseIds(copy.reader)]).toEqual([store.id, releaseIds(store.reader)])
  expect(check(copy)).toMatchObject({ ok: true })
})

test('a backup never takes the place of a file, the library itself included', () => {
  const store = library()
  expect(refusal(backup(store, store.file))).toBe('exists')
  expect(refusal(backup(store, path.join(folder(), 'no', 'copy.readout')))).toBe('missing')
})

test('a restored library is as it was, and what was there is kept', () => {
  const store = library()
  importing(store, [release('in the backup')])
  const to = path.join(folder(), 'copy.readout')
  good(backup(store, to))
  importing(store, [release('after the backup')])
  expect(refusal(restore(store.file, to))).toBe('open-elsewhere')
  store.close()
  const restored = good(restore(store.file, to))
  expect(restored).toMatchObject({ releases: 1 })
  const again = good(openLibrary(store.file))
  onTestFinished(() => again.close())
  expect(releaseIds(again.reader).length).toBe(1)
  const kept = good(openLibrary(restored.kept ?? ''))
  onTestFinished(() => kept.close())
  expect(releaseIds(kept.reader).length).toBe(2)
})

test('a damaged or foreign source is refused and the library stays', () => {
  const store = library()
  importing(store, [release('still here')])
  store.close()
  const from = path.join(folder(), 'bad.readout')
  expect(refusal(restore(store.file, from))).toBe('missing')
  writeFileSync(from, 'a shopping list')
  expect(refusal(restore(store.file, from))).toBe('not-a-library')
  expect(refusal(restore(store.file, store.file))).toBe('bad-request failure.restore.itself')
  const again = good(openLibrary(store.file))
  onTestFinished(() => again.close())
  expect(releaseIds(again.reader).length).toBe(1)
})

test('a backup whose journal was tampered with is not restored', () => {
  const store = library()
  importing(store, [release('in the backup')])
  const to = path.join(folder(), 'copy.readout')
  good(backup(store, to))
  store.close()
  const raw = new Driver(to)
  raw.exec("drop trigger journal_entries_do_not_change; update journal set words_key = 'other' where number = 2")
  raw.close()
  expect(refusal(restore(store.file, to))).toBe('corrupt')
})

test('backups beside a library are made when something changed, and ten are kept', () => {
  const store = library()
  const beside = store.file.replace('.readout', '.readout-backups')
  expect(good(rotateBackups(store))).not.toBeNull()
  expect(good(rotateBackups(store))).toBeNull()
  for (let day = 0; day < 12; day += 1) {
    importing(store, [release(`day ${day}`)])
    expect(good(rotateBackups(store))).toMatchObject({ releases: day + 1 })
  }
  mkdirSync(beside, { recursive: true })
  expect(readdirSync(beside).length).toBe(10)
  expect(listBackups(store.file).map(({ releases }) => releases)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3])
})

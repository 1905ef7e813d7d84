import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeAtOnce } from '../../../electron/bridge/main/write-at-once.ts'
import { createPicks } from '../../../electron/bridge/picks.ts'
import { createPreferences } from '../../../electron/bridge/preferences.ts'
import { nameProfile, readProfile } from '../../../electron/bridge/profile.ts'
import { createRecentLibraries } from '../../../electron/bridge/recent.ts'
import { PickId } from '../../../shared/model/ids.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'readout-settings-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('a person who changes their name stays the same analyst', () => {
  expect(readProfile(folder)).toBeUndefined()
  const first = nameProfile(folder, 'A. Analyst')
  const renamed = nameProfile(folder, 'B. Analyst')
  expect(renamed).toEqual({ id: first.id, name: 'B. Analyst' })
  expect(readProfile(folder)).toEqual(renamed)
})

it('a damaged profile is no profile', () => {
  writeFileSync(path.join(folder, 'profile.json'), '{"id":')
  expect(readProfile(folder)).toBeUndefined()
})

it('preferences outlive the app and leave no half-written file', () => {
  createPreferences(folder).set('library.density', 'compact')
  expect(createPreferences(folder).all()).toEqual({ 'library.density': 'compact' })
  expect(readdirSync(folder)).toEqual(['preferences.json'])
})

it('recent libraries are listed newest first, once each, without those that are gone', () => {
  const [one = '', two = '', gone = ''] = ['one', 'two', 'gone'].map((name) => path.join(folder, `${name}.readout`))
  for (const file of [one, two]) writeFileSync(file, '')
  const recent = createRecentLibraries(folder, () => new Date('2026-01-01T00:00:00Z'))
  for (const file of [one, gone, two, one]) recent.opened(file, path.basename(file))
  expect(
    createRecentLibraries(folder)
      .list()
      .map(({ file }) => file),
  ).toEqual([one, two])
  expect(createRecentLibraries(folder).last()).toBe(one)
  recent.closed()
  expect(createRecentLibraries(folder).last()).toBeNull()
})

it('a pick stands for one path, and an id of somebody else’s making for none', () => {
  const picks = createPicks()
  const pick = picks.keep('/a/b.txt')
  expect(picks.keep('/a/b.txt')).toBe(pick)
  expect(picks.pathOf(pick)).toEqual({ ok: true, value: '/a/b.txt' })
  expect(picks.pathOf(PickId.parse('8f6f0d36-7f2c-4f6e-9a55-2f4a5a0b7a10'))).toMatchObject({
    ok: false,
    failure: { code: 'not-found' },
  })
})

it('a file is written whole or the old one is kept', async () => {
  const file = path.join(folder, 'brief.pdf')
  writeFileSync(file, 'old')
  expect(await writeAtOnce(file, new TextEncoder().encode('new'))).toEqual({ ok: true, value: 'brief.pdf' })
  expect(readFileSync(file, 'utf8')).toBe('new')
  const inNoFolder = path.join(folder, 'missing', 'brief.pdf')
  expect(await writeAtOnce(inNoFolder, new Uint8Array())).toMatchObject({
    ok: false,
    failure: { code: 'conflict', say: { key: 'failure.file.denied' } },
  })
  expect(existsSync(inNoFolder)).toBe(false)
  expect(readdirSync(folder)).toEqual(['brief.pdf'])
})

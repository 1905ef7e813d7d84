import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractFile, getRawHeader, listPackage } from '@electron/asar'
import { FuseV1Options } from '@electron/fuses'
import { beforeAll, describe, expect, test } from 'vitest'
import beforePack, { pinnedElectron, refusal, unpackedApp } from '../../build/shipping.mjs'
import { build, copyWithFuse, pack, programIn } from '../support/packaged-app.ts'
import { repository, temporaryFolder } from '../support/readout.ts'

const driver = 'node_modules/better-sqlite3'

describe('the unpacked app', { timeout: 180_000 }, () => {
  let packed: Awaited<ReturnType<typeof pack>>
  beforeAll(async () => {
    packed = await pack()
  }, 180_000)
  const resources = join(unpackedApp(), process.platform === 'darwin' ? 'Contents/Resources' : 'resources')
  const archive = join(resources, 'app.asar')
  const inArchive = (): string[] =>
    listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/').slice(1))

  test('carries the production fuses', async () => {
    const { status, stdout } = await build('check-fuses.mjs')
    expect(stdout).toContain('The fuses are the production set.')
    expect(status).toBe(0)
  })

  test('is found out when a fuse differs', async () => {
    using folder = temporaryFolder()
    const other = await copyWithFuse(folder.path, FuseV1Options.OnlyLoadAppFromAsar, false)
    const { status, stdout } = await build('check-fuses.mjs', [
      process.platform === 'darwin' ? other : programIn(other),
    ])
    expect(stdout).toContain('WRONG   OnlyLoadAppFromAsar: off, and it should be on')
    expect(stdout.match(/WRONG/gu)).toHaveLength(1)
    expect(status).toBe(1)
  })

  test('holds the built programs, one package and nothing that only the build needs', () => {
    const files = inArchive()
    expect(files).toEqual(
      expect.arrayContaining(['dist/main/main.mjs', 'dist/preload/preload.cjs', 'dist/engine/engine.mjs']),
    )
    expect(files.filter((file) => /\.(?:map|tsx?|c|cpp|h|gypi?)$/u.test(file))).toEqual([])
    const packages = files.map((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(file)?.[1])
    expect([...new Set(packages)]).toEqual(expect.arrayContaining(['better-sqlite3']))
    expect(packages.filter((name) => name !== undefined && name !== 'better-sqlite3')).toEqual([])
    expect(files.filter((file) => /^(?!dist|node_modules)/u.test(file)).toSorted()).toEqual(['LICENSE', 'package.json'])
  })

  test('carries the store’s driver for this Electron alone, beside the archive', () => {
    const wanted = packed.trial
      ? `${driver}/build/Release/better_sqlite3.node`
      : `${driver}/prebuilds/${process.platform}-${process.arch}.node`
    expect(inArchive().filter((file) => file.endsWith('.node'))).toEqual([wanted])
    const unpacked = readdirSync(`${archive}.unpacked`, { recursive: true, withFileTypes: true })
    expect(unpacked.filter((each) => each.isFile()).map(({ name }) => name)).toEqual([wanted.split('/').at(-1)])
    expect(readFileSync(join(`${archive}.unpacked`, wanted)).equals(readFileSync(join(repository, wanted)))).toBe(true)
  })

  test('brings the sample releases', () => {
    const from = join(repository, 'build/samples')
    expect(readdirSync(join(resources, 'samples')).toSorted()).toEqual(readdirSync(from).toSorted())
  })

  test('says in its metadata whether it is a trial build', () => {
    const { description, readoutTrialBuild } = JSON.parse(extractFile(archive, 'package.json').toString('utf8'))
    expect(readoutTrialBuild).toBe(packed.trial ? packed.electron : undefined)
    expect(/trial build/u.test(description)).toBe(packed.trial)
    expect(readdirSync(unpackedApp()).includes('TRIAL BUILD.txt')).toBe(packed.trial)
  })

  test('knows its archive by hash', () => {
    expect(getRawHeader(archive).headerString).toContain('"algorithm":"SHA256"')
  })
})

test('an installer is never made from another Electron than the pinned one', async () => {
  using folder = temporaryFolder()
  const electron = join(folder.path, 'electron')
  writeFileSync(electron, '')
  chmodSync(electron, 0o755)
  writeFileSync(join(folder.path, 'version'), '33.2.1')
  const { status, stderr } = await build('dist.mjs', [], { READOUT_ELECTRON: electron })
  expect(stderr).toContain(`Installers are made from Electron ${pinnedElectron()} alone; this is Electron 33.2.1.`)
  expect(stderr).toContain('npm run dist -- --dir')
  expect(status).toBe(2)
})

test('another way into electron-builder is refused as well', () => {
  const start = (target: string, config: { electronDist?: string; electronVersion?: string }) => () =>
    beforePack({ packager: { config }, targets: [{ name: target }] })
  expect(start('AppImage', { electronVersion: '33.2.1' })).toThrow('Installers are made from')
  expect(start('deb', { electronVersion: pinnedElectron(), electronDist: '/nowhere' })).toThrow('of a version unknown')
  expect(start('dir', { electronVersion: '33.2.1' })).not.toThrow()
  expect(start('deb', { electronVersion: pinnedElectron() })).not.toThrow()
  expect(refusal(pinnedElectron())).toBeUndefined()
})

test('an unknown word to dist is answered with its usage, not with installers', async () => {
  const { status, stderr } = await build('dist.mjs', ['--linux'])
  expect(stderr).toContain('usage: npm run dist')
  expect(status).toBe(2)
})

test('the fuses of an app that is not there are not called right', async () => {
  const { status, stderr } = await build('check-fuses.mjs', ['/nowhere/readout'])
  expect(stderr).toContain('There is no packaged app')
  expect(status).toBe(2)
})

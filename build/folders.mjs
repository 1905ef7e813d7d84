import { accessSync, constants, mkdirSync, statSync } from 'node:fs'
import { homedir, tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout. */
export const repository = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')

/** The Node that the project pins, whatever Node the machine has. */
export const projectNode = path.join(
  repository,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)

/** A program that an installed package brings, as the script behind its `bin`. */
export const tool = (script) => path.join(repository, 'node_modules', script)

/**
 * Where this user's programs keep what can be fetched or built again.
 * `environment` may lack HOME; the result is absolute and may not exist yet.
 */
export function cacheHome(platform, environment, home) {
  if (platform === 'win32') return environment.LOCALAPPDATA || path.join(home, 'AppData', 'Local')
  if (platform === 'darwin') return path.join(home, 'Library', 'Caches')
  return environment.XDG_CACHE_HOME || path.join(home, '.cache')
}

/** Our own folder in there, made if missing; the temporary folder where no home can be written. */
export function cacheFolder() {
  const own = path.join(cacheHome(process.platform, process.env, homeOrNothing()), 'readout')
  const spare = path.join(tmpdir(), `readout-${account()}`, 'cache')
  return [own, spare].find(usable) ?? tmpdir()
}

/** A folder for this user's throw-away results, outside the checkout. */
export function scratchFolder(name) {
  const folder = path.join(tmpdir(), `readout-${account()}`, name)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}

/** Nobody else's: what is cached here will be run. */
function usable(folder) {
  if (!path.isAbsolute(folder)) return false
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK)
    return process.getuid === undefined || statSync(folder).uid === process.getuid()
  } catch {
    return false
  }
}

function homeOrNothing() {
  try {
    return process.env.HOME || userInfo().homedir || homedir()
  } catch {
    return ''
  }
}

function account() {
  return process.getuid?.() ?? userInfo().username
}

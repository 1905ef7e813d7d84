import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { projectNode, repository } from './folders.mjs'
import { must, once, run, SetUpFailed, step } from './steps.mjs'

/** Installs the packages that package-lock.json names and the project's own Node, unless all is here. */
export async function installPackages() {
  await once(
    'packages',
    () => allHere() && existsSync(projectNode),
    async () => {
      if (!allHere()) await step('Installing packages (npm ci)', fromLock)
      if (!existsSync(projectNode)) await step('Installing the project’s own Node', fetchNode)
    },
  )
}

/**
 * No install scripts: npm would start a compiler for better-sqlite3 in spite of the binaries that
 * it brings (npm does not see `gypfile: false` in a lock), and the machine may have none.
 */
async function fromLock() {
  const { status } = await npm(['--version'])
  if (status !== 0) throw new SetUpFailed('npm was not found. Install Node 20 or newer with npm, then try again.')
  const { status: done, log } = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'])
  if (done !== 0)
    throw new SetUpFailed(`npm ci failed (status ${done}).\n${log.trim().split('\n').slice(-25).join('\n')}`)
}

/** The one install script that we need: the `node` package fetches the build for this system, headers included. */
export async function fetchNode() {
  const folder = path.join(repository, 'node_modules/node')
  const options = { cwd: folder, env: npmEnvironment() }
  await must('Fetching Node', process.execPath, ['installArchSpecificPackage.js'], options)
}

/** Runs npm: the one that started us, else the one on the PATH. */
export function npm(args, { cwd = repository } = {}) {
  const script = process.env.npm_execpath
  const known = script !== undefined && /npm-cli\.c?js$/.test(script)
  const program = known ? (process.env.npm_node_execpath ?? process.execPath) : onPath()
  return run(program, [...(known ? [script] : []), ...args], { cwd, env: npmEnvironment() })
}

function onPath() {
  return process.platform === 'win32' ? 'npm.cmd' : 'npm'
}

/** Without the folders that the npm around us was pointed at: ours works where it is started. */
function npmEnvironment() {
  const folders = /^npm_config_(local_|global_)?prefix$|^INIT_CWD$/i
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !folders.test(name)))
}

function allHere() {
  const record = path.join(repository, 'node_modules/.package-lock.json')
  if (!existsSync(record)) return false
  return upToDate(packagesOf(path.join(repository, 'package-lock.json')), packagesOf(record))
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

/**
 * Whether every package that a lock wants is among those that npm recorded as installed.
 * Both map a path in node_modules to its version and integrity; what is optional may be left out.
 */
export function upToDate(wanted, present) {
  return Object.entries(wanted).every(([place, entry]) => {
    const here = present[place]
    if (place === '' || (here === undefined && (entry.optional || entry.devOptional))) return true
    return here !== undefined && here.version === entry.version && here.integrity === entry.integrity
  })
}

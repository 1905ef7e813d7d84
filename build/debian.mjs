import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { must, run, say, SetUpFailed, step } from './steps.mjs'

const libraries = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1']
/** Renamed where time became 64 bits wide: Debian 13, Ubuntu 24.04. */
const renamed = new Set(['libgtk-3-0', 'libasound2'])
const older = new Set(['buster', 'bullseye', 'bookworm', 'focal', 'jammy'])

/**
 * Installs what Debian has to give for a piece of work, as root; an ordinary user is told the command.
 * Nothing happens on other systems, or where all is there.
 * @param {{ electron?: string, display?: boolean, compiler?: boolean, pdfText?: boolean }} wants
 *   `electron` is the executable whose libraries must be there.
 */
export async function installDebianPackages(wants) {
  if (process.platform !== 'linux') return
  const missing = await missingPackages(wants)
  if (missing.length === 0) return
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  const packages = namesFor(release, missing)
  if (packages === undefined || programPath('apt-get') === undefined) {
    throw new SetUpFailed(`This system lacks what these Debian packages bring: ${missing.join(' ')}`)
  }
  if (process.getuid?.() !== 0)
    throw new SetUpFailed(`Some Debian packages are missing. Install them, then try again:\n\n  ${command(packages)}\n`)
  await install(packages)
}

async function install(packages) {
  say(`installing Debian packages: ${packages.join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const patience = ['-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::Retries=2']
  await step('Reading Debian’s package lists', () =>
    must('apt-get update', 'apt-get', [...patience, 'update'], { env }),
  )
  const args = [...patience, 'install', '-y', '--no-install-recommends', ...packages]
  await step('Installing Debian packages', () => must('apt-get install', 'apt-get', args, { env }))
}

/** What an ordinary user has to type. */
export function command(packages) {
  return `sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`
}

/** The packages as this release of Debian or of its kin calls them; undefined on another Linux. */
export function namesFor(osRelease, packages) {
  const field = (name) => new RegExp(`^${name}="?([^"\n]*)`, 'm').exec(osRelease)?.[1] ?? ''
  const family = `${field('ID')} ${field('ID_LIKE')}`.split(' ')
  if (!family.includes('debian') && !family.includes('ubuntu')) return undefined
  const codename = field('UBUNTU_CODENAME') || field('DEBIAN_CODENAME') || field('VERSION_CODENAME')
  const wide = !older.has(codename)
  return packages.map((name) => (wide && renamed.has(name) ? `${name}t64` : name))
}

async function missingPackages({ electron, display = false, compiler = false, pdfText = false }) {
  const programs = [
    ...(display
      ? [
          ['Xvfb', 'xvfb'],
          ['xauth', 'xauth'],
        ]
      : []),
    ...(compiler
      ? [
          ['python3', 'python3'],
          ['make', 'make'],
          ['g++', 'g++'],
        ]
      : []),
    ...(pdfText ? [['pdftotext', 'poppler-utils']] : []),
  ]
  const lacking = programs.filter(([program]) => programPath(program) === undefined)
  const noLibraries = electron !== undefined && (await lacksLibraries(electron))
  return [...(noLibraries ? libraries : []), ...lacking.map(([, name]) => name)]
}

async function lacksLibraries(executable) {
  const { status, output } = await run('ldd', [executable])
  return status === 0 && output.includes('not found')
}

/** Where a program is on the PATH. */
export function programPath(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return folders.map((folder) => path.join(folder, name)).find(canRun)
}

function canRun(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { projectNode, repository } from './folders.mjs'
import { must, once, run, SetUpFailed, step } from './steps.mjs'

/** How to start npm: the one that started us, else the one on the PATH. */
export function npm() {
  const script = process.env.npm_execpath
  if (script !== undefined && /npm-cli\.c?js$/.test(script)) {
    return { program: process.env.npm_node_execpath ?? process.execPath, before: [script] }
  }
  return { program: process.platform === 'win32' ? 'npm.cmd' : 'npm', before: [] }
}

/** Installs the packages that package-lock.json names, unless they are all here. */
export async function installPackages() {
  await once('packages', installed, () =>
    step('Installing packages (npm ci)', async () => {
      const { program, before } = npm()
      const { status } = await run(program, [...before, '--version'])
      if (status !== 0) throw new SetUpFailed('npm was not found. Install Node 20 or newer with npm, then try again.')
      await must('npm ci', program, [...before, 'ci'], { cwd: repository })
    }),
  )
}

function installed() {
  const record = path.join(repository, 'node_modules/.package-lock.json')
  if (!existsSync(record) || !existsSync(projectNode)) return false
  const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages
  return upToDate(packages(path.join(repository, 'package-lock.json')), packages(record))
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

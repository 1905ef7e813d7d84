// A registry that lacks the builds for other systems leaves them out of package-lock.json, and then
// `npm ci` of npm 11 refuses the lock. This names them again: node build/complete-lock.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

/** The packages that entries of a lock ask for as optional and that it does not hold, by place, as entries to add. */
export function leftOut(packages) {
  const missing = {}
  for (const [place, { optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (isFound(packages, place, name)) continue
      if (!/^\d/.test(version)) throw new Error(`${name} is asked for as ${version}: one exact version was expected`)
      missing[`node_modules/${name}`] = { version, ...buildOf(name) }
    }
  }
  return missing
}

/** What a build's name says about where it runs, as an entry of a lock has it. */
export function buildOf(name) {
  const words = name.split(/[-/]/)
  const named = (known) => known.filter((word) => words.includes(word))
  const musl = words.some((word) => word.startsWith('musl'))
  const gnu = words.some((word) => word.startsWith('gnu'))
  return {
    cpu: named(processors),
    dev: true,
    ...(musl || gnu ? { libc: [musl ? 'musl' : 'glibc'] } : {}),
    optional: true,
    os: named(systems),
  }
}

function isFound(packages, place, name) {
  for (let from = place; ; from = path.posix.dirname(from)) {
    if (from === '.') from = ''
    if (packages[path.posix.join(from, 'node_modules', name)] !== undefined) return true
    if (from === '') return false
  }
}

function complete(file) {
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const missing = leftOut(lock.packages)
  const all = Object.entries({ ...lock.packages, ...missing })
  lock.packages = Object.fromEntries(all.toSorted(([a], [b]) => a.localeCompare(b, 'en')))
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`${Object.keys(missing).length} packages named again`)
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  complete(fileURLToPath(new URL('../package-lock.json', import.meta.url)))

import { createHash } from 'node:crypto'
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { cacheFolder, projectNode, repository, tool } from './folders.mjs'
import { fetchNode } from './packages.mjs'
import { must, once, run, say, SetUpFailed, step } from './steps.mjs'

const RECIPE = 1
const source = path.join(repository, 'node_modules/better-sqlite3')
const inPlace = path.join(source, 'build/Release/better_sqlite3.node')
const nodePackage = path.join(repository, 'node_modules/node')

/**
 * Lets better-sqlite3 load in this Electron. Its ready-made binaries want Node-API 10; for an older
 * Electron it is built once from the package's own source, and that build serves Node too.
 * With a newer Electron a build left behind is removed, so that nothing but the package's own binary runs.
 */
export async function fitStoreDriver(electron) {
  if (!(await needsOwnBuild(electron))) {
    rmSync(path.join(source, 'build'), { recursive: true, force: true })
    return
  }
  const built = path.join(cacheFolder(), driverFolder(electron), 'better_sqlite3.node')
  await once(
    'store-driver',
    () => existsSync(built),
    () => build(path.dirname(built), electron),
  )
  if (sameContent(built, inPlace)) return
  mkdirSync(path.dirname(inPlace), { recursive: true })
  copyFileSync(built, `${inPlace}.new`)
  renameSync(`${inPlace}.new`, inPlace)
}

/** Whether the build is still to be made: it takes a compiler. */
export async function driverMustBeBuilt(electron) {
  const made = path.join(cacheFolder(), driverFolder(electron), 'better_sqlite3.node')
  return (await needsOwnBuild(electron)) && !existsSync(made)
}

async function needsOwnBuild(electron) {
  if (electron.endOfLife) return true
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const { status, output } = await run(electron.executable, ['-p', 'process.versions.napi'], { env })
  return status === 0 && Number(output.trim()) < 10
}

function driverFolder(electron) {
  const { version } = JSON.parse(readFileSync(path.join(source, 'package.json'), 'utf8'))
  const node = JSON.parse(readFileSync(path.join(nodePackage, 'package.json'), 'utf8')).version
  const made = createHash('sha256').update([RECIPE, electron.version, node, process.arch].join(' '))
  return `better-sqlite3-${version}-${made.digest('hex').slice(0, 12)}`
}

async function build(place, electron) {
  const work = mkdtempSync(path.join(cacheFolder(), 'driver-new-'))
  try {
    await step('Building better-sqlite3 for this Electron (once; about a minute)', async () => {
      const tree = path.join(work, 'better-sqlite3')
      cpSync(source, tree, { recursive: true, filter: (file) => !/[\\/](build|prebuilds)$/.test(file) })
      const recipe = path.join(tree, 'binding.gyp')
      writeFileSync(recipe, withOlderNodeApi(readFileSync(recipe, 'utf8')))
      borrowHeaders(tree)
      const headers = await nodeHeaders()
      const args = [
        tool('node-gyp/bin/node-gyp.js'),
        'rebuild',
        '--release',
        '--force_build=1',
        '--jobs=max',
        `--nodedir=${headers}`,
      ]
      await must('Building better-sqlite3', projectNode, args, { cwd: tree, env: plainEnvironment() })
      const made = path.join(tree, 'build/Release/better_sqlite3.node')
      await tryOut(made, electron)
      const folder = path.join(work, 'made')
      mkdirSync(folder)
      copyFileSync(made, path.join(folder, 'better_sqlite3.node'))
      rmSync(place, { recursive: true, force: true })
      renameSync(folder, place)
    })
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** binding.gyp for a Node-API before 10: the few newer calls come from its experimental set, finalizers as they were. */
export function withOlderNodeApi(recipe) {
  const changed = recipe.replace(`'NAPI_VERSION=10'`, `'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'`)
  if (changed === recipe)
    throw new SetUpFailed('better-sqlite3 no longer asks for Node-API 10: look at build/store-driver.mjs again.')
  return changed
}

function borrowHeaders(tree) {
  const description = createRequire(path.join(source, 'package.json')).resolve('node-addon-api/package.json')
  mkdirSync(path.join(tree, 'node_modules'), { recursive: true })
  symlinkSync(path.dirname(description), path.join(tree, 'node_modules/node-addon-api'), 'dir')
}

/** The headers that come with the project's Node. npm may have pruned them: the package fetches them itself. */
async function nodeHeaders() {
  const folder = path.join(nodePackage, `node_modules/node-${process.platform}-${process.arch}`)
  if (!existsSync(path.join(folder, 'include'))) {
    say('fetching the headers of the project’s Node again')
    await fetchNode()
  }
  return folder
}

/** The environment without npm's settings, which node-gyp would take for its own. */
function plainEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !/^npm_(package_)?config_/i.test(name))
  const bin = path.join(repository, 'node_modules/.bin')
  return { ...Object.fromEntries(kept), PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` }
}

async function tryOut(built, electron) {
  const question = `const Database = require(${JSON.stringify(source)})
    const row = new Database(':memory:', { nativeBinding: ${JSON.stringify(built)} }).prepare('select 6 * 7 as n').get()
    process.exit(row.n === 42 ? 0 : 1)`
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  for (const program of [projectNode, electron.executable]) {
    await must(`Trying the new better-sqlite3 in ${path.basename(program)}`, program, ['--eval', question], { env })
  }
}

function sameContent(one, other) {
  return existsSync(other) && readFileSync(one).equals(readFileSync(other))
}

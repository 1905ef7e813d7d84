import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { projectNode, repository, tool } from './folders.mjs'
import { must, once, step } from './steps.mjs'

const sources = ['shared', 'electron', 'renderer', 'build', 'package.json', 'package-lock.json']
const apart = new Set(['build/samples', 'build/icons', 'build/electron-starter'])
const stamp = path.join(repository, 'dist/built-from')
const results = ['dist/main/main.mjs', 'dist/cli/cli.mjs', 'dist/renderer/index.html']

/** Builds the app into dist/, unless dist/ was built from these very sources. */
export async function buildApp() {
  const now = fingerprint(repository, sources)
  const built = () =>
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === now &&
    results.every((file) => existsSync(path.join(repository, file)))
  await once('build', built, () =>
    step('Building Readout', async () => {
      rmSync(stamp, { force: true })
      const args = [tool('vite/bin/vite.js'), 'build', '--app', '--config', 'build/vite.ts']
      await must('The build', projectNode, args, { cwd: repository })
      mkdirSync(path.dirname(stamp), { recursive: true })
      writeFileSync(stamp, now)
    }),
  )
}

/** A hash over the names and contents of all files at `places` below `root`. */
export function fingerprint(root, places) {
  const hash = createHash('sha256')
  for (const file of places.flatMap((place) => filesAt(root, place)).toSorted()) {
    const content = readFileSync(path.join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

function filesAt(root, place) {
  if (apart.has(place) || place.endsWith('.tsbuildinfo')) return []
  const full = path.join(root, place)
  const entries = existsSync(full) ? readdirIfFolder(full) : []
  return entries?.flatMap((name) => filesAt(root, `${place}/${name}`)) ?? [place]
}

function readdirIfFolder(full) {
  try {
    return readdirSync(full)
  } catch (error) {
    if (error.code === 'ENOTDIR') return undefined
    throw error
  }
}

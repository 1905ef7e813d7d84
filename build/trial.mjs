import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { repository } from './folders.mjs'

/** The one Electron that Readout is shipped on. */
export function pinnedElectron() {
  return JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8')).devDependencies.electron
}

/** The version of the Electron unpacked in `folder`, by its own label; undefined where there is none. */
export function electronIn(folder) {
  const label = path.join(folder, 'version')
  return existsSync(label) ? readFileSync(label, 'utf8').trim().replace(/^v/, '') : undefined
}

/** Why an installer is not made from Electron `version`; undefined for the pinned one. */
export function refusal(version) {
  if (version === pinnedElectron()) return undefined
  return (
    `Installers are made from Electron ${pinnedElectron()} alone, and this is Electron ${version ?? 'of no known version'}.\n` +
    'Run this where Electron can be downloaded, or make a trial build with: npm run dist -- --dir'
  )
}

/** electron-builder's hook before anything is packed, so that no way into it ends in an installer of the wrong Electron. */
export default function beforePack({ packager, targets }) {
  const { electronDist, electronVersion } = packager.config
  const version = typeof electronDist === 'string' ? electronIn(electronDist) : electronVersion
  const why = refusal(version)
  if (why !== undefined && targets.some(({ name }) => name !== 'dir')) throw new Error(why)
}

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { repository } from './folders.mjs'

/** The one Electron that Readout is shipped on. */
export function pinnedElectron() {
  return JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8')).devDependencies.electron
}

/** The version of the Electron unpacked in `folder`, by its own label; undefined where it has none. */
export function electronIn(folder) {
  const label = path.join(folder, 'version')
  return existsSync(label) ? readFileSync(label, 'utf8').trim().replace(/^v/, '') : undefined
}

/** Why no installer is made from Electron `version`; undefined for the pinned one, from which they are. */
export function refusal(version) {
  if (version === pinnedElectron()) return undefined
  return (
    `Installers are made from Electron ${pinnedElectron()} alone; this is Electron ${version ?? 'of a version unknown'}.\n` +
    'Run this where Electron can be downloaded, or make a trial build with: npm run dist -- --dir'
  )
}

/** electron-builder's hook before packing, so that no other way into it makes an installer either. */
export default function beforePack({ packager, targets }) {
  const { electronDist, electronVersion } = packager.config
  const why = refusal(typeof electronDist === 'string' ? electronIn(electronDist) : electronVersion)
  if (why !== undefined && targets.some(({ name }) => name !== 'dir')) throw new Error(why)
}

/** Where the unpacked app lies after `npm run dist -- --dir`: a folder, on a Mac the `.app`. */
export function unpackedApp(platform = process.platform, arch = process.arch) {
  const suffix = arch === 'x64' ? '' : `-${arch}`
  if (platform === 'darwin') return path.join(repository, `release/mac${suffix}/Readout.app`)
  return path.join(repository, `release/${platform === 'win32' ? 'win' : 'linux'}${suffix}-unpacked`)
}

/** The program in there whose fuses count. */
export function unpackedExecutable(platform = process.platform, arch = process.arch) {
  const app = unpackedApp(platform, arch)
  if (platform === 'darwin') return app
  return path.join(app, platform === 'win32' ? 'Readout.exe' : 'readout')
}

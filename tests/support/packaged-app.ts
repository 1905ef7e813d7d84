import { execFile } from 'node:child_process'
import { cpSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { FuseVersion, flipFuses, type FuseV1Options } from '@electron/fuses'
import { electronIn, pinnedElectron, unpackedApp, unpackedExecutable } from '../../build/shipping.mjs'
import { repository, type Ran } from './readout.ts'

/** Runs one of the build's own scripts. */
export const build = (
  script: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> =>
  new Promise((settle) => {
    const options = { cwd: repository, env: { ...process.env, ...env }, timeout: 170_000 }
    execFile(process.execPath, [join('build', script), ...args], options, (problem, stdout, stderr) => {
      const status = problem === null ? 0 : typeof problem.code === 'number' ? problem.code : 99
      settle({ status, stdout, stderr })
    })
  })

/** Packs what dist/ holds now, and says on which Electron: `trial` when it is not the pinned one. */
export const pack = async (): Promise<{ readonly electron: string | undefined; readonly trial: boolean }> => {
  const { status, stdout, stderr } = await build('dist.mjs', ['--dir'])
  if (status !== 0) throw new Error(`Packing failed (status ${status}): ${stdout}${stderr}`)
  const folder = process.env['READOUT_ELECTRON']
  const electron = electronIn(folder === undefined ? unpackedApp() : dirname(folder))
  return { electron, trial: electron !== pinnedElectron() }
}

/** The program to start, in the packed app or in a copy of it. */
export const programIn = (app: string): string =>
  resolve(
    app,
    process.platform === 'darwin' ? 'Contents/MacOS/Readout' : unpackedExecutable().slice(unpackedApp().length + 1),
  )

/** A copy of the packed app in `folder` with one fuse set otherwise. Copied, not linked: the fuses are written into the program. */
export const copyWithFuse = async (folder: string, fuse: FuseV1Options, on: boolean): Promise<string> => {
  const app = join(folder, process.platform === 'darwin' ? 'Readout.app' : 'Readout')
  cpSync(unpackedApp(), app, { recursive: true, verbatimSymlinks: true })
  await flipFuses(process.platform === 'darwin' ? app : programIn(app), { version: FuseVersion.V1, [fuse]: on })
  return app
}

import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'

/** The production set, what a packaged Readout must carry whatever built it. Said here a second time, apart from electron-builder.yml. */
const productionFuses = {
  RunAsNode: 'off',
  EnableCookieEncryption: 'on',
  EnableNodeOptionsEnvironmentVariable: 'off',
  EnableNodeCliInspectArguments: 'off',
  EnableEmbeddedAsarIntegrityValidation: 'on',
  OnlyLoadAppFromAsar: 'on',
  LoadBrowserProcessSpecificV8Snapshot: 'off',
  GrantFileProtocolExtraPrivileges: 'off',
}

const words = new Map([
  [FuseState.ENABLE, 'on'],
  [FuseState.DISABLE, 'off'],
])

/**
 * Reads the fuses of an Electron executable (on a Mac, of its `.app`) back from its bytes.
 * @returns {Promise<Array<{ fuse: string, is: 'on' | 'off' | 'not there', wanted: 'on' | 'off' }>>} one row for each of the production set
 */
export async function fusesOf(executable) {
  const wire = await getCurrentFuseWire(executable)
  return Object.entries(productionFuses).map(([fuse, wanted]) => ({
    fuse,
    is: words.get(wire[FuseV1Options[fuse]]) ?? 'not there',
    wanted,
  }))
}

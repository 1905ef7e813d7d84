import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'

/** The production set: what a packaged Readout must carry, whatever built it. */
export const productionFuses = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
}

/**
 * Reads the fuses of an Electron executable back from its bytes.
 * @returns {Promise<Array<{ fuse: string, on: boolean, wanted: boolean }>>} one row a fuse of the production set
 */
export async function fusesOf(executable) {
  const wire = await getCurrentFuseWire(executable)
  return Object.entries(productionFuses).map(([fuse, wanted]) => ({
    fuse,
    on: wire[FuseV1Options[fuse]] === FuseState.ENABLE,
    wanted,
  }))
}

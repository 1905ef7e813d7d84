import path from 'node:path'
import log from 'electron-log/node'
import type { Log } from '../bridge/bugs.ts'

const ONE_MB = 1024 * 1024

/** The log file of this account; beyond 1 MB the older half becomes `readout.old.log`. Never anything of a library. */
export const openLog = (folder: string, toTerminal: boolean): Log & { readonly file: string } => {
  const file = path.join(folder, 'readout.log')
  log.transports.file.setAppName('Readout')
  log.transports.file.resolvePathFn = () => file
  log.transports.file.maxSize = ONE_MB
  log.transports.file.level = 'info'
  log.transports.console.level = toTerminal ? 'warn' : false
  return {
    file,
    info: (line) => log.info(line),
    warn: (line) => log.warn(line),
    error: (line) => log.error(line),
  }
}

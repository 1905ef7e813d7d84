import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where the workbench keeps its per-user files: the analyst's profile among them. The same folder as Electron's userData. */
export const profileFolder = (): string => {
  const given = process.env['READOUT_USER_DATA']
  if (given !== undefined && given !== '') return given
  switch (process.platform) {
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'Readout')
    case 'win32':
      return join(process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Readout')
    default:
      return join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'Readout')
  }
}

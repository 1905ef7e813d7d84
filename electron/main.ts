import { attempts } from './jobs/no-network.ts'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { app, session } from 'electron'
import { isTrialBuild } from './shell/about.ts'
import { registerAppScheme, serveApp } from './shell/app-protocol.ts'
import { beTheOnlyOne } from './shell/lifecycle.ts'
import { openLog } from './shell/log.ts'
import { createRefusals, denyLeaving, denyNetwork, denyResolving } from './shell/no-network.ts'
import { places } from './shell/places.ts'
import { printForCommandLine } from './shell/print-mode.ts'
import { libraryIn, printModeFile } from './shell/start-words.ts'
import { startWorkbench, type Workbench } from './shell/workbench.ts'

const printTo = printModeFile(process.argv)
const own = process.env['READOUT_USER_DATA'] ?? ''

app.setName('Readout')
if (own !== '') app.setPath('userData', own)
else if (!app.commandLine.hasSwitch('user-data-dir'))
  app.setPath('userData', path.join(app.getPath('appData'), 'Readout'))
// A print beside the running workbench keeps out of its folder.
if (printTo !== undefined) {
  app.setPath('userData', path.join(app.getPath('userData'), 'printing'))
  app.disableHardwareAcceleration()
}

// As root Chromium needs --no-sandbox, and both together crash every child.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
if (process.platform === 'linux' && !canWrite('/dev/shm')) app.commandLine.appendSwitch('disable-dev-shm-usage')
denyResolving()
registerAppScheme()

const refusals = createRefusals()
app.on('web-contents-created', (_event, contents) => denyLeaving(contents, refusals))

function canWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Pages live in memory: no cache, no storage of theirs reaches the disk. */
const pages = () => {
  const inMemory = session.fromPartition('workbench')
  for (const each of [inMemory, session.defaultSession]) denyNetwork(each, refusals)
  serveApp(inMemory, places.renderer)
  return inMemory
}

const log = openLog(path.join(app.getPath('userData'), 'logs'), !app.isPackaged || isTrialBuild())
let workbench: Workbench | undefined

const printOnly = async (file: string): Promise<void> => {
  const status = await printForCommandLine({ session: pages(), log, refusals }, file)
  app.exit(status)
}

const openWorkbench = (): void => {
  if (isTrialBuild()) log.warn(`trial build on Electron ${process.versions.electron}: for looking at, not for work`)
  workbench = startWorkbench({
    session: pages(),
    refusals,
    log,
    attempts: () => [...attempts()],
    library: libraryIn(process.argv, process.cwd()),
  })
}

// Not awaited here: Electron becomes ready only after this module has run to its end.
if (printTo !== undefined) void app.whenReady().then(() => printOnly(printTo))
else if (beTheOnlyOne({ open: (file) => workbench?.openLibrary(file), show: () => workbench?.show() })) {
  void app.whenReady().then(openWorkbench)
} else app.quit()

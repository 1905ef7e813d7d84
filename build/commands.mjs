import { existsSync } from 'node:fs'
import path from 'node:path'
import { allTests } from './all-tests.mjs'
import { buildApp } from './build-app.mjs'
import { check } from './check.mjs'
import { installDebianPackages } from './debian.mjs'
import { hasDisplay, sandboxWorks, withDisplay } from './display.mjs'
import { electronEnvironment, findElectron } from './electron-runtime.mjs'
import { firstLight } from './first-light.mjs'
import { projectNode, repository } from './folders.mjs'
import { handOver, say, SetUpFailed } from './steps.mjs'
import { driverMustBeBuilt, fitStoreDriver } from './store-driver.mjs'

/** What `npm start`, `npm test` and the other scripts do once the packages are here. Each gives an exit status. */
export const commands = {
  start: (args) => (hasDisplay() ? openWorkbench(args) : workWithoutWindow()),
  test: () => test(),
  readout: (args) => readout(args),
  check: () => check(),
  dist: (args) => script('build/dist.mjs', args),
  bench: (args) => script('tests/bench/run.mjs', args),
}

async function openWorkbench(args) {
  const electron = await findElectron()
  const root = process.getuid?.() === 0
  if (!root && !(await sandboxWorks(electron))) throw new SetUpFailed(noSandbox(electron))
  await prepare(electron, {})
  const wayland = process.platform === 'linux' && !process.env.DISPLAY ? ['--ozone-platform-hint=auto'] : []
  const switches = [...(root ? ['--no-sandbox'] : []), ...wayland]
  const env = { ...process.env, ...electronEnvironment(electron) }
  return handOver(electron.executable, [...switches, repository, ...args], { env })
}

function noSandbox(electron) {
  const helper = path.join(path.dirname(electron.executable), 'chrome-sandbox')
  return `This system does not let an ordinary user start Chromium’s sandbox (user namespaces are off), and Readout
does not open press releases without it. Either allow user namespaces, or let root own the helper:

  sudo chown root:root ${helper} && sudo chmod 4755 ${helper}
`
}

async function workWithoutWindow() {
  say('there is no display to open the workbench on: doing its main job without a window')
  const electron = await findElectron()
  await installDebianPackages({ electron: electron.executable, display: true })
  await buildApp()
  const env = await unseenEnvironment(electron)
  return withDisplay((display) => firstLight({ ...env, ...display }))
}

async function test() {
  const electron = await findElectron()
  await prepare(electron, { display: !hasDisplay(), pdfText: true })
  const env = await unseenEnvironment(electron)
  return withDisplay((display) => allTests({ ...env, ...display }))
}

async function readout(args) {
  await buildApp()
  const env = printsPdf(args) ? await printingEnvironment() : process.env
  const cwd = process.env.npm_lifecycle_event === 'readout' ? process.env.INIT_CWD : process.cwd()
  return handOver(projectNode, [path.join(repository, 'dist/cli/cli.mjs'), ...args], { cwd, env })
}

/** Only a brief that goes out as PDF is printed by Electron. */
export function printsPdf(args) {
  const brief = args.indexOf('brief')
  return brief >= 0 && args.indexOf('export', brief) >= 0 && args.some((word) => /\.pdf$/i.test(word))
}

async function printingEnvironment() {
  const electron = await findElectron()
  await installDebianPackages({ electron: electron.executable, display: !hasDisplay() })
  return unseenEnvironment(electron)
}

async function script(file, args) {
  if (!existsSync(path.join(repository, file))) throw new SetUpFailed(`not built yet: ${file}`)
  const electron = await findElectron()
  await prepare(electron, { display: !hasDisplay() })
  const env = await unseenEnvironment(electron)
  return withDisplay((display) =>
    handOver(projectNode, [path.join(repository, file), ...args], { cwd: repository, env: { ...env, ...display } }),
  )
}

/** Everything that the whole app in Electron needs. */
async function prepare(electron, wants) {
  const compiler = await driverMustBeBuilt(electron)
  await installDebianPackages({ ...wants, electron: electron.executable, compiler })
  await fitStoreDriver(electron)
  await buildApp()
}

/** For Electron that shows our own pages to nobody: where no sandbox can be had, it may run without. */
async function unseenEnvironment(electron) {
  const sandbox = await sandboxWorks(electron)
  const root = process.getuid?.() === 0
  if (!sandbox && !root)
    say('Chromium’s sandbox cannot start here (no user namespaces): going on without it, and without a window')
  return { ...process.env, ...electronEnvironment(electron), ...(sandbox ? {} : { READOUT_NO_SANDBOX: '1' }) }
}

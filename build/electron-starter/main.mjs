import { app } from 'electron'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

// What Electron's own default_app does with `electron [-r MODULE] FOLDER|FILE …`.
const require = createRequire(import.meta.url)
const words = process.argv.slice(1)
let target
while (words.length > 0 && target === undefined) {
  const word = words.shift()
  if (word === '-r' || word === '--require') require(path.resolve(words.shift()))
  else if (!word.startsWith('-')) target = path.resolve(word)
}

if (process.platform === 'linux' && !canWrite('/dev/shm')) app.commandLine.appendSwitch('disable-dev-shm-usage')
if (target === undefined) {
  console.error('electron: name the folder or file of an app')
  app.exit(1)
} else {
  Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true })
  await start(target)
}

async function start(place) {
  const description = path.join(place, 'package.json')
  if (!existsSync(description)) {
    app.setAppPath(path.dirname(place))
    await import(pathToFileURL(place).href)
    return
  }
  const { name, productName, version, desktopName, main } = JSON.parse(readFileSync(description, 'utf8'))
  if (version) app.setVersion(version)
  app.name = productName ?? name ?? app.name
  app.setDesktopName(desktopName ?? `${app.name}.desktop`)
  app.setAppPath(place)
  await import(pathToFileURL(path.resolve(place, main ?? 'index.js')).href)
}

/** Chromium shares memory there, and crashes in a chroot or container where it cannot. */
function canWrite(folder) {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}

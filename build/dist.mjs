import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build, Platform } from 'electron-builder'
import { findElectron } from './electron-runtime.mjs'
import { repository } from './folders.mjs'
import { electronIn, pinnedElectron, refusal, unpackedApp } from './shipping.mjs'
import { say } from './steps.mjs'

process.exitCode = await main(process.argv.slice(2))

/** Packs what dist/ holds: with `--dir` as an unpacked app, else as this system's installers. Gives the exit status. */
async function main(args) {
  if (args.some((word) => word !== '--dir')) {
    say('usage: npm run dist [-- --dir]')
    return 2
  }
  const unpacked = args.includes('--dir')
  const electron = path.dirname(process.env.READOUT_ELECTRON ?? (await findElectron()).executable)
  const version = electronIn(electron)
  const trial = version !== pinnedElectron()
  if (trial && !unpacked) {
    say(refusal(version))
    return 2
  }
  await build({
    projectDir: repository,
    targets: unpacked ? Platform.current().createTarget('dir') : undefined,
    publish: 'never',
    config: {
      extends: 'build/electron-builder.yml',
      ...(unpacked ? { electronDist: electron, electronVersion: version, afterExtract: withoutDefaultApp } : {}),
      ...(trial ? trialBuild(version) : { files: ['!node_modules/better-sqlite3/build/**'] }),
    },
  })
  if (trial) nameAsTrial(version)
  say(trial ? trialWords(version) : 'packed into release/')
  return 0
}

/** Electron's own start page, which an unpacked Electron brings along. */
function withoutDefaultApp({ appOutDir }) {
  for (const resources of ['resources', 'Electron.app/Contents/Resources'])
    rmSync(path.join(appOutDir, resources, 'default_app.asar'), { force: true })
}

/** On an older Electron only the store's driver that was built for it loads. */
function trialBuild(version) {
  return {
    extraMetadata: { description: trialWords(version), readoutTrialBuild: version },
    linux: { synopsis: 'Trial build', desktop: { entry: { Name: 'Readout (trial build)' } } },
    files: ['!node_modules/better-sqlite3/prebuilds/**'],
  }
}

function nameAsTrial(version) {
  writeFileSync(path.join(unpackedApp(), 'TRIAL BUILD.txt'), `${trialWords(version)}\n`)
}

function trialWords(version) {
  return `Readout, trial build on Electron ${version} (made for ${pinnedElectron()}): for looking at, not for work and not to be handed on.`
}

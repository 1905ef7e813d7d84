import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, Platform } from 'electron-builder'

const repository = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const args = process.argv.slice(2)
const unpackedOnly = args.includes('--dir')
const executable = process.env['READOUT_ELECTRON']
const trial = process.env['READOUT_TRIAL_RUNTIME']

if (trial !== undefined && !unpackedOnly) {
  console.error(
    `Installers are never made from Electron ${trial}, the end-of-life copy of the registry.\n` +
      'Run this where Electron can be downloaded, or make a trial build with: npm run dist -- --dir',
  )
  process.exit(2)
}

const folder = executable === undefined ? undefined : path.dirname(executable)
const version =
  folder === undefined ? undefined : readFileSync(path.join(folder, 'version'), 'utf8').trim().replace(/^v/, '')

await build({
  projectDir: repository,
  targets: unpackedOnly ? Platform.current().createTarget('dir') : undefined,
  publish: 'never',
  config: {
    extends: 'build/electron-builder.yml',
    ...(trial === undefined ? { files: ['!node_modules/better-sqlite3/build/**'] } : trialBuild()),
    ...(version === undefined ? {} : { electronVersion: version }),
    ...(unpackedOnly && folder !== undefined ? { electronDist: folder } : {}),
  },
})
console.log(
  trial === undefined
    ? 'Packaged into release/.'
    : `TRIAL BUILD on Electron ${trial} (end of life): release/linux-unpacked. For looking at, never for handing on.`,
)

/** Named as a trial wherever a person or a program can read it, with the store's driver that was built for this Electron. */
function trialBuild() {
  return {
    extraMetadata: {
      description: `Readout trial build on Electron ${trial}, not for release`,
      readoutTrialBuild: trial,
    },
    files: ['!node_modules/better-sqlite3/build/Release/{obj,obj.target,.deps}/**'],
  }
}

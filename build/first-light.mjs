import { mkdtempSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { projectNode, repository, scratchFolder } from './folders.mjs'
import { must, say, SetUpFailed, step } from './steps.mjs'

const samples = path.join(repository, 'build/samples')
/** What the note is about: few enough themes for a note that somebody would read. */
const themes = 'Shanghai Spirit,Consensus-building,Connectivity'
const program = path.join(repository, 'dist/cli/cli.mjs')

/**
 * The product's main job without a window: the sample releases become a briefing note as PDF,
 * held against its library. Prints the PDF's path on stdout.
 */
export async function firstLight(env) {
  const folder = mkdtempSync(path.join(scratchFolder('first-light'), 'library-'))
  const library = path.join(folder, 'first-light.readout')
  const pdf = path.join(folder, 'first-light.pdf')
  const ownEnv = { ...env, READOUT_USER_DATA: path.join(folder, 'profile') }
  const readout = async (...words) => {
    const args = [program, ...words, '--library', library, '--json']
    return JSON.parse(await must(`readout ${words[0]}`, projectNode, args, { cwd: folder, env: ownEnv }))
  }
  await step('Making a library', () => readout('init'))
  const { imported } = await step('Importing the sample releases', () => readout('import', ...sampleReleases()))
  const { accepted } = await step('Tagging what the codebook names', () => readout('suggest', '--accept-all'))
  const { brief, citations } = await step('Composing the note', () =>
    readout('brief', 'new', '--template', 'intelligence-note', '--title', 'First light', '--themes', themes),
  )
  const { pages } = await step('Printing it', () => readout('brief', 'export', brief, '--to', pdf))
  const verified = await step('Holding the PDF against the library', () => readout('verify', pdf))
  if (!verified.ok)
    throw new SetUpFailed(`The PDF does not agree with its library: ${JSON.stringify(verified.problems)}`)
  say(`${imported.length} releases, ${accepted} tags, ${citations} citations on ${pages} pages, verified`)
  say(`the library: ${library}`)
  process.stdout.write(`${pdf}\n`)
  return 0
}

function sampleReleases() {
  const names = readdirSync(samples).filter((name) => /\.(txt|html?)$/i.test(name))
  return names.toSorted().map((name) => path.join(samples, name))
}

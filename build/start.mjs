// Behind every npm script. Needs no package and runs on Node 20: on a fresh clone there is nothing else.
import { existsSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { projectNode } from './folders.mjs'
import { installPackages } from './packages.mjs'
import { handOver, say, SetUpFailed } from './steps.mjs'

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof SetUpFailed)) throw error
  say(error.message)
  if (process.argv[2] === 'test') process.stdout.write('0 passed, 1 failed\n')
  process.exitCode = 1
}

async function main(words) {
  await installPackages()
  if (!onProjectNode()) return handOver(projectNode, [fileURLToPath(import.meta.url), ...words])
  const [name = '', ...args] = words
  const { commands } = await import('./commands.mjs')
  const command = commands[name]
  if (command !== undefined) return command(args)
  say(`use one of: ${Object.keys(commands).join(', ')}`)
  return 2
}

function onProjectNode() {
  return !existsSync(projectNode) || realpathSync(process.execPath) === realpathSync(projectNode)
}

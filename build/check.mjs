import { projectNode, repository, tool } from './folders.mjs'
import { handOver, say } from './steps.mjs'

const parts = [
  {
    name: 'format',
    script: 'oxfmt/bin/oxfmt',
    args: ['--check', '--config', 'build/oxfmt.json', '.', '!tests/fixtures/**', '!build/samples/**'],
  },
  {
    name: 'lint',
    script: 'oxlint/bin/oxlint',
    args: ['--config', 'build/oxlint.json', '--type-aware', '--deny-warnings', '.'],
  },
  { name: 'types', script: 'typescript/bin/tsc', args: ['--build'] },
  { name: 'dead code', script: 'knip/bin/knip.js', args: ['--config', 'build/knip.json', '--no-progress'] },
]

/** Holds the sources against format, lint, types and dead code, all four to the end. */
export async function checkAll() {
  const failed = []
  for (const { name, script, args } of parts) {
    say(`check: ${name}`)
    const status = await handOver(projectNode, [tool(script), ...args], { cwd: repository })
    if (status !== 0) failed.push(name)
  }
  return { passed: parts.length - failed.length, failed }
}

/** `npm run check`: exit status 1 if any part found something. */
export async function check() {
  const { failed } = await checkAll()
  say(failed.length === 0 ? 'check: all four parts passed' : `check: failed in ${failed.join(', ')}`)
  return failed.length === 0 ? 0 : 1
}

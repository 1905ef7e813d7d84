import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { checkAll } from './check.mjs'
import { projectNode, repository, tool } from './folders.mjs'
import { handOver, say } from './steps.mjs'

const reports = path.join(repository, 'dist/reports')

/**
 * Runs all that must pass, whatever failed before, and ends with the line `N passed, N failed`
 * on stdout. Each part of the check counts as one, each test as one.
 * @returns {Promise<number>} 0 only if something ran and nothing failed
 */
export async function allTests(env) {
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  const checked = await checkAll()
  const counts = [
    { passed: checked.passed, failed: checked.failed.length },
    await unitTests(env),
    await walkthroughs(env),
  ]
  const total = (name) => counts.reduce((sum, count) => sum + count[name], 0)
  if (checked.failed.length > 0) say(`check: failed in ${checked.failed.join(', ')}`)
  process.stdout.write(`${total('passed')} passed, ${total('failed')} failed\n`)
  return total('failed') === 0 ? 0 : 1
}

async function unitTests(env) {
  say('tests: units, store, command line')
  const report = path.join(reports, 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const args = [tool('vitest/vitest.mjs'), 'run', '--config', 'build/vitest.ts', ...reporters]
  const status = await handOver(projectNode, args, { cwd: repository, env })
  return outcome(status, report, ({ numPassedTests, numFailedTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
  }))
}

async function walkthroughs(env) {
  say('tests: walkthroughs on Electron')
  const report = path.join(reports, 'playwright.json')
  const args = [tool('playwright/cli.js'), 'test', '--config', 'build/playwright.ts', '--reporter=list,json']
  const status = await handOver(projectNode, args, {
    cwd: repository,
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  })
  return outcome(status, report, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
  }))
}

/**
 * What a runner's report says, made to agree with its exit status: a runner that failed without
 * a failed test (or wrote no report, or ran nothing) is itself one failure.
 */
export function outcome(status, report, read) {
  const counts = existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 0 }
  const silent = counts.failed === 0 && (status !== 0 || counts.passed === 0)
  return silent ? { ...counts, failed: 1 } : counts
}

import { fileURLToPath } from 'node:url'
import { defineConfig } from 'playwright/test'

const repository = new URL('..', import.meta.url)

export default defineConfig({
  testDir: fileURLToPath(new URL('tests/walkthrough', repository)),
  outputDir: fileURLToPath(new URL('dist/reports/walkthrough', repository)),
  timeout: 120_000,
  globalTimeout: 12 * 60_000,
  workers: 1,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'list',
})

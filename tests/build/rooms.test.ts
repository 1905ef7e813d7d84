import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'

const repository = fileURLToPath(new URL('../..', import.meta.url))
const oxlint = path.join(repository, 'node_modules/oxlint/bin/oxlint')

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'readout-rooms-'))
  mkdirSync(path.join(folder, 'build'))
  cpSync(path.join(repository, 'build/oxlint.json'), path.join(folder, 'build/oxlint.json'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Which of the planted imports the lint of `npm run check` refuses. Each is planted in a tree of its own. */
const refusedOf = (planted: readonly (readonly [file: string, from: string])[]): string[] => {
  for (const [index, [file, from]] of planted.entries()) {
    const place = path.join(folder, String(index), file)
    mkdirSync(path.dirname(place), { recursive: true })
    writeFileSync(place, `import { planted } from '${from}'\nexport const used = planted\n`)
  }
  const args = [oxlint, '--config', 'build/oxlint.json', '--format', 'unix', '.']
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', timeout: 30_000 })
  const lines = stdout.split('\n').filter((line) => line.includes('no-restricted-imports'))
  return planted
    .filter(([file], index) => lines.some((line) => line.startsWith(`${index}/${file}:`)))
    .map(([file, from]) => `${file} ← ${from}`)
}

const forbidden = [
  ['shared/text/runs.ts', 'node:fs'],
  ['shared/model/tag.ts', 'react'],
  ['shared/model/tag.ts', '../../electron/store/open.ts'],
  ['electron/store/tags.ts', 'better-sqlite3'],
  ['electron/store/tags.ts', '../tagging/tags.ts'],
  ['electron/store/tags.ts', 'zod-to-something'],
  ['electron/store/migrations/0001.ts', '../../jobs/jobs.ts'],
  ['electron/import/formats/txt.ts', 'node:fs'],
  ['electron/import/formats/txt.ts', '../../store/open.ts'],
  ['electron/tagging/tags.ts', 'electron'],
  ['electron/tagging/tags.ts', '../bridge/gate.ts'],
  ['electron/tagging/tags.ts', '../shell/window.ts'],
  ['electron/themes/suggest.ts', '../import/reading/title.ts'],
  ['electron/brief/compose.ts', '../../renderer/kit/button.tsx'],
  ['electron/command-line/run.ts', '../shell/window.ts'],
  ['electron/command-line/run.ts', '../bridge/gate.ts'],
  ['electron/bridge/gate.ts', 'electron'],
  ['electron/bridge/gate.ts', '../store/open.ts'],
  ['electron/bridge/answers/tags.ts', '../../../renderer/desk/desk.ts'],
  ['electron/shell/window.ts', '../store/open.ts'],
  ['electron/shell/window.ts', '../bridge/answers.ts'],
  ['electron/shell/window.ts', '../import/import.ts'],
  ['renderer/kit/button.tsx', '../desk/desk.ts'],
  ['renderer/kit/button.tsx', '../library/table.tsx'],
  ['renderer/library/table.tsx', '../reader/reader-room.tsx'],
  ['renderer/kit/button.tsx', '../families/compare-dialog.tsx'],
  ['renderer/desk/desk.ts', '../mapping/mapping-dialog.tsx'],
  ['renderer/library/table.tsx', '../import/import-card.tsx'],
  ['renderer/import/import-card.tsx', '../library/table.tsx'],
  ['renderer/import/import-card.tsx', '../app/frame.tsx'],
  ['renderer/settings/cleaning.tsx', '../reader/raw-text.tsx'],
  ['renderer/families/compare-dialog.tsx', '../reader/reader-room.tsx'],
  ['renderer/families/compare-dialog.tsx', 'node:fs'],
  ['renderer/mapping/mapping-dialog.tsx', '../import/failed-rows.tsx'],
  ['renderer/library/table.tsx', 'node:fs'],
  ['renderer/library/table.tsx', '../../electron/store/open.ts'],
  ['renderer/reader/reader-room.tsx', '../themes/themes-room.tsx'],
  ['renderer/brief/brief-room.tsx', '../library/table.tsx'],
  ['renderer/desk/desk.ts', '../../electron/main.ts'],
  ['renderer/app/frame.tsx', 'electron'],
] as const

const allowed = [
  ['shared/model/tag.ts', 'zod'],
  ['shared/text/runs.ts', '../model/span.ts'],
  ['electron/store/open.ts', 'better-sqlite3'],
  ['electron/store/tags.ts', 'kysely'],
  ['electron/store/seed.ts', '../import/cleaning/built-in-rules.json'],
  ['electron/import/formats/html.ts', 'parse5'],
  ['electron/tagging/tags.ts', '../store/tags.ts'],
  ['electron/tagging/suggestions.ts', '../themes/suggest.ts'],
  ['electron/import/parser.ts', '../jobs/no-network.ts'],
  ['electron/command-line/analyst.ts', '../bridge/profile.ts'],
  ['electron/command-line/commands/cleaning.ts', '../../import/cleaning/switch-rule.ts'],
  ['electron/bridge/answers.ts', '../tagging/tags.ts'],
  ['electron/bridge/answers/tags.ts', '../../store/tags.ts'],
  ['electron/shell/window.ts', 'electron'],
  ['electron/shell/window.ts', '../bridge/gate.ts'],
  ['renderer/reader/reader-room.tsx', '../themes/theme-picker.tsx'],
  ['renderer/reader/reader-head.tsx', '../families/family-badge.tsx'],
  ['renderer/library/preview.tsx', '../families/family-section.tsx'],
  ['renderer/import/failed-rows.tsx', '../mapping/mapping-dialog.tsx'],
  ['renderer/families/compare-dialog.tsx', '../kit/dialog.tsx'],
  ['renderer/families/compare-dialog.tsx', '../desk/questions.ts'],
  ['renderer/mapping/mapping-form.tsx', '../kit/field.tsx'],
  ['renderer/app/frame.tsx', '../import/imports.tsx'],
  ['renderer/library/table.tsx', '../kit/button.tsx'],
  ['renderer/library/table.tsx', '../desk/desk.ts'],
  ['renderer/app/rooms.tsx', '../library/table.tsx'],
] as const

it('an import across rooms fails the check', () => {
  expect(refusedOf(forbidden)).toEqual(forbidden.map(([file, from]) => `${file} ← ${from}`))
})

it('an import that the rooms may make passes it', () => {
  expect(refusedOf(allowed)).toEqual([])
})

import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readoutJson, repository, seed, temporaryFolder } from '../../support/readout.ts'

const times = 20
const worker = join(repository, 'tests/support/hard-worker.ts')
const parser = join(repository, 'dist/engine/parser.mjs')

interface Checked {
  ok: boolean
  integrity: string
  log: string
  problems: string[]
}

/** Lets a worker work and kills it without warning some time after it began; what it had acknowledged by then. */
const killed = (words: readonly string[], after: number): Promise<readonly string[]> =>
  new Promise((settle, reject) => {
    const child = spawn(process.execPath, [worker, ...words, parser], { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    let wrong = ''
    let timer: NodeJS.Timeout | undefined
    child.stderr.setEncoding('utf8').on('data', (piece: string) => (wrong += piece))
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      said += piece
      if (said.startsWith('ready')) timer ??= setTimeout(() => child.kill('SIGKILL'), after)
    })
    child.on('close', (_code, signal) => {
      const lines = said.split('\n').slice(1, -1)
      if (signal === 'SIGKILL' || lines.includes('finished')) settle(lines.filter((line) => line !== 'finished'))
      else reject(new Error(`the worker ended by itself: ${wrong}`))
    })
  })

/** Different texts, so that no two are one release. */
const putReleases = (folder: string, round: number): void => {
  mkdirSync(folder, { recursive: true })
  for (let at = 0; at < 60; at += 1) {
    writeFileSync(
      join(folder, `${at}.txt`),
      `Round ${round}, release ${at}\n\nThe parties recalled the Shanghai Spirit.\n\n11 August 2022\n`,
    )
  }
}

test(
  `an import killed ${times} times at random moments leaves a sound library that has all it acknowledged`,
  { timeout: 240_000 },
  async () => {
    using folder = temporaryFolder()
    const library = join(folder.path, 'desk.readout')
    await readoutJson(library, 'init')
    const acknowledged = new Set<string>()
    for (let round = 0; round < times; round += 1) {
      const batch = join(folder.path, `batch ${round}`)
      putReleases(batch, round)
      for (const id of await killed(['import', library, batch], Math.random() * 500)) acknowledged.add(id)
      const check = await readoutJson<Checked>(library, 'check')
      expect(check.json).toMatchObject({ ok: true, problems: [] })
    }
    const listed = await readoutJson<{ releases: { id: string }[] }>(library, 'list')
    const present = new Set(listed.json.releases.map((release) => release.id))
    expect([...acknowledged].filter((id) => !present.has(id))).toEqual([])
    expect(acknowledged.size).toBeGreaterThan(0)
  },
)

test(
  `tagging killed ${times} times at random moments loses no tag that was acknowledged`,
  { timeout: 240_000 },
  async () => {
    using folder = temporaryFolder()
    const library = join(folder.path, 'desk.readout')
    await readoutJson(library, 'init')
    const { json } = await readoutJson<{ imported: { id: string }[] }>(library, 'import', seed)
    const release = json.imported[0]?.id ?? ''
    const acknowledged = new Set<string>()
    for (let round = 0; round < times; round += 1) {
      for (const id of await killed(['tag', library, 'none'], Math.random() * 300)) acknowledged.add(id)
      const check = await readoutJson<Checked>(library, 'check')
      expect(check.json).toMatchObject({ ok: true, problems: [] })
    }
    const shown = await readoutJson<{ tags: { id: string }[] }>(library, 'show', release)
    const present = new Set(shown.json.tags.map((tag) => tag.id))
    expect([...acknowledged].filter((id) => !present.has(id))).toEqual([])
    expect(acknowledged.size).toBeGreaterThan(0)
  },
)

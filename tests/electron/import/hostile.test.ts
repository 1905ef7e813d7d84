import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { residentOf } from '../../../electron/import/parser-link.ts'
import { check } from '../../../electron/store/check.ts'
import { releaseIds, textOf } from '../../../electron/store/releases.ts'
import { atWork, right } from '../../support/importing.ts'
import { CANARY, hostileFiles } from './hostile-files.ts'

const MOST = 512 * 1024 * 1024

/** Measures parser processes as the real thing does, and keeps by how much one of them grew at most. Bytes. */
function measuring() {
  const idle = new Map<number, number>()
  let peak = 0
  return {
    peak: () => peak,
    residentOf: async (pid: number) => {
      const resident = (await residentOf(pid)) ?? 0
      if (!idle.has(pid)) idle.set(pid, resident)
      peak = Math.max(peak, resident - (idle.get(pid) ?? 0))
      return resident
    },
    parsers: () => idle.size,
  }
}

/** Files by name, as they are on disk. */
const within = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'latin1' })

const unsafe = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u

test('a folder of hostile files comes in as far as there is something to read, and each of the others says why', async () => {
  const measure = measuring()
  using at = atWork('electron/import/parser.ts', { residentOf: measure.residentOf })
  const folder = join(at.folder, 'hostile')
  mkdirSync(folder)
  for (const [index, [name, content]] of hostileFiles.entries()) {
    const inside = join(folder, String(index).padStart(3, '0'))
    mkdirSync(inside)
    writeFileSync(Buffer.concat([Buffer.from(`${inside}/`), Buffer.from(name)]), content)
  }
  const before = within(at.folder)
  const { imported, same, failed } = await at.bring(folder)

  const came = [...imported, ...failed].map((each) => ({
    index: Number(each.source.slice(folder.length + 1, folder.length + 4)),
    outcome: 'code' in each ? each.code : (each.title.value ?? ''),
  }))
  const outcomes = hostileFiles.map(([name, , outcome], index) => ({
    name: String(name),
    outcome: outcome.toSorted(),
    came: came
      .filter((each) => each.index === index)
      .map((each) => each.outcome)
      .toSorted(),
  }))
  expect(outcomes.map(({ name, came: real }) => [name, real])).toEqual(
    outcomes.map(({ name, outcome }) => [name, outcome]),
  )
  expect(same).toEqual([])

  const bodies = releaseIds(at.store.reader).map((id) => right(textOf(at.store.reader, id)).plain)
  expect(bodies.filter((plain) => plain.includes(CANARY) || plain.includes('root:') || plain.includes('\0'))).toEqual(
    [],
  )
  expect([...imported, ...failed].filter(({ source }) => unsafe.test(source))).toEqual([])
  expect(failed.filter(({ message }) => message === '' || unsafe.test(message))).toEqual([])
  expect(within(at.folder).filter((name) => !name.startsWith('library.readout'))).toEqual(
    before.filter((name) => !name.startsWith('library.readout')),
  )
  expect(at.parser.attempts().map(({ count }) => count)).toEqual([0, 0, 0])
  expect(check(at.store)).toMatchObject({ ok: true, integrity: 'ok', log: 'ok' })
  expect(measure.peak()).toBeLessThan(MOST)
  expect(measure.parsers()).toBe(1)
  process.stdout.write(`Peak of the parser over idle: ${Math.round(measure.peak() / 1024 / 1024)} MB\n`)
}, 60_000)

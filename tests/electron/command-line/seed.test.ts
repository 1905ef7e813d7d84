import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { readoutJson, seed, temporaryFolder } from '../../support/readout.ts'

interface Fact {
  value: string | null
  state: string
  span: [number, number] | null
}
interface Release {
  id: string
  title: Fact
  issuer: Fact
  kind: Fact
  reference: Fact
  url: Fact
  place: Fact
  language: string
  dates: Record<'event' | 'dateline' | 'publication' | 'capture', Fact>
  struck: { rule: string; text: string }[]
  state: string
}
interface Report {
  imported: Release[]
  same: { source: string; as: string }[]
  near: unknown[]
  failed: unknown[]
}
interface Suggested {
  suggestions: { path: string; theme: string; start: number; end: number; quote: string }[]
  accepted: number
}

let library = ''
beforeEach(async () => {
  const folder = temporaryFolder()
  library = join(folder.path, 'desk.readout')
  expect((await readoutJson(library, 'init')).status).toBe(0)
  return () => folder[Symbol.dispose]()
})

const blank = { value: null, state: 'blank', span: null }

test('the seed release comes in with its facts read, and what it does not say stays blank', async () => {
  const { status, json } = await readoutJson<Report>(library, 'import', seed)
  expect(status).toBe(0)
  const [release] = json.imported
  expect(json).toMatchObject({ same: [], near: [], failed: [] })
  expect(json.imported).toHaveLength(1)
  expect(release).toMatchObject({
    issuer: { value: 'Ministry of Foreign Affairs, Pakistan', state: 'inferred' },
    dates: {
      publication: { value: '2022-08-11', state: 'read' },
      event: { value: '2022-08-11', state: 'inferred', span: [240, 245] },
      dateline: blank,
      capture: blank,
    },
    language: 'en',
    kind: { value: 'readout', state: 'inferred', span: [17, 208] },
    reference: blank,
    url: blank,
    place: blank,
    state: 'new',
  })
  expect(release?.struck.map((strike) => strike.text.trim())).toEqual(['Press Releases|', 'Close Search Window'])
  expect(release?.title.state).toBe('inferred')
  expect(release?.title.value).toContain('Director of the Executive Committee')
  expect(release?.title.value).toContain('called on')
  expect(release?.title.value?.length).toBeLessThanOrEqual(120)
})

test('a fact is read from its span in plain', async () => {
  const { json } = await readoutJson<Report>(library, 'import', seed)
  const release = json.imported[0]
  const { readFileSync } = await import('node:fs')
  const plain = readFileSync(seed, 'utf8')
  const at = (fact: Fact | undefined): string => plain.slice(...(fact?.span ?? [0, 0]))
  expect(at(release?.dates.publication)).toBe('11 August 2022')
  expect(at(release?.issuer)).toMatch(/Foreign|Pakistan/)
  expect(at(release?.title)).toContain('called on')
})

test('the same bytes twice are one release, under any name', async () => {
  const first = await readoutJson<Report>(library, 'import', seed)
  const copy = join(library, '..', 'copy of the same.txt')
  copyFileSync(seed, copy)
  const again = await readoutJson<Report>(library, 'import', seed, copy)
  const id = first.json.imported[0]?.id
  expect(again.json.imported).toEqual([])
  expect(again.json.same.map((same) => same.as)).toEqual([id, id])
  const listed = await readoutJson<{ total: number }>(library, 'list')
  expect(listed.json.total).toBe(1)
})

test('the seed release has the same id in every library', async () => {
  using other = temporaryFolder()
  const elsewhere = join(other.path, 'other.readout')
  await readoutJson(elsewhere, 'init')
  const here = await readoutJson<Report>(library, 'import', seed)
  const there = await readoutJson<Report>(elsewhere, 'import', seed)
  expect(there.json.imported[0]?.id).toBe(here.json.imported[0]?.id)
})

test('suggestions for the two themes of the seed stand exactly on their words', async () => {
  await readoutJson(library, 'import', seed)
  const { json } = await readoutJson<Suggested>(library, 'suggest')
  const { readFileSync } = await import('node:fs')
  const plain = readFileSync(seed, 'utf8')
  const head = plain.indexOf('The Director')
  const spans = (name: string) =>
    json.suggestions
      .filter((each) => each.path.endsWith(name))
      .map((each) => [each.start + head, each.end + head, each.quote])
  expect(spans('Shanghai Spirit')).toEqual([[420, 435, 'Shanghai Spirit']])
  expect(spans('Consensus-building')).toEqual([
    [727, 755, 'developing common approaches'],
    [929, 964, 'spirit of consensus and cooperation'],
    [1394, 1414, 'developing consensus'],
  ])
})

test('accepting all suggestions is one step: undo takes it back, redo brings it again', async () => {
  const { json: report } = await readoutJson<Report>(library, 'import', seed)
  const id = report.imported[0]?.id ?? ''
  const { json: taken } = await readoutJson<Suggested>(library, 'suggest', '--accept-all')
  expect(taken.accepted).toBeGreaterThanOrEqual(4)
  const tagged = async () => (await readoutJson<{ tags: unknown[] }>(library, 'show', id)).json.tags
  const before = await tagged()
  expect(before).toHaveLength(taken.accepted)
  await readoutJson(library, 'undo')
  expect(await tagged()).toEqual([])
  await readoutJson(library, 'redo')
  expect(await tagged()).toEqual(before)
})

test('undoing an import withdraws its releases, and importing them again brings them back', async () => {
  await readoutJson(library, 'import', seed)
  expect((await readoutJson(library, 'undo')).status).toBe(0)
  expect((await readoutJson<{ total: number }>(library, 'list')).json.total).toBe(0)
  const again = await readoutJson<Report>(library, 'import', seed)
  expect(again.json.imported).toHaveLength(1)
  expect((await readoutJson<{ ok: boolean }>(library, 'check')).json.ok).toBe(true)
})

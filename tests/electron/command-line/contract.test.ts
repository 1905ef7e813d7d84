import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readout, readoutJson, seed, temporaryFolder } from '../../support/readout.ts'

const desk = async () => {
  const folder = temporaryFolder()
  const library = join(folder.path, 'desk.readout')
  await readoutJson(library, 'init')
  return { library, folder, [Symbol.dispose]: () => folder[Symbol.dispose]() }
}

test.each([
  [2, ['frobnicate']],
  [2, ['review']],
  [2, ['review', 'list']],
  [2, ['analyse', 'timeline']],
  [2, ['tag', 'nonsense']],
  [2, ['list', '--no-such-option']],
  [2, ['list', '--limit', '-3']],
  [2, ['brief', 'new', '--template', 'ministerial-brief']],
  [2, ['brief', 'new', '--template', 'sonnet']],
  [2, ['export', '--to', 'out.xlsx']],
  [2, ['import', 'project.qdpx']],
  [2, ['show', '00000000-0000-4000-8000-000000000000']],
])('exit status %i for %j', async (status, words) => {
  using here = await desk()
  const ran = await readoutJson<{ failure: { message: string } }>(here.library, ...words)
  expect(ran.status).toBe(status)
  expect(ran.json.failure.message).not.toBe('')
  expect(ran.stderr).toContain('readout: ')
})

test('what is not built yet says so', async () => {
  using here = await desk()
  const ran = await readoutJson<{ failure: { message: string } }>(here.library, 'review')
  expect(ran.json.failure.message).toMatch(/not built yet/i)
})

test('an unknown template lists the known ones', async () => {
  using here = await desk()
  const ran = await readoutJson<{ failure: { message: string } }>(here.library, 'brief', 'new', '--template', 'sonnet')
  for (const name of [
    'intelligence-note',
    'ministerial-brief',
    'talking-points',
    'codebook-report',
    'theme-passages',
  ]) {
    expect(ran.json.failure.message).toContain(name)
  }
})

test('without --library nothing is done', async () => {
  expect((await readout(['list', '--json'])).status).toBe(2)
})

test('an existing file is refused by init and left as it was', async () => {
  using here = await desk()
  const before = readFileSync(here.library)
  expect((await readoutJson(here.library, 'init')).status).toBe(3)
  expect(readFileSync(here.library).equals(before)).toBe(true)
})

test('a missing library and a file that is none are exit status 3', async () => {
  using here = await desk()
  expect((await readoutJson(join(here.folder.path, 'missing.readout'), 'list')).status).toBe(3)
  const letter = join(here.folder.path, 'letter.readout')
  writeFileSync(letter, 'Dear colleague, this is not a library. '.repeat(200))
  expect((await readoutJson(letter, 'list')).status).toBe(3)
  expect(existsSync(`${letter}-wal`)).toBe(false)
})

test('--empty makes a library without themes', async () => {
  using folder = temporaryFolder()
  const library = join(folder.path, 'empty.readout')
  const made = await readoutJson<{ library: string; id: string; schema: number }>(library, 'init', '--empty')
  expect(made.json).toMatchObject({ library, schema: expect.any(Number), id: expect.any(String) })
  expect((await readoutJson<{ themes: unknown[] }>(library, 'themes', 'list')).json.themes).toEqual([])
})

test('a file that cannot be read is listed with its reason, and the rest comes in', async () => {
  using here = await desk()
  const empty = join(here.folder.path, 'empty.txt')
  writeFileSync(empty, '')
  const gone = join(here.folder.path, 'gone.txt')
  const ran = await readoutJson<{ imported: unknown[]; failed: { source: string; code: string }[] }>(
    here.library,
    'import',
    empty,
    gone,
    seed,
  )
  expect(ran.status).toBe(1)
  expect(ran.json.imported).toHaveLength(1)
  expect(ran.json.failed.map(({ code }) => code).toSorted()).toEqual(['empty', 'unreadable'])
})

test('tag and untag give the tag with the words it stands on', async () => {
  using here = await desk()
  const { json } = await readoutJson<{ imported: { id: string }[] }>(here.library, 'import', seed)
  const release = json.imported[0]?.id ?? ''
  const tagged = await readoutJson<{ tag: { id: string; quote: string; path: string; origin: string } }>(
    here.library,
    'tag',
    release,
    '4',
    '12',
    'Counter-terrorism',
    '--note',
    'who speaks',
    '--analyst',
    'Aisha',
  )
  expect(tagged.json.tag).toMatchObject({
    quote: 'Director',
    start: 4,
    end: 12,
    origin: 'by-hand',
    state: 'placed',
    analystName: 'Aisha',
    note: 'who speaks',
  })
  expect((await readoutJson(here.library, 'untag', tagged.json.tag.id, '--analyst', 'Aisha')).status).toBe(0)
  const shown = await readoutJson<{ tags: unknown[] }>(here.library, 'show', release)
  expect(shown.json.tags).toEqual([])
})

test('each analyst undoes their own work', async () => {
  using here = await desk()
  const { json } = await readoutJson<{ imported: { id: string }[] }>(here.library, 'import', seed, '--analyst', 'Aisha')
  const release = json.imported[0]?.id ?? ''
  await readoutJson(here.library, 'tag', release, '0', '3', 'Counter-terrorism', '--analyst', 'Aisha')
  await readoutJson(here.library, 'tag', release, '4', '12', 'Counter-terrorism', '--analyst', 'Boris')
  await readoutJson(here.library, 'undo', '--analyst', 'Aisha')
  const shown = await readoutJson<{ tags: { analystName: string }[] }>(here.library, 'show', release)
  expect(shown.json.tags.map((tag) => tag.analystName)).toEqual(['Boris'])
})

test('undo says what rests on a step, and undoes both when asked to', async () => {
  using here = await desk()
  const { json } = await readoutJson<{ imported: { id: string }[] }>(here.library, 'import', seed, '--analyst', 'Aisha')
  const release = json.imported[0]?.id ?? ''
  await readoutJson(here.library, 'tag', release, '4', '12', 'Counter-terrorism', '--analyst', 'Boris')
  const refused = await readoutJson<{ failure: { message: string } }>(here.library, 'undo', '--analyst', 'Aisha')
  expect(refused.status).toBe(1)
  expect(refused.json.failure.message).toMatch(/Boris: Tagged “.*” with Counter-terrorism\. .*undo --both/)
  expect((await readoutJson<{ total: number }>(here.library, 'list')).json.total).toBe(1)
  const undone = await readoutJson<{ did: string }>(here.library, 'undo', '--both', '--analyst', 'Aisha')
  expect([undone.status, undone.json.did]).toEqual([0, 'Imported 1 release'])
  expect((await readoutJson<{ total: number }>(here.library, 'list')).json.total).toBe(0)
  for (const _ of [1, 2]) expect((await readoutJson(here.library, 'redo', '--analyst', 'Aisha')).status).toBe(0)
  const shown = await readoutJson<{ tags: { analystName: string }[] }>(here.library, 'show', release)
  expect(shown.json.tags.map((tag) => tag.analystName)).toEqual(['Boris'])
})

test('a cleaning rule switched off brings its line back and every tag keeps its words', async () => {
  using here = await desk()
  const { json } = await readoutJson<{ imported: { id: string }[] }>(here.library, 'import', seed)
  const release = json.imported[0]?.id ?? ''
  await readoutJson(here.library, 'suggest', '--accept-all')
  const before = await readoutJson<{ tags: { quote: string }[] }>(here.library, 'show', release)
  const { json: cleaning } = await readoutJson<{ rules: { id: string; strikes: number }[] }>(
    here.library,
    'cleaning',
    'list',
  )
  const striking = cleaning.rules.filter((rule) => rule.strikes > 0)
  expect(striking).toHaveLength(2)
  for (const rule of striking)
    expect((await readoutJson(here.library, 'cleaning', 'switch', rule.id, 'off')).status).toBe(0)
  const after = await readoutJson<{
    text: string
    tags: { quote: string; start: number; end: number; state: string }[]
  }>(here.library, 'show', release)
  expect(after.json.text.startsWith('Press Releases|')).toBe(true)
  expect(after.json.tags.map((tag) => tag.quote)).toEqual(before.json.tags.map((tag) => tag.quote))
  for (const tag of after.json.tags) {
    expect(tag.state).toBe('placed')
    expect(after.json.text.slice(tag.start, tag.end)).toBe(tag.quote)
  }
})

test('a backup restores the library as it was', async () => {
  using here = await desk()
  await readoutJson(here.library, 'import', seed)
  const copy = join(here.folder.path, 'copy.readout')
  expect((await readoutJson(here.library, 'backup', '--to', copy)).json).toMatchObject({
    file: copy,
    releases: 1,
    tags: 0,
  })
  await readoutJson(here.library, 'undo')
  expect((await readoutJson(here.library, 'restore', copy)).json).toMatchObject({ releases: 1 })
  expect((await readoutJson<{ total: number }>(here.library, 'list')).json.total).toBe(1)
})

test('themes leave as JSON and CSV and come into an empty library whole', async () => {
  using here = await desk()
  using other = temporaryFolder()
  const { json: before } = await readoutJson<{ themes: unknown[] }>(here.library, 'themes', 'list')
  for (const kind of ['json', 'csv']) {
    const file = join(other.path, `themes.${kind}`)
    expect((await readoutJson(here.library, 'themes', 'export', '--to', file)).json).toMatchObject({
      themes: before.themes.length,
    })
    const library = join(other.path, `${kind}.readout`)
    await readoutJson(library, 'init', '--empty')
    await readoutJson(library, 'themes', 'import', file)
    expect((await readoutJson<{ themes: unknown[] }>(library, 'themes', 'list')).json.themes).toEqual(before.themes)
  }
})

test('search finds words across spelling and says what matched', async () => {
  using here = await desk()
  await readoutJson(here.library, 'import', seed)
  const shown = await readoutJson<{
    total: number
    hits: { matched: string[]; highlights: [number, number][]; snippet: string }[]
  }>(here.library, 'search', '"shanghai spirit"')
  expect(shown.json.total).toBe(1)
  expect(shown.json.hits[0]?.matched).toContain('text')
  expect(shown.json.hits[0]?.highlights).toHaveLength(1)
})

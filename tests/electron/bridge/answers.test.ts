import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { readdirSync, writeFileSync } from 'node:fs'
import { expect, it, onTestFinished } from 'vitest'
import { answerInEngine } from '../../../electron/bridge/answers.ts'
import type { EngineContext } from '../../../electron/bridge/answers/context.ts'
import { leave } from '../../../electron/bridge/answers/library-answers.ts'
import { openSearches } from '../../../electron/bridge/answers/searches.ts'
import { createParserHost, forkParser } from '../../../electron/import/parser-host.ts'
import { createJobs } from '../../../electron/jobs/jobs.ts'
import {
  contract,
  mainCalls,
  type BackstageCall,
  type CallName,
  type EngineCall,
  type OutputOf,
} from '../../../shared/contract/contract.ts'
import type { Failure, Outcome } from '../../../shared/contract/outcome.ts'
import { ReleaseFilter } from '../../../shared/model/release.ts'
import { aisha, folder, good, refusal } from '../store/library-desk.ts'

const source = (place: string): string => fileURLToPath(new URL(`../../../electron/${place}`, import.meta.url))
const bug: Failure = { code: 'internal', reference: 'r', say: { key: 'failure.internal', params: {} } }

/** An engine without a process around it: the same rooms, store, thread and parser. */
const engine = (known: { readonly analyst: boolean } = { analyst: true }) => {
  const heard: string[] = []
  const announce: EngineContext['announce'] = (name) => void heard.push(name)
  const context: EngineContext = {
    store: null,
    searches: null,
    analyst: known.analyst ? aisha : null,
    announce,
    jobs: createJobs(
      (job) => announce('job.moved', job),
      () => bug,
    ),
    imports: new Map(),
    parser: createParserHost(forkParser(source('import/parser.ts'))),
    openSearches: (file) => openSearches(source('bridge/answers/search-thread.ts'), file),
    attempts: () => Promise.resolve([]),
  }
  onTestFinished(async () => {
    await leave(context)
    context.parser.close()
  })
  const ask = (name: EngineCall | BackstageCall, input: unknown): Promise<Outcome<unknown>> =>
    answerInEngine(context, name, input)
  /** Asks as a window does: the input goes through its schema, and the output has to have the shape of its own. */
  const call = async <N extends EngineCall>(name: N, input: unknown): Promise<OutputOf<N>> => {
    const answer = good(await ask(name, contract[name].input.parse(input)))
    return contract[name].output.parse(answer) as OutputOf<N>
  }
  const make = async (file = path.join(folder(), 'desk.readout')): Promise<string> => {
    good(await ask('engine.createLibrary', { file, name: 'Desk', starter: true }))
    return file
  }
  return { context, heard, ask, call, make }
}

const inMain: ReadonlySet<string> = new Set(mainCalls)
const engineCalls = (Object.keys(contract) as CallName[]).filter((name): name is EngineCall => !inMain.has(name))

it('without an open library every call but those about no library says so', async () => {
  const { ask } = engine()
  const answered: string[] = []
  for (const name of engineCalls) {
    const outcome = await ask(name, {})
    if (outcome.ok) answered.push(name)
    else if (name !== 'jobs.cancel')
      expect([name, outcome.failure]).toMatchObject([name, { code: 'unusable-library', reason: 'none-open' }])
  }
  expect(answered.toSorted()).toEqual(['jobs.list', 'library.close', 'library.info'])
})

it('nothing is made or changed before it is known who works', async () => {
  const { ask, context, make } = engine({ analyst: false })
  const file = path.join(folder(), 'desk.readout')
  expect(refusal(await ask('engine.createLibrary', { file, name: 'Desk', starter: false }))).toBe(
    'bad-request failure.noAnalyst',
  )
  await ask('engine.profile', { analyst: aisha })
  await make(file)
  context.analyst = null
  expect(refusal(await ask('log.undo', {}))).toBe('bad-request failure.noAnalyst')
})

it('a pasted release is tagged, cited and undone, each told to the windows', async () => {
  const { call, heard, make, context } = engine()
  await make()
  const text = 'The parties praised the Shanghai Spirit.\n\nThey called for developing common approaches.'
  const { job } = await call('import.paste', { text, html: false })
  while (context.jobs.list().find(({ id }) => id === job)?.state === 'running') await wait(10)
  expect(context.jobs.list()[0]).toMatchObject({
    id: job,
    kind: 'import',
    state: 'done',
    result: { imported: 1, failed: 0, same: 0 },
  })

  const page = await call('releases.page', {
    filter: {},
    query: 'shanghai',
    sort: 'relevance',
    descending: true,
    offset: 0,
    limit: 10,
  })
  expect(page.rows).toHaveLength(1)
  const release = page.rows[0]?.id
  const suggested = await call('suggestions.list', {
    releases: [release],
    themes: (await call('themes.list', {})).themes.map(({ id }) => id),
  })
  const spirit = suggested.find(({ quote }) => quote === 'Shanghai Spirit')
  expect(spirit?.path).toBe('Shanghai Spirit')

  heard.length = 0
  const span = { start: spirit?.start, end: spirit?.end }
  const tag = await call('tags.add', {
    release,
    revision: 1,
    span,
    theme: spirit?.theme,
    note: null,
    origin: 'suggested',
  })
  expect(heard).toEqual(['tags.changed', 'log.changed'])
  expect(tag.quote).toBe('Shanghai Spirit')
  const [passage] = await call('tags.passages', { themes: [tag.theme], limit: 10 })
  expect(`${passage?.before}|${passage?.quote}|${passage?.after}`).toContain('praised the |Shanghai Spirit|.')

  const brief = await call('briefs.new', { template: 'intelligence-note', title: 'Note', themes: null, query: null })
  const composed = await call('briefs.show', { brief: brief.id })
  expect(composed.citations.map(({ quote, trouble }) => [quote, trouble])).toEqual([['Shanghai Spirit', null]])

  await call('log.undo', {})
  await call('log.undo', {})
  expect((await call('releases.show', { release, query: 'spirit' })).tags).toEqual([])
  await call('log.redo', {})
  expect((await call('releases.show', { release, query: 'spirit' })).tags.map(({ id }) => id)).toEqual([tag.id])
  expect(await call('library.check', {})).toMatchObject({ ok: true, problems: [] })
})

it('looking around opens a library of the sample releases, and of nothing else that lies beside them', async () => {
  const { call, ask } = engine()
  const file = path.join(folder(), 'Look around.readout')
  const samples = fileURLToPath(new URL('../../../build/samples', import.meta.url))
  const expected = readdirSync(samples).filter((name) => /\.(txt|html?)$/.test(name)).length
  const opened = good(await ask('engine.lookAround', { file, samples }))
  expect(opened).toMatchObject({ name: 'Look around', releases: expected })
  expect((await call('library.info', {}))?.releases).toBe(expected)
})

it('facts corrected by hand and states are kept, and an unknown release is not found', async () => {
  const { call, ask, make, context } = engine()
  await make()
  await call('import.paste', { text: 'A short text of today.', html: false })
  while (context.jobs.list()[0]?.state === 'running') await wait(10)
  const filter = ReleaseFilter.parse({})
  const { rows } = await call('releases.page', {
    filter,
    query: '',
    sort: 'date',
    descending: true,
    offset: 0,
    limit: 5,
  })
  const release = rows[0]?.id
  await call('releases.setFact', { release, fact: 'title', value: 'My title' })
  await call('releases.setState', { releases: [release], state: 'read' })
  const shown = await call('releases.show', { release })
  expect(shown.release.title).toMatchObject({ value: 'My title', state: 'by-hand' })
  expect(shown.reading).toMatchObject({ analystName: 'Aisha' })
  const unknown = '8f6f0d36-7f2c-5f6e-9a55-2f4a5a0b7a10'
  expect(refusal(await ask('releases.show', { release: unknown, query: '' }))).toBe('not-found failure.release.missing')
})

it('a library that cannot be opened leaves the open one open', async () => {
  const { call, ask, make } = engine()
  const file = await make()
  const other = path.join(path.dirname(file), 'other.readout')
  writeFileSync(other, 'no library at all, but long enough to be looked at as one')
  expect(await ask('engine.openLibrary', { file: other })).toMatchObject({
    ok: false,
    failure: { reason: 'not-a-library' },
  })
  expect(await call('library.info', {})).toMatchObject({ name: 'Desk' })
})

it('a restored backup is open again, and what came after it is kept beside', async () => {
  const { call, ask, make } = engine()
  const file = await make()
  await call('library.backupNow', {})
  const [backup] = good(await ask('engine.backups', {})) as readonly { path: string }[]
  const before = (await call('themes.list', {})).themes.length
  const [first] = (await call('themes.list', {})).themes
  await call('themes.retire', { theme: first?.id })
  good(await ask('engine.restore', { file, from: backup?.path }))
  expect((await call('themes.list', {})).themes).toHaveLength(before)
  expect(good(await ask('engine.backups', {})) as readonly unknown[]).toHaveLength(3)
})

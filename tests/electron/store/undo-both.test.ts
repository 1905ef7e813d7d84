import { array, assert, boolean, property, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import type { ReleaseId } from '../../../shared/model/ids.ts'
import { check } from '../../../electron/store/check.ts'
import { logPage, redo, standing, undo, verifyChain } from '../../../electron/store/journal.ts'
import type { Store } from '../../../electron/store/open.ts'
import { releaseIds, setFact, setReleaseState } from '../../../electron/store/releases.ts'
import { addTag, noteTag, tagsOf } from '../../../electron/store/tags.ts'
import { addTheme, editTheme, listThemes, retireTheme } from '../../../electron/store/themes.ts'
import { contentOf } from './content.ts'
import { anyTask, morning, work } from './day-of-work.ts'
import { aisha, boris, change, good, importing, library, refusal, release, theme, themeId } from './library-desk.ts'

const both = { alsoDependents: true }

const entries = (store: Store): number => logPage(store.reader, { before: null, limit: 1 })[0]?.number ?? 0

const tagging = (store: Store, id: ReleaseId, analyst = boris) =>
  change(
    store,
    'tag.add',
    (writer) =>
      addTag(writer, {
        release: id,
        revision: 1,
        span: { start: 4, end: 12 },
        theme: themeId(1),
        origin: 'by-hand',
        note: null,
      }),
    analyst,
  )

/** Aisha's release and theme; what else stands on them is each test's own. */
function desk(): { store: Store; id: ReleaseId } {
  const store = library()
  const [id] = importing(store, [release('the Shanghai Spirit')])
  if (id === undefined) throw new Error('nothing imported')
  change(store, 'theme.add', (writer) => addTheme(writer, theme('Energy'), themeId(1)))
  return { store, id }
}

test('whatever two analysts did, what one undoes with all that rests on it comes back as it was, or nothing is undone', () => {
  let rested = 0
  assert(
    property(array(tuple(anyTask, boolean()), { minLength: 8, maxLength: 24, size: 'max' }), (tasks) => {
      const store = library()
      for (const one of morning) work(store, one)
      for (const [one, hers] of tasks) work(store, one, hers ? aisha : boris)
      const days = [{ content: contentOf(store.reader), entries: entries(store) }]
      while (standing(store.reader, aisha).undo !== null) {
        const before = days.at(-1)
        const alone = undo(store, aisha)
        if (!alone.ok) {
          expect({ content: contentOf(store.reader), entries: entries(store) }).toEqual(before)
          const offered = alone.failure.code === 'conflict' ? alone.failure.dependents : undefined
          expect(undo(store, aisha, both).ok).toBe(offered !== undefined)
          if (offered === undefined) break
          expect(entries(store)).toBe((before?.entries ?? 0) + offered.count + 1)
          rested += offered.count
        }
        expect(check(store)).toMatchObject({ ok: true, problems: [] })
        days.push({ content: contentOf(store.reader), entries: entries(store) })
      }
      const undone = entries(store)
      for (const day of days.toReversed()) {
        while (entries(store) < undone + (undone - day.entries)) good(redo(store, aisha))
        expect(contentOf(store.reader)).toEqual(day.content)
      }
      expect(standing(store.reader, aisha).redo).toBeNull()
      expect(check(store)).toMatchObject({ ok: true, problems: [] })
      store.close()
    }),
    { numRuns: 30 },
  )
  expect(rested).toBeGreaterThan(0)
}, 120_000)

test('what rests on a step is undone before it, newest first, each as an entry that names it', () => {
  const { store, id } = desk()
  const before = contentOf(store.reader)
  tagging(store, id)
  change(store, 'theme.below', (writer) => addTheme(writer, theme('Gas', { parent: themeId(1) })), boris)
  expect(undo(store, aisha)).toMatchObject({
    failure: { dependents: { count: 2, newest: { number: 5, words: { key: 'theme.below' } } } },
  })
  expect(good(undo(store, aisha, both)).did.key).toBe('theme.add')
  expect([listThemes(store.reader), tagsOf(store.reader, id)]).toEqual([[], []])
  expect(logPage(store.reader, { before: null, limit: 3 })).toMatchObject([
    { number: 8, analystName: 'Aisha', command: 'undo', undoes: 3 },
    { number: 7, analystName: 'Aisha', command: 'undo', undoes: 4 },
    { number: 6, analystName: 'Aisha', command: 'undo', undoes: 5 },
  ])
  expect(standing(store.reader, boris)).toEqual({ undo: null, redo: null })
  good(redo(store, aisha))
  expect(contentOf(store.reader)).toEqual(before)
  expect(good(redo(store, aisha)).did.key).toBe('tag.add')
  expect(good(redo(store, aisha)).did.key).toBe('theme.below')
  expect(standing(store.reader, boris).undo?.key).toBe('theme.below')
  expect(verifyChain(store.reader)).toEqual({ ok: true, entries: 11 })
})

test('what rests on a dependent goes with it', () => {
  const { store, id } = desk()
  good(undo(store, aisha))
  change(store, 'theme.add', (writer) => addTheme(writer, theme('Energy'), themeId(1)), boris)
  change(store, 'state', (writer) => setReleaseState(writer, [id], 'read'), boris)
  tagging(store, id)
  expect(undo(store, aisha)).toMatchObject({ failure: { dependents: { count: 2 } } })
  good(undo(store, aisha, both))
  expect([releaseIds(store.reader).length, listThemes(store.reader).length]).toEqual([0, 1])
})

test('only what stands in the way is undone: a later change of another fact stays', () => {
  const { store, id } = desk()
  const titled = (value: string, analyst: typeof boris) =>
    change(
      store,
      `title ${value}`,
      (writer) => setFact(writer, id, 'title', { value, state: 'by-hand', span: null }),
      analyst,
    )
  titled('first', aisha)
  titled('second', boris)
  titled('third', boris)
  change(store, 'state', (writer) => setReleaseState(writer, [id], 'reading'), boris)
  expect(undo(store, aisha)).toMatchObject({ failure: { dependents: { count: 2, newest: { number: 6 } } } })
  good(undo(store, aisha, both))
  expect(standing(store.reader, boris).undo?.key).toBe('state')
  for (const key of ['title first', 'title second', 'title third']) expect(good(redo(store, aisha)).did.key).toBe(key)
})

test('a name that another theme has taken is free again once that theme is undone', () => {
  const { store } = desk()
  change(store, 'theme.retire', (writer) => retireTheme(writer, themeId(1)))
  change(store, 'theme.again', (writer) => addTheme(writer, theme('Energy'), themeId(2)), boris)
  expect(undo(store, aisha)).toMatchObject({ failure: { dependents: { newest: { words: { key: 'theme.again' } } } } })
  good(undo(store, aisha, both))
  expect(listThemes(store.reader).map(({ id }) => id)).toEqual([themeId(1)])
})

test('a theme does not come back below itself: the move that put its parent below it is undone with it', () => {
  const { store } = desk()
  const moved = (id: ReturnType<typeof themeId>, version: number, name: string, parent: typeof id | null, by = aisha) =>
    change(store, `move ${name}`, (writer) => editTheme(writer, id, version, theme(name, { parent })), by)
  change(store, 'theme.below', (writer) => addTheme(writer, theme('Gas', { parent: themeId(1) }), themeId(2)))
  moved(themeId(2), 1, 'Gas', null)
  moved(themeId(1), 1, 'Energy', themeId(2), boris)
  const failure = { dependents: { count: 1, newest: { words: { key: 'move Energy' } } } }
  expect(undo(store, aisha)).toMatchObject({ failure })
  good(undo(store, aisha, both))
  expect(listThemes(store.reader).map(({ path }) => path)).toEqual(['Energy', 'Energy / Gas'])
})

test('what another wrote on a tag comes back with the tag', () => {
  const { store, id } = desk()
  const tag = tagging(store, id)
  change(store, 'tag.note', (writer) => noteTag(writer, tag.id, 'who says so?'), boris)
  good(undo(store, aisha, both))
  while (standing(store.reader, aisha).redo !== null) good(redo(store, aisha))
  expect(tagsOf(store.reader, id).map(({ note }) => note)).toEqual(['who says so?'])
})

test('a step on which nothing rests is undone alone, and nothing is nobody’s to undo twice', () => {
  const { store, id } = desk()
  change(store, 'theme.edit', (writer) => editTheme(writer, themeId(1), 1, theme('Power')))
  change(store, 'state', (writer) => setReleaseState(writer, [id], 'reading'), boris)
  const before = entries(store)
  good(undo(store, aisha, both))
  expect(entries(store)).toBe(before + 1)
  good(undo(store, boris, both))
  expect(refusal(undo(store, boris, both))).toBe('conflict failure.undo.nothing')
})

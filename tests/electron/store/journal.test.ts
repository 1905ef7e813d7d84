import { array, assert, constantFrom, oneof, property } from 'fast-check'
import Driver from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { done, type Outcome } from '../../../shared/contract/outcome.ts'
import { check } from '../../../electron/store/check.ts'
import { logPage, redo, standing, undo, verifyChain } from '../../../electron/store/journal.ts'
import { openLibrary, type Store, type Writer } from '../../../electron/store/open.ts'
import { addReleases, releaseIds, setFact, setReleaseState } from '../../../electron/store/releases.ts'
import { addTag, addTags, removeTags, tagsOf } from '../../../electron/store/tags.ts'
import { addTheme, codebookVersion, editTheme, listThemes, themeBy } from '../../../electron/store/themes.ts'
import { contentOf } from './content.ts'
import { aisha, boris, change, good, importing, library, refusal, release, theme, themeId } from './library-desk.ts'
import { anyTask, morning, work } from './day-of-work.ts'

const entries = (store: Store): number => {
  const chain = verifyChain(store.reader)
  if (!chain.ok) throw new Error(`broken at ${chain.firstBroken}`)
  return chain.entries
}

test('every step undone and done again gives equal rows, the index included, and the chain holds', () => {
  assert(
    property(array(anyTask, { minLength: 8, maxLength: 30, size: 'max' }), (tasks) => {
      const store = library()
      const days = [contentOf(store.reader)]
      for (const one of [...morning, ...tasks]) {
        const before = entries(store)
        work(store, one)
        if (entries(store) > before) days.push(contentOf(store.reader))
      }
      for (const day of days.toReversed().slice(1)) {
        good(undo(store, aisha))
        expect(contentOf(store.reader)).toEqual(day)
      }
      expect(standing(store.reader, aisha).undo).toBeNull()
      for (const day of days.slice(1)) {
        good(redo(store, aisha))
        expect(contentOf(store.reader)).toEqual(day)
      }
      expect(standing(store.reader, aisha).redo).toBeNull()
      expect(check(store)).toMatchObject({ ok: true, problems: [] })
      store.close()
    }),
    { numRuns: 30 },
  )
}, 120_000)

test('undo and redo at any moment of a day leave a library that checks clean', () => {
  const turn = oneof(
    { weight: 3, arbitrary: anyTask },
    { weight: 1, arbitrary: constantFrom('undo' as const, 'redo' as const) },
  )
  assert(
    property(array(turn, { minLength: 10, maxLength: 40, size: 'max' }), (turns) => {
      const store = library()
      for (const one of [...morning, ...turns]) {
        if (one === 'undo') undo(store, aisha)
        else if (one === 'redo') redo(store, aisha)
        else work(store, one)
      }
      expect(check(store)).toMatchObject({ ok: true, problems: [] })
      store.close()
    }),
    { numRuns: 30 },
  )
}, 120_000)

test('undo outlives a restart and names what it undid', () => {
  const store = library()
  importing(store, [release('first')])
  change(store, 'theme.add', (writer) => addTheme(writer, theme('Energy')))
  good(undo(store, aisha))
  store.close()
  const again = good(openLibrary(store.file))
  onTestFinished(() => again.close())
  expect(standing(again.reader, aisha)).toEqual({
    undo: { key: 'import.files', params: {} },
    redo: { key: 'theme.add', params: {} },
  })
  expect(good(redo(again, aisha)).did.key).toBe('theme.add')
  const [redone, undone, added] = logPage(again.reader, { before: null, limit: 3 })
  expect(undone).toMatchObject({ command: 'undo', undoes: added?.number, redoes: null })
  expect(redone).toMatchObject({ command: 'redo', redoes: added?.number, undoes: null })
})

test('entries of one step are undone together, their counts added up', () => {
  const store = library()
  const words = { key: 'import.files', params: { count: 2 } }
  store.beginBulk()
  for (const names of [
    ['a', 'b'],
    ['c', 'd'],
  ]) {
    good(
      store.change({ analyst: aisha, command: 'import', words, step: 'one import', bulk: true }, (writer) =>
        done(
          addReleases(
            writer,
            names.map((name) => release(name)),
          ),
        ),
      ),
    )
  }
  store.endBulk()
  expect(standing(store.reader, aisha).undo).toEqual({ key: 'import.files', params: { count: 4 } })
  good(undo(store, aisha))
  expect(releaseIds(store.reader)).toEqual([])
  good(redo(store, aisha))
  expect(releaseIds(store.reader).length).toBe(4)
})

test('a later change ends redo', () => {
  const store = library()
  importing(store, [release('first')])
  good(undo(store, aisha))
  change(store, 'theme.add', (writer) => addTheme(writer, theme('Energy')))
  expect(refusal(redo(store, aisha))).toBe('conflict failure.redo.nothing')
})

test('an analyst undoes their own work alone', () => {
  const store = library()
  importing(store, [release('first')])
  change(store, 'theme.add', (writer) => addTheme(writer, theme('Energy'), themeId(1)), boris)
  good(undo(store, aisha))
  expect(releaseIds(store.reader)).toEqual([])
  expect(listThemes(store.reader).length).toBe(1)
})

test('an import on which another analyst has tagged is not undone, and the entry is named', () => {
  const store = library()
  const [id] = importing(store, [release('the Shanghai Spirit')])
  change(store, 'theme.add', (writer) => addTheme(writer, theme('Energy'), themeId(1)), boris)
  const before = contentOf(store.reader)
  const tag = tagging(store, id, boris)
  expect(undo(store, aisha)).toMatchObject({
    ok: false,
    failure: {
      code: 'conflict',
      say: { key: 'failure.undo.depends', params: { number: 4 } },
      dependents: { count: 1, newest: { number: 4, analystName: 'Boris', words: { key: 'tag.add', params: {} } } },
    },
  })
  change(store, 'tag.remove', (writer) => removeTags(writer, [tag.id]), boris)
  expect(contentOf(store.reader)).toEqual(before)
  good(undo(store, aisha))
})

test('a fact that another analyst has corrected since is not undone', () => {
  const store = library()
  const [id] = importing(store, [release('a title')], boris)
  if (id === undefined) throw new Error('nothing imported')
  const titled = (value: string) => (writer: Writer) =>
    setFact(writer, id, 'title', { value, state: 'by-hand', span: null })
  change(store, 'fact', titled('mine'))
  change(store, 'fact', titled('theirs'), boris)
  expect(refusal(undo(store, aisha))).toBe('conflict failure.undo.depends')
  good(undo(store, boris))
  good(undo(store, aisha))
})

test('a theme is not unmade under a tag of another analyst, nor reworded under one', () => {
  const store = library()
  const [id] = importing(store, [release('the Shanghai Spirit')], boris)
  change(store, 'theme.add', (writer) => addTheme(writer, theme('Energy'), themeId(1)))
  const tag = tagging(store, id, boris)
  expect(refusal(undo(store, aisha))).toBe('conflict failure.undo.depends')
  change(store, 'tag.remove', (writer) => removeTags(writer, [tag.id]), boris)
  change(store, 'theme.edit', (writer) => editTheme(writer, themeId(1), 1, theme('Power')))
  tagging(store, id, boris)
  expect(refusal(undo(store, aisha))).toBe('conflict failure.undo.depends')
  expect(good(themeBy(store.reader, 'Power')).version).toBe(2)
})

test('an import on which another analyst has worked is not undone', () => {
  const store = library()
  const [id] = importing(store, [release('read by Boris')])
  if (id === undefined) throw new Error('nothing imported')
  change(store, 'release.state', (writer) => setReleaseState(writer, [id], 'read'), boris)
  expect(refusal(undo(store, aisha))).toBe('conflict failure.undo.depends')
  good(undo(store, boris))
  good(undo(store, aisha))
})

test('a theme whose place was taken meanwhile does not come back', () => {
  const store = library()
  change(store, 'theme.add', (writer) => addTheme(writer, theme('Energy')))
  good(undo(store, aisha))
  change(store, 'theme.add', (writer) => addTheme(writer, theme('Energy')), boris)
  expect(refusal(redo(store, aisha))).toBe('conflict failure.redo.depends')
})

test('a version number is never used twice, and the codebook version never goes back', () => {
  const store = library()
  change(store, 'theme.add', (writer) => addTheme(writer, theme('Energy'), themeId(1)))
  change(store, 'theme.edit', (writer) => editTheme(writer, themeId(1), 1, theme('Power')))
  const version = codebookVersion(store.reader)
  good(undo(store, aisha))
  expect(codebookVersion(store.reader)).toBe(version + 1)
  expect(change(store, 'theme.edit', (writer) => editTheme(writer, themeId(1), 1, theme('Force'))).version).toBe(3)
})

test('making the library is nobody’s to undo', () => {
  const store = library()
  expect(refusal(undo(store, aisha))).toBe('conflict failure.undo.nothing')
  expect(logPage(store.reader, { before: null, limit: 10 })).toMatchObject([
    { number: 1, analystName: 'Readout', command: 'library.create' },
  ])
})

const tampering: readonly [string, string, number][] = [
  [
    'one character of a payload',
    "update journal set forward = replace(forward, 'Energy', 'energy') where number = 3",
    3,
  ],
  ['the words of an entry', "update journal set words_key = 'other' where number = 2", 2],
  ['who wrote it', `update journal set analyst_name = 'Nobody' where number = 2`, 2],
  ['when it was written', 'update journal set at = at + 1 where number = 2', 2],
  ['an entry taken out of the middle', 'delete from journal where number = 2', 2],
  ['the last entry taken away', 'delete from journal where number = 4', 4],
]
test.each(tampering)('the chain finds %s', (_, sql, firstBroken) => {
  const store = library()
  importing(store, [release('first')])
  change(store, 'theme.add', (writer) => addTheme(writer, theme('Energy')))
  importing(store, [release('second')])
  expect(verifyChain(store.reader)).toEqual({ ok: true, entries: 4 })
  store.close()
  const raw = new Driver(store.file)
  raw.exec('drop trigger journal_entries_stay; drop trigger journal_entries_do_not_change')
  raw.exec(sql)
  raw.close()
  const again = good(openLibrary(store.file))
  onTestFinished(() => again.close())
  expect(verifyChain(again.reader)).toEqual({ ok: false, firstBroken })
  expect(check(again)).toMatchObject({ ok: false, log: `broken:${firstBroken}` })
})

test('entries of the journal cannot be changed or taken away through SQL', () => {
  const store = library()
  store.close()
  const raw = new Driver(store.file)
  onTestFinished(() => void raw.close())
  expect(() => raw.exec('delete from journal')).toThrow('append-only')
  expect(() => raw.exec('update journal set at = 0')).toThrow('append-only')
})

test('bulk tags leave ids and a digest in the journal, and undo takes them all back', () => {
  const store = library()
  const [id] = importing(store, [release('word '.repeat(40).trim())])
  if (id === undefined) throw new Error('nothing imported')
  change(store, 'theme.add', (writer) => addTheme(writer, theme('Energy'), themeId(1)))
  const before = contentOf(store.reader)
  const many = Array.from({ length: 40 }, (_, at) => ({
    release: id,
    revision: 1,
    span: { start: at * 5, end: at * 5 + 4 },
    theme: themeId(1),
    origin: 'suggested' as const,
    note: null,
  }))
  expect(change(store, 'tags.accept', (writer) => addTags(writer, many))).toBe(40)
  expect(good(themeBy(store.reader, themeId(1))).tags).toBe(40)
  good(undo(store, aisha))
  expect(contentOf(store.reader)).toEqual(before)
  good(redo(store, aisha))
  expect(tagsOf(store.reader, id).length).toBe(40)
})

function tagging(store: Store, id: ReturnType<typeof importing>[number] | undefined, analyst: typeof boris) {
  if (id === undefined) throw new Error('nothing imported')
  const placed = (writer: Writer): Outcome<ReturnType<typeof tagsOf>[number]> =>
    addTag(writer, {
      release: id,
      revision: 1,
      span: { start: 4, end: 12 },
      theme: themeId(1),
      origin: 'by-hand',
      note: null,
    })
  return change(store, 'tag.add', placed, analyst)
}

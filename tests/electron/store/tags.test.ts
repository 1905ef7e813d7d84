import { expect, test } from 'vitest'
import type { Edit } from '../../../shared/model/cleaning.ts'
import { TagId } from '../../../shared/model/ids.ts'
import { Tag } from '../../../shared/model/tag.ts'
import { listRules, releasesWithRule, setRule } from '../../../electron/store/cleaning-rules.ts'
import { undo } from '../../../electron/store/journal.ts'
import type { Store } from '../../../electron/store/open.ts'
import { releasePage, releaseRows, textOf } from '../../../electron/store/releases.ts'
import { revise } from '../../../electron/store/revisions.ts'
import {
  addTag,
  allTags,
  moveTag,
  noteTag,
  plainSpanOf,
  reject,
  rejections,
  removeTags,
  tagBy,
  tagsByTheme,
  tagsOf,
} from '../../../electron/store/tags.ts'
import { addTheme, retireTheme, themeBy } from '../../../electron/store/themes.ts'
import { inside } from '../../../electron/store/connection.ts'
import { ReleaseFilter } from '../../../shared/model/release.ts'
import {
  aisha,
  boris,
  change,
  facts,
  good,
  importing,
  library,
  refusal,
  release,
  theme,
  themeId,
} from './library-desk.ts'

const HEAD = 'Press Releases|\n\n'
const BODY = 'They praised the Shanghai Spirit 😀 and went home.'

/** A library with one release, its breadcrumb struck by a built-in rule, and one theme. */
function desk() {
  const store = library()
  const rule = listRules(store.reader)[0]
  if (rule === undefined) throw new Error('no built-in rule')
  const struck: Edit = { start: 0, end: HEAD.length, replacement: '', by: { kind: 'rule', rule: rule.id }, on: true }
  const [id] = importing(store, [release(HEAD + BODY, { edits: [struck] })])
  if (id === undefined) throw new Error('nothing imported')
  change(store, 'theme.add', (writer) => addTheme(writer, theme('Shanghai Spirit'), themeId(1)))
  return { store, id, rule, struck }
}

const on = (
  store: Store,
  id: ReturnType<typeof desk>['id'],
  start: number,
  end: number,
  made: { note?: string; revision?: number } = {},
) => {
  const span = { start, end }
  return store.change({ analyst: aisha, command: 'tag', words: { key: 'tag.added', params: {} } }, (writer) =>
    addTag(writer, {
      release: id,
      revision: made.revision ?? 1,
      span,
      theme: themeId(1),
      origin: 'by-hand',
      note: made.note ?? null,
    }),
  )
}

test('a tag keeps its words, what stands around them, and its place in plain', () => {
  const { store, id } = desk()
  const tag = good(on(store, id, 17, 32))
  expect(Tag.parse(tag)).toMatchObject({
    quote: 'Shanghai Spirit',
    analystName: 'Aisha',
    state: 'placed',
    path: 'Shanghai Spirit',
    themeVersion: 1,
  })
  expect(plainSpanOf(store.reader, tag.id)).toEqual({ start: 17 + HEAD.length, end: 32 + HEAD.length })
  expect(store.reader[inside].one('select before, after from tag')).toEqual({
    before: 'They praised the ',
    after: ' 😀 and went home.',
  })
})

test('a tag stands on whole characters inside the text, on the text that was seen', () => {
  const { store, id } = desk()
  expect(refusal(on(store, id, 0, BODY.length + 1))).toBe('bad-request failure.tag.outside')
  expect(refusal(on(store, id, 30, 34))).toBe('bad-request failure.tag.outside')
  expect(refusal(on(store, id, 0, 4, { revision: 2 }))).toBe('conflict failure.release.moved')
  change(store, 'theme.retire', (writer) => retireTheme(writer, themeId(1)))
  expect(refusal(on(store, id, 0, 4))).toBe('bad-request failure.theme.retired')
})

test('tagging the same words twice is one tag', () => {
  const { store, id } = desk()
  expect(good(on(store, id, 17, 32)).id).toBe(good(on(store, id, 17, 32)).id)
  expect(tagsOf(store.reader, id).length).toBe(1)
})

test('switching a rule off and on moves the text, and every tag keeps exactly its words', () => {
  const { store, id, rule } = desk()
  const tag = good(on(store, id, 17, 32))
  expect(releasesWithRule(store.reader, rule.id)).toEqual([id])
  expect(listRules(store.reader)[0]).toMatchObject({ strikes: 1, on: true })
  change(store, 'cleaning.switch', (writer) => setRule(writer, rule.id, false))
  expect(good(textOf(store.reader, id))).toMatchObject({ text: HEAD + BODY, revision: 2 })
  expect(good(tagBy(store.reader, tag.id))).toMatchObject({
    start: 17 + HEAD.length,
    quote: 'Shanghai Spirit',
    state: 'placed',
  })
  expect(listRules(store.reader)[0]).toMatchObject({ strikes: 0, on: false })
  expect(good(releasePage(store.reader, id)).strikes).toMatchObject([
    { rule: rule.id, text: 'Press Releases|', on: false },
  ])
  change(store, 'cleaning.switch', (writer) => setRule(writer, rule.id, true))
  expect(good(tagBy(store.reader, tag.id))).toMatchObject({ start: 17, state: 'placed' })
})

test('a tag whose words are edited says so; one whose words are struck waits as an orphan until they return', () => {
  const { store, id, struck } = desk()
  const tag = good(on(store, id, 17, 32))
  const by = { kind: 'analyst', analyst: aisha.id } as const
  const at = HEAD.length + 17
  const typo: Edit = { start: at, end: at + 8, replacement: 'Beijing', by, on: true }
  expect(change(store, 'edit', (writer) => revise(writer, id, [struck, typo]))).toEqual({
    revision: 2,
    changed: 1,
    orphaned: 0,
  })
  expect(good(tagBy(store.reader, tag.id))).toMatchObject({ state: 'changed', quote: 'Shanghai Spirit' })
  const gone: Edit = { start: at, end: at + 15, replacement: '', by, on: true }
  expect(change(store, 'edit', (writer) => revise(writer, id, [struck, gone]))).toEqual({
    revision: 3,
    changed: 0,
    orphaned: 1,
  })
  expect(good(tagBy(store.reader, tag.id))).toMatchObject({ state: 'orphan', quote: 'Shanghai Spirit' })
  expect(good(themeBy(store.reader, themeId(1))).tags).toBe(0)
  change(store, 'edit', (writer) => revise(writer, id, [struck]))
  expect(good(tagBy(store.reader, tag.id))).toMatchObject({ state: 'placed', start: 17, end: 32 })
  expect(change(store, 'edit', (writer) => revise(writer, id, [struck]))).toEqual({
    revision: 4,
    changed: 0,
    orphaned: 0,
  })
})

test('a moved tag quotes its new words; a note can be put on and taken off', () => {
  const { store, id } = desk()
  const tag = good(on(store, id, 17, 32))
  const moved = change(store, 'move', (writer) => moveTag(writer, tag.id, 1, { start: 17, end: 25 }))
  expect(moved).toMatchObject({ quote: 'Shanghai', end: 25 })
  expect(change(store, 'note', (writer) => noteTag(writer, tag.id, 'worth a look')).note).toBe('worth a look')
  expect(change(store, 'note', (writer) => noteTag(writer, tag.id, '  ')).note).toBeNull()
})

test('counts of tags follow tagging, untagging and undo', () => {
  const { store, id } = desk()
  const rows = () =>
    releaseRows(store.reader, {
      filter: ReleaseFilter.parse({ themes: [themeId(1)] }),
      sort: 'tags',
      descending: true,
      offset: 0,
      limit: 10,
    }).rows
  const tag = good(on(store, id, 17, 32))
  expect(rows()).toMatchObject([{ id, tags: 1, themes: [themeId(1)] }])
  change(store, 'untag', (writer) => removeTags(writer, [tag.id]))
  expect(rows()).toEqual([])
  expect(refusal(tagBy(store.reader, tag.id))).toBe('not-found failure.tag.missing')
  good(undo(store, aisha))
  expect(rows()).toMatchObject([{ tags: 1 }])
})

test('tags are listed by publication date, release and start', () => {
  const { store } = desk()
  const [late, early] = importing(store, [
    release('late words', { facts: facts({ publication: '2024-01-01' }) }),
    release('early words', { facts: facts({ publication: '2021-01-01' }) }),
  ])
  if (late === undefined || early === undefined) throw new Error('nothing imported')
  for (const [id, start] of [
    [late, 0],
    [early, 6],
    [early, 0],
  ] as const)
    good(on(store, id, start, start + 4))
  expect(allTags(store.reader).map(({ quote }) => quote)).toEqual(['earl', 'word', 'late'])
  expect(tagsByTheme(store.reader, [themeId(1)], 2).map(({ quote }) => quote)).toEqual(['earl', 'word'])
  expect(tagsByTheme(store.reader, [], 2)).toEqual([])
})

test('a rejection is remembered by its place in plain', () => {
  const { store, id, rule } = desk()
  const turnedDown = { release: id, revision: 1, theme: themeId(1), span: { start: 17, end: 32 } }
  change(store, 'reject', (writer) => reject(writer, turnedDown), boris)
  change(store, 'cleaning.switch', (writer) => setRule(writer, rule.id, false))
  expect(rejections(store.reader, id)).toEqual([
    { theme: themeId(1), plainStart: 17 + HEAD.length, plainEnd: 32 + HEAD.length },
  ])
})

test('a tag that never was is not found', () => {
  const { store } = desk()
  const stranger = TagId.parse('12345678-1234-4234-8234-123456789012')
  expect(
    refusal(
      store.change({ analyst: aisha, command: 'untag', words: { key: 'untag', params: {} } }, (writer) =>
        removeTags(writer, [stranger]),
      ),
    ),
  ).toBe('not-found failure.tag.missing')
})

import { expect, test } from 'vitest'
import { check } from '../../../electron/store/check.ts'
import { inside } from '../../../electron/store/connection.ts'
import { originalOf } from '../../../electron/store/releases.ts'
import { addTag } from '../../../electron/store/tags.ts'
import { addTheme } from '../../../electron/store/themes.ts'
import { change, importing, library, refusal, release, theme, themeId } from './library-desk.ts'

function desk() {
  const store = library()
  const [id] = importing(store, [release('the Shanghai Spirit')])
  if (id === undefined) throw new Error('nothing imported')
  change(store, 'theme.add', (writer) => addTheme(writer, theme('Shanghai Spirit'), themeId(1)))
  const tag = change(store, 'tag.add', (writer) =>
    addTag(writer, {
      release: id,
      revision: 1,
      span: { start: 4, end: 12 },
      theme: themeId(1),
      origin: 'by-hand',
      note: null,
    }),
  )
  return { store, id, tag }
}

test('a library that nobody meddled with checks clean', () => {
  expect(check(desk().store)).toEqual({ ok: true, integrity: 'ok', log: 'ok', orphans: 0, problems: [] })
})

test('one changed character of the text is found, at the text and at what the journal vouches for', () => {
  const { store, tag } = desk()
  store.reader[inside].exec("update body set plain = replace(plain, 'Shanghai', 'shanghai')")
  expect(check(store)).toMatchObject({ ok: false, problems: [`quote-differs:${tag.id}`, 'journal-differs:2'] })
})

test('a text that is not plain with its edits is found', () => {
  const { store, id } = desk()
  store.reader[inside].exec("update body set text = plain || '!'")
  expect(check(store).problems).toContain(`text-differs:${id}`)
})

test('a changed quote is found', () => {
  const { store, tag } = desk()
  store.reader[inside].exec("update tag set quote = 'shanghai'")
  expect(check(store).problems).toEqual([`quote-differs:${tag.id}`])
})

test('changed bytes are found and never handed out', () => {
  const { store, id } = desk()
  store.reader[inside].exec("update original set deflated = x'4b4c4a0600'")
  expect(check(store).problems).toEqual([`original-differs:${id}`])
  expect(refusal(originalOf(store.reader, id))).toBe('corrupt')
})

test('a release that the index lost is found', () => {
  const { store, id } = desk()
  store.reader[inside].exec('delete from fts')
  expect(check(store).problems).toEqual([`not-indexed:${id}`])
})

test('a row that points at nothing is found', () => {
  const { store } = desk()
  store.reader[inside].exec("pragma foreign_keys = off; update tag set theme = '00000000-0000-4000-8000-000000000099'")
  expect(check(store).problems).toEqual(['foreign-key:tag'])
})

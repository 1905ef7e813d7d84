import { expect, test } from 'vitest'
import { Brief, BriefRow, type BriefDraft } from '../../../shared/model/brief.ts'
import { TagId } from '../../../shared/model/ids.ts'
import { addBrief, briefBy, editBrief, listBriefs, removeBrief } from '../../../electron/store/briefs.ts'
import { redo, undo } from '../../../electron/store/journal.ts'
import { aisha, change, good, library, refusal } from './library-desk.ts'

const one = TagId.parse('12345678-1234-4234-8234-123456789012')
const two = TagId.parse('12345678-1234-4234-8234-123456789013')
const draft: BriefDraft = {
  title: 'Note',
  template: 'intelligence-note',
  language: 'en',
  marking: 'TLP:AMBER+STRICT',
  bottomLine: 'So it is.',
  judgements: [{ text: 'Likely.', evidence: [one, two] }],
  evidence: [one],
}

test('a brief is as it was written, and a citation used twice counts once', () => {
  const store = library()
  const brief = change(store, 'brief.new', (writer) => addBrief(writer, draft))
  expect(Brief.parse(good(briefBy(store.reader, brief.id)))).toMatchObject({ ...draft, revision: 1 })
  expect(listBriefs(store.reader).map((row) => BriefRow.parse(row))).toMatchObject([{ id: brief.id, citations: 2 }])
})

test('an edit of a brief carries the revision that it saw, and no revision is used twice', () => {
  const store = library()
  const { id } = change(store, 'brief.new', (writer) => addBrief(writer, draft))
  const edit = (revision: number, bottomLine: string) =>
    store.change({ analyst: aisha, command: 'brief.edit', words: { key: 'brief.edit', params: {} } }, (writer) =>
      editBrief(writer, id, revision, { ...draft, bottomLine }),
    )
  expect(good(edit(1, 'Or is it?')).revision).toBe(2)
  expect(refusal(edit(1, 'No.'))).toBe('conflict failure.brief.moved')
  good(undo(store, aisha))
  expect(good(edit(1, 'No.')).revision).toBe(3)
})

test('a removed brief comes back by undo', () => {
  const store = library()
  const { id } = change(store, 'brief.new', (writer) => addBrief(writer, draft))
  change(store, 'brief.remove', (writer) => removeBrief(writer, id))
  expect(refusal(briefBy(store.reader, id))).toBe('not-found failure.brief.missing')
  good(undo(store, aisha))
  expect(good(briefBy(store.reader, id)).bottomLine).toBe('So it is.')
  good(redo(store, aisha))
  expect(listBriefs(store.reader)).toEqual([])
})

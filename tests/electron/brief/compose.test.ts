import { describe, expect, test } from 'vitest'
import { editBrief, newBrief } from '../../../electron/brief/briefs.ts'
import { composeBrief } from '../../../electron/brief/compose.ts'
import { manifestHash, manifestOf } from '../../../electron/brief/manifest.ts'
import { withdrawReleases } from '../../../electron/store/releases.ts'
import { removeTags } from '../../../electron/store/tags.ts'
import { undo } from '../../../electron/store/journal.ts'
import { done } from '../../../shared/contract/outcome.ts'
import { aisha, briefOf, desk, draftOf, good, passages, refusal } from './desk.ts'

describe('a new brief', () => {
  test('cites every tag once, by publication date, when neither themes nor a query are given', () => {
    const { store, tags } = desk()
    expect(briefOf(store).evidence).toEqual(tags)
  })

  test('begins empty when no theme is wanted', () => {
    const { store } = desk()
    const made = good(newBrief(store, aisha, { template: 'intelligence-note', title: '', themes: [], query: null }))
    expect(made.evidence).toEqual([])
  })

  test('takes only passages of releases that a query finds', () => {
    const { store, tags } = desk()
    const made = good(
      newBrief(store, aisha, { template: 'intelligence-note', title: '', themes: null, query: 'шанхайский' }),
    )
    expect(made.evidence).toEqual([tags[1]])
  })

  test('is one step that undo takes back', () => {
    const { store } = desk()
    const { id } = briefOf(store)
    good(undo(store, aisha))
    expect(refusal(composeBrief(store.reader, id))).toBe('not-found failure.brief.missing')
  })
})

describe('a composed brief', () => {
  test('quotes each passage exactly as the library has it, in its own language and direction', () => {
    const { store } = desk()
    const { citations } = good(composeBrief(store.reader, briefOf(store).id))
    expect(
      citations.map(({ number, quote, language, direction, trouble }) => ({
        number,
        quote,
        language,
        direction,
        trouble,
      })),
    ).toEqual(
      passages.map(([language, , quote], index) => ({
        number: index + 1,
        quote,
        language,
        direction: ['ur', 'fa', 'ar'].includes(language) ? 'rtl' : 'ltr',
        trouble: null,
      })),
    )
  })

  test('numbers what only a judgement cites after the evidence', () => {
    const { store, tags } = desk()
    const brief = briefOf(store)
    const [first, second, third] = tags
    if (first === undefined || second === undefined || third === undefined) throw new Error('three tags')
    const draft = {
      ...draftOf(brief),
      evidence: [second],
      judgements: [{ text: 'So it is.', evidence: [third, second, third] }],
    }
    const composed = good(composeBrief(store.reader, brief.id, draft))
    expect(composed.citations.map(({ tag }) => tag)).toEqual([second, third])
    expect(composed.judgements).toEqual([{ text: 'So it is.', citations: [2, 1] }])
    expect(composed.sources.map(({ number, language }) => [number, language])).toEqual([
      [1, 'ru'],
      [2, 'zh'],
    ])
  })

  test('shows a tag that is gone as trouble and keeps its number', () => {
    const { store, tags } = desk()
    const brief = briefOf(store)
    const gone = tags.slice(0, 1)
    good(
      store.change({ analyst: aisha, command: 'untag', words: { key: 'test.untag', params: {} } }, (writer) =>
        removeTags(writer, gone),
      ),
    )
    const { citations } = good(composeBrief(store.reader, brief.id))
    expect(citations.map(({ number, trouble }) => [number, trouble])).toEqual([
      [1, 'tag-gone'],
      [2, null],
      [3, null],
      [4, null],
      [5, null],
      [6, null],
    ])
  })

  test('keeps the number of a passage whose release was withdrawn', () => {
    const { store, releases } = desk()
    const brief = briefOf(store)
    good(
      store.change({ analyst: aisha, command: 'withdraw', words: { key: 'test.withdraw', params: {} } }, (writer) => {
        withdrawReleases(writer, releases.slice(5))
        return done(null)
      }),
    )
    expect(good(composeBrief(store.reader, brief.id)).citations[5]?.trouble).not.toBeNull()
  })

  test('has the same manifest hash each time, and another one after an edit', () => {
    const { store } = desk()
    const brief = briefOf(store)
    const [first, again] = [good(composeBrief(store.reader, brief.id)), good(composeBrief(store.reader, brief.id))]
    expect(again.manifestHash).toBe(first.manifestHash)
    expect(manifestHash(manifestOf(first))).toBe(first.manifestHash)
    good(editBrief(store, aisha, brief.id, brief.revision, { ...draftOf(brief), bottomLine: 'Steady.' }))
    expect(good(composeBrief(store.reader, brief.id)).manifestHash).not.toBe(first.manifestHash)
  })

  test('puts its marking first in the name of its file, without signs a file name may not have', () => {
    const { store } = desk()
    const brief = briefOf(store)
    const draft = { ...draftOf(brief), marking: 'TLP:AMBER+STRICT' as const, title: 'What / who: "now"?' }
    expect(good(composeBrief(store.reader, brief.id, draft)).fileName).toBe('TLP-AMBER-STRICT What who now.pdf')
  })
})

test('an edit that saw an older revision is a conflict and changes nothing', () => {
  const { store } = desk()
  const brief = briefOf(store)
  good(editBrief(store, aisha, brief.id, brief.revision, { ...draftOf(brief), title: 'Mine' }))
  expect(refusal(editBrief(store, aisha, brief.id, brief.revision, { ...draftOf(brief), title: 'Theirs' }))).toBe(
    'conflict failure.brief.moved',
  )
  expect(good(composeBrief(store.reader, brief.id)).brief.title).toBe('Mine')
})

import { expect, test } from 'vitest'
import { acceptRule, declineRule } from '../../../../electron/import/cleaning/decide-rule.ts'
import { proposeRules } from '../../../../electron/import/cleaning/propose-rules.ts'
import { linesOfRule, rulesWithLines } from '../../../../electron/import/cleaning/rule-lines.ts'
import { switchRule } from '../../../../electron/import/cleaning/switch-rule.ts'
import { listIssuers } from '../../../../electron/store/issuers.ts'
import { redo, undo } from '../../../../electron/store/journal.ts'
import type { Store } from '../../../../electron/store/open.ts'
import { addReleases, releaseIds, textOf, withdrawReleases } from '../../../../electron/store/releases.ts'
import { addTag, tagsOf } from '../../../../electron/store/tags.ts'
import { addTheme } from '../../../../electron/store/themes.ts'
import { done } from '../../../../shared/contract/outcome.ts'
import type { CleaningRule } from '../../../../shared/model/cleaning.ts'
import { IssuerId } from '../../../../shared/model/ids.ts'
import { aisha, boris, change, facts, good, library, release, theme } from '../../store/library-desk.ts'

const body = (number: number): string =>
  `The Foreign Minister met delegation ${number} in the capital and spoke at length about what both sides want of the year to come, in trade, in transport and in culture alike.`

const footer = 'Follow the Ministry for news of its work'

const issuerOf = (store: Store, at = 0): IssuerId => IssuerId.parse(listIssuers(store.reader)[at]?.id)

/** One import of these texts, with what it proposes. */
const bring = (store: Store, texts: readonly string[], issuer = issuerOf(store)): readonly CleaningRule[] =>
  change(store, 'import.files', (writer) => {
    addReleases(
      writer,
      texts.map((plain) => release(plain, { issuer, facts: facts({ title: `Meeting on ${plain.length}` }) })),
    )
    const fresh = proposeRules(writer, [issuer])
    return done(rulesWithLines(writer).filter(({ id }) => fresh.includes(id)))
  })

const patterns = (rules: readonly CleaningRule[]): readonly string[] => rules.map(({ example }) => example)
const texts = (store: Store): readonly string[] =>
  releaseIds(store.reader).map((id) => good(textOf(store.reader, id)).text)

test('a line that comes in three imports of one issuer is proposed, and nothing is struck', () => {
  const store = library()
  expect(bring(store, [`${body(1)}\n\n${footer}`])).toEqual([])
  expect(bring(store, [`${body(2)}\n\n${footer.toUpperCase()}`])).toEqual([])
  const [proposed, ...more] = bring(store, [`${body(3)}\n\nFollow  the Ministry for news of its work`])
  expect(more).toEqual([])
  expect(proposed).toMatchObject({
    issuer: issuerOf(store),
    where: 'tail',
    standing: 'proposed',
    on: false,
    strikes: 0,
    seen: 3,
  })
  expect(texts(store).filter((text) => text.toLowerCase().includes('follow'))).toHaveLength(3)
  expect(bring(store, [`${body(4)}\n\n${footer}`])).toEqual([])
})

test('lines of other issuers, of the head and of the foot are counted apart', () => {
  const store = library()
  bring(store, [`${body(1)}\n\n${footer}`, `${footer}\n\n${body(2)}\n\nSigned`])
  bring(store, [`${body(3)}\n\n${footer}`], issuerOf(store, 1))
  expect(bring(store, [`${footer}\n\n${body(4)}\n\nSealed`])).toEqual([])
  expect(bring(store, [`${footer}\n\n${body(5)}\n\nSent`]).map(({ where }) => where)).toEqual(['head'])
})

test.each([
  ['a title', (at: number) => [`Meeting on ${body(at).length + 16}`, body(at)]],
  ['a bare date', (at: number) => [body(at), 'Thursday, 11 August 2022']],
  ['a salutation', (at: number) => ['Excellencies,', body(at)]],
  ['thanks', (at: number) => [body(at), 'Thank you very much.']],
  ['a long paragraph', (at: number) => [body(at), body(0)]],
  ['a line of marks', (at: number) => [body(at), '§§§ 1']],
  ['what a built-in rule knows', (at: number) => [body(at), 'Back to top']],
])('%s is not proposed', (_, lines) => {
  const store = library()
  expect(
    bring(
      store,
      [1, 2, 3, 4].map((at) => lines(at).join('\n\n')),
    ),
  ).toEqual([])
})

test('the digits of a line are part of it, those of a counter are not', () => {
  const store = library()
  const plain = (at: number) => `${body(at)}\n\nHall ${at}, first floor\nViews: ${at},204`
  const [proposed, ...more] = bring(store, [1, 2, 3].map(plain))
  expect(patterns(more)).toEqual([])
  expect(proposed?.pattern).toBe(String.raw`views:\s{1,9}\p{Nd}[\p{Nd},.]{0,12}`)
})

test('a proposal is the same rule in every library', () => {
  const [here, there] = [library(), library()]
  const plain = (at: number) => `${body(at)}\n\n${footer}`
  const first = bring(here, [1, 2, 3].map(plain))
  const second = bring(there, [5, 6, 7, 8].map(plain))
  expect(second.map(({ id }) => id)).toEqual(first.map(({ id }) => id))
})

test('copies of one original, and releases of one family alone, propose nothing', () => {
  const store = library()
  const [first, second, third] = [1, 2, 3].map((at) => release(`${body(at)}\n\n${footer}`, { issuer: issuerOf(store) }))
  if (first === undefined || second === undefined || third === undefined) throw new Error('no releases')
  const parts = [first, second, third].map((each, part) => ({
    ...each,
    original: first.original,
    part,
    member: `!${part}`,
  }))
  change(store, 'import.files', (writer) => {
    addReleases(writer, parts)
    return done(expect(proposeRules(writer, [issuerOf(store)])).toEqual([]))
  })
})

test('accepted, a rule strikes in all releases of its issuer, is switched and undone, and tags keep their words', () => {
  const store = library()
  const [rule] = bring(
    store,
    [1, 2, 3].map((at) => `${footer}\n\n${body(at)}\n\nSigned ${at}`),
  )
  const [id] = releaseIds(store.reader)
  if (rule === undefined || id === undefined) throw new Error('nothing was proposed')
  const { text, revision } = good(textOf(store.reader, id))
  const start = text.indexOf('delegation')
  change(store, 'tag', (writer) => {
    const made = good(addTheme(writer, theme('Delegations')))
    return addTag(writer, {
      release: id,
      revision,
      span: { start, end: start + 10 },
      theme: made.id,
      origin: 'by-hand',
      note: null,
    })
  })
  const before = texts(store)
  expect(good(linesOfRule(store.reader, rule.id, 2)).map(({ line, span, struck }) => [line, span, struck])).toEqual([
    [footer, [0, footer.length + 2], false],
    [footer, [0, footer.length + 2], false],
  ])

  expect(good(acceptRule(store, aisha, rule.id))).toEqual({ struck: 3 })
  expect(texts(store)).toEqual(before.map((each) => each.replace(`${footer}\n\n`, '')))
  expect(good(linesOfRule(store.reader, rule.id, 200)).map(({ struck }) => struck)).toEqual([true, true, true])
  const [tag] = tagsOf(store.reader, id)
  expect([tag?.quote, tag?.state, tag?.start]).toEqual(['delegation', 'placed', start - footer.length - 2])

  good(switchRule(store, aisha, rule.id, false))
  expect(texts(store)).toEqual(before)
  good(undo(store, aisha))
  good(undo(store, aisha))
  expect(texts(store)).toEqual(before)
  expect(rulesWithLines(store.reader).find(({ id: each }) => each === rule.id)).toMatchObject({
    standing: 'proposed',
    on: false,
    seen: 3,
  })
  good(redo(store, aisha))
  expect(texts(store)).not.toEqual(before)
})

test('declined, a rule is not proposed again, not even after its import was undone and repeated', () => {
  const store = library()
  const three = [1, 2, 3].map((at) => `${body(at)}\n\n${footer}`)
  const [rule] = bring(store, three)
  if (rule === undefined) throw new Error('nothing was proposed')
  good(declineRule(store, aisha, rule.id))
  expect(good(acceptRule(store, aisha, rule.id))).toEqual({ struck: 3 })
  expect(declineRule(store, aisha, rule.id).ok).toBe(false)
  good(undo(store, aisha))
  expect(bring(store, [`${body(4)}\n\n${footer}`])).toEqual([])
  change(store, 'withdraw', (writer) => done(withdrawReleases(writer, releaseIds(writer))))
  expect(bring(store, three)).toEqual([])
})

test('an import whose proposal was accepted is undone only together with that', () => {
  const store = library()
  const older = bring(store, [`${body(1)}\n\n${footer}`, `${body(2)}\n\n${footer}`])
  expect(older).toEqual([])
  const [rule] = bring(store, [`${body(3)}\n\n${footer}`])
  if (rule === undefined) throw new Error('nothing was proposed')
  good(acceptRule(store, boris, rule.id))
  expect(undo(store, aisha).ok).toBe(false)
  good(undo(store, aisha, { alsoDependents: true }))
  expect(texts(store)).toEqual([1, 2].map((at) => `${body(at)}\n\n${footer}`))
})

import { expect, test } from 'vitest'
import { strikeLines } from '../../../../electron/import/cleaning/strike-lines.ts'
import { switchStrike } from '../../../../electron/import/cleaning/switch-strike.ts'
import { undo } from '../../../../electron/store/journal.ts'
import { releasePage, textOf } from '../../../../electron/store/releases.ts'
import { revise } from '../../../../electron/store/revisions.ts'
import type { Edit } from '../../../../shared/model/cleaning.ts'
import { aisha, change, good, importing, library, refusal, release } from '../../store/library-desk.ts'

const plain = 'Minister meets envoy\n\nPhoto: press service\nBy our staff\n\nThe center met. It met again.\n'

const desk = (edits: readonly Edit[] = []) => {
  const store = library()
  const [id] = importing(store, [release(plain, { edits })])
  if (id === undefined) throw new Error('no release')
  const now = () => good(textOf(store.reader, id))
  const strike = (words: string) => {
    const start = plain.indexOf(words)
    return strikeLines(store, aisha, { release: id, start, end: start + words.length, revision: now().revision })
  }
  const shown = () =>
    good(releasePage(store.reader, id)).strikes.map(({ text, rule, ruleName, on }) => ({ text, rule, ruleName, on }))
  return { store, id, now, strike, shown }
}
const byAisha = { kind: 'analyst', analyst: aisha.id } as const

test('a line is struck by hand, shown without a rule, restored, struck again and undone', () => {
  const { store, id, now, strike, shown } = desk()
  good(strike('press'))
  expect(now().text).toBe('Minister meets envoy\n\nBy our staff\n\nThe center met. It met again.')
  expect(shown()).toEqual([{ text: 'Photo: press service', rule: null, ruleName: null, on: true }])
  const start = plain.indexOf('Photo')
  good(switchStrike(store, aisha, { release: id, start, on: false, revision: now().revision }))
  expect(now().text).toBe(plain.trimEnd())
  good(strike('Photo'))
  expect(shown()).toEqual([{ text: 'Photo: press service', rule: null, ruleName: null, on: true }])
  for (let steps = 0; steps < 3; steps += 1) good(undo(store, aisha))
  expect(now()).toMatchObject({ text: plain.trimEnd(), edits: [] })
})

test('several lines are struck as one piece, with the words between strikes that are there', () => {
  const { now, strike, shown } = desk()
  good(strike('Photo: press service\nBy our'))
  expect(now().text).toBe('Minister meets envoy\n\nThe center met. It met again.')
  good(strike('envoy\n\nPhoto: press service\nBy our staff\n\nThe'))
  expect(now().text).toBe('')
  expect(shown().map(({ text }) => text)).toEqual([
    'Minister meets envoy',
    'Photo: press service\nBy our staff',
    'The center met. It met again.',
  ])
})

test('what was replaced in a line is struck with it; what reaches beyond the line stays', () => {
  const start = plain.indexOf('center')
  const typo: Edit = { start, end: start + 6, replacement: 'centre', by: byAisha, on: true }
  const within = desk([typo])
  good(within.strike('met'))
  expect(within.now().text).toBe('Minister meets envoy\n\nPhoto: press service\nBy our staff')
  good(undo(within.store, aisha))
  expect(within.now().edits).toEqual([typo])

  const from = plain.indexOf('staff')
  const beyond: Edit = { start: from, end: start, replacement: 'desk. The ', by: byAisha, on: true }
  const across = desk([beyond])
  good(across.strike('By our'))
  expect(across.now().text).toBe('Minister meets envoy\n\nPhoto: press service\ndesk. The center met. It met again.')
})

test('nothing is struck where no line is, or where the text moved in the meantime', () => {
  const { store, id, now } = desk()
  const at = (start: number, end: number, revision = now().revision) =>
    refusal(strikeLines(store, aisha, { release: id, start, end, revision }))
  expect(at(21, 22)).toBe('bad-request failure.strike.nothing')
  expect(at(5, 5)).toBe('bad-request failure.strike.nothing')
  expect(at(0, plain.length + 1)).toBe('bad-request failure.strike.nothing')
  change(store, 'edit', (writer) => revise(writer, id, [{ start: 0, end: 8, replacement: '', by: byAisha, on: true }]))
  expect(at(0, 5, 1)).toBe('conflict failure.conflict')
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differencesOf } from '../../../../electron/import/families/differences.ts'
import { piecesOf } from '../../../../electron/import/families/show.ts'
import { applyEdits, carrySpan, positionMap } from '../../../../shared/text/revision.ts'
import { anyText } from '../../../shared/text/scripts.ts'

const shown = (left: string, right: string) =>
  differencesOf(left, right).map(({ start, end, replacement }) => [left.slice(start, end), replacement])

test('what is different between any two texts makes the one of the other', () => {
  const cleaned = anyText.map((text) => applyEdits(text, []))
  fc.assert(
    fc.property(cleaned, cleaned, (left, right) => {
      expect(applyEdits(left, differencesOf(left, right))).toBe(right)
      const pieces = piecesOf(left, differencesOf(left, right))
      const side = (text: string, which: 'left' | 'right') =>
        pieces.map((piece) => text.slice(...piece[which])).join('')
      expect([side(left, 'left'), side(right, 'right')]).toEqual([left, right])
      for (const piece of pieces.filter(({ kind }) => kind === 'same'))
        expect(left.slice(...piece.left)).toBe(right.slice(...piece.right))
    }),
    { numRuns: 1000 },
  )
})

test('words change as wholes, and the words between them stay', () => {
  expect(shown('He spoke of the shanghia spirit today.', 'He spoke of the Shanghai Spirit today.')).toEqual([
    ['shanghia', 'Shanghai'],
    ['spirit', 'Spirit'],
  ])
  expect(shown('双方重申上海精神，强调协商一致。', '双方重申了上海精神，强调协调一致。')).toEqual([
    ['', '了'],
    ['商', '调'],
  ])
})

test('a rewritten paragraph leaves no "of the" of its own standing', () => {
  const [first, end] = ['The heads of the councils of the members met.', 'End of the day.']
  const before = `${first}\n\nMinisters old and young of the north spoke about trade.\n\n${end}`
  const after = `${first}\n\nNo delegate today of the kind answered questions.\n\n${end}`
  expect(shown(before, after)).toHaveLength(1)
})

test('an untouched sentence between two rewritten ones stands where it stood', () => {
  const kept = 'The Shanghai Spirit guides them.'
  const before = `One two three four five six. ${kept} Seven eight nine ten eleven twelve.`
  const after = `Uno dos tres cuatro cinco seis siete. ${kept} Ocho nueve diez once doce trece.`
  const edits = differencesOf(before, after)
  const start = before.indexOf(kept)
  const tag = { start, end: start + kept.length, quote: kept, plainStart: start, plainEnd: start + kept.length }
  const at = after.indexOf(kept)
  expect(
    carrySpan(
      { text: before, map: positionMap(before, []) },
      { text: applyEdits(before, edits), map: positionMap(before, edits) },
      tag,
    ),
  ).toEqual({ kind: 'placed', start: at, end: at + kept.length })
})

/** Every word of a text once, some of them struck, replaced or put in. */
const reworked = fc
  .array(fc.constantFrom('keep', 'keep', 'keep', 'keep', 'strike', 'replace', 'insert'), {
    minLength: 1,
    maxLength: 60,
  })
  .map((deeds) => {
    const before = deeds.map((_, at) => `word${at}`)
    const after = deeds.flatMap((deed, at) => {
      if (deed === 'strike') return []
      if (deed === 'replace') return [`other${at}`]
      return deed === 'insert' ? [`new${at}`, `word${at}`] : [`word${at}`]
    })
    return { deeds, before: before.join(' '), after: after.join(' ') }
  })

test('a tag is placed on its own untouched words or on nothing, whatever was done around it', () => {
  fc.assert(
    fc.property(reworked, fc.nat(), fc.integer({ min: 1, max: 6 }), ({ deeds, before, after }, from, long) => {
      const first = from % deeds.length
      const words = before.split(' ').slice(first, first + long)
      const quote = words.join(' ')
      const start = before.indexOf(`${words[0]} `) === -1 ? before.indexOf(quote) : `${before} `.indexOf(`${quote} `)
      const edits = differencesOf(before, after)
      const text = applyEdits(before, edits)
      const span = { start, end: start + quote.length }
      const carried = carrySpan(
        { text: before, map: positionMap(before, []) },
        { text, map: positionMap(before, edits) },
        { ...span, quote, plainStart: span.start, plainEnd: span.end },
      )
      const at = ` ${after} `.indexOf(` ${quote} `)
      if (carried.kind === 'placed') expect(carried.start).toBe(at)
      if (carried.kind === 'changed') expect(text.slice(carried.start, carried.end)).not.toBe(quote)
      const isCalm = deeds.slice(Math.max(0, first - 3), first + long + 3).every((deed) => deed === 'keep')
      if (isCalm) expect(carried.kind).toBe('placed')
    }),
    { numRuns: 2000 },
  )
})

test('texts that have nothing in common, or nothing but two words, are replaced whole and soon', () => {
  expect(differencesOf('a b '.repeat(60_000), 'b a c '.repeat(40_000)).length).toBeLessThan(3)
  const [left, right] = ['left', 'right'].map((side) =>
    Array.from({ length: 100_000 }, (_, at) => `${side}${at}`).join(' '),
  )
  expect(differencesOf(left ?? '', right ?? '')).toHaveLength(1)
})

test('of a hundred thousand words the changed ones are found', () => {
  const words = Array.from({ length: 100_000 }, (_, at) => `word${at % 5_000}${at % 7}`)
  const changed = words.map((word, at) => (at % 1_000 === 500 ? 'changed' : word))
  expect(differencesOf(words.join(' '), changed.join(' '))).toHaveLength(100)
})

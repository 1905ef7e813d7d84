import { expect, test } from 'vitest'
import { adjusted, stepFrom } from '../../../renderer/reader/steps.ts'

const text = 'The “Shanghai Spirit” 👩‍👩‍👧 of شنگھائی سپرٹ'

test('a step by character never stops inside what one sees as a character', () => {
  const family = text.indexOf('👩‍👩‍👧')
  expect(stepFrom(text, family, 'character', true)).toBe(family + '👩‍👩‍👧'.length)
  expect(stepFrom(text, family + '👩‍👩‍👧'.length, 'character', false)).toBe(family)
})

test('a step by word goes to the end of a word, back to the start of one', () => {
  const start = text.indexOf('Shanghai')
  expect(stepFrom(text, start, 'word', true)).toBe(start + 'Shanghai'.length)
  expect(stepFrom(text, start + 'Shanghai'.length, 'word', true)).toBe(start + 'Shanghai Spirit'.length)
  expect(stepFrom(text, start + 'Shanghai Spirit'.length, 'word', false)).toBe(start + 'Shanghai '.length)
})

test('reversing an overshoot brings the boundary back', () => {
  const start = text.indexOf('Shanghai')
  const span = { start, end: start + 'Shanghai Spirit'.length }
  const over = adjusted(text, span, 'end', 'character', true)
  expect(over.end).toBe(span.end + 1)
  expect(adjusted(text, over, 'end', 'character', false)).toEqual(span)
})

test('the boundaries of a tag never meet', () => {
  const span = { start: 0, end: 1 }
  expect(adjusted(text, span, 'end', 'character', false)).toEqual(span)
  expect(adjusted(text, span, 'start', 'character', true)).toEqual(span)
})

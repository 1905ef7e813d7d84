import { expect, test } from 'vitest'
import { aroundOf } from '../../../shared/text/anchor.ts'

test('the words on either side, and never half a character', () => {
  expect(aroundOf('the Shanghai Spirit of', { start: 4, end: 19 })).toEqual({ before: 'the ', after: ' of' })
  expect(aroundOf('👍bc👍d', { start: 3, end: 4 }, 2)).toEqual({ before: 'b', after: '👍' })
  expect(aroundOf('👍bc👍d', { start: 3, end: 4 }, 1)).toEqual({ before: 'b', after: '' })
  expect(aroundOf('👍b', { start: 0, end: 3 })).toEqual({ before: '', after: '' })
})

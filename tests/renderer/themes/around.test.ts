import { expect, test } from 'vitest'
import { leadingIn, leadingOut } from '../../../renderer/themes/around.ts'

test('the words before a quote begin with a whole word', () => {
  expect(leadingIn('onstructive role played by the ', false)).toBe('…role played by the ')
  expect(leadingIn('Both sides ', true)).toBe('Both sides ')
})

test('the words after a quote end with a whole word, or with the sentence', () => {
  expect(leadingOut(' in achieving common objec')).toBe(' in achieving common…')
  expect(leadingOut(' in the region. ')).toBe(' in the region.')
  expect(leadingOut('')).toBe('')
})

test('text without spaces is left as long as it was', () => {
  expect(leadingIn('鉴于对', false)).toBe('…鉴于对')
  expect(leadingOut('的无视和侮蔑')).toBe('的无视和侮蔑…')
})

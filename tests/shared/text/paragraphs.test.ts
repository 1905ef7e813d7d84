import { expect, test } from 'vitest'
import { directionOf, paragraphOf, paragraphStarts, words } from '../../../shared/text/paragraphs.ts'

const long =
  'The Foreign Minister underscored the importance of regional platforms to promote coordinated efforts in countering terrorism.'

test('blank lines part paragraphs, and lines set one below the other are one', () => {
  const text = `${long}\n\nThe second one\nruns on.\n \nThe third.`
  expect(paragraphStarts(text).map((start) => text.slice(start, start + 10))).toEqual([
    'The Foreig',
    'The second',
    'The third.',
  ])
  expect(
    [0, text.indexOf('runs'), text.indexOf('third'), text.length].map((offset) => paragraphOf(text, offset)),
  ).toEqual([1, 2, 3, 3])
})

test('long lines without blank ones between are paragraphs each', () => {
  expect(paragraphStarts(`${long}\n${long}`)).toEqual([0, long.length + 1])
})

test('a text without words has no paragraphs, and any offset is in the first', () => {
  expect(paragraphStarts('\n \n')).toEqual([])
  expect(paragraphOf('', 0)).toBe(1)
})

test('what a caller does to the starts does not reach the next one', () => {
  paragraphStarts('One.\n\nTwo.').pop()
  expect(paragraphStarts('One.\n\nTwo.')).toEqual([0, 6])
})

test('the first letter decides the direction, a language tag its language', () => {
  expect(
    ['«شنگھائی سپرٹ» SCO', 'SCO شنگھائی', '2022: روح', '123', 'ur', 'fa-AF', 'en', 'ru-RU'].map(directionOf),
  ).toEqual(['rtl', 'ltr', 'rtl', 'ltr', 'rtl', 'rtl', 'ltr', 'ltr'])
})

test('words are what lies between spaces and signs, in Chinese too', () => {
  const text = 'Pakistan’s SCO-RATS, 上海精神.'
  expect(words(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Pakistan’s',
    'SCO',
    'RATS',
    '上海',
    '精神',
  ])
})

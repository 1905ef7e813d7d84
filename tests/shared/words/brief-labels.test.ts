import { expect, test } from 'vitest'
import { dateInWords, languageInWords, quotationMarks } from '../../../shared/words/brief-labels.ts'

test('dates read in the language of the brief, as exact as they are known', () => {
  expect(['2022-08-11', '2022-08', '2022'].map((date) => dateInWords(date, 'en'))).toEqual([
    '11 August 2022',
    'August 2022',
    '2022',
  ])
  expect(['2022-08-11', '2022-08', '2022'].map((date) => dateInWords(date, 'ru'))).toEqual([
    '11 августа 2022 г.',
    'август 2022 г.',
    '2022 г.',
  ])
})

test('a language without a word keeps its tag', () => {
  expect([languageInWords('ur', 'en'), languageInWords('zh-Hant', 'ru'), languageInWords('xx', 'en')]).toEqual([
    'Urdu',
    'китайский',
    'xx',
  ])
})

test('quotation marks are those of the quotation, and mirrored ones where the script runs from the right', () => {
  expect([
    quotationMarks('en', 'ltr', 'ru'),
    quotationMarks('ru', 'ltr', 'en'),
    quotationMarks(null, 'ltr', 'ru'),
    quotationMarks('fa', 'rtl', 'en'),
  ]).toEqual([
    ['“', '”'],
    ['«', '»'],
    ['«', '»'],
    ['«', '»'],
  ])
})

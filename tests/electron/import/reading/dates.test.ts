import { expect, test } from 'vitest'
import { datesIn } from '../../../../electron/import/reading/dates.ts'
import { saidDate } from '../../../../electron/import/reading/said-date.ts'

const meant = (words: string) =>
  datesIn(words).map((date) => {
    if (date.kind === 'day' || date.kind === 'month') return date.iso
    return date.kind === 'yearless' ? `${date.month}/${date.day}` : date.kind
  })

test.each([
  ['11 August 2022', '2022-08-11'],
  ['August 11, 2022', '2022-08-11'],
  ['May 13rd, 2024', '2024-05-13'],
  ['the 5th of May, 2022', '2022-05-05'],
  ['Thursday, 22, August, 2019', '2019-08-22'],
  ['5th Sep, 2025', '2025-09-05'],
  ['Jan. 10, 2011', '2011-01-10'],
  ['11-Aug-22', '2022-08-11'],
  ['2022-08-11', '2022-08-11'],
  ['2022/8/11', '2022-08-11'],
  ['22.09.2017 13:24', '2017-09-22'],
  ['30/08/2022', '2022-08-30'],
  ['08/30/2022', '2022-08-30'],
  ['Wed, 03 Aug 2022 19:49:23 +0000', '2022-08-03'],
  ['2022-08-11T23:30:00-05:00', '2022-08-11'],
  ['15 мая 2024 года', '2024-05-15'],
  ['14 декабря 2023 г.', '2023-12-14'],
  ['9–10 сентября 2022 года', '2022-09-09'],
  ['2022 жылғы 11 тамыз', '2022-08-11'],
  ['24 серпня 2022 року', '2022-08-24'],
  ['2024年12月13日', '2024-12-13'],
  ['２０２４年１２月１３日', '2024-12-13'],
  ['二〇二二年八月十一日', '2022-08-11'],
  ['二零二四年十二月三十一日', '2024-12-31'],
  ['民國111年8月11日', '2022-08-11'],
  ['2022년 8월 11일', '2022-08-11'],
  ['4 يوليو 2024', '2024-07-04'],
  ['٤ تموز ٢٠٢٤', '2024-07-04'],
  ['٤ تشرين الأول/أكتوبر ٢٠٢٢', '2022-10-04'],
  ['۱۱ اگست ۲۰۲۲ء', '2022-08-11'],
  ['۹ تیر ماه ۱۴۰۲', '2023-06-30'],
  ['۱۴۰۱/۰۵/۲۰', '2022-08-11'],
  ['30 มีนาคม 2564', '2021-03-30'],
  ['30 มี.ค. 2564', '2021-03-30'],
  ['11 August 2565', '2022-08-11'],
  ['1er août 2022', '2022-08-01'],
  ['15. Mai 2024', '2024-05-15'],
  ['15 de mayo de 2024', '2024-05-15'],
  ['10 ජූලි 2025', '2025-07-10'],
  ['11 अगस्त 2022', '2022-08-11'],
])('%s is the day %s', (printed, iso) => {
  expect(meant(`(${printed})`)).toEqual([iso])
})

test.each([
  ['7 февраля', '2/7'],
  ['20—21 мая', '5/20'],
  ['15 اور 16 اکتوبر', '10/15'],
  ['۹ تیر ماه', '4/9'],
  ['7月15日', '7/15'],
  ['April 24', '4/24'],
])('%s is a day of some year', (printed, day) => {
  expect(meant(`${printed} –`)).toEqual([day])
})

test.each([
  ['07-02-2019', 'either'],
  ['03/04/2022', 'either'],
  ['11.08.22', 'either'],
  ['31 February 2022', 'impossible'],
  ['2022-02-30', 'impossible'],
  ['0000-00-00', 'impossible'],
  ['9999-12-31', 'impossible'],
  ['August 2022', '2022-08'],
  ['2022年8月', '2022-08'],
])('%s is %s and never guessed at', (printed, kind) => {
  expect(meant(printed)).toEqual([kind])
})

test.each(['you may 5 times', 'version 1.2.3', 'A/74/PV.5', 'at 10:30', '12 месяцев 2024', '3 по 5', '2011-11-S-034'])(
  '%s is no date',
  (words) => {
    expect(meant(words)).toEqual([])
  },
)

test('a date keeps its place in the text, whatever its digits', () => {
  const text = 'اسلام آباد، ۱۱ اگست ۲۰۲۲ء، ملاقات'
  expect(datesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['۱۱ اگست ۲۰۲۲ء'])
})

test.each([
  ['20220803', { kind: 'day', iso: '2022-08-03' }],
  ['1659555563', { kind: 'day', iso: '2022-08-03' }],
  ['2019', { kind: 'month', iso: '2019' }],
  ['2019-08', { kind: 'month', iso: '2019-08' }],
  ['no date', null],
])('a format that says %s says what it means', (said, meaning) => {
  expect(saidDate(said)).toEqual(meaning)
})

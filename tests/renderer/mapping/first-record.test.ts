import { expect, test } from 'vitest'
import type { Mapping } from '../../../shared/model/mapping.ts'
import { firstRecord } from '../../../renderer/mapping/first-record.ts'

const columns = [
  { name: 'headline', samples: ['Call with the Foreign Minister'] },
  { name: 'body', samples: ['<p>Both sides met in <b>Tashkent</b>.</p><p>They agreed.</p>'] },
  { name: 'note', samples: [''] },
  { name: 'posted', samples: ['07/02/2019'] },
]
const mapping: Mapping = {
  fields: { title: ['note', 'headline'], text: ['body', 'note'], publication: ['posted'] },
  record: null,
  dayFirst: true,
  html: true,
}

test('the first record reads as the mapping has it: the first title that is there, the texts joined, tags gone', () => {
  expect(firstRecord(mapping, columns)).toEqual({
    title: 'Call with the Foreign Minister',
    issuer: undefined,
    date: '2019-02-07',
    text: 'Both sides met in Tashkent.\n\nThey agreed.',
  })
})

test('a date of numbers is turned as the analyst says, and stays as it stands while that is not known', () => {
  const dates = [true, false, null].map((dayFirst) => firstRecord({ ...mapping, dayFirst }, columns).date)
  expect(dates).toEqual(['2019-02-07', '2019-07-02', '07/02/2019'])
})

test('a date that can be read one way only is read that way', () => {
  const dateOf = (posted: string) =>
    firstRecord({ ...mapping, dayFirst: null }, [{ name: 'posted', samples: [posted] }]).date
  expect(['2019-2-7', '13.02.2019', '02/13/2019', '7 февраля'].map(dateOf)).toEqual([
    '2019-02-07',
    '2019-02-13',
    '2019-02-13',
    '7 февраля',
  ])
})

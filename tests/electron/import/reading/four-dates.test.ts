import { expect, test } from 'vitest'
import { factsOf, readText } from './reading.ts'

const publication = (text: string, said = {}) => {
  const { facts, flags } = readText(text, said)
  return { value: facts.publication.value, state: facts.publication.state, flags }
}

test('the day of publication is labelled or alone on a line near either end; a day in a sentence is none', () => {
  const body = 'The Minister came on 3 May 2022 and stayed for long talks with his hosts.'
  expect(publication(`${body}\n\nIslamabad, 11 August 2022`).value).toBe('2022-08-11')
  expect(publication(`Thursday, 11 August 2022 14:30\n\n${body}`).value).toBe('2022-08-11')
  expect(publication('Новости. Дата публикации: 1 апреля 2025 года, 16:30 Ссылка').value).toBe('2025-04-01')
  expect(publication('发布时间：2024-07-08 09:30\n\n习近平致贺信。').value).toBe('2024-07-08')
  expect(publication('2025-07-16 来源：新华网\n\n会议举行。').value).toBe('2025-07-16')
  expect(publication(body)).toEqual({ value: null, state: 'blank', flags: [] })
})

test('the last words of a line in a text of fixed width are no date of publication', () => {
  const text = 'We remember that the resolution was adopted by this Assembly,\n10 December 1948\nand we hold to it.'
  expect(publication(text).value).toBe(null)
})

test('what a page says of today, of its last change and of its copy is not the day of publication', () => {
  const text = 'Today is Friday, 14 June 2024\n\nPresident meets envoy\n\n3 May 2024\n\nThey met in the capital.'
  expect(publication(text)).toEqual({ value: '2024-05-03', state: 'read', flags: [] })
  const clock = 'Friday, 14 June 2024 10:30\n\nPresident meets envoy of Japan\n\n3 May 2024\n\nThey met in the capital.'
  expect(publication(clock)).toEqual({ value: '2024-05-03', state: 'read', flags: ['several-dates'] })
  const dated =
    'A new release\nPosted 18 Jun 2016, 12:33\nMuch was said.\nRetrieved on 3 July 2016\nLast updated: 20 June 2016'
  const { facts, updated } = readText(dated)
  expect([facts.publication.value, facts.capture.value, updated]).toEqual(['2016-06-18', '2016-07-03', '2016-06-20'])
})

test('a day that can be read two ways stays blank with its choices and is flagged', () => {
  const { facts, flags } = readText('Ministers agreed.\n\n07-02-2019')
  expect([facts.publication, flags]).toEqual([
    { value: null, state: 'blank', span: [19, 29], choices: ['2019-02-07', '2019-07-02'] },
    ['ambiguous-date'],
  ])
})

test.each([
  ['the source’s own column', 'Ministers agreed.\n\n03/04/2022', { dayFirst: true }, 'read'],
  ['another day of the text', 'Ministers agreed on 3 April 2022.\n\n03/04/2022', {}, 'inferred'],
  ['a day without a year', 'Министр 3 апреля принял посла.\n\nДата: 08:33, 03/04/2022', {}, 'inferred'],
  ['the page’s address', 'Ministers agreed.\n\n03/04/2022', { url: 'https://x.example/2022/04/03/a' }, 'inferred'],
  ['another date of numbers', 'From 30/03/2022 on.\n\n03/04/2022', {}, 'inferred'],
])('it is settled by %s', (_, text, said, state) => {
  expect(publication(text, said)).toEqual({ value: '2022-04-03', state, flags: [] })
})

test('a day that does not exist stays blank and is flagged', () => {
  expect(publication('Ministers agree\n\n31 February 2022\n\nThey met.')).toEqual({
    value: null,
    state: 'blank',
    flags: ['impossible-date'],
  })
})

test('a month or a year alone is all that is read of a report', () => {
  expect(publication('Report of the Commission\n\nAugust 2022\n\nThe Commission met often.').value).toBe('2022-08')
  expect(publication('Report of the Commission\n\n2019\n\nThe Commission met often.').value).toBe('2019')
})

test('a whole day goes before a month, and a date that exists before one that does not', () => {
  expect(publication('Date: August 2022\n\nThey met.', { publication: '2022-08-11' }).value).toBe('2022-08-11')
  expect(publication('They met.\n\n11 August 2022', { publication: '2022-02-30' })).toEqual({
    value: '2022-08-11',
    state: 'read',
    flags: [],
  })
})

test('what the format says is the day as written there; the address only lets it be inferred', () => {
  expect(publication('They met.', { publication: 'Wed, 03 Aug 2022 23:49:23 -0500' }).value).toBe('2022-08-03')
  expect(publication('They met.', { url: 'https://www.mfa.gov.cn/202608/t20260818_120.html' })).toEqual({
    value: '2026-08-18',
    state: 'inferred',
    flags: [],
  })
})

test.each([
  ['BEIJING, April 24 (APP): The ministers met.', 'BEIJING', '2024-04-24', 'April 24'],
  ['KABUL, Afghanistan (April 24) – A force was sent out.', 'KABUL, Afghanistan', '2024-04-24', 'April 24'],
  ['SEOUL, Apr. 24 (Xinhua) -- The ministers met.', 'SEOUL', '2024-04-24', 'Apr. 24'],
  ['Бишкек. 24 апреля. КирТАГ – Министр принял посла.', 'Бишкек', '2024-04-24', '24 апреля'],
  ['БИШКЕК, 24 апреля — Sputnik. Министр принял посла.', 'БИШКЕК', '2024-04-24', '24 апреля'],
  ['МОСКВА, 24 апреля. /ТАСС/. Министр принял посла.', 'МОСКВА', '2024-04-24', '24 апреля'],
  ['新华社北京4月24日电（记者王宾）外长会见来宾。', '北京', '2024-04-24', '4月24日'],
  ['新华社北京24日电 外长会见来宾。', '北京', '2024-04-24', '24日'],
  ['اسلام آباد، ۲۴ اپریل (اے پی پی): ملاقات ہوئی۔', 'اسلام آباد', '2024-04-24', '۲۴ اپریل'],
])('%s has a dateline whose year is inferred from the publication', (text, place, day, words) => {
  expect(factsOf(text, ['place', 'dateline'], { publication: '2024-04-25' })).toEqual([
    [place, 'read', place],
    [day, 'inferred', words],
  ])
})

test('a whole dateline is read; a city with its agency is a place without a day', () => {
  const urdupoint = 'ISLAMABAD, (UrduPoint / Pakistan Point News - 5th Sep, 2025) The Minister met the envoy.'
  expect(factsOf(urdupoint, ['place', 'dateline'])).toEqual([
    ['ISLAMABAD', 'read', 'ISLAMABAD'],
    ['2025-09-05', 'read', '5th Sep, 2025'],
  ])
  expect(factsOf('تهران- ایرنا- وزیر امور خارجه با سفیر دیدار کرد.', ['place', 'dateline'])).toEqual([
    ['تهران', 'read', 'تهران'],
    [null, 'blank', null],
  ])
})

test('a day whose year nothing tells stays blank, and so does one that would lie a year back', () => {
  expect(factsOf('BEIJING, April 24 (APP): They met.', ['dateline'])).toEqual([[null, 'blank', null]])
  const later = factsOf('BEIJING, March 5 (APP): They met.', ['dateline'], { publication: '2020-02-25' })
  expect(later).toEqual([[null, 'blank', null]])
  const turn = factsOf('BEIJING, Dec. 31 (APP): They met.', ['dateline'], { publication: '2020-01-02' })
  expect(turn).toEqual([['2019-12-31', 'inferred', 'Dec. 31']])
})

test.each([
  ['On July 15, 2024, the Minister met the Ambassador in Astana.', '2024-07-15', 'read', 'July 15, 2024'],
  ['15 июля министр принял посла Казахстана.', '2024-07-15', 'inferred', '15 июля'],
  ['7月15日，外交部长在北京会见来宾。', '2024-07-15', 'inferred', '7月15日'],
  ['التقى الوزير في 15 يوليو 2024 نظيره في العاصمة.', '2024-07-15', 'read', '15 يوليو 2024'],
  ['وزیر امور خارجه ۲۵ تیر با سفیر دیدار کرد.', '2024-07-15', 'inferred', '۲۵ تیر'],
  ['外交部长15日在北京会见来宾。', '2024-07-15', 'inferred', '15日'],
  ['The Director called on the Minister today.', '2024-07-16', 'inferred', 'today'],
])('the day of the event stands beside a verb of protocol: %s', (text, day, state, words) => {
  expect(factsOf(text, ['event'], { publication: '2024-07-16' })).toEqual([[day, state, words]])
})

test.each([
  'The ministers met and recalled the treaty signed since 3 March 2010.',
  'The meeting will be held on 20 July 2024 in Astana.',
  'They met to mark the agreement of 1 May 2001.',
])('no day of an event: %s', (text) => {
  expect(factsOf(text, ['event'], { publication: '2024-07-16' })).toEqual([[null, 'blank', null]])
})

test('a speech at the United Nations bears the year of the session whose president it congratulates', () => {
  const text =
    'I congratulate Mr. Kutesa on his election as President of the General Assembly at its sixty-ninth\nsession. I thank the President of the sixty-eighth session.'
  expect(factsOf(text, ['event', 'publication'])).toEqual([
    ['2014', 'inferred', 'sixty-ninth\nsession'],
    [null, 'blank', null],
  ])
})

test('a page that lists releases has no day of its own', () => {
  const { facts } = readText('Statements\n\n11 August 2022', { title: 'Statements – Ministry' }, ['list-page'])
  expect([facts.publication.value, facts.title.value]).toEqual([null, 'Statements – Ministry'])
})

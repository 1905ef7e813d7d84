import { expect, test } from 'vitest'
import { z } from 'zod'
import known from '../../../electron/import/reading/issuers.json' with { type: 'json' }
import { datesIn } from '../../../electron/import/reading/dates.ts'
import { issuerOf } from '../../../electron/import/reading/issuer.ts'
import { languageOf } from '../../../electron/import/reading/language.ts'
import { publicationOf } from '../../../electron/import/reading/publication.ts'
import { titleOf } from '../../../electron/import/reading/title.ts'
import { Issuer } from '../../../shared/model/library.ts'

const issuers = z.array(Issuer).parse(known)
const issuer = (text: string) => {
  const { fact } = issuerOf(text, {}, issuers)
  return [fact.value, fact.state, fact.span === null ? null : text.slice(...fact.span)]
}
const title = (text: string) => titleOf(text, {}).fact
const publication = (text: string) => {
  const { fact, flags } = publicationOf(text, {}, null)
  return { value: fact.value, flags }
}

test.each([
  ['11 August 2022', '2022-08-11'],
  ['May 13rd, 2024', '2024-05-13'],
  ['Thursday, 22, August, 2019', '2019-08-22'],
  ['5th Sep, 2025', '2025-09-05'],
  ['2022-08-11', '2022-08-11'],
  ['22.09.2017', '2017-09-22'],
  ['30/08/2022', '2022-08-30'],
  ['15 мая 2024 года', '2024-05-15'],
  ['2024年12月13日', '2024-12-13'],
  ['4 يوليو 2024', '2024-07-04'],
  ['۱۱ اگست ۲۰۲۲ء', '2022-08-11'],
  ['۹ تیر ماه ۱۴۰۲', '2023-06-30'],
  ['30 มีนาคม 2564', '2021-03-30'],
  ['07-02-2019', null],
  ['31 February 2022', null],
])('%s is the day %s', (printed, iso) => {
  expect(datesIn(`(${printed})`).map((date) => date.iso)).toEqual([iso])
})

test('the day of publication is labelled or alone on a line near either end; a day in a sentence is none', () => {
  expect(publication('The Minister came on 3 May 2022.\n\nIslamabad, 11 August 2022').value).toBe('2022-08-11')
  expect(publication('Thursday, 11 August 2022 14:30\n\nThe Minister came on 3 May 2022.').value).toBe('2022-08-11')
  expect(publication('Новости. Дата публикации: 1 апреля 2025 года, 16:30 Ссылка').value).toBe('2025-04-01')
  expect(publication('The Minister came on 3 May 2022.')).toEqual({ value: null, flags: [] })
})

test('a day that can be read two ways stays blank and is flagged', () => {
  expect(publication('08/11/2022\n\nThe Minister came.')).toEqual({ value: null, flags: ['ambiguous-date'] })
})

test('a headline is read; a first sentence without one becomes an inferred title, cut at a word and not at "Mr."', () => {
  expect(title('Ministers meet in Tashkent\n\nThe ministers met today.')).toMatchObject({
    value: 'Ministers meet in Tashkent',
    state: 'read',
    span: [0, 26],
  })
  expect(title('The Ambassador, Mr. A. B. Khan, called on Foreign Minister Dr. Lee today. They talked.')).toMatchObject(
    {
      value: 'The Ambassador, Mr. A. B. Khan, called on Foreign Minister Dr. Lee today',
      state: 'inferred',
    },
  )
  const long = title(`ISLAMABAD, Aug 11 (APP): ${'The Foreign Minister received the delegation '.repeat(6)}today.`)
  expect(long.value).toMatch(/^The Foreign Minister .*\p{L}…$/u)
  expect(long.value?.length).toBeLessThanOrEqual(120)
})

test('a name followed by its initials gives way to them in an inferred title', () => {
  const text =
    'The Deputy Director of the Executive Committee of the Regional Anti-Terrorist Structure of Shanghai Cooperation Organization (SCO-RATS) called on the Minister.'
  expect(title(text).value).toBe(
    'The Deputy Director of the Executive Committee of the SCO-RATS called on the Minister',
  )
})

test('the opening words of a speech are no title', () => {
  expect(title('Allow me to congratulate you, Mr. President, on your election to this high office.').state).toBe(
    'blank',
  )
})

test.each([
  ['Kazakhstan', 'Astana'],
  ['Pakistan', 'Islamabad'],
  ['Uzbekistan', 'Tashkent'],
])('the ministry of %s is inferred where "the Foreign Minister" receives a guest at home', (country, capital) => {
  const text = `The Ambassador of Japan called on the Foreign Minister in ${capital}. The Foreign Minister welcomed the Ambassador to ${country} and reaffirmed ${country}’s commitment to peace.`
  expect(issuer(text)).toEqual([`Ministry of Foreign Affairs, ${country}`, 'inferred', 'the Foreign Minister'])
})

test.each([
  'Secretary Smith spoke with Pakistani Foreign Minister Bilawal Bhutto Zardari. The Secretary welcomed Pakistan’s support.',
  'The Foreign Minister of China visited Nepal. The Minister for Foreign Affairs of Nepal welcomed him to Nepal.',
  'The President opened a school in the capital. Pakistan was mentioned.',
  'The Foreign Minister opened a conference.',
])('weak evidence leaves the issuer blank: %s', (text) => {
  expect(issuer(text)).toEqual([null, 'blank', null])
})

test('an issuer that signs is read, one whose address stands as source is inferred', () => {
  expect(issuer('They met.\n\nMINISTRY OF FOREIGN AFFAIRS\nOF THE REPUBLIC OF UZBEKISTAN')[0]).toBe(
    'Ministry of Foreign Affairs, Uzbekistan',
  )
  expect(issuer('They met.\n\nSource: https://www.mfa.gov.kz/en/1')[1]).toBe('inferred')
  expect(issuerOf('They met.', { url: 'https://www.mofa.gov.pk/x' }, issuers).fact.value).toBe(
    'Ministry of Foreign Affairs, Pakistan',
  )
})

test('the issuers number forty and more, each with an id of its own and names in six languages', () => {
  expect(issuers.length).toBeGreaterThanOrEqual(40)
  expect(new Set(issuers.map(({ id }) => id)).size).toBe(issuers.length)
  for (const { names } of issuers)
    expect(Object.keys(names)).toEqual(expect.arrayContaining(['en', 'ru', 'zh', 'ur', 'fa', 'ar']))
})

test.each([
  ['en', 'The Foreign Minister met the ambassador and they talked about trade.'],
  ['ru', 'Министр иностранных дел принял посла и обсудил с ним торговлю.'],
  ['zh', '外交部长会见大使并就贸易问题交换意见。'],
  ['ur', 'وزیر خارجہ نے سفیر سے ملاقات کی اور تجارت پر بات چیت ہوئی۔'],
  ['fa', 'وزیر امور خارجه با سفیر دیدار کرد و درباره تجارت گفت‌وگو کردند. گزارش چاپ شد.'],
  ['ar', 'التقى وزير الخارجية السفير وبحث معه قضايا التجارة المشتركة.'],
  ['th', 'รัฐมนตรีว่าการกระทรวงการต่างประเทศพบกับเอกอัครราชทูต'],
  ['uk', 'Міністр закордонних справ прийняв посла й обговорив її питання.'],
  ['ky', 'Тышкы иштер министри элчини кабыл алып, кызматташтыкты өнүктүрүү жөнүндө сүйлөштү, өлкөнүн көңүлү.'],
  ['de', 'Die Außenministerin traf den Botschafter und sprach mit ihm über den Handel zwischen beiden Ländern.'],
  [null, '12345 – 67'],
])('the language %s is known by script and letters', (language, text) => {
  expect(languageOf(text)).toBe(language)
})

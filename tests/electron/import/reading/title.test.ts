import { expect, test } from 'vitest'
import { factsOf, readText } from './reading.ts'

const title = (text: string, said = {}) => readText(text, said).facts.title

test('a headline is read; a first sentence without one becomes an inferred title, cut at a word and not at "Mr."', () => {
  expect(title('Ministers meet in Tashkent\n\nThe ministers met today.')).toEqual({
    value: 'Ministers meet in Tashkent',
    state: 'read',
    span: [0, 26],
  })
  const sentence = 'The Ambassador, Mr. A. B. Khan, called on Foreign Minister Dr. Lee today. They talked.'
  expect(factsOf(sentence, ['title'])).toEqual([
    [
      'The Ambassador, Mr. A. B. Khan, called on Foreign Minister Dr. Lee today',
      'inferred',
      'The Ambassador, Mr. A. B. Khan, called on Foreign Minister Dr. Lee today',
    ],
  ])
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
  'FOR IMMEDIATE RELEASE',
  'Press Release',
  'PR. No. 342/2022',
  'Home > News > Press Releases',
  '11 August 2022',
  'MINISTRY OF FOREIGN AFFAIRS, PAKISTAN',
  'Пресс-релиз',
  '新闻稿',
])('%s above the headline is not it', (above) => {
  expect(title(`${above}\n\nPakistan condemns attack in Kabul\n\nThe attack was condemned.`).value).toBe(
    'Pakistan condemns attack in Kabul',
  )
})

test('a headline without a blank line below is told by the date, the speaker or the dateline under it', () => {
  const body = 'The Minister met the Ambassador.'
  expect(title(`Minister meets envoy\n11 August 2022\n${body}`).value).toBe('Minister meets envoy')
  expect(title(`Minister meets envoy\nBEIJING, April 24 (APP): ${body}`).value).toBe('Minister meets envoy')
  expect(title(`王毅会见上合组织秘书长\n新华社北京15日电 外交部长王毅会见秘书长。`).value).toBe(
    '王毅会见上合组织秘书长',
  )
})

test('the page’s title is the one that stands in the text, without the name of the site', () => {
  const text = 'News\n\nMinister meets envoy\n\nThe Minister met the envoy.'
  expect(factsOf(text, ['title'], { title: 'Minister meets envoy - Ministry of Foreign Affairs' })).toEqual([
    ['Minister meets envoy', 'read', 'Minister meets envoy'],
  ])
  expect(title('They talked.', { title: 'Minister meets envoy | SCO Secretariat' }).value).toBe('Minister meets envoy')
  expect(title('They talked.', { title: 'Fwd: RE: Minister meets envoy' }).value).toBe('Minister meets envoy')
  expect(title('Talks were held at length.', { title: 'Statement' }).state).toBe('inferred')
})

test('a title that is endless is cut', () => {
  expect(title('They talked.', { title: 'A'.repeat(1_000_000) }).value).toBe(`${'A'.repeat(599)}…`)
})

test('letters that were lost or decoded twice are not quoted as a title', () => {
  expect(title('اعلام?ه جهان? حقوق بشر\n\nمقدمه').state).toBe('blank')
  expect(title('Spokesperson Lin Jian\u00E2\u0080\u0099s Press Conference\n\nQuestions were put.').value).toBe(
    'Spokesperson Lin Jian’s Press Conference',
  )
})

test('a transcript’s place, hour and speakers are no title', () => {
  expect(
    title('Oval Office\n\n11:26 A.M. EDT\n\nPRESIDENT BIDEN: Mr. President, it is good to see you.').state,
  ).not.toBe('read')
})

import { expect, test } from 'vitest'
import { literalOf } from '../../../../electron/import/reading/pattern-literal.ts'
import { factsOf, issuers, readText } from './reading.ts'

const issuer = (text: string, said = {}) => factsOf(text, ['issuer'], said)[0]
const named = (name: string) => issuers.find((each) => each.name === name)?.id

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
  'Excellencies,\nSecretary-General of the United Nations,\nI greet you all from my people.',
])('weak evidence leaves the issuer blank: %s', (text) => {
  expect(issuer(text)).toEqual([null, 'blank', null])
})

test('an issuer that signs is read, one whose address stands as source is inferred', () => {
  const signature = 'MINISTRY OF FOREIGN AFFAIRS\nOF THE REPUBLIC OF UZBEKISTAN'
  expect(issuer(`They met.\n\n${signature}`)).toEqual(['Ministry of Foreign Affairs, Uzbekistan', 'read', signature])
  expect(issuer('They met.\n\nSource: https://www.mfa.gov.kz/en/1')?.[1]).toBe('inferred')
})

test.each([
  ['https://www.mofa.gov.pk/x', 'Ministry of Foreign Affairs, Pakistan'],
  ['http://un.china-mission.gov.cn/eng/zgyw/t20220321_1.htm', 'Ministry of Foreign Affairs, China'],
  ['http://big5.www.gov.cn/gate/big5/www.fmprc.gov.cn/web/1.shtml', 'Ministry of Foreign Affairs, China'],
  ['https://www.gov.kz/memleket/entities/mfa/press/1', 'Ministry of Foreign Affairs, Kazakhstan'],
  ['https://news.un.org/en/story/1', 'United Nations'],
  ['https://www.un.org/securitycouncil/content/1', 'United Nations Security Council'],
])('what stands at %s is of %s', (url, name) => {
  expect(issuer('They met.', { url })).toEqual([name, 'read', null])
})

test.each([
  'U.S. Department of State',
  'Press Releases – United States Department of State',
  '"U.S. Department of State" <press@lists.example>',
  'state.gov',
])('%s, as a format says it, is the Department of State', (said) => {
  expect(readText('They met.', { issuer: said }).issuer).toBe(named('Department of State, United States'))
})

test('an issuer that the library does not know keeps the name that the format or the text gives it', () => {
  const { facts, issuer: id } = readText('They met.', { issuer: 'Ministry of Culture of Ruritania' })
  expect([facts.issuer, id]).toEqual([{ value: 'Ministry of Culture of Ruritania', state: 'read', span: null }, null])
  expect(issuer('They met.\n\nEmbassy of Japan in Kyrgyzstan')).toEqual([
    'Embassy of Japan in Kyrgyzstan',
    'read',
    'Embassy of Japan in Kyrgyzstan',
  ])
  expect(issuer('Послы встретились.\n\nПосольство Японии в Кыргызстане')?.[0]).toBe('Посольство Японии в Кыргызстане')
  expect(issuer('They met.', { issuer: 'Press Office' })?.[0]).toBe(null)
})

test('a text that names an issuer its host does not belong to is flagged; agencies republish', () => {
  const text = 'Talks on trade\n\nThey met at length.\n\nMinistry of Foreign Affairs, Pakistan'
  const flags = (url: string) => readText(text, { url }).flags
  expect(flags('https://customkitchencountertop.com/x')).toEqual(['issuer-not-confirmed-by-host'])
  expect(flags('https://www.dawn.com/news/1')).toEqual([])
  expect(flags('https://mofa.gov.pk/x')).toEqual([])
})

test('the issuers have an id of their own each, names in six languages and patterns that can be read', () => {
  expect(issuers.length).toBeGreaterThanOrEqual(240)
  expect(new Set(issuers.map(({ id }) => id)).size).toBe(issuers.length)
  const names = issuers.flatMap((each) => [...new Set([each.name, ...Object.values(each.names).flat()])])
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  for (const { names: own, patterns } of issuers) {
    expect(Object.keys(own)).toEqual(expect.arrayContaining(['en', 'ru', 'zh', 'ur', 'fa', 'ar']))
    for (const pattern of patterns) expect(() => new RegExp(pattern, 'u')).not.toThrow()
  }
})

test.each([
  ['Press Service of the (?:EC|Committee)', 'Press Service of the '],
  ['kremlin\\.ru', 'kremlin.ru'],
  ['Spokesperson,? Ministry', 'Spokesperson'],
  ['one|two', ''],
  ['Dis+anayake', 'anayake'],
  ['\\p{Lu}[a-z]{2,4} of State', ' of State'],
])('what %s finds holds the characters “%s”', (pattern, literal) => {
  expect(literalOf(pattern)).toBe(literal)
})

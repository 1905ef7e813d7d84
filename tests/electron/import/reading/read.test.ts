import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDraft } from '../../../../electron/import/reading/read.ts'
import type { Edit } from '../../../../shared/model/cleaning.ts'
import { RuleId } from '../../../../shared/model/ids.ts'
import { draftOf, issuers, readText } from './reading.ts'

const pieces = [
  'BEIJING, April 24 (APP): ',
  'Бишкек. 7 февраля. КирТАГ – ',
  '新华社北京7月15日电',
  'تهران- ایرنا- ',
  '07-02-2019',
  '31 February 2022',
  '۹ تیر ماه ۱۴۰۲',
  'Published on ',
  'MINISTRY OF FOREIGN AFFAIRS, PAKISTAN',
  'PR. No. 342/2022',
  'https://www.mfa.gov.cn/202608/t20260818_120.html',
  'The Director called on the Foreign Minister today. ',
  '\n',
  '\n\n',
  '\u202E\u200F😀\uD83D',
  'e\u0301\uFFFD\u0000',
] as const

const texts = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 40 })), { maxLength: 30 })
  .map((parts) => parts.join(''))
const words = fc.option(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })), { nil: undefined })

const saidOf = (title?: string, publication?: string, issuer?: string, url?: string) => ({
  ...(title === undefined ? {} : { title }),
  ...(publication === undefined ? {} : { publication }),
  ...(issuer === undefined ? {} : { issuer }),
  ...(url === undefined ? {} : { url }),
})

const letters = (value: string): string => value.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')

test('whatever the text, reading ends, dates are whole or shortened days, and every span lies on what it claims', () => {
  fc.assert(
    fc.property(texts, words, words, words, words, (plain, title, publication, issuer, url) => {
      const { facts, flags } = readText(plain, saidOf(title, publication, issuer, url))
      for (const { value, state, span, choices } of Object.values(facts)) {
        expect([state === 'blank', value === null]).toEqual([value === null, state === 'blank'])
        if (choices !== undefined) expect([value, flags.includes('ambiguous-date')]).toEqual([null, true])
        if (span !== null) expect(span[0] >= 0 && span[0] < span[1] && span[1] <= plain.length).toBe(true)
      }
      for (const name of ['event', 'dateline', 'publication', 'capture'] as const)
        expect(facts[name].value ?? '2022').toMatch(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u)
      for (const name of ['reference', 'url', 'place'] as const) {
        const { value, span } = facts[name]
        if (span !== null) expect(plain.slice(...span)).toBe(value)
      }
    }),
  )
})

test('a title that was read quotes the letters of its span', () => {
  fc.assert(
    fc.property(texts, (plain) => {
      const { value, state, span } = readText(plain.replace(/[\u0080-\u009F\u001B]/gu, '')).facts.title
      if (state !== 'read' || span === null || value === null) return
      expect(letters(plain.replace(/[\u0080-\u009F\u001B]/gu, '').slice(...span))).toBe(letters(value))
    }),
  )
})

test('spans are in plain where the text was cleaned', () => {
  const plain = 'Press Releases|\n\nMinisters meet in Tashkent\n\nThe ministers met.\n\n11 August 2022'
  const strike: Edit = {
    start: 0,
    end: 17,
    replacement: '',
    by: { kind: 'rule', rule: RuleId.parse('5ead0075-0003-4000-8000-000000000001') },
    on: true,
  }
  const { facts } = readDraft(draftOf(plain), [strike], issuers)
  expect([facts.title, facts.publication].map(({ span }) => (span === null ? null : plain.slice(...span)))).toEqual([
    'Ministers meet in Tashkent',
    '11 August 2022',
  ])
})

test.each([
  ['digits', '1'.repeat(50_000)],
  ['numbers with marks', '1-1-1/'.repeat(10_000)],
  ['capitals', 'A B. '.repeat(20_000)],
  ['spaces', `Published on${' '.repeat(50_000)}1`],
  ['labels', 'Date: Date: '.repeat(5_000)],
  ['marks', '.,:;/-–'.repeat(10_000)],
  ['brackets', '(（[ '.repeat(10_000)],
  ['months', 'May 5, 5 May '.repeat(5_000)],
  ['Chinese years', '二〇二二年'.repeat(10_000)],
  ['addresses', 'a.b.c.d/e?f=g '.repeat(5_000)],
  ['lines', 'MINISTRY OF \n'.repeat(5_000)],
])('a text made to stall patterns is read to its end: %s', (_, text) => {
  expect(readText(text).facts.capture.state).toBe('blank')
})

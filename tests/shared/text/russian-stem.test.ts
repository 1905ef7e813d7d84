import fc from 'fast-check'
import { newStemmer } from 'snowball-stemmers'
import { expect, test } from 'vitest'
import { russianStem } from '../../../shared/text/russian-stem.ts'

const parts =
  'шанхай правил консенсус стран мир согласова безопасност дух ств ск тел ова а е и о у ы ь я ю ев ов ие иями ами ость ост ейш ейше нн н ем вш ющ щ ивш ующ ся сь в вши вшись ив ившись ила ете йте й л ло но ет ого ому ий ой ая ое ых'

test('Russian words have the stems of Snowball', () => {
  const snowball = newStemmer('russian')
  const word = fc.array(fc.constantFrom(...parts.split(' ')), { minLength: 1, maxLength: 6 }).map((all) => all.join(''))
  fc.assert(
    fc.property(word, (one) => {
      expect(russianStem(one)).toBe(snowball.stem(one))
    }),
    { numRuns: 5000 },
  )
})

test('the forms of one adjective have one stem', () => {
  const forms = ['шанхайский', 'шанхайского', 'шанхайскому', 'шанхайским', 'шанхайском', 'шанхайская', 'шанхайскую']
  expect(new Set(forms.map(russianStem))).toEqual(new Set(['шанхайск']))
})

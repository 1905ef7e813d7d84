import { expect, test } from 'vitest'
import { hostOf } from '../../../renderer/reader/host-of.ts'

test('an address has a host without www; a file or a word has none', () => {
  expect(
    ['https://www.mofa.gov.pk/press/1', 'http://mid.ru', 'file:///tmp/a.html', 'mofa.gov.pk', null].map(hostOf),
  ).toEqual(['mofa.gov.pk', 'mid.ru', undefined, undefined, undefined])
})

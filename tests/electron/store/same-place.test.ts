import { expect, test } from 'vitest'
import { addressKey, referenceKey } from '../../../electron/store/same-place.ts'

test('an address is the same with and without what says nothing of the page', () => {
  const forms = [
    'https://www.mfa.example/releases/7/',
    'http://mfa.example/releases/7?utm_source=mail&fbclid=x#top',
    'https://MFA.example:443/releases/7/index.html',
  ]
  expect(new Set(forms.map(addressKey))).toEqual(new Set(['mfa.example/releases/7']))
  expect(addressKey('https://mfa.example/show?lang=en&id=7')).toBe('mfa.example/show?id=7&lang=en')
  expect(addressKey('https://mfa.example/show?id=8')).not.toBe(addressKey('https://mfa.example/show?id=7'))
})

test('a front page, a file and what is no address have no key', () => {
  expect(['https://mfa.example/', 'file:///home/a.html', 'see below', null].map(addressKey)).toEqual(
    Array(4).fill(null),
  )
})

test('a reference is the same whatever its signs, and needs a figure', () => {
  expect(referenceKey('№ 123-07-02-2019')).toBe(referenceKey('No 123/07/02/2019'))
  expect(['Press release', '', null].map(referenceKey)).toEqual([null, null, null])
})

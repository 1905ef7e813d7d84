import { expect, test } from 'vitest'
import { upToDate } from '../../build/packages.mjs'

const zod = { version: '4.6.7', integrity: 'sha512-a' }

test('packages are up to date when npm recorded each one that the lock wants', () => {
  expect(upToDate({ '': {}, 'node_modules/zod': zod }, { 'node_modules/zod': zod })).toBe(true)
})

test('a missing, an older and a changed package are stale', () => {
  const wanted = { 'node_modules/zod': zod }
  expect(upToDate(wanted, {})).toBe(false)
  expect(upToDate(wanted, { 'node_modules/zod': { ...zod, version: '4.6.6' } })).toBe(false)
  expect(upToDate(wanted, { 'node_modules/zod': { ...zod, integrity: 'sha512-b' } })).toBe(false)
})

test('a build for another system may be missing', () => {
  expect(upToDate({ 'node_modules/@oxlint/win32': { version: '1.0.0', optional: true } }, {})).toBe(true)
})

import { expect, test } from 'vitest'
import { byAge, sharedPlace, updatedSince } from '../../../../electron/import/families/captures.ts'
import type { KinSubject } from '../../../../electron/store/kin-subjects.ts'
import { IssuerId, ReleaseId } from '../../../../shared/model/ids.ts'

const ministry = IssuerId.parse('00000000-0000-4000-8000-00000000000a')
const agency = IssuerId.parse('00000000-0000-4000-8000-00000000000b')
let made = 0
const capture = (known: Partial<KinSubject> = {}): KinSubject => ({
  id: ReleaseId.parse(`00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`),
  text: '',
  sha256: String(made),
  language: 'en',
  issuer: null,
  issuerName: null,
  address: null,
  reference: null,
  updated: null,
  publication: null,
  capture: null,
  ...known,
})

test('the same address makes two captures of one release, the same reference only with the same issuer', () => {
  const page = { address: 'mfa.example/release/1' }
  const numbered = { reference: '123 07 02 2019' }
  expect(sharedPlace(capture(page), capture(page))).toBe('address')
  expect(sharedPlace(capture(numbered), capture(numbered))).toBeNull()
  expect(sharedPlace(capture({ ...numbered, issuer: ministry }), capture({ ...numbered, issuer: agency }))).toBeNull()
  expect(sharedPlace(capture({ ...numbered, issuer: ministry }), capture({ ...numbered, issuer: ministry }))).toBe(
    'reference',
  )
  const named = { ...numbered, issuerName: 'Ministry of Rivers' }
  expect(sharedPlace(capture(named), capture({ ...named, issuerName: 'MINISTRY of rivers' }))).toBe('reference')
})

test('editions in two languages and parts of one file share a place and are no versions', () => {
  const page = { address: 'mfa.example/release/1' }
  expect(sharedPlace(capture(page), capture({ ...page, language: 'ru' }))).toBeNull()
  expect(sharedPlace(capture({ ...page, sha256: 'one' }), capture({ ...page, sha256: 'one' }))).toBeNull()
})

test('what was updated, published or captured later is the newer, else what came in later', () => {
  const [old, young] = [capture({ publication: '2022-08-11' }), capture({ publication: '2022-08-12' })]
  expect(byAge(young, old)).toEqual({ older: old, newer: young })
  const corrected = capture({ publication: '2022-08-11', updated: '2022-08-13' })
  expect(byAge(corrected, old)).toEqual({ older: old, newer: corrected })
  const [first, second] = [capture({ capture: '2024-01-02' }), capture({ capture: '2024-03-02' })]
  expect(byAge(second, first)).toEqual({ older: first, newer: second })
  const [one, two] = [capture(), capture()]
  expect(byAge(one, two)).toEqual({ older: one, newer: two })
})

test('an updated text is newer than the one it is like, unless it is of another issuer or site', () => {
  const first = capture({ publication: '2022-08-11', issuer: ministry })
  const updated = capture({ publication: '2022-08-11', updated: '2022-08-12', issuer: ministry })
  expect(updatedSince(first, updated)).toEqual({ older: first, newer: updated })
  expect(updatedSince(updated, first)).toEqual({ older: first, newer: updated })
  expect(updatedSince(first, { ...updated, issuer: agency })).toBeNull()
  const [here, there] = [{ address: 'mfa.example/1' }, { address: 'agency.example/1' }]
  expect(updatedSince({ ...first, ...here }, { ...updated, ...there })).toBeNull()
  expect(updatedSince(first, { ...updated, updated: '2022-08-01' })).toBeNull()
  expect(updatedSince(first, capture())).toBeNull()
  expect(updatedSince(capture(), capture({ publication: '2022-08-12', updated: '2022-08-12' }))).toBeNull()
})

import { expect, test } from 'vitest'
import { ReleaseId } from '../../../shared/model/ids.ts'
import {
  again,
  decided,
  inHand,
  next,
  progress,
  putOff,
  setOut,
  tookBack,
  type Waiting,
} from '../../../renderer/reader/walk.ts'

const release = ReleaseId.parse('0f5f3f0a-1111-4c55-9a10-2f6f3f0c9e11')
const waits = (fact: Waiting['fact']): Waiting => ({
  release,
  fact,
  known: { value: null, state: 'blank', span: null },
  flags: [],
})
const title = waits('title')
const issuer = waits('issuer')
const place = waits('place')

test('the first fact that waits is in hand, and the one after it is read ahead', () => {
  const waiting = [title, issuer, place]
  expect(inHand(setOut, waiting)).toBe(title)
  expect(next(setOut, waiting, title)).toBe(issuer)
  expect(next(setOut, [title], title)).toBeUndefined()
})

test('a fact put off comes again only when asked for', () => {
  const walk = putOff(setOut, title)
  expect(inHand(walk, [title, issuer])).toBe(issuer)
  expect(inHand(walk, [title])).toBeUndefined()
  expect(inHand(again(walk), [title])).toBe(title)
})

test('a decision taken back brings its fact to hand again, wherever the walk was', () => {
  const walk = tookBack(putOff(decided(setOut, title), issuer))
  expect(inHand(walk, [issuer, place, title])).toBe(title)
  expect(walk.decided).toEqual([])
})

test('progress counts what was decided and put off', () => {
  const walk = putOff(decided(setOut, title), issuer)
  expect(progress(setOut, 3)).toEqual({ number: 1, total: 3 })
  expect(progress(walk, 2)).toEqual({ number: 3, total: 3 })
})

test('a fact put off first and decided later is put off no more', () => {
  expect(decided(putOff(setOut, title), title)).toEqual({ decided: [`${release} title`], later: [], at: undefined })
})

import { expect, test } from 'vitest'
import { createNearFinder } from '../../../../electron/import/families/near.ts'
import { signatureOf } from '../../../../electron/import/families/signature.ts'
import { ReleaseId } from '../../../../shared/model/ids.ts'
import { madeCorpus } from '../../../bench/made-corpus.ts'

const idOf = (place: number): ReleaseId => ReleaseId.parse(`00000000-0000-4000-8000-${String(place).padStart(12, '0')}`)

/** For each text what stands before it and says nearly the same, nearest first. */
function nearIn(texts: readonly string[]) {
  const finder = createNearFinder(0, (id) => texts[Number(id.slice(-12))])
  return texts.map((text, place) => {
    const signature = signatureOf(text)
    const near = finder.near({ id: idOf(place), text, signature })
    finder.add(signature, idOf(place))
    return near.map(({ to, similarity }) => ({ to: Number(to.slice(-12)), similarity }))
  })
}

const sentence = (from: number, count: number): string =>
  Array.from({ length: count }, (_, at) => `word${from + at}`).join(' ')

test('in a corpus of six languages every copy and edition is put with its original, and nothing else with anything', () => {
  const make = madeCorpus()
  const made = Array.from({ length: 4_000 }, (_, at) => make(at))
  const found = nearIn(made.map(({ text }) => text))
  const statement = (place: number): number => made[place]?.of ?? place
  const nearest = found.map((near, place) => (near[0] === undefined ? place : statement(near[0].to)))
  expect(nearest).toEqual(made.map((_, place) => statement(place)))
  const copies = found.filter((_, place) => made[place]?.kind === 'copy').map((near) => near[0]?.similarity)
  expect(new Set(copies)).toEqual(new Set([1]))
}, 30_000)

test('the same words in other clothes are wholly alike, and the earliest comes first', () => {
  const text = sentence(0, 60)
  expect(nearIn([text, text.toUpperCase(), text.replaceAll(' ', '\n')])).toEqual([
    [],
    [{ to: 0, similarity: 1 }],
    [
      { to: 0, similarity: 1 },
      { to: 1, similarity: 1 },
    ],
  ])
})

test('one changed word never rounds to the same words', () => {
  const long = sentence(0, 60_000)
  expect(nearIn([long, long.replace('word30000', 'other')])[1]).toEqual([{ to: 0, similarity: 0.9999 }])
})

test('a fifth of the paragraphs being others is near, a third is not', () => {
  const shared = sentence(0, 400)
  const [, fifth, third] = nearIn([
    `${shared} ${sentence(1_000, 80)}`,
    `${shared} ${sentence(2_000, 90)}`,
    `${shared} ${sentence(3_000, 250)}`,
  ])
  expect(fifth).toEqual([{ to: 0, similarity: 0.824 }])
  expect(third).toEqual([])
})

test('releases that share their frame alone are not near', () => {
  const framed = (at: number): string =>
    `Press release of the ministry. The minister received the ambassador of ${sentence(at * 100, 40)}. Issued by the press service of the ministry.`
  expect(nearIn(Array.from({ length: 200 }, (_, at) => framed(at))).flat()).toEqual([])
})

test('of short texts each is held against the words themselves', () => {
  const line = sentence(0, 20)
  expect(nearIn([line, `${line} today`, sentence(7, 20), 'Approved.', 'Approved'])).toEqual([
    [],
    [{ to: 0, similarity: 0.973 }],
    [],
    [],
    [{ to: 3, similarity: 1 }],
  ])
})

test('a text without words is like none', () => {
  expect(nearIn(['', '***', '***'])).toEqual([[], [], []])
})

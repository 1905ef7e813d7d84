import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { sayDependents } from '../../../shared/words/dependents.ts'
import { en } from '../../../shared/words/en.ts'
import { sayBytes, sayDate, sayLanguage, sayNumber } from '../../../shared/words/when.ts'
import { fill, languageFor, say, t } from '../../../shared/words/words.ts'

const repository = path.resolve(import.meta.dirname, '../../..')

describe('words', () => {
  test('a parameter stands where its name stood, a number written as the language writes it', () => {
    expect(t('import.counted', { done: 12, total: 1204 })).toBe('12 of 1,204')
  })

  test('a count chooses the plural form of its language', () => {
    const releases = {
      one: '{count} выпуск',
      few: '{count} выпуска',
      many: '{count} выпусков',
      other: '{count} выпуска',
    }
    const said = [1, 3, 5, 21, 1.5].map((count) => fill(releases, { count }, 'ru'))
    expect(said).toEqual(['1 выпуск', '3 выпуска', '5 выпусков', '21 выпуск', '1,5 выпуска'])
  })

  test('a parameter that was not given stays visible, and so does a key without words', () => {
    expect(fill('Backed up to {file}', {}, 'en')).toBe('Backed up to {file}')
    expect(say({ key: 'failure.of.tomorrow', params: {} })).toBe('failure.of.tomorrow')
  })

  test('what rests on a step is said by its newest step, and how many there are', () => {
    const newest = {
      number: 7,
      at: '2022-08-11T09:00:00.000Z',
      analystName: 'Boris',
      command: 'tags.add',
      words: { key: 'log.tag.added', params: { release: 'Tashkent', theme: 'Energy' } },
      undoes: null,
      redoes: null,
    }
    expect([1, 1200].map((count) => sayDependents({ count, newest }))).toEqual([
      'Nothing was undone: a later step rests on this one. Boris: Tagged “Tashkent” with Energy.',
      'Nothing was undone: 1,200 later steps rest on this one. The newest, Boris: Tagged “Tashkent” with Energy.',
    ])
  })

  test('dates are said day first, as precisely as they are known', () => {
    expect(['2022-08-11', '2022-08', '2022', 'last week'].map(sayDate)).toEqual([
      '11 Aug 2022',
      'Aug 2022',
      '2022',
      'last week',
    ])
  })

  test('languages, sizes and numbers are said as an English reader expects them', () => {
    expect([sayLanguage('ur'), sayLanguage('not a tag'), sayBytes(1536), sayNumber(1204)]).toEqual([
      'Urdu',
      'not a tag',
      '1.5 kB',
      '1,204',
    ])
  })

  test('the interface speaks the first language it has of those a person reads, else English', () => {
    expect([languageFor(['ur-PK', 'en-GB', 'zh']), languageFor(['ur']), languageFor([])]).toEqual(['en', 'en', 'en'])
  })

  test('no two rooms define the same key, since one would silently win', () => {
    const folder = path.join(repository, 'shared/words/en')
    const keys = readdirSync(folder).flatMap((file) =>
      [...readFileSync(path.join(folder, file), 'utf8').matchAll(/^ {2}'([^']+)':/gmu)].map(([, key]) => key ?? ''),
    )
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
    expect(keys.toSorted()).toEqual(Object.keys(en).toSorted())
  })
})

import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { ThemeId } from '../../../shared/model/ids.ts'
import { ThemeDraft, type Alias } from '../../../shared/model/theme.ts'
import { foldText } from '../../../shared/text/fold.ts'
import { scanFor } from '../../../electron/themes/scan.ts'
import { aliasFinder } from '../../../electron/themes/suggest.ts'

const spirit = ThemeId.parse('00000000-0000-4000-8000-000000000001')
const consensus = ThemeId.parse('00000000-0000-4000-8000-000000000002')
const alias = (language: string, text: string): Alias => ({
  language,
  text,
  kind: text.endsWith('*') ? 'stem' : 'phrase',
})

/** The quotes found, with the alias that fired. */
const found = (text: string, aliases: readonly Alias[], language: string | null = null) =>
  aliasFinder([{ id: spirit, aliases: [...aliases] }])(text, language).map((one) => [
    text.slice(one.start, one.end),
    one.alias.text,
  ])

describe('aliases', () => {
  test('stand as whole words, whatever the capitals, hyphens, quotation marks and breaks of line', () => {
    const aliases = [alias('en', 'Shanghai Spirit'), alias('en', 'consensus-building')]
    expect(
      found('the ‘SHANGHAI\nspirit.’ Consensus building; Shanghai spirits, unconsensus-building', aliases),
    ).toEqual([
      ['SHANGHAI\nspirit', 'Shanghai Spirit'],
      ['Consensus building', 'consensus-building'],
    ])
  })
  test('do not run over the end of a paragraph', () => {
    expect(found('in Shanghai\n\nSpirit of the age', [alias('en', 'Shanghai Spirit')])).toEqual([])
  })
  test('that are stems run to the end of the word', () => {
    expect(found('консенсуса, неконсенсус; Консенсусный', [alias('ru', 'консенсус*')])).toEqual([
      ['консенсуса', 'консенсус*'],
      ['Консенсусный', 'консенсус*'],
    ])
  })
  test('are found inside Chinese and Thai, which set no spaces between words', () => {
    expect(found('弘扬“上海精神”，践行上海精神SCO', [alias('zh', '上海精神'), alias('en', 'SCO')])).toEqual([
      ['上海精神', '上海精神'],
      ['上海精神', '上海精神'],
      ['SCO', 'SCO'],
    ])
    expect(found('การต่อต้านการก่อการร้ายในภูมิภาค', [alias('th', 'การก่อการร้าย')])).toEqual([['การก่อการร้าย', 'การก่อการร้าย']])
  })
  test('are found whichever keyboard wrote the Arabic script, joiners and vowel signs or not', () => {
    expect(found('به روح شانگھای و روحِ شانگهای', [alias('fa', 'روح شانگهای')])).toEqual([
      ['روح شانگھای', 'روح شانگهای'],
      ['روحِ شانگهای', 'روح شانگهای'],
    ])
    expect(found('اجماع‌سازی و اجماعسازی', [alias('fa', 'اجماع‌سازی')]).map(([quote]) => quote)).toEqual([
      'اجماع‌سازی',
      'اجماعسازی',
    ])
  })
  test('may follow an Arabic conjunction, preposition or article, and nothing else', () => {
    const aliases = [alias('ar', 'روح شنغهاي'), alias('ar', 'إرهاب')]
    expect(found('وروح شنغهاي وبالإرهاب للإرهاب مجروح شنغهاي', aliases).map(([quote]) => quote)).toEqual([
      'روح شنغهاي',
      'إرهاب',
      'إرهاب',
    ])
    expect(found('وإرهاب', [alias('fa', 'إرهاب')])).toEqual([])
  })
  test('of one theme never overlap: leftmost, then longest wins; another theme has its own', () => {
    const text = 'the spirit of consensus and cooperation'
    const themes = [
      {
        id: spirit,
        aliases: [
          alias('en', 'spirit of consensus'),
          alias('en', 'spirit of consensus and cooperation'),
          alias('en', 'cooperation'),
        ],
      },
      { id: consensus, aliases: [alias('en', 'consens*')] },
    ]
    expect(aliasFinder(themes)(text, 'en').map((one) => [one.theme, text.slice(one.start, one.end)])).toEqual([
      [spirit, 'spirit of consensus and cooperation'],
      [consensus, 'consensus'],
    ])
  })
  test('that are equal in two languages answer in the language of the release', () => {
    const find = aliasFinder([{ id: spirit, aliases: [alias('fa', 'افغانستان'), alias('ur', 'افغانستان')] }])
    expect(find('افغانستان', 'ur').map((one) => one.alias.language)).toEqual(['ur'])
    expect(find('افغانستان', 'fa').map((one) => one.alias.language)).toEqual(['fa'])
  })
  test('made of nothing that can be searched find nothing', () => {
    expect(found('* …', [alias('en', '*'), alias('en', '\u00ad')])).toEqual([])
  })
})

describe('the scan', () => {
  const letters = fc.constantFrom(
    'a',
    'b',
    'A',
    ' ',
    '\n',
    '-',
    'é',
    'e\u0301',
    'и\u0306',
    'ё',
    '\u200c',
    '…',
    'ﬁ',
    '😀',
    '上',
    'ي',
    'ھ',
    'ِ',
    '’',
    '½',
    'ก',
    'ำ',
    '่',
    'ு',
    'ெ',
    'ா',
    'أ',
    'ٔ',
  )
  const written = fc.array(letters, { maxLength: 40 }).map((parts) => parts.join(''))

  test('finds exactly what a search of the folded text finds, at the places of the text', () => {
    fc.assert(
      fc.property(written, fc.array(written, { minLength: 1, maxLength: 6 }), (text, wanted) => {
        const patterns = wanted.map((one) => foldText(one).folded.trim()).filter((one) => one !== '')
        if (patterns.length === 0) return
        const { folded, at, end } = foldText(text)
        const expected = patterns.flatMap((pattern, number) =>
          [...folded].length === 0
            ? []
            : placesOf(folded, pattern).map((place) => `${number}: ${at[place]}–${end[place + pattern.length - 1]}`),
        )
        const hits = scanFor(patterns)(text).map((hit) => `${hit.pattern}: ${hit.start}–${hit.end}`)
        expect(hits.toSorted()).toEqual(expected.toSorted())
      }),
      { numRuns: 2_000 },
    )
  })
})

const placesOf = (text: string, wanted: string): number[] => {
  const places: number[] = []
  for (let place = text.indexOf(wanted); place >= 0; place = text.indexOf(wanted, place + 1)) places.push(place)
  return places
}

describe('the starter codebook', () => {
  const starter = z
    .array(ThemeDraft.extend({ id: ThemeId }))
    .parse(JSON.parse(readFileSync(new URL('../../../electron/themes/starter-codebook.json', import.meta.url), 'utf8')))
  const named = (name: string) => starter.filter((theme) => theme.name === name)
  const seed = readFileSync(
    new URL(
      '../../../build/samples/Pakistan - SCO-RATS director calls on Foreign Minister, 2022-08-11.txt',
      import.meta.url,
    ),
    'utf8',
  )

  const spans = (name: string) =>
    aliasFinder(named(name))(seed, 'en').map(({ start, end }) => [start, end, seed.slice(start, end)])

  test('proposes on the first release just what an analyst would tag', () => {
    expect(spans('Shanghai Spirit')).toEqual([[420, 435, 'Shanghai Spirit']])
    expect(spans('Consensus-building')).toEqual([
      [727, 755, 'developing common approaches'],
      [929, 964, 'spirit of consensus and cooperation'],
      [1394, 1414, 'developing consensus'],
    ])
  })
  test('finds its first themes in six languages', () => {
    const texts = [
      ['en', 'true to the spirit of Shanghai', 'spirit of Shanghai'],
      ['ru', 'в «шанхайском духе»', 'шанхайском духе'],
      ['zh', '弘扬上海精神', '上海精神'],
      ['ur', 'شنگھائی سپرٹ کے مطابق', 'شنگھائی سپرٹ'],
      ['fa', 'بر پایه روح شانگهای', 'روح شانگهای'],
      ['ar', 'انطلاقا من روح شنغهاي', 'روح شنغهاي'],
    ] as const
    const find = aliasFinder(named('Shanghai Spirit'))
    expect(
      texts.map(([language, text]) =>
        find(text, language).map(({ start, end, alias: { language: of } }) => [of, text.slice(start, end)]),
      ),
    ).toEqual(texts.map(([language, , quote]) => [[language, quote]]))
    const spoken = new Set(
      named('Consensus-building').flatMap((theme) => theme.aliases.map(({ language }) => language)),
    )
    expect([...spoken].toSorted()).toEqual(['ar', 'en', 'fa', 'ru', 'ur', 'zh'])
  })
  test('never proposes the bare word consensus', () => {
    const bare = [
      'a scientific consensus',
      'консенсус',
      '共识',
      '共識',
      '协商一致',
      'اتفاق رائے',
      'اجماع',
      'إجماع',
      'توافق',
      'توافق الآراء',
    ]
    const find = aliasFinder(starter)
    expect(bare.flatMap((text) => find(text, null))).toEqual([])
  })
  test('has themes an analyst can use: ids, keys and names apart, everything defined, three languages at least', () => {
    expect(starter.length).toBeGreaterThanOrEqual(10)
    expect(new Set(starter.map(({ id }) => id)).size).toBe(starter.length)
    expect(new Set(starter.map(({ name }) => name)).size).toBe(starter.length)
    expect(new Set(starter.map(({ key }) => key)).size).toBe(starter.length)
    expect(
      starter
        .filter((theme) =>
          [theme.definition, theme.useWhen, theme.notWhen, theme.example].some((words) => words.length < 20),
        )
        .map(({ name }) => name),
    ).toEqual([])
    expect(
      starter
        .filter((theme) =>
          ['en', 'ru', 'zh'].some((language) => !theme.aliases.some((one) => one.language === language)),
        )
        .map(({ name }) => name),
    ).toEqual([])
  })
})

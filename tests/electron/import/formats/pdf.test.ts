import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { characterMaps } from '../../../../electron/import/character-maps.ts'
import type { FoundDraft } from '../../../../electron/import/draft.ts'
import { pdfReader } from '../../../../electron/import/formats/pdf/pdf.ts'
import { at, lines, pdfOf } from '../../../support/written-pdf.ts'
import { draftOf as onlyDraftOf, findingsOf } from './files.ts'

const readPdf = pdfReader(characterMaps)

const draftOf = (bytes: Uint8Array): Promise<FoundDraft> => onlyDraftOf(readPdf, bytes)

const plainOf = async (...pages: readonly string[]): Promise<string> => (await draftOf(pdfOf(pages))).plain

const fixture = (name: string): Buffer => readFileSync(new URL(`../../../fixtures/pdf/${name}`, import.meta.url))

const left = [
  'The ministers met in the capital and',
  'spoke about trade, energy and regio-',
  'nal security for more than two hours',
  'and agreed to meet again in autumn of',
]
const right = [
  'the same year. They also stressed the',
  'value of long-term plans and a well-',
  'known project, the railway, that runs',
  'through all of the countries at once.',
]

test('columns are read one after the other, below the title that runs across them', async () => {
  const title = at(60, 780, 'A joint statement of the ministers of five countries', 18)
  expect(await plainOf(title + lines(50, 740, left) + lines(310, 740, right))).toBe(
    'A joint statement of the ministers of five countries\n\n' +
      'The ministers met in the capital and spoke about trade, energy and regional security for more than two hours ' +
      'and agreed to meet again in autumn of the same year. They also stressed the value of long-term plans and ' +
      'a well-known project, the railway, that runs through all of the countries at once.',
  )
})

test('the cells of a table stand between tabs, its rows on lines', async () => {
  const rows = [
    ['Country', 'Minister', 'Arrival'],
    ['Pakistan', 'Bhutto', '10 August'],
    ['Kazakhstan', 'Tileuberdi', '11 August'],
  ]
  const table = rows.map((row, index) =>
    row.map((cell, column) => at(50 + column * 120, 700 - index * 14, cell)).join(''),
  )
  expect(await plainOf(table.join(''))).toBe(rows.map((row) => row.join('\t')).join('\n'))
})

test('running heads and page numbers are left out, and a paragraph goes on across the page', async () => {
  const page = (number: number, body: readonly string[]): string =>
    at(200, 810, 'Ministry of Foreign Affairs') + lines(50, 760, body) + at(290, 30, `- ${number} -`)
  const draft = await draftOf(
    pdfOf([
      page(1, ['The first page says something that is long,', 'and its last sentence does not end on the']),
      page(2, ['same page but on the next one, where it ends.']),
      page(3, ['A third page.']),
    ]),
  )
  const first = 'The first page says something that is long, and its last sentence does not end on the '
  const second = 'same page but on the next one, where it ends.'
  expect(draft).toEqual({
    plain: `${first}${second}\n\nA third page.`,
    pages: [0, first.length, first.length + second.length + 2],
    paragraphs: [0, first.length + second.length + 2],
    format: 'pdf',
    encoding: null,
    reader: { name: 'pdf', version: 1 },
    said: {},
  })
})

test('paragraphs are told by space, by a moved first line and by a short last line', async () => {
  const body = [
    at(50, 700, 'A heading of its own'),
    lines(50, 670, ['The first paragraph fills its lines up to the very edge', 'of them and ends.']),
    lines(50, 646, ['The second follows at once, since the first ended early,', 'and goes on.']),
    at(65, 622, 'The third has its first line moved in and goes on in a'),
    at(50, 610, 'second line.'),
  ]
  expect(await plainOf(body.join(''))).toBe(
    'A heading of its own\n\nThe first paragraph fills its lines up to the very edge of them and ends.\n\n' +
      'The second follows at once, since the first ended early, and goes on.\n\n' +
      'The third has its first line moved in and goes on in a second line.',
  )
})

test('lines of Chinese are joined without a space', async () => {
  const drawn = ['习近平在北京会见上海合作组织成员国外长理事会外方', '代表团团长，始终秉持“上海精神”。']
  expect(await plainOf(lines(50, 700, drawn))).toBe(drawn.join(''))
})

test('a font that only names a character map is read by that map, without a network', async () => {
  const font =
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0' +
    '/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>>>]>>'
  expect((await draftOf(pdfOf([at(50, 700, '上海精神')], { font }))).plain).toBe('上海精神')
})

test('a line from the right is read in order: numbers, words from the left and brackets keep theirs', async () => {
  const says = 'وبحث الوزيران (SCO) في الساعة 10:30 يوم 11/08/2022 بنسبة 25%.'
  const shown = '.%25 ةبسنب 11/08/2022 موي 10:30 ةعاسلا يف )SCO( ناريزولا ثحبو'
  expect(await plainOf(at(50, 700, shown.replace(')SCO(', '(SCO)')))).toBe(says)
  expect(await plainOf(at(50, 700, shown))).toBe(says)
})

test('presentation forms and ligatures are letters; what is no letter is left out', async () => {
  expect(await plainOf(at(50, 700, 'ﺔﻴﻣﻼﻋﻹﺍ'))).toBe('الإعلامية')
  expect(await plainOf(at(50, 700, 'The oﬃce of the ﬁrst\u{E000} minister'))).toBe('The office of the first minister')
})

test('a space without width between Arabic letters is the non-joiner that it stands for', async () => {
  const word = at(50, 700, 'دنا') + at(65, 700, ' ') + at(65, 700, 'هدرک')
  expect(await plainOf(word)).toBe('کرده\u200Cاند')
})

test('what glyphs are said to mean counts for them', async () => {
  const content = `${at(50, 700, 'The o')}/Span <</ActualText <FEFF006600660069>>> BDC ${at(75, 700, '\u0001')}EMC ${at(80, 700, 'ce')}`
  expect(await plainOf(content)).toBe('The office')
})

test('the mark of a note stands apart from its word', async () => {
  const body = at(50, 700, 'They met again.') + at(125, 704, '12', 6) + at(140, 700, 'Then they left.')
  expect(await plainOf(body)).toBe('They met again.[12] Then they left.')
})

test('the title is the largest line of the first page, or the one in the properties if a person wrote it', async () => {
  const page = [at(50, 700, 'Some words of the text that follow here.')]
  const said = async (info: string): Promise<unknown> => (await draftOf(pdfOf(page, { info }))).said
  expect(await said('/Title(Grain leaves the port)')).toEqual({ title: 'Grain leaves the port' })
  expect(await said('/Title(Microsoft Word - final_v2.doc)')).toEqual({})
  const headed = pdfOf([at(50, 740, 'Grain leaves the port', 20) + page.join('')], { catalog: '/Lang(en-GB)' })
  expect((await draftOf(headed)).said).toEqual({ title: 'Grain leaves the port', language: 'en-GB' })
})

test('a real statement in two columns has its 63 broken words whole again and no running head', async () => {
  const { plain, pages, paragraphs } = await draftOf(fixture('un-kyrgyzstan-2019.two-column.pdf'))
  expect(plain.startsWith('Statement by Kyrgyzstan, UN General Assembly 74th session\n\nAt the outset, allow me')).toBe(
    true,
  )
  expect([...plain.matchAll(/\p{Ll}- \p{Ll}|Page \d|speaker Mr\. Chingiz|national program-mes/gu)]).toEqual([])
  expect(plain.match(/terroris|Shanghai Cooperation Organization/gi)?.length).toBe(5)
  expect([pages.length, paragraphs.length]).toEqual([4, 29])
  expect(paragraphs.every((start) => start === 0 || plain.slice(start - 2, start) === '\n\n')).toBe(true)
})

test('a real Persian text reads from the right, with its joiners and vowel signs', async () => {
  const { plain, said } = await draftOf(fixture('udhr-fa.pdf'))
  expect(said.title).toBe('اعلامیه جهانی حقوق بشر')
  expect(plain).toContain('مجدداً در منشور اعلام کرده\u200Cاند و تصمیم راسخ گرفته\u200Cاند')
  expect(plain.match(/ملل متحد/gu)?.length).toBe(5)
})

test('an owner’s password does not keep a reader out, a user’s does', async () => {
  expect((await draftOf(fixture('state-grain.owner-only.pdf'))).plain).toContain('the July 21 UN-facilitated deal')
  expect(await findingsOf(readPdf, fixture('state-grain.encrypted-user.pdf'))).toEqual([
    { found: 'problem', code: 'needs-password' },
  ])
})

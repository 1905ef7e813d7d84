import { expect, test } from 'vitest'
import type { ToRead } from '../../../../electron/import/draft.ts'
import { readRtf } from '../../../../electron/import/formats/word/rtf.ts'
import { draftOf, encoded, findingsOf } from './files.ts'

const plainOf = async (words: string, more: Partial<ToRead> = {}): Promise<string> =>
  (await draftOf(readRtf, `{\\rtf1\\ansi${words}}`, more)).plain

const escaped = (text: string, encoding: string): string =>
  [...encoded(text, encoding)].map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('')

test.each([
  [204, 'windows-1251', 'Шанхайский дух'],
  [134, 'gb18030', '上海精神'],
  [178, 'windows-1256', 'روح شنغهاي'],
])('words are read in the encoding of their font: charset %i', async (charset, encoding, words) => {
  const fonts = `{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset${charset} B;}}`
  expect(await plainOf(`${fonts}\\f0 caf\\'e9 {\\f1 ${escaped(words, encoding)}}\\'e9`)).toBe(`café ${words}é`)
})

test('a character of two bytes may end in a letter that stands there as it is', async () => {
  const fonts = '{\\fonttbl{\\f1\\fcharset128 B;}}'
  expect(await plainOf(`${fonts}\\f1 \\'8aO\\'96\\'b1\\'8f\\'c8`)).toBe('外務省')
})

test('without a word of the font that of the document counts, and before both the choice of the analyst', async () => {
  const words = `\\ansicpg1251 ${escaped('дух', 'windows-1251')}`
  expect([await plainOf(words), await plainOf(words, { encoding: 'windows-1253' })]).toEqual(['дух', 'δσυ'])
})

test('characters by number replace what stands there for older programs', async () => {
  expect(await plainOf("\\uc1\\u8212?a\\uc2\\u-10179\\'d6\\'d0\\u-8704\\'d6\\'d0 b{\\uc0\\u233 c}\\u-10240??d")).toBe(
    '—a😀 bécud'.replace('u', '\uFFFD'),
  )
})

test('breaks, dashes and quotation marks by name are what they stand for', async () => {
  expect(await plainOf('\\ldblquote A\\rdblquote\\endash\\~b\\_c\\-d\\line e\\tab f\\par\\par g\\\nh')).toBe(
    '“A”–\u00A0b\u2011c\u00ADd\ne\tf\n\ng\n\nh',
  )
})

test('lists keep the marks that are shown, tables their cells, notes stand at the end and boxes behind their paragraph', async () => {
  const list = "{\\listtext\\pard 1.\\tab}One\\par{\\listtext\\pard\\'b7\\tab}Two\\par"
  const row = '\\trowd\\cellx1\\cellx2\\pard\\intbl a\\cell b\\cell\\row'
  const note =
    '\\pard Text{\\footnote\\pard Note}{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv y}}{\\shptxt Box\\par}}} on\\par'
  expect(await plainOf(`${list}\\pard${row}${row}${note}`)).toBe(
    '1. One\n• Two\n\na\tb\na\tb\n\nText[1] on\n\nBox\n\n[1] Note',
  )
})

test('what is no text of the body is left out: properties, pictures, headers, instructions of fields, unknown groups', async () => {
  const left =
    '{\\info{\\author X}}{\\header H\\par}{\\stylesheet{\\s0 Normal;}}{\\pict\\bin5 }}}}}ab}{\\*\\unknown{\\nested words}}'
  const field = '{\\field{\\*\\fldinst{HYPERLINK "http://x"}}{\\fldrslt link}}'
  expect(await plainOf(`${left}A ${field}\\par`)).toBe('A link')
})

test('hidden and deleted words are left out, and hidden ones are spoken of', async () => {
  const { plain, flags } = await draftOf(readRtf, '{\\rtf1 Seen{\\v secret}{\\deleted gone}\\v0  too\\par}')
  expect({ plain, flags }).toEqual({ plain: 'Seen too', flags: ['hidden-text'] })
})

test('the title is the line that the properties begin with', async () => {
  const { said } = await draftOf(
    readRtf,
    '{\\rtf1{\\info{\\title On the Visit - The Ministry}}On the Visit\\par Text\\par}',
  )
  expect(said).toEqual({ title: 'On the Visit' })
})

test('a hundred thousand groups within one another are read; what is cut off is read as far as it goes', async () => {
  expect(await plainOf(`${'{'.repeat(100_000)}deep${'}'.repeat(100_000)}`)).toBe('deep')
  const { plain, flags } = await draftOf(readRtf, '{\\rtf1 {\\b One\\par Tw')
  expect({ plain, flags }).toEqual({ plain: 'One\n\nTw', flags: ['partial'] })
  expect(await findingsOf(readRtf, '{\\rtf1{\\info')).toEqual([{ found: 'problem', code: 'damaged', detail: 'RTF' }])
})

test('more paragraphs than any document has are refused', async () => {
  expect(await findingsOf(readRtf, `{\\rtf1 ${'a\\par '.repeat(300_001)}}`)).toEqual([
    { found: 'problem', code: 'too-large' },
  ])
})

test('pages begin at breaks that are set', async () => {
  expect((await draftOf(readRtf, '{\\rtf1 One\\par\\page Two\\par}')).pages).toEqual([0, 5])
})

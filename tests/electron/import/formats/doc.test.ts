import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readDoc } from '../../../../electron/import/formats/word/doc.ts'
import { draftOf, findingsOf } from './files.ts'

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../../../fixtures/word/${name}`, import.meta.url))))

const KENYA = 'st-kenya.doc'
const VARIOUS = 'testWORD_various.doc'

test('a release is read with its headline', async () => {
  const { plain, paragraphs, said, flags } = await draftOf(readDoc, fixture(KENYA))
  expect(plain.split('\n\n').map((paragraph) => paragraph.slice(0, 40))).toEqual([
    'Kenyan General Elections',
    'August 3, 2022',
    'Antony J. Blinken, Secretary of State',
    'The\u00A0August 9 election will be an opportu',
  ])
  expect({ paragraphs, said, flags }).toEqual({
    paragraphs: [0, 26, 42, 81],
    said: { title: 'Kenyan General Elections' },
    flags: [],
  })
})

test('notes, boxes, lists with their numbers, tables, fields and all scripts are read as they are printed', async () => {
  const { plain } = await draftOf(readDoc, fixture(VARIOUS))
  expect(plain.split('\n\n')).toEqual([
    'Footnote appears here[1]',
    'Here is a text box',
    'Bold italic underline superscript subscript',
    'italic',
    'italic',
    'underline',
    'Here is a list:',
    '• Bullet 1\n• Bullet 2\n• Bullet 3',
    'Here is a numbered list:',
    '1) Number bullet 1\n2) Number bullet 2\n3) Number bullet 3',
    'Keyword1 Keyword2',
    'This is a hyperlink',
    'Subject is here',
    'Row 1 Col 1\tRow 1 Col 2\tRow 1 Col 3\nRow 2 Col 1\tRow 2 Col 2\tRow 2 Col 3',
    'Suddenly some Japanese text:',
    'ゾルゲと尾崎、淡々と最期',
    '（ＧＨＱ）',
    'And then some Gothic text:',
    '𐌲𐌿𐍄𐌹𐍃𐌺',
    'Here is a citation:',
    '(Kramer)',
    'Figure 1 This is a caption for Figure 1',
    'Row 1 column 1',
    'Row 2 column 1',
    'Row 1 column 2',
    'Row 2 column 2',
    '[1] This is a footnote.',
  ])
})

test('an encrypted document needs a password; what is cut off before its text, or is none, is damaged', async () => {
  const whole = fixture(KENYA)
  const words = Buffer.from(whole).indexOf(Buffer.from([0xec, 0xa5]))
  const locked = whole.with(words + 0x0b, (whole[words + 0x0b] ?? 0) | 1)
  expect([
    await findingsOf(readDoc, new Uint8Array(locked)),
    await findingsOf(readDoc, whole.subarray(0, 1000)),
    await findingsOf(readDoc, 'text'),
  ]).toEqual([
    [{ found: 'problem', code: 'needs-password', detail: '' }],
    [{ found: 'problem', code: 'damaged', detail: 'no text within' }],
    [{ found: 'problem', code: 'damaged', detail: 'compound file' }],
  ])
})

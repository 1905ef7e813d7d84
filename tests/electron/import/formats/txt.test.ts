import { expect, test } from 'vitest'
import { readTxt } from '../../../../electron/import/formats/text/txt.ts'
import { draftOf, encoded, findingsOf, joined } from './files.ts'

const russian =
  'Министр иностранных дел принял Директора Исполкома. Стороны обсудили вопросы сотрудничества в рамках организации и подтвердили приверженность «шанхайскому духу».'
const thai = 'นายกรัฐมนตรีมอบหน่วยงานความมั่นคงดูแลพื้นที่ชายแดนและให้ความช่วยเหลือประชาชนตามหลักมนุษยธรรม'
const arabic =
  'استقبل وزير الخارجية اليوم مدير اللجنة التنفيذية وبحث معه التعاون في مكافحة الإرهاب وأكد التزام بلاده بأهداف المنظمة'
const chinese =
  '外交部长会见了执行委员会主任。双方就反恐合作交换了意见，表示将继续弘扬“上海精神”，推动上海合作组织发展。'
const traditional =
  '外交部長會見了執行委員會主任。雙方就反恐合作交換了意見，表示將繼續推動組織發展，這是中國與各國的共同任務。'
const french = 'The Minister’s résumé – a “naïve” façade – was déjà vu, said the café’s señor.'

test.each([
  ['windows-1251', russian],
  ['koi8-r', russian.replaceAll(/[«»]/gu, '"')],
  ['koi8-u', 'Всі люди народжуються вільними і рівними у своїй гідності та правах.'],
  ['iso-8859-5', russian.replaceAll(/[«»]/gu, '"')],
  ['ibm866', russian.replaceAll(/[«»]/gu, '"')],
  ['windows-1256', arabic],
  ['windows-874', thai],
  ['gb18030', chinese],
  ['big5', traditional],
  ['windows-1252', french],
  ['windows-1252', '3:16\u00A0P.M. EDT\u00A0\u00A0\u00A0 MS. JEAN-PIERRE:\u00A0 Good afternoon,\u00A0 everybody.'],
  ['windows-1250', 'Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw.'],
  ['gb18030', '外交部新闻'],
])('a text in %s that does not say so is read in it', async (encoding, text) => {
  expect(await draftOf(readTxt, encoded(text, encoding))).toMatchObject({ plain: text, encoding })
})

test('an encoding shows wherever in the text its letters come', async () => {
  const late = joined(`${'Annex. '.repeat(20_000)}\n`, encoded(russian, 'windows-1251'))
  expect((await draftOf(readTxt, late)).plain.endsWith(russian)).toBe(true)
})

test('the encoding that the analyst chose goes before what the bytes look like', async () => {
  const draft = await draftOf(readTxt, encoded(russian, 'windows-1251'), { encoding: 'cp866' })
  expect(draft).toMatchObject({ encoding: 'ibm866' })
  expect(draft.plain).not.toBe(russian)
  expect(await draftOf(readTxt, 'Привет', { encoding: 'no-such' })).toMatchObject({
    plain: 'Привет',
    encoding: 'utf-8',
  })
})

test('a text keeps its characters: CRLF and CR become LF, byte-order marks and NULs go, wrapped lines stay', async () => {
  expect((await draftOf(readTxt, '\uFEFFOne\r\n\r\nis\0 wrapped\rhere \t\n\uFEFF\uFEFFTwo\n')).plain).toBe(
    'One\n\nis wrapped\nhere \t\nTwo\n',
  )
  expect(await draftOf(readTxt, Uint8Array.of(0xff, 0xfe, 0x4f, 0x04, 0x0d, 0, 0x0a, 0, 0x41, 0))).toMatchObject({
    plain: 'я\nA',
    encoding: 'utf-16le',
  })
  expect(await draftOf(readTxt, Buffer.from('A\0b\0c\0 \0d\0', 'latin1'))).toMatchObject({
    plain: 'Abc d',
    encoding: 'utf-16le',
  })
})

test('escapes of terminals and marks of direction stay, inert', async () => {
  const text = '\u001B[31mRed\u001B[0m \u202Eevil\u202C \u200Bwide\u0007'
  expect((await draftOf(readTxt, text)).plain).toBe(text)
})

test('a text that was garbled before it came is kept as it came', async () => {
  const garbled = 'Lin Jianâ€™s Regular Press Conference'
  expect(await draftOf(readTxt, garbled)).toMatchObject({ plain: garbled, encoding: 'utf-8' })
})

test('Japanese by escapes is read, though all its bytes are ASCII', async () => {
  expect(await draftOf(readTxt, '\u001B$B$9$_$^$;$s!#\u001B(B')).toMatchObject({
    plain: 'すみません。',
    encoding: 'iso-2022-jp',
  })
})

test('lines of another encoding are read in it, and the text is marked as mixed', async () => {
  const mixed = joined(`${russian}\n`, encoded(`${russian}\n`, 'windows-1251'), 'The end.')
  const draft = await draftOf(readTxt, mixed)
  expect(draft).toMatchObject({ plain: `${russian}\n${russian}\nThe end.`, flags: ['mixed-encodings'] })
})

test('broken UTF-8 that is no other encoding keeps replacement characters', async () => {
  const broken = joined(
    'Russia’s full-scale invasion and “words” \n',
    Uint8Array.of(0xc0, 0xaf, 0x20, 0xed, 0xa0, 0x80),
    ' end',
  )
  const draft = await draftOf(readTxt, broken)
  expect(draft.plain).toBe('Russia’s full-scale invasion and “words” \n�� ��� end')
  expect(draft.flags).toBeUndefined()
})

test('paragraphs begin after blank lines, and at each line where lines are too long to have been wrapped', async () => {
  const long = 'word '.repeat(40).trim()
  expect((await draftOf(readTxt, 'One\nwrapped\n\nTwo')).paragraphs).toEqual([0, 13])
  expect((await draftOf(readTxt, `Q\n${long}\n${long}`)).paragraphs).toEqual([0, 2, 2 + long.length + 1])
})

test('a text longer than any release is refused before it is decoded', async () => {
  expect(await findingsOf(readTxt, new Uint8Array(33 * 1024 * 1024))).toEqual([{ found: 'problem', code: 'too-large' }])
})

test.each([
  ['utf-16le', 'Министр принял делегацию\n\nСтороны договорились.\n'],
  ['utf-16be', '外交部发言人主持例行记者会\n\n双方重申一致。\n'],
  ['utf-16be', 'وزیر خارجہ سے ملاقات\n\nدونوں فریقوں نے اتفاق کیا۔\n'],
  ['utf-16le', 'รัฐมนตรีต้อนรับคณะผู้แทน\n\nทั้งสองฝ่ายตกลง\n'],
])('%s without a mark is known by its line ends: %s', async (encoding, text) => {
  const bytes = Buffer.from(text, 'utf16le')
  const sent = encoding === 'utf-16be' ? bytes.swap16() : bytes
  expect(await draftOf(readTxt, new Uint8Array(sent))).toMatchObject({ plain: text, encoding })
})

test('lines of an older Latin encoding within UTF-8 are read too, and said to be there', async () => {
  const older = 'Die Außenministerin würdigte die Fortschritte für Europa und schöne Grüße.'
  const mixed = joined('Ein Gespräch über Zusammenarbeit\n', encoded(older, 'windows-1252'))
  expect(await draftOf(readTxt, mixed)).toMatchObject({
    plain: `Ein Gespräch über Zusammenarbeit\n${older}`,
    flags: ['mixed-encodings'],
  })
})

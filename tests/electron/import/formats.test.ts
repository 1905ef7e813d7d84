import { expect, test } from 'vitest'
import { parseHtml } from '../../../electron/import/formats/html.ts'
import { parseTxt } from '../../../electron/import/formats/txt.ts'
import { parseFile } from '../../../electron/import/parsing.ts'
import { sniff } from '../../../electron/import/sniff.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const page = (body: string, head = ''): string =>
  parseHtml(bytes(`<html><head>${head}</head><body>${body}</body></html>`)).plain

/** Encodes a text in a one-byte or East Asian encoding by looking each character up in the decoder. */
const encoded = (text: string, encoding: string, pairs: boolean): Uint8Array => {
  const decoder = new TextDecoder(encoding)
  const table = new Map<string, number[]>()
  for (let one = 0; one < 256; one += 1) {
    if (!pairs || one < 0x80) table.set(decoder.decode(Uint8Array.of(one)), [one])
    if (pairs && one > 0x80)
      for (let two = 0x40; two < 0xff; two += 1) table.set(decoder.decode(Uint8Array.of(one, two)), [one, two])
  }
  return Uint8Array.from([...text].flatMap((character) => table.get(character) ?? [0x3f]))
}

const russian =
  'Министр иностранных дел принял Директора Исполкома. Стороны обсудили вопросы сотрудничества в рамках организации и подтвердили приверженность «шанхайскому духу».'
const thai = 'นายกรัฐมนตรีมอบหน่วยงานความมั่นคงดูแลพื้นที่ชายแดนและให้ความช่วยเหลือประชาชนตามหลักมนุษยธรรม'
const arabic =
  'استقبل وزير الخارجية اليوم مدير اللجنة التنفيذية وبحث معه التعاون في مكافحة الإرهاب وأكد التزام بلاده بأهداف المنظمة'
const chinese =
  '外交部长会见了执行委员会主任。双方就反恐合作交换了意见，表示将继续弘扬“上海精神”，推动上海合作组织发展。'
const traditional =
  '外交部長會見了執行委員會主任。雙方就反恐合作交換了意見，表示將繼續推動組織發展，這是中國與各國的共同任務。'

test.each([
  ['windows-1251', russian, false],
  ['koi8-r', russian.replaceAll(/[«»]/gu, '"'), false],
  ['ibm866', russian.replaceAll(/[«»]/gu, '"'), false],
  ['windows-1256', arabic, false],
  ['windows-874', thai, false],
  ['gb18030', chinese, true],
  ['big5', traditional, true],
  ['windows-1252', 'The Minister’s résumé – a “naïve” façade – was déjà vu, said the café’s señor.', false],
])('a text in %s that does not say so is read in it', (encoding, text, pairs) => {
  expect(parseTxt(encoded(text, encoding, pairs))).toMatchObject({ plain: text, encoding })
})

test('a text keeps its characters: CRLF and CR become LF, a byte-order mark and NULs go, wrapped lines stay', () => {
  expect(parseTxt(bytes('\uFEFFOne\r\n\r\nis\0 wrapped\rhere \t\n')).plain).toBe('One\n\nis wrapped\nhere \t\n')
  expect(parseTxt(Uint8Array.of(0xff, 0xfe, 0x4f, 0x04, 0x0d, 0, 0x0a, 0, 0x41, 0))).toMatchObject({
    plain: 'я\nA',
    encoding: 'utf-16le',
  })
  expect(parseTxt(Buffer.from('A\0b\0c\0 \0d\0', 'latin1'))).toMatchObject({ plain: 'Abc d', encoding: 'utf-16le' })
})

test('broken UTF-8 is read as UTF-8 with replacement characters, not as another language', () => {
  const broken = Uint8Array.from([
    ...bytes('Первая строка на русском языке.\n'),
    ...encoded('Вторая', 'windows-1251', false),
  ])
  expect(parseTxt(broken)).toMatchObject({ plain: 'Первая строка на русском языке.\n������', encoding: 'utf-8' })
})

test('paragraphs begin after blank lines, and at each line where lines are too long to have been wrapped', () => {
  const long = 'word '.repeat(40).trim()
  expect(parseTxt(bytes('One\nwrapped\n\nTwo')).paragraphs).toEqual([0, 13])
  expect(parseTxt(bytes(`Q\n${long}\n${long}`)).paragraphs).toEqual([0, 2, 2 + long.length + 1])
})

test.each([
  ['a.pdf', '%PDF-1.4', 'PDF'],
  ['a.txt', '%PDF-1.4', 'PDF'],
  ['a.docx', 'PK\x03\x04', 'DOCX'],
  ['a.txt', '\x7FELF', 'program'],
  ['a.rtf', '{\\rtf1 x}', 'RTF'],
  ['a.rss', '<?xml version="1.0"?><rss></rss>', 'XML'],
  ['a.eml', 'From: a@b\nMIME-Version: 1.0\n\nHi', 'mail'],
  ['a.csv', 'date,title\n', 'CSV'],
  ['a.txt', '{"title": "x"}', 'JSON'],
])('%s with the bytes of another format is refused as that: %j', (name, head, what) => {
  expect(sniff(Buffer.from(head, 'latin1'), name)).toEqual({ code: 'unsupported-format', what })
})

test('content decides what a file is, not its name', () => {
  expect(sniff(bytes('<!-- saved --><!DOCTYPE html><p>Hi'), 'a.doc')).toEqual({ format: 'html' })
  expect(sniff(bytes('A text < with > signs'), 'a.html')).toEqual({ format: 'txt' })
  expect(
    sniff(
      Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256),
      'a.txt',
    ),
  ).toEqual({ code: 'unsupported-format', what: 'binary' })
  expect(sniff(new Uint8Array(), 'a.txt')).toEqual({ code: 'empty', what: '' })
  expect(parseFile({ name: 'a.txt', bytes: bytes(' \n\uFEFF\n') }, () => undefined).problems).toEqual([
    { member: '', code: 'empty', detail: '' },
  ])
})

test('a page gives its main content: no menus, forms, scripts or hidden words', () => {
  const body = `<header><a href="/">Home</a></header><nav><ul><li>Press Releases</li></ul></nav>
    <main><h1>The  visit</h1><script>evil()</script><p style="display:none">hidden</p><p>First <b>para</b>graph&nbsp;here<br>second line.</p>
    <form><input value="x"><button>Send</button></form><ul><li>one</li><li>two</li></ul>
    <table><tr><td>a</td><td></td><td>c</td></tr><tr><td>d</td><td>e</td><td>f</td></tr></table><p>${'The end of it. '.repeat(12)}</p></main><footer>Contact</footer>`
  expect(page(body)).toBe(
    `The visit\n\nFirst paragraph\u00A0here\nsecond line.\n\n• one\n• two\n\na\t\tc\nd\te\tf\n\n${'The end of it. '.repeat(12).trim()}`,
  )
})

test('a page without a main part gives what stands where its paragraphs are, with the headline above', () => {
  const words =
    '<p>The ministers met in the capital and talked about trade, transit and the peace of the region.</p>'.repeat(4)
  const body = `<div class="menu"><a href="a">One</a> <a href="b">Two</a></div><h1>Ministers meet</h1><div><div>${words}</div></div><div class="share">Share</div>`
  expect(page(body).split('\n\n')).toEqual([
    'Ministers meet',
    ...Array.from(
      { length: 4 },
      () => 'The ministers met in the capital and talked about trade, transit and the peace of the region.',
    ),
  ])
})

test('a page says its title, address, day and language', () => {
  const head = `<title>Ministers meet - U.S. Department of State</title><link rel="canonical" href="https://www.state.gov/x"><meta property="article:published_time" content="2022-08-11T10:00:00Z">`
  const { said } = parseHtml(
    bytes(`<html lang="en"><head>${head}</head><body><h1>Ministers meet</h1><p>They met.</p></body></html>`),
  )
  expect(said).toEqual({
    title: 'Ministers meet',
    url: 'https://www.state.gov/x',
    publication: '2022-08-11T10:00:00Z',
    issuer: 'U.S. Department of State',
    language: 'en',
  })
})

test('a page may lie about its encoding, or tell it', () => {
  expect(parseHtml(bytes('<meta charset="utf-16"><p>Привет')).plain).toBe('Привет')
  const told = Uint8Array.from([...bytes('<meta charset="windows-1251"><p>'), 0xcf, 0xf0, 0xe8])
  expect(parseHtml(told)).toMatchObject({ plain: 'При', encoding: 'windows-1251' })
})

test('60,000 elements inside each other are read without running out of stack', () => {
  expect(page(`${'<div>'.repeat(60_000)}deep`)).toBe('deep')
})

import { expect, test } from 'vitest'
import { readCsv } from '../../../../electron/import/formats/table/csv.ts'
import { rowsOf } from '../../../../electron/import/formats/table/csv-rows.ts'
import { draftOf, draftsOf, encoded, findingsOf } from './files.ts'

const cellsOf = (text: string, delimiter = ','): (readonly string[])[] =>
  [...rowsOf(text.split('\n'), delimiter)].map(({ cells }) => cells)

test('cells are parted as RFC 4180 has it: quoted ones hold delimiters, line ends and doubled marks', () => {
  expect(cellsOf('a,"b, ""c""\nd",\n,"",e\n\n "f" ,g')).toEqual([
    ['a', 'b, "c"\nd', ''],
    ['', '', 'e'],
    ['f ', 'g'],
  ])
  expect(cellsOf('5" gun,a "b" c')).toEqual([['5" gun', 'a "b" c']])
})

test('a mark that is never closed costs its own row, wherever the next mark stands', () => {
  expect([...rowsOf(['1,"open', '2,b', '3,"c"', '4,d'], ',')]).toEqual([
    { cells: ['1', '"open'], fault: 'quote' },
    { cells: ['2', 'b'], fault: null },
    { cells: ['3', 'c'], fault: null },
    { cells: ['4', 'd'], fault: null },
  ])
  expect([...rowsOf(['"open', 'b', 'c'], ',')].map(({ fault }) => fault)).toEqual(['quote', null, null])
})

test('a row becomes a release: its title above its text, the other columns what it says of itself', async () => {
  const table = 'id,Title,Published,Source,Text\r\n7,Ministers meet,2022-08-11,State,"They met.\r\n\r\nThey spoke."\r\n'
  expect(await findingsOf(readCsv, table)).toEqual([
    {
      found: 'draft',
      name: '1',
      draft: {
        plain: 'Ministers meet\n\nThey met.\n\nThey spoke.',
        format: 'csv',
        encoding: 'utf-8',
        reader: { name: 'table', version: 1 },
        pages: [],
        paragraphs: [0, 16, 27],
        said: { title: 'Ministers meet', publication: '2022-08-11', issuer: 'State' },
      },
    },
  ])
})

test.each([
  ['windows-1251', ';', ['заголовок', 'дата', 'текст'], ['Встреча', '8 мая', 'Министр принял гостя.']],
  ['gb18030', ',', ['标题', '发布时间', '正文'], ['会见', '2024年12月13日', '外交部长会见了客人。']],
  ['windows-1256', '\t', ['العنوان', 'التاريخ', 'النص'], ['لقاء', '4 يوليو', 'استقبل الوزير الضيف اليوم.']],
  ['utf-8', '|', ['سرخی', 'تاریخ', 'متن'], ['ملاقات', '15 اکتوبر', 'وزیر نے مہمان سے ملاقات کی۔']],
])('a table in %s parted by %j is read by the names that its language has', async (encoding, delimiter, names, row) => {
  const text = [names, row].map((cells) => cells.join(delimiter)).join('\n')
  const bytes = encoding === 'utf-8' ? new TextEncoder().encode(text) : encoded(text, encoding)
  const [title, publication, words] = row
  expect(await draftOf(readCsv, bytes)).toMatchObject({
    plain: `${title}\n\n${words}`,
    encoding,
    said: { title, publication },
  })
})

test('rows that do not fit their columns are listed by number, and no column shifts', async () => {
  const table =
    'id,title,date,text\n1,one\n2,two,2022-01-02,ok,extra\n"3,open,2022\n4,four,2022-01-04,x\n5,five,2022-01-05,y,,\n'
  const problem = { found: 'problem', code: 'damaged' }
  expect(await findingsOf(readCsv, table)).toMatchObject([
    { ...problem, detail: 'row-short', name: '1' },
    { ...problem, detail: 'row-long', name: '2' },
    { ...problem, detail: 'row-quote', name: '3' },
    { found: 'draft', name: '4', draft: { plain: 'four\n\nx' } },
    { found: 'draft', name: '5', draft: { plain: 'five\n\ny' } },
  ])
})

test('a text in pieces is joined; formulas are words; `sep=` is no row', async () => {
  const pieces = 'sep=;\ntitle;text_2;text_10;text_1;url\n=1+1;two;ten;"@SUM(1)";https://a.example/1\n'
  expect(await draftOf(readCsv, pieces)).toMatchObject({
    plain: '=1+1\n\n@SUM(1)\n\ntwo\n\nten',
    said: { title: '=1+1', url: 'https://a.example/1' },
  })
})

test('markup in cells is read as a page is', async () => {
  const table = 'title,date,body\nOne,2022,"<p>First <b>para</b>.</p><p>Second &amp; last.</p>"\n'
  expect((await draftOf(readCsv, table)).plain).toBe('One\n\nFirst para.\n\nSecond & last.')
})

test('a date of the column that can be read one way alone tells how the others are read', async () => {
  const table = (other: string): string => `title,date,text\na,03/04/2022,x\nb,${other},y\n`
  const orders = [...(await draftsOf(readCsv, table('31/12/2021'))), ...(await draftsOf(readCsv, table('12/31/2021')))]
  expect(orders.map(({ said }) => said.dayFirst)).toEqual([true, true, false, false])
  const unsure = await draftsOf(readCsv, `${table('31/12/2021')}c,12/31/2021,z\n`)
  expect(unsure.map(({ said }) => 'dayFirst' in said)).toEqual([false, false, false])
})

test('a table of a thousand columns and more is refused, one without rows is empty', async () => {
  const wide = Array.from({ length: 5000 }, (_, index) => `c${index}`).join(',')
  expect(await findingsOf(readCsv, `${wide}\n${wide}\n`)).toEqual([
    { found: 'problem', code: 'too-large', detail: 'columns' },
  ])
  expect(await findingsOf(readCsv, 'title,date,text\n')).toEqual([{ found: 'problem', code: 'empty' }])
})

test('a piece of the text that only a late row has is not lost', async () => {
  const early = Array.from({ length: 600 }, (_, row) => `Title ${row},2022,first,\n`).join('')
  const drafts = await draftsOf(readCsv, `title,date,text_1,text_2\n${early}Last,2022,first,second\n`)
  expect(drafts.at(-1)?.plain).toBe('Last\n\nfirst\n\nsecond')
})

import { expect, test } from 'vitest'
import { MappingProposal } from '../../../shared/model/mapping.ts'
import { signatureOf } from '../../../electron/import/mapping/columns.ts'
import { fieldNamed } from '../../../electron/import/mapping/names.ts'
import { proposeMapping } from '../../../electron/import/mapping/propose.ts'
import { readCsv } from '../../../electron/import/formats/table/csv.ts'
import { draftsOf, file, findingsOf } from './formats/files.ts'

const words = 'The ministers met in the capital and spoke of trade, transit and the peace of the region. '.repeat(4)
const unnamed = `c1;c2;c3;c4\n${[1, 2, 3].map((row) => `Meeting of the ministers ${row};1${row}/08/2022;https://a.example/${row};${words}`).join('\n')}\n`
const mapping = { fields: { title: ['c1'], text: ['c4'] }, record: null, dayFirst: null, html: false }

test.each([
  ['Headline', 'title'],
  ['release_title', 'title'],
  ['article_full_text_3', 'text'],
  ['articleBody', 'text'],
  ['content/p', 'text'],
  ['title.rendered', 'title'],
  ['source.name', 'issuer'],
  ['pubDate', 'publication'],
  ['Дата публикации', 'publication'],
  ['№', 'reference'],
  ['发布机构', 'issuer'],
  ['رابط', 'url'],
  ['التاريخ', 'publication'],
  ['لینک', 'url'],
  ['سرخی', 'title'],
  ['supplement_title', null],
  ['Name_12', null],
])('a column called %j holds the %s', (column, field) => {
  expect(fieldNamed(column)).toBe(field)
})

test('names that tell the text and a date or a title are enough; values say what the others are', async () => {
  const table = `title,date,raw_date,where,text\nOne,2022-08-11,11 Aug,https://a.example/1,${words.replaceAll(',', '')}\n`
  expect(await proposeMapping(file(table, { name: 'a.csv' }))).toEqual({
    signature: signatureOf(['title', 'date', 'raw_date', 'where', 'text']),
    records: 1,
    columns: [
      { name: 'title', samples: ['One'] },
      { name: 'date', samples: ['2022-08-11'] },
      { name: 'raw_date', samples: ['11 Aug'] },
      { name: 'where', samples: ['https://a.example/1'] },
      { name: 'text', samples: [words.replaceAll(',', '').slice(0, 200)] },
    ],
    mapping: {
      fields: { url: ['where'], title: ['title'], text: ['text'], publication: ['date', 'raw_date'] },
      record: null,
      dayFirst: null,
      html: false,
    },
    sure: true,
  })
})

test('a table whose names say nothing needs a mapping: what its values look like is proposed, and what it holds shown', async () => {
  const [problem] = await findingsOf(readCsv, unnamed)
  if (problem?.found !== 'problem') throw new Error('no problem')
  const proposal = MappingProposal.parse(JSON.parse(problem.detail ?? ''))
  expect(problem.code).toBe('needs-mapping')
  expect(proposal).toMatchObject({
    records: 3,
    mapping: { fields: { title: ['c1'], publication: ['c2'], url: ['c3'], text: ['c4'] }, dayFirst: true },
    sure: false,
  })
  expect(await proposeMapping(file(unnamed, { name: 'a.csv' }))).toEqual(proposal)
})

test('the mapping chosen for a file goes first, then the one remembered for its columns, in whatever order', async () => {
  const plain = `Meeting of the ministers 1\n\n${words.trim()}`
  const chosen = await draftsOf(readCsv, unnamed, { mapping })
  expect(chosen.map((draft) => draft.plain.trim())[0]).toBe(plain)
  const mappings = new Map([[signatureOf(['c4', 'c3', 'c2', 'c1']), mapping]])
  expect(await draftsOf(readCsv, unnamed, { mappings })).toEqual(chosen)
  const other = { ...mapping, fields: { text: ['c1'] } }
  const [first] = await draftsOf(readCsv, unnamed, { mapping: other, mappings })
  expect(first?.plain).toBe('Meeting of the ministers 1')
})

test('a file that is no table has no mapping', async () => {
  expect(await proposeMapping(file('A statement.', { name: 'a.txt' }))).toBeNull()
  expect(await proposeMapping(file('title,date,text\n', { name: 'a.csv' }))).toBeNull()
})

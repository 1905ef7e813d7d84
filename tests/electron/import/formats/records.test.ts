import { expect, test } from 'vitest'
import { readJson } from '../../../../electron/import/formats/table/json.ts'
import { readJsonl } from '../../../../electron/import/formats/table/jsonl.ts'
import { draftOf, draftsOf, findingsOf } from './files.ts'

const release = { headline: 'Ministers meet', datePublished: '2022-08-11', content: { body: 'They met.' } }

test.each([
  ['a list of records', [release]],
  ['a list within an object', { count: 1, response: { docs: [release], tags: ['x', 'y'] } }],
  [
    'one record, with lists of its own',
    { title: 'Ministers meet', date: '2022-08-11', text: 'They met.', files: [{ url: 'x' }, { url: 'y' }] },
  ],
])('%s is read; fields of objects within are joined by a point', async (_, document) => {
  expect(await draftOf(readJson, JSON.stringify(document))).toMatchObject({
    plain: 'Ministers meet\n\nThey met.',
    format: 'json',
    said: { title: 'Ministers meet', publication: '2022-08-11' },
  })
})

test('paragraphs in a list are joined; a record without a text is said to have none', async () => {
  const records = [
    { title: 'One', date: '2022', text: ['First.', 'Second.'] },
    { title: 'Two', date: '2022' },
  ]
  expect(await findingsOf(readJson, JSON.stringify(records))).toMatchObject([
    { found: 'draft', name: '1', draft: { plain: 'One\n\nFirst.\n\nSecond.' } },
    { found: 'problem', code: 'empty', detail: 'record', name: '2' },
  ])
})

test('a single record that has no text at all is what it says: its title, or its short description', async () => {
  const record = {
    doc_id: '2025-07-10-en-1',
    date_str: '2025-07-10',
    description: 'National plan for day care',
    url_metadata: 'https://a.example/1',
    lang: 'en',
  }
  expect(await draftOf(readJson, JSON.stringify(record))).toMatchObject({
    plain: 'National plan for day care',
    said: {
      title: 'National plan for day care',
      publication: '2025-07-10',
      url: 'https://a.example/1',
      language: 'en',
    },
  })
})

test('of a document that breaks off the records that are whole are read', async () => {
  const cut = '{"items": [{"title": "One", "date": "2022", "text": "Words [of] {it}."}, {"title": "Two", "da'
  expect(await findingsOf(readJson, cut)).toMatchObject([
    { found: 'problem', code: 'damaged', detail: 'json' },
    { found: 'draft', name: '1', draft: { plain: 'One\n\nWords [of] {it}.' } },
  ])
  expect(await findingsOf(readJson, '[{"title": "a"')).toEqual([{ found: 'problem', code: 'damaged', detail: 'json' }])
})

test('a page in a field is read as one, its title too', async () => {
  const post = {
    date: '2022-08-11T10:00:00',
    title: { rendered: 'One &amp; two' },
    content: { rendered: '<p>Hi.</p>', protected: false },
  }
  expect((await draftOf(readJson, JSON.stringify([post]))).plain).toBe('One & two\n\nHi.')
})

test('a moment in seconds is a date', async () => {
  const draft = await draftOf(readJson, '[{"title": "One", "timestamp": 1660212000, "text": "Words."}]')
  expect(draft.said.publication).toBe('2022-08-11T10:00:00.000Z')
})

test('a document that is too large to be held is refused', async () => {
  const large = new Uint8Array(49 * 1024 * 1024)
  expect(await findingsOf(readJson, large)).toEqual([{ found: 'problem', code: 'too-large', detail: 'json' }])
})

test('a bad line is listed by its number and stops nothing', async () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000)
  const lines = [
    '{"title":"\\ud83d broken","text":"\\udc00 Shanghai Spirit"}',
    '{"__proto__":{"polluted":"yes"},"title":"x","text":"y"}',
    '{"title":NaN}',
    deep,
    '',
    '"words"',
    '{"title":"Good","text":"Words."}',
  ]
  expect(await findingsOf(readJsonl, `\uFEFF${lines.join('\r\n')}`)).toMatchObject([
    { found: 'draft', name: '1', draft: { plain: '\uFFFD broken\n\n\uFFFD Shanghai Spirit' } },
    { found: 'draft', name: '2', draft: { plain: 'x\n\ny' } },
    { found: 'problem', code: 'damaged', detail: 'not-json', name: '3' },
    { found: 'problem', code: 'damaged', detail: 'no-record', name: '4' },
    { found: 'problem', code: 'damaged', detail: 'no-record', name: '6' },
    { found: 'draft', name: '7', draft: { plain: 'Good\n\nWords.' } },
  ])
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
})

test('lines are read one by one: more of them than are ever held give as many releases', async () => {
  const line = JSON.stringify({ title: 'Statement', date: '2022-08-11', text: 'Words of the statement. '.repeat(40) })
  expect(await draftsOf(readJsonl, `${line}\n`.repeat(3000))).toHaveLength(3000)
})

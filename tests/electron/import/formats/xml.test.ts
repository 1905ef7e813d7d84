import { expect, test } from 'vitest'
import { readXml } from '../../../../electron/import/formats/table/xml.ts'
import { draftOf, draftsOf, findingsOf } from './files.ts'

test('an element that comes again and again is a record; its elements and attributes are columns', async () => {
  const item = (number: number): string =>
    `<release ref="No. ${number}"><headline>Title ${number}</headline><pub-date>2022-08-1${number}</pub-date>
      <body><p>First <b>para</b>graph.</p><p>Second.</p></body></release>`
  const drafts = await draftsOf(readXml, `<?xml version="1.0"?><list><title>All</title>${item(1)}${item(2)}</list>`)
  expect(drafts.map(({ plain, said }) => ({ plain, said }))).toEqual(
    [1, 2].map((number) => ({
      plain: `Title ${number}\n\nFirst paragraph.\n\nSecond.`,
      said: { title: `Title ${number}`, publication: `2022-08-1${number}`, reference: `No. ${number}` },
    })),
  )
})

test('one record with a page in it is one release', async () => {
  const record = `<transcripts><transcript><title>Joint &#039;Statement&#039;</title><release-date>29/01/2012</release-date>
    <release-type>Media Release</release-type><content><![CDATA[<p>They met.</p><p>They spoke.</p>]]></content></transcript></transcripts>`
  expect(await draftOf(readXml, record)).toMatchObject({
    plain: "Joint 'Statement'\n\nThey met.\n\nThey spoke.",
    format: 'xml',
    said: { title: "Joint 'Statement'", publication: '29/01/2012', kind: 'Media Release', dayFirst: true },
  })
})

test('a document of titles and paragraphs is one text', async () => {
  const document = `<udhr xml:lang="ur" xmlns="http://www.unhchr.ch/udhr"><title>منشور</title><preamble><title>تمہید</title>
    <para>چونکہ ہر انسان
       کی عزت</para></preamble>${[1, 2, 3].map((number) => `<article number="${number}"><title>دفعہ ${number}</title><para>تمام <i>انسان</i> آزاد</para></article>`).join('')}</udhr>`
  expect(await draftOf(readXml, document)).toMatchObject({
    plain: [
      'منشور',
      'تمہید',
      'چونکہ ہر انسان کی عزت',
      ...[1, 2, 3].flatMap((number) => [`دفعہ ${number}`, 'تمام انسان آزاد']),
    ].join('\n\n'),
    said: { title: 'منشور', language: 'ur' },
  })
})

test('a table under names that nobody knows needs a mapping, which then reads it', async () => {
  const row = (number: number): string =>
    `<vest><naslov>Sastanak ${number}</naslov><dan>2022-08-1${number}</dan><tekst>${'Ministar je primio gosta. '.repeat(12)}</tekst></vest>`
  const table = `<?xml version="1.0"?><vesti>${row(1)}${row(2)}</vesti>`
  const [problem] = await findingsOf(readXml, table)
  expect(problem).toMatchObject({ found: 'problem', code: 'needs-mapping' })
  const mapping = { fields: { text: ['tekst'], title: ['naslov'] }, record: 'vest', dayFirst: null, html: false }
  expect((await draftsOf(readXml, table, { mapping })).map(({ said }) => said)).toEqual([
    { title: 'Sastanak 1' },
    { title: 'Sastanak 2' },
  ])
})

test('entities are not expanded: a document that declares some is refused, an unknown one stays as it stands', async () => {
  const bomb = '<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c SYSTEM "file:///etc/passwd">]><a><title>&b;&c;</title></a>'
  expect(await findingsOf(readXml, bomb)).toEqual([
    { found: 'problem', code: 'unsupported-format', detail: 'entities' },
  ])
  expect((await draftOf(readXml, '<a><p>One&nbsp;two</p></a>')).plain).toBe('One&nbsp;two')
})

test('what breaks off is read until there; what nests without end is read at all', async () => {
  expect(await findingsOf(readXml, '<a><p>One.</p><p>Two.</p><q>Three')).toMatchObject([
    { found: 'problem', code: 'damaged', detail: 'xml' },
    { found: 'draft', draft: { plain: 'One.\n\nTwo.', flags: ['partial'] } },
  ])
  const deep = `${'<a>'.repeat(20_000)}Deep${'</a>'.repeat(20_000)}`
  expect((await draftOf(readXml, deep)).plain).toBe('Deep')
})

test('an element with more attributes than anyone writes ends the reading', async () => {
  const many = Array.from({ length: 20_000 }, (_, at) => `a${at}="x"`).join(' ')
  expect(await findingsOf(readXml, `<?xml version="1.0"?><a ${many}>words</a>`)).toEqual([
    { found: 'problem', code: 'damaged', detail: 'xml' },
  ])
})

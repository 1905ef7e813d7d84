import { expect, test } from 'vitest'
import { readFeed } from '../../../../electron/import/formats/feed/feed.ts'
import { draftOf, draftsOf, encoded, findingsOf, joined } from './files.ts'

const rss = (items: string, channel = ''): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Ministry</title>${channel}${items}</channel></rss>`

test('each item of a feed is a release of its title and its fullest text, by number', async () => {
  const item = `<item><title>The visit &#8211; day 1</title><link>https://a.example/1</link><guid isPermaLink="false">7</guid>
    <pubDate>Wed, 03 Aug 2022 19:49:23 +0000</pubDate><description>Teaser</description><media:title>Photo</media:title>
    <content:encoded><![CDATA[<script>x()</script><p>They met in Kabul.</p><ul><li>trade</li></ul>]]></content:encoded></item>`
  const channel = '<language>en-US</language><image><title>Seal</title></image>'
  expect(await findingsOf(readFeed, rss(item + item, channel))).toMatchObject([
    {
      found: 'draft',
      name: '1',
      draft: {
        plain: 'The visit – day 1\n\nThey met in Kabul.\n\n• trade',
        format: 'feed',
        encoding: 'utf-8',
        paragraphs: [0, 19, 39],
        said: {
          title: 'The visit – day 1',
          url: 'https://a.example/1',
          publication: 'Wed, 03 Aug 2022 19:49:23 +0000',
          issuer: 'Ministry',
          language: 'en-US',
        },
      },
    },
    { name: '2' },
  ])
})

test('Atom says what is text and what is markup, and has its days and authors in elements of its own', async () => {
  const feed = `<a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:lang="ru"><a:title>Лента</a:title>
    <a:author><a:name>Ministry of Foreign Affairs</a:name><a:email>a@b.example</a:email></a:author>
    <a:entry><a:title>1 &lt; 2</a:title><a:link rel="edit" href="https://a.example/edit"/><a:link href="https://a.example/2"/>
    <a:published>2022-08-11</a:published><a:updated>2022-08-12T00:00:00Z</a:updated>
    <a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>They &amp; we.</p><p>Met.</p></div></a:content></a:entry>
    <a:entry xml:lang="en"><a:title type="html">The &lt;b&gt;visit&lt;/b&gt;</a:title><a:author><a:name>John Doe</a:name></a:author>
    <a:summary type="text">One line.
Another &lt;p&gt; line.</a:summary></a:entry></a:feed>`
  expect(await draftsOf(readFeed, feed)).toMatchObject([
    {
      plain: '1 < 2\n\nThey & we.\n\nMet.',
      said: {
        title: '1 < 2',
        url: 'https://a.example/2',
        publication: '2022-08-11',
        updated: '2022-08-12T00:00:00Z',
        issuer: 'Ministry of Foreign Affairs',
        language: 'ru',
      },
    },
    {
      plain: 'The visit\n\nOne line.\nAnother <p> line.',
      said: { title: 'The visit', issuer: 'Ministry of Foreign Affairs', language: 'en' },
    },
  ])
})

test('RDF has its items beside the channel', async () => {
  const feed = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
    <channel rdf:about="x"><title>Bulletin</title><link>https://a.example/</link><items><rdf:Seq><rdf:li resource="y"/></rdf:Seq></items></channel>
    <item rdf:about="y"><title>The visit</title><link>/visit</link><d:date>2022-08-11</d:date><d:publisher>Press Bureau</d:publisher><d:language>fr</d:language></item></rdf:RDF>`
  expect(await draftOf(readFeed, feed)).toMatchObject({
    plain: 'The visit',
    paragraphs: [0],
    said: {
      title: 'The visit',
      url: 'https://a.example/visit',
      publication: '2022-08-11',
      issuer: 'Press Bureau',
      language: 'fr',
    },
  })
})

test('a description without markup keeps its lines, and a title that it begins with is not said twice', async () => {
  const item =
    '<item><title>The visit</title><description>The  visit\n\nQ: Why?\nA: Trade &amp;amp; transit.</description></item>'
  expect(await draftOf(readFeed, rss(item))).toMatchObject({
    plain: 'The  visit\n\nQ: Why?\nA: Trade & transit.',
    paragraphs: [0, 12],
  })
})

test('markup that was escaped once too often is markup', async () => {
  const item =
    '<item><title>T</title><description>&amp;lt;p&amp;gt;One.&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Two.&amp;lt;/p&amp;gt;</description></item>'
  expect((await draftOf(readFeed, rss(item))).plain).toBe('T\n\nOne.\n\nTwo.')
})

test('a feed that is not well-formed gives what it has; an item that breaks off is marked as partial', async () => {
  const feed =
    '<rss><channel><title>A & B</title><item><title>First</title><description><p>x<br></description></item><item><title>Second</title><description>and th'
  expect((await draftsOf(readFeed, feed)).map(({ plain, flags }) => [plain, flags])).toEqual([
    ['First\n\nx', undefined],
    ['Second\n\nand th', ['partial']],
  ])
})

test('no entity of the file is fetched or multiplied', async () => {
  const outside = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY us "the Ministry">]>'
  const item = '<item><title>The visit</title><description>&x;By &us;, &nbsp;today</description></item>'
  expect((await draftOf(readFeed, outside + rss(item).replace('<?xml version="1.0"?>', ''))).plain).toBe(
    'The visit\n\nBy the Ministry, \u00A0today',
  )
  const bomb =
    '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>'
  expect(await findingsOf(readFeed, bomb)).toEqual([{ found: 'problem', code: 'damaged' }])
})

test('a feed is read in its encoding, whatever it declares', async () => {
  const text = 'Министр иностранных дел принял делегацию'
  const feed = (label: string): Uint8Array =>
    joined(
      `<?xml version="1.0" encoding="${label}"?><rss><channel><item><title>`,
      encoded(text, 'windows-1251'),
      '</title></item></channel></rss>',
    )
  expect(await draftOf(readFeed, feed('windows-1251'))).toMatchObject({ plain: text, encoding: 'windows-1251' })
  expect(await draftOf(readFeed, feed('bogus'))).toMatchObject({ plain: text, encoding: 'windows-1251' })
  expect(await draftOf(readFeed, feed('utf-8'))).toMatchObject({ plain: text, encoding: 'windows-1251' })
})

test('a feed without items is empty, one without end in depth or length is refused', async () => {
  expect(await findingsOf(readFeed, rss(''))).toEqual([{ found: 'problem', code: 'empty' }])
  expect(await findingsOf(readFeed, rss(`<item>${'<a>'.repeat(1000)}`))).toEqual([
    { found: 'problem', code: 'too-deep' },
  ])
  const endless = rss(`<item><title><![CDATA[${'x'.repeat(30_000_000)}`)
  expect(await findingsOf(readFeed, endless)).toEqual([{ found: 'problem', code: 'too-large' }])
})

test('a field longer than anything that is read is cut, and its item is marked as partial', async () => {
  const draft = await draftOf(
    readFeed,
    rss(`<item><title>T</title><description>${'word '.repeat(2_000_000)}</description></item>`),
  )
  expect(draft.flags).toEqual(['partial'])
  expect(draft.plain.length).toBeLessThan(8_000_100)
})

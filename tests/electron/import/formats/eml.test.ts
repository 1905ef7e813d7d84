import { expect, test } from 'vitest'
import { readEml } from '../../../../electron/import/formats/mail/eml.ts'
import { parseFile } from '../../../../electron/import/parsing.ts'
import { bytesOf, draftOf, encoded, findingsOf, joined } from './files.ts'

const lines = (...all: readonly string[]): string => all.join('\r\n')
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

const mail = (...parts: readonly string[]): string =>
  lines(
    'From: "Press Office" <press@mfa.example>',
    'Subject: The visit',
    'Date: Thu, 11 Aug 2022 09:30:00 +0500',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    ...parts.flatMap((part) => ['--b', part]),
    '--b--',
    '',
  )

const said = { title: 'The visit', publication: 'Thu, 11 Aug 2022 09:30:00 +0500', issuer: 'Press Office' }

test('a mail gives its words, its subject, day and sender', async () => {
  expect(
    await findingsOf(readEml, mail(lines('Content-Type: text/plain', '', '', 'They met.', '', 'In Kabul. '))),
  ).toEqual([
    {
      found: 'draft',
      draft: {
        plain: 'They met.\n\nIn Kabul.',
        format: 'eml',
        encoding: 'utf-8',
        reader: { name: 'eml', version: 1 },
        pages: [],
        paragraphs: [0, 11],
        said,
      },
    },
  ])
})

test.each([
  ['windows-1251', 'quoted-printable', 'Переговоры прошли в Кремле'],
  ['koi8-r', 'base64', 'Переговоры прошли в Кремле'],
  ['gb2312', 'base64', '外交部发言人主持例行记者会'],
  ['ks_c_5601-1987', '8bit', '외교부 대변인 정례 브리핑'],
  ['cp-1251', 'base64', 'Переговоры прошли в Кремле'],
  ['unknown-8bit', 'base64', 'Переговоры прошли в Кремле'],
  ['us-ascii', 'base64', 'Переговоры прошли в Кремле'],
])('a mail in %s as %s is read', async (charset, way, text) => {
  const encoding = /unknown|ascii|cp-/.test(charset) ? 'windows-1251' : charset
  const bytes = encoded(text, encoding)
  const quoted = Array.from(bytes, (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
  const sent = way === 'base64' ? base64(bytes) : way === '8bit' ? bytes : quoted
  const letter = joined(
    lines(
      `Subject: =?${charset}?B?${base64(bytes)}?=`,
      `Content-Type: text/plain; charset="${charset}"`,
      `Content-Transfer-Encoding: ${way}`,
      '',
      '',
    ),
    sent,
  )
  expect(await draftOf(readEml, letter)).toMatchObject({ plain: text, said: { title: text } })
})

test('subjects that were cut within a character, lie about their charset or are UTF-7 are read', async () => {
  const bytes = bytesOf('Встреча')
  const cut = `=?utf-8?B?${base64(bytes.subarray(0, 3))}?=\r\n =?utf-8?B?${base64(bytes.subarray(3))}?= today`
  expect((await draftOf(readEml, `Subject: ${cut}\n\nx`)).said.title).toBe('Встреча today')
  expect((await draftOf(readEml, 'Subject: =?NONE?B?VEVTVA=?=\n\nx')).said.title).toBe('TEST')
  expect((await draftOf(readEml, 'Subject: =?utf-7?Q?+BB8-?=\n\nx')).said.title).toBe('П')
  expect((await draftOf(readEml, `Subject: ${'A'.repeat(1_000_000)}\n\nx`)).said.title).toBe('A'.repeat(500))
})

test('of two versions the plain one is read, unless it only points to the other', async () => {
  const both = (plain: string, page: string): string =>
    mail(
      lines(
        'Content-Type: multipart/alternative; boundary=c',
        '',
        '--c',
        'Content-Type: text/plain',
        '',
        plain,
        '--c',
        'Content-Type: text/html',
        '',
        page,
        '--c--',
      ),
    )
  expect((await draftOf(readEml, both('They met.', '<p>They <b>met</b>.'))).plain).toBe('They met.')
  const page = '<table><tr><td><h1>The visit</h1><tr><td>They met in Kabul and talked about trade and transit.</table>'
  expect((await draftOf(readEml, both('View this in a browser.', page))).plain).toBe(
    'The visit\n\nThey met in Kabul and talked about trade and transit.',
  )
})

test('lines that were wrapped for sending are whole again', async () => {
  const flowed = lines(
    'Content-Type: text/plain; format=flowed',
    '',
    'They met ',
    'in Kabul.',
    ' From there',
    '-- ',
    'Press',
  )
  expect((await draftOf(readEml, mail(flowed))).plain).toBe('They met in Kabul.\nFrom there\n-- \nPress')
})

test('documents are members by number, with the day and the sender of the mail; trappings are none', async () => {
  const found = await findingsOf(
    readEml,
    mail(
      lines('Content-Type: text/plain', '', 'See the annex.'),
      lines('Content-Type: image/png; name="seal.png"', 'Content-Transfer-Encoding: base64', '', 'iVBORw0KGgo='),
      lines('Content-Type: text/plain; name="../../annex.txt"', 'Content-Disposition: attachment', '', 'The annex.'),
      lines('Content-Type: text/calendar', '', 'BEGIN:VCALENDAR'),
      lines('Content-Type: image/x-unknown', '', '%PDF-1.4 really'),
    ),
  )
  expect(found.slice(1)).toEqual([
    {
      found: 'member',
      name: '2',
      called: '2.txt',
      bytes: bytesOf('The annex.'),
      said: { publication: said.publication, issuer: said.issuer },
    },
    {
      found: 'member',
      name: '3',
      bytes: bytesOf('%PDF-1.4 really'),
      said: { publication: said.publication, issuer: said.issuer },
    },
  ])
})

test('a mail that was forwarded as a whole is a release of its own', async () => {
  const inner = lines(
    'Content-Type: message/rfc822',
    '',
    'From: Ministry <a@b.example>',
    'Subject: Inner',
    '',
    'Inner words.',
  )
  const found: unknown[] = []
  for await (const each of parseFile(
    { name: 'a.eml', bytes: bytesOf(mail(lines('', 'Outer words.'), inner)) },
    () => undefined,
  ))
    found.push(each)
  expect(found).toMatchObject([
    { draft: { member: '', plain: 'Outer words.', said } },
    { draft: { member: '!2', plain: 'Inner words.', said: { title: 'Inner', issuer: 'Ministry' } } },
  ])
})

test('a mail that only carries documents has no release of its own, one without a word keeps its subject', async () => {
  const carrier = mail(lines('Content-Type: text/html; name=a.html', '', '<p>x'))
  expect(await findingsOf(readEml, carrier)).toMatchObject([{ found: 'member', name: '2' }])
  expect(await draftOf(readEml, 'Subject: The visit\nDate: today\n')).toMatchObject({
    plain: 'The visit',
    said: { title: 'The visit', publication: 'today' },
    flags: ['partial'],
  })
  expect(await findingsOf(readEml, 'From: a@b.example\n\n')).toEqual([{ found: 'problem', code: 'empty' }])
})

test('a mail that breaks off gives its words, and the document that it broke off in is damaged', async () => {
  const whole = mail(
    lines('Content-Type: text/plain', '', 'They met.'),
    lines('Content-Type: application/pdf', 'Content-Transfer-Encoding: base64', '', 'JVBERi0xLjQKJcOkw7zDtsOf'),
  )
  const found = await findingsOf(readEml, whole.slice(0, whole.indexOf('w7zDtsOf') + 3))
  expect(found).toMatchObject([{ draft: { plain: 'They met.' } }, { found: 'problem', code: 'damaged', name: '2' }])
  const words = whole.slice(0, whole.indexOf('met.'))
  expect(await draftOf(readEml, words)).toMatchObject({ plain: 'They', flags: ['partial'] })
})

test('parts within parts and parts without end are gone into so far and no further', async () => {
  const nested = Array.from({ length: 800 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`)
  expect(await findingsOf(readEml, `${nested.join('')}\nThe end.`)).toEqual([{ found: 'problem', code: 'too-deep' }])
  const many = `Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(6000)}--b--`
  expect((await findingsOf(readEml, many))[0]).toEqual({ found: 'problem', code: 'too-large' })
})

test('what comes out of a mail is counted', async () => {
  const carrier = mail(lines('Content-Type: application/pdf', '', '%PDF-1.4'))
  const budget = { take: () => false, left: () => 3 }
  expect(await findingsOf(readEml, carrier, { budget })).toEqual([{ found: 'problem', code: 'too-large', name: '2' }])
})

test('a line of the mailbox above the headers is no header', async () => {
  const stored = `From a@b.example Tue May 10 11:28:07 2005\nSubject: The visit\nMessage-ID: <1>\n\nThey met.`
  expect(await draftOf(readEml, stored)).toMatchObject({ plain: 'They met.', said: { title: 'The visit' } })
})

const alone = (headers: readonly string[], body: string): string =>
  lines('From: a@b.example', 'Subject: The visit', 'MIME-Version: 1.0', ...headers, '', body)

test('what is said to be base64 and is not is read as it stands; a remark in brackets is none', async () => {
  const words = 'The ministers met in Kabul today, and they talked about trade.'
  const read = async (way: string, body: string): Promise<string> =>
    (await draftOf(readEml, alone([`Content-Transfer-Encoding: ${way}`], body))).plain
  expect(await read('base64', words)).toBe(words)
  expect(await read('BASE64 (as sent)', base64(bytesOf(words)))).toBe(words)
})

test('an encrypted mail says that it is', async () => {
  const locked = [{ found: 'problem', code: 'needs-password', detail: 'mail' }]
  expect(await findingsOf(readEml, alone(['Content-Type: multipart/encrypted; boundary=b'], '--b--'))).toEqual(locked)
  const smime = 'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m'
  expect(await findingsOf(readEml, alone([smime], 'MIAGCSqGSIb3DQEHA6CA'))).toEqual(locked)
})

test('a file within the words, as uuencode makes it, is a member; words that begin alike are words', async () => {
  const body = lines('They met.', '', 'begin 644 annex.csv', '#0V%T', '`', 'end', '', 'The desk')
  expect(await findingsOf(readEml, alone([], body))).toMatchObject([
    { draft: { plain: 'They met.\n\n\n\nThe desk' } },
    { found: 'member', name: '2', bytes: bytesOf('Cat'), called: '2.csv' },
  ])
  expect(
    (await draftOf(readEml, alone(['Content-Transfer-Encoding: x-uuencode'], 'begin 644 a\n#0V%T\n`\nend'))).plain,
  ).toBe('Cat')
  expect((await draftOf(readEml, alone([], 'begin 644 a\n~~\nend'))).plain).toBe('begin 644 a\n~~\nend')
})

test('mails of a Mac that end lines with CR, and blank lines before the headers, are no hindrance', async () => {
  const sent = alone([], 'They met.')
  for (const each of [sent.replaceAll('\r\n', '\r'), `\r\n\r\n${sent}`])
    expect(await draftOf(readEml, each)).toMatchObject({ plain: 'They met.', said: { title: 'The visit' } })
})

test('a table of values within a mail is read as one, by its name or by what the mail says that it is', async () => {
  const table = 'title,date,text\nTwo,2022-08-11,They met.\n'
  for (const headers of ['Content-Type: text/csv', 'Content-Type: application/octet-stream; name=annex.csv']) {
    const sent = mail(lines('', 'See the annex.'), lines(headers, 'Content-Disposition: attachment', '', table))
    const found: string[] = []
    for await (const each of parseFile({ name: 'a.eml', bytes: bytesOf(sent) }, () => undefined))
      if ('draft' in each) found.push(`${each.draft.member}: ${each.draft.plain}`)
    expect(found).toEqual([': See the annex.', '!2!1: Two\n\nThey met.'])
  }
})

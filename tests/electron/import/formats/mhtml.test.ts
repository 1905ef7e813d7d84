import { expect, test } from 'vitest'
import { readMhtml } from '../../../../electron/import/formats/web/mhtml.ts'
import { draftOf, findingsOf, joined } from './files.ts'

const lines = (...all: readonly string[]): string => all.join('\r\n')

const chromium = lines(
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://www.state.gov/the-visit/',
  'Subject: =?utf-8?Q?The_visit_=E2=80=93_State?=',
  'Date: Thu, 11 Aug 2022 10:00:00 +0500',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; type="text/html";',
  '\tboundary="----Multipart--x----"',
  '',
  '',
  '------Multipart--x----',
  'Content-Type: text/html',
  'Content-Location: https://ads.example/frame',
  '',
  '<p>Buy something',
  '------Multipart--x----',
  'Content-Type: text/html',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: https://www.state.gov/the-visit/',
  '',
  '<html lang=3D"en"><meta charset=3D"utf-8"><main><h1>The visit</h1><p>They met =',
  'on Russia=E2=80=99s border.</main>',
  '------Multipart--x----',
  'Content-Type: image/png',
  'Content-Transfer-Encoding: base64',
  '',
  'iVBORw0KGgo=',
  '------Multipart--x------',
  '',
)

test('a page saved by Chromium is the part at the address that was saved, with the day of saving', async () => {
  const draft = await draftOf(readMhtml, chromium)
  expect(draft).toMatchObject({
    plain: 'The visit\n\nThey met on Russia’s border.',
    format: 'mhtml',
    encoding: 'utf-8',
    said: {
      title: 'The visit',
      url: 'https://www.state.gov/the-visit/',
      capture: 'Thu, 11 Aug 2022 10:00:00 +0500',
      language: 'en',
    },
  })
  expect(draft.flags).toBeUndefined()
})

test('a page saved by Internet Explorer is the root that start names, in the encoding of its part', async () => {
  const page = joined(
    lines(
      'From: "Saved by Windows Internet Explorer 9"',
      'Subject: A page',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; start="<root>"; boundary=b',
      '',
      '--b',
      'Content-Type: text/html',
      '',
      '<p>frame',
      '--b',
      'Content-ID: <root>',
      'Content-Type: text/html; charset="windows-1251"',
      'Content-Transfer-Encoding: 8bit',
      '',
      '<p>',
    ),
    Uint8Array.of(0xcf, 0xf0, 0xe8),
    '\r\n--b--\r\n',
  )
  expect(await draftOf(readMhtml, page)).toMatchObject({
    plain: 'При',
    encoding: 'windows-1251',
    said: { title: 'A page' },
  })
})

test('where the page only holds frames, the first frame with words is read', async () => {
  const page = lines(
    'Content-Type: multipart/related; boundary=b',
    '',
    '--b',
    'Content-Type: text/html',
    '',
    '<frameset><frame src="a.html"></frameset>',
    '--b',
    'Content-Type: text/html',
    '',
    '<p>The words of the frame.',
    '--b--',
  )
  expect((await draftOf(readMhtml, page)).plain).toBe('The words of the frame.')
})

test('a page that breaks off is marked as partial, one without a page is empty', async () => {
  const broken = chromium.slice(0, chromium.indexOf('E2=80=99s') + 9)
  expect(await draftOf(readMhtml, broken)).toMatchObject({ flags: ['partial'] })
  expect(await findingsOf(readMhtml, 'Content-Type: multipart/related; boundary=b\n\n--b--\n')).toEqual([
    { found: 'problem', code: 'empty' },
  ])
})

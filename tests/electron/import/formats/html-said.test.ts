import { expect, test } from 'vitest'
import type { DraftSaid } from '../../../../electron/import/draft.ts'
import { readHtml } from '../../../../electron/import/formats/web/html.ts'
import { draftOf } from './files.ts'

const saidBy = async (
  head: string,
  body = '<h1>Ministers meet</h1><p>They met.</p>',
  around = '',
): Promise<DraftSaid> =>
  (await draftOf(readHtml, `${around}<html><head>${head}</head><body>${body}</body></html>`)).said

const linked = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`

test('a page says its title, address, days, site and language', async () => {
  const head = `<title>Ministers meet - U.S. Department of State</title><link rel="canonical" href="https://www.state.gov/x">
    <meta property="article:published_time" content="2022-08-11T10:00:00Z"><meta property="article:modified_time" content="2022-08-12">
    <meta property="article:section" content="Readout"><meta http-equiv="content-language" content="en">`
  expect(await saidBy(head)).toEqual({
    title: 'Ministers meet',
    url: 'https://www.state.gov/x',
    publication: '2022-08-11T10:00:00Z',
    updated: '2022-08-12',
    issuer: 'U.S. Department of State',
    language: 'en',
    kind: 'Readout',
  })
})

test('content systems of Chinese offices say it in names of their own', async () => {
  const head = `<meta name="ArticleTitle" content="外交部发言人主持例行记者会"><meta name="PubDate" content="2020-12-11 18:30">
    <meta name="ContentSource" content="外交部"><meta name="SiteName" content="中国外交部">`
  expect(await saidBy(head, '<p>外交部</p>')).toEqual({
    title: '外交部发言人主持例行记者会',
    publication: '2020-12-11 18:30',
    issuer: '中国外交部',
  })
})

test('linked data is read as data: an article before a page, a publisher by its id', async () => {
  const graph = {
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebPage', url: 'https://a.example/page', datePublished: '2001-01-01', inLanguage: 'fr' },
      {
        '@type': ['NewsArticle', 'Thing'],
        headline: 'The visit',
        datePublished: '2022-08-11',
        publisher: { '@id': '#us' },
      },
      { '@id': '#us', '@type': 'Organization', name: 'Ministry of Foreign Affairs' },
    ],
  }
  expect(await saidBy(linked(graph), '<p>They met.</p>')).toEqual({
    title: 'The visit',
    url: 'https://a.example/page',
    publication: '2022-08-11',
    issuer: 'Ministry of Foreign Affairs',
    language: 'fr',
  })
})

test('linked data that is broken or endless says nothing', async () => {
  const broken = '<script type="application/ld+json">{"@type": "Article", </script>'
  const deep = `<script type="application/ld+json">${'['.repeat(100_000)}</script>`
  expect(await saidBy(broken + deep)).toEqual({ title: 'Ministers meet' })
})

test('the day in the headline is the day of publication, and so is the only day marked up', async () => {
  const inHeadline =
    '<h1><span><time datetime="2022-02-01">1. Februar 2022</time></span> Ministers meet again today</h1><time>2001</time>'
  expect(await saidBy('<title>Ministers meet again today</title>', inHeadline)).toEqual({
    title: 'Ministers meet again today',
    publication: '2022-02-01',
  })
  expect(await saidBy('', '<p>They met.</p><time datetime="2022-02-02">today</time>')).toEqual({
    publication: '2022-02-02',
  })
  expect(await saidBy('', '<p>They met.</p><time>1 May</time><time>2 May</time>')).toEqual({})
  expect(await saidBy('', '<span itemprop="datePublished" content="2022-02-03">then</span>')).toEqual({
    publication: '2022-02-03',
  })
})

test('an author is the issuer only if it is an office', async () => {
  expect(await saidBy('<meta name="author" content="Press Department of the Presidency">')).toMatchObject({
    issuer: 'Press Department of the Presidency',
  })
  expect(await saidBy('<meta name="author" content="Leo Sauermann">')).toEqual({ title: 'Ministers meet' })
})

test.each([
  ['<!-- saved from url=(0023)https://www.state.gov/x -->', { url: 'https://www.state.gov/x' }],
  [
    '<!--\n Page saved with SingleFile \n url: https://a.example/b \n saved date: Mon Jan 01 2024 10:00:00 GMT+0000 (UTC)\n-->',
    { url: 'https://a.example/b', capture: 'Mon Jan 01 2024 10:00:00 GMT+0000 (UTC)' },
  ],
  [
    '<!-- Saved from https://a.example/b at 2023-05-01T10:00:00Z using monolith v2.7.0 -->',
    { url: 'https://a.example/b', capture: '2023-05-01T10:00:00Z' },
  ],
  [
    "<!-- Mirrored from a.example/b.html by HTTrack Website Copier/3.x [XR&CO'2014], Sat, 01 Jan 2022 10:00:00 GMT -->",
    { url: 'http://a.example/b.html', capture: 'Sat, 01 Jan 2022 10:00:00 GMT' },
  ],
])('a saved page says where and when it was saved: %s', async (note, said) => {
  expect(await saidBy('', '<p>They met.</p>', `<!DOCTYPE html>${note}`)).toEqual(said)
})

test('an address that is none on the web is not given', async () => {
  expect(await saidBy('<link rel="canonical" href="javascript:alert(1)">')).toEqual({ title: 'Ministers meet' })
})

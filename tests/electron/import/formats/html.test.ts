import { expect, test } from 'vitest'
import { readHtml } from '../../../../electron/import/formats/web/html.ts'
import { draftOf, encoded, findingsOf, joined } from './files.ts'

const page = (body: string, head = ''): string => `<html><head>${head}</head><body>${body}</body></html>`

const plainOf = async (body: string): Promise<string> => (await draftOf(readHtml, page(body))).plain

const sentence = 'The ministers met in the capital and talked about trade, transit and the peace of the region.'
const paragraphs = `<p>${sentence}</p>`.repeat(4)
const text = Array.from({ length: 4 }, () => sentence).join('\n\n')

test('a page gives its main content: no menus, forms, scripts or hidden words', async () => {
  const body = `<header><a href="/">Home</a></header><nav><ul><li>Press Releases</li></ul></nav>
    <main><h1>The  visit</h1><script>evil()</script><p style="display:none">hidden</p><p>First <b>para</b>graph&nbsp;here<br>second line.</p>
    <form><input value="x"><button>Send</button></form><ul><li>one</li><li>two</li></ul>
    <table><tr><td>a</td><td></td><td>c</td></tr><tr><td>d</td><td>e</td><td>f</td></tr></table>${paragraphs}</main><footer>Contact</footer>`
  expect(await plainOf(body)).toBe(
    `The visit\n\nFirst paragraph\u00A0here\nsecond line.\n\n• one\n• two\n\na\t\tc\nd\te\tf\n\n${text}`,
  )
})

test('a page without a main part gives what stands where its paragraphs are, with the headline above', async () => {
  const body = `<div class="menu"><a href="a">One</a> <a href="b">Two</a></div><h1>Ministers meet</h1><div><div>${paragraphs}</div></div><div class="share">Share</div>`
  expect(await plainOf(body)).toBe(`Ministers meet\n\n${text}`)
})

test('a part that the page names as its content is the release, with day and place in its head', async () => {
  const body = `<p class="navSkip">Skip to:</p><div id="top">Ministry of Foreign Affairs</div>
    <div id="content" class="col-9"><div class="article-header">Kabul, 3 May 2022</div>${paragraphs}<div class="share-buttons">Tell a friend</div></div>
    <p>© The Ministry. All rights reserved.</p>`
  expect(await plainOf(body)).toBe(`Kabul, 3 May 2022\n\n${text}`)
})

test('day and place between the headline and the text belong to the release, the way to the page does not', async () => {
  const body = `<div class="top"><p>Home of the Ministry</p></div><h1>Ministers meet</h1><div><time>3 May 2022</time> <span>Kabul</span></div>
    <p><a href="/">News</a> <a href="/all">All news of the year</a></p><div itemprop="articleBody">${paragraphs}</div><p>Foot</p>`
  expect(await plainOf(body)).toBe(`Ministers meet\n\n3 May 2022 Kabul\n\n${text}`)
})

test('a headline of the site is not the headline of a release that has its own', async () => {
  expect(await plainOf(`<header><h1>The Ministry</h1></header><main><h1>Visit</h1>${paragraphs}</main>`)).toBe(
    `Visit\n\n${text}`,
  )
  expect(await plainOf(`<h1>The Ministry</h1><h1>Visit</h1><div>${paragraphs}</div>`)).toBe(`Visit\n\n${text}`)
})

test('a class that hides a label hides nothing else', async () => {
  const body = `<main><div class="field field-date field-label-hidden">August 11, 2022</div>${paragraphs}</main>`
  expect(await plainOf(body)).toBe(`August 11, 2022\n\n${text}`)
})

test('numbered lists show their numbers', async () => {
  const body = '<ol start="3"><li>three<li value="7">seven<li>eight<ul><li>within</ul></ol>'
  expect(await plainOf(body)).toBe('3. three\n7. seven\n8. eight\n• within')
})

test('tables of a layout are read as blocks, tables of values as rows', async () => {
  const values = '<table><tr><th>Country<th>Votes<tr><td>Fiji<td>3<tr><td><p>Nauru<p>Palau<td>2</table>'
  expect(await plainOf(`<table><tr><td><h2>Left</h2><td>Right<tr><td>${values}</table>`)).toBe(
    'Left\n\nRight\n\nCountry\tVotes\nFiji\t3\nNauru Palau\t2',
  )
})

test('hidden words are left out, and the page is marked when they are many', async () => {
  const stuffed = `<h1>Ship</h1><p style="display : none">Shanghai Spirit Shanghai Spirit</p><div hidden>consensus</div>${paragraphs}`
  expect(await draftOf(readHtml, page(stuffed))).toMatchObject({ plain: `Ship\n\n${text}`, flags: ['hidden-text'] })
  const few = await draftOf(readHtml, page(`<span style="display:none">top</span>${paragraphs}`))
  expect(few.flags).toBeUndefined()
})

test('a page of headlines that lead elsewhere is marked as a list, a release with related links is not', async () => {
  const link = (day: number): string =>
    `<li><a href="${day}.html">Regular press conference of the day</a> May ${day}</li>`
  const list = `<main><h1>Press releases</h1><ul>${[1, 2, 3, 4, 5, 6].map(link).join('')}</ul></main>`
  const draft = await draftOf(readHtml, page(list, '<meta property="article:published_time" content="2015-05-14">'))
  expect(draft.flags).toEqual(['list-page'])
  expect(draft.said).toEqual({ title: 'Press releases' })
  expect(
    (await draftOf(readHtml, page(`<main>${paragraphs}<ul>${[1, 2, 3, 4, 5, 6].map(link).join('')}</ul></main>`)))
      .flags,
  ).toBeUndefined()
})

test('a page of which nothing would be left is read as it is', async () => {
  expect(await plainOf('<nav>Only a menu</nav><div class="footer">and a foot</div>')).toBe('and a foot')
  expect(await findingsOf(readHtml, page('<script>nothing()</script>'))).toMatchObject([{ draft: { plain: '' } }])
})

test('a line that is a printed literal of bytes is read back into the page that it was', async () => {
  const scraped = String.raw`<h1>Press Briefing</h1>
b'<div>\n<p>MR. EARNEST:\xc2\xa0 It\xe2\x80\x99s quiet.</p>\n<p>We\'re here.\\</p></div>'`
  expect((await draftOf(readHtml, scraped)).plain).toBe(
    "Press Briefing\n\nMR. EARNEST:\u00A0 It’s quiet.\n\nWe're here.\\",
  )
})

test('a page may lie about its encoding, or tell it', async () => {
  expect((await draftOf(readHtml, '<meta charset="utf-16"><p>Привет')).plain).toBe('Привет')
  const russian = 'Министр иностранных дел принял делегацию'
  const told = joined('<meta charset="windows-1251"><p>', encoded('При', 'windows-1251'))
  expect(await draftOf(readHtml, told)).toMatchObject({ plain: 'При', encoding: 'windows-1251' })
  const wrong = joined('<meta charset="iso-8859-1"><p>', encoded(russian, 'windows-1251'))
  expect(await draftOf(readHtml, wrong)).toMatchObject({ plain: russian, encoding: 'windows-1251' })
  const french = joined('<meta charset="iso-8859-1"><p>', encoded('l’été où l’élève a été élevé, déjà', 'windows-1252'))
  expect(await draftOf(readHtml, french)).toMatchObject({ encoding: 'windows-1252' })
})

test('a title that is never closed does not swallow the page', async () => {
  const draft = await draftOf(readHtml, '<html><title>The visit<body><table><tr><td><p>The text.<!-- and no end')
  expect(draft).toMatchObject({ plain: 'The text.', said: { title: 'The visit' } })
})

test('60,000 elements inside each other are read without running out of stack', async () => {
  expect(await plainOf(`${'<div>'.repeat(60_000)}deep`)).toBe('deep')
})

test('a page with more elements than memory holds is refused, however few bytes ask for them', async () => {
  const opened = Array.from({ length: 700 }, (_, at) => `<b id=${at}>`).join('')
  const markup = `<p>${opened}</p>${'<p>x</p>'.repeat(700)}`
  expect(await findingsOf(readHtml, markup)).toEqual([{ found: 'problem', code: 'too-large' }])
})

test('a page that is one form is read, with its buttons left out; a form of a page is not', async () => {
  const form = `<form id="aspnetForm"><div><h1>Visit</h1><p>${sentence}</p><button>Send</button></div></form>`
  expect(await plainOf(form)).toBe(`Visit\n\n${sentence}`)
  expect(await plainOf(`<h1>Visit</h1><form>Search <input></form>${paragraphs}`)).toBe(`Visit\n\n${text}`)
})

test('two line ends in a row part paragraphs, in a cell of a layout too', async () => {
  expect(await plainOf(`One<br>line<br>\n<br/>Two<br><br><br>Three`)).toBe('One\nline\n\nTwo\n\nThree')
  const cell = `<td>${sentence}<br><br>${sentence}<br><br>3 May 2022`
  expect(await plainOf(`<table><tr><td>News<br>Contact${cell}</table>`)).toBe(
    `News\nContact\n\n${sentence}\n\n${sentence}\n\n3 May 2022`,
  )
})

test('XHTML is read as it is meant: elements that close themselves, entities of its own left as they stand', async () => {
  const xhtml = `<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd" [<!ENTITY e SYSTEM "file:///etc/passwd">]>
    <html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="a.js" /></head><body><p>Here &e; is.</p>${paragraphs}</body></html>`
  expect((await draftOf(readHtml, xhtml)).plain).toBe(`Here &e; is.\n\n${text}`)
})

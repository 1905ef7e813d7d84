import { expect, test } from 'vitest'
import { readHtml } from '../../../../electron/import/formats/web/html.ts'
import { draftOf } from './files.ts'

const shown = 'The ministers met in the capital and talked about trade, transit and the peace of the region.'
const hidden = 'Words that nobody who opens this page in a browser will ever see.'

const read = async (body: string, head = ''): Promise<{ plain: string; flags: readonly string[] }> => {
  const { plain, flags = [] } = await draftOf(
    readHtml,
    `<html><head>${head}</head><body><h1>The visit</h1>${body}</body></html>`,
  )
  return { plain, flags }
}

const without = { plain: `The visit\n\n${shown}`, flags: ['hidden-text'] }

test.each([
  'display : none !important',
  'visibility:collapse',
  'font-size:0.0em',
  'font-size:1px;',
  'opacity:0',
  'position:absolute;left:-9999px',
  'clip:rect(0,0,0,0)',
  'clip-path:inset(100%)',
  'max-height:0;overflow:hidden',
  'transform:scale(0)',
  'color:transparent',
  'color:rgba(0, 0, 0, 0)',
  'color:#fff;background-color:white',
  'color:RGB(255, 255, 255)',
  'mso-hide:all',
])('words that %s hides are left out, and it is said that there were some', async (style) => {
  expect(await read(`<p style="${style}">${hidden}</p><p>${shown}</p>`)).toEqual(without)
})

test.each([
  '<div style="background:#036"><p style="color:#fff">*</p></div>',
  '<div class="dark"><p style="color:white">*</p></div>',
  '<table bgcolor="black"><tr><td><font color="#FFFFFF">*</font></table>',
  '<p style="opacity:0.8;font-size:10px;text-indent:-12px;height:100%;overflow:hidden">*</p>',
  '<p style="max-width:0.5em;color:#ffffffee;visibility:visible">*</p>',
  '<p aria-hidden="true">*</p>',
])('what is seen stays: %s', async (body) => {
  expect(await read(body.replace('*', shown))).toEqual({ plain: without.plain, flags: [] })
})

test('a rule of the page’s own sheets hides by class or id alone, not elsewhere, in print or until a script shows it', async () => {
  const rules = `/* .a{display:none} */ p.gone, #gone{ display:none } @media print{ .a{display:none} }
    .a:hover, .no-js .a{visibility:hidden} .tab{display:none} .tab.open{display:block} .long{display:none}`
  const long = `<p>${shown}</p>`.repeat(7)
  const { plain, flags } = await read(
    `<main><h1>The visit</h1><p class="gone">${hidden}</p><p id="gone">${hidden}</p><p class="a">${shown}</p><p class="tab">One tab.</p><div class="long">${long}</div></main>`,
    `<style>${rules}</style><style media="print">.a{display:none}</style>`,
  )
  expect(plain).toBe(['The visit', shown, 'One tab.', ...Array.from({ length: 7 }, () => shown)].join('\n\n'))
  expect(flags).toEqual(['hidden-text'])
})

test('a shadow that stands in its template is seen, another template is not', async () => {
  const body = `<div><template shadowrootmode="open"><p>${shown}</p></template></div><template><p>${hidden}</p></template>`
  expect((await read(body)).plain).toBe(without.plain)
})

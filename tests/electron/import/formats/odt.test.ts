import { expect, test } from 'vitest'
import { readOdt } from '../../../../electron/import/formats/word/odt.ts'
import { zipOf } from './archive.ts'
import { draftOf, findingsOf } from './files.ts'

const spaces = ['office', 'text', 'table', 'style'].map(
  (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
)
const DRAW = 'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'

const content = (text: string, styles = ''): string =>
  `<office:document-content ${spaces.join(' ')} ${DRAW}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`

const odt = (text: string, styles = ''): Uint8Array => zipOf([{ name: 'content.xml', content: content(text, styles) }])

const plainOf = async (text: string, styles = ''): Promise<string> => (await draftOf(readOdt, odt(text, styles))).plain

const p = (words: string): string => `<text:p>${words}</text:p>`

test('white space is folded, spaces, tabs and breaks that are said stay', async () => {
  const words = '\n  A <text:span> b</text:span><text:s text:c="2"/>c<text:tab/>d<text:line-break/>e  '
  expect(await plainOf(p(words) + p('Next'))).toBe('A b  c\td\ne\n\nNext')
})

test('lists have the marks that their styles give them, and go on where they say so', async () => {
  const styles =
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")" text:display-levels="2"/></text:list-style><text:list-style style:name="B"><text:list-level-style-bullet text:level="1"/></text:list-style>'
  const item = (words: string): string => `<text:list-item>${words}</text:list-item>`
  const list = (style: string, items: string, more = ''): string =>
    `<text:list text:style-name="${style}" ${more}>${items}</text:list>`
  const inner = `<text:list>${item(p('b'))}</text:list>`
  const text = [
    list('L', item(p('a') + inner) + item(p('c'))),
    p('Between'),
    list('L', item(p('d')), 'text:continue-numbering="true"'),
    list('B', item(p('e'))),
  ]
  expect(await plainOf(text.join(''), styles)).toBe('1. a\n1.a) b\n2. c\n\nBetween\n\n3. d\n• e')
})

test('comments, deleted and hidden words are left out, and hidden ones are spoken of', async () => {
  const styles = '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
  const deleted = `<text:tracked-changes>${p('gone')}</text:tracked-changes>`
  const words = `Seen<office:annotation>${p('comment')}</office:annotation><text:span text:style-name="H">secret</text:span>`
  const { plain, flags } = await draftOf(readOdt, odt(deleted + p(words), styles))
  expect({ plain, flags }).toEqual({ plain: 'Seen', flags: ['hidden-text'] })
})

test('notes follow the text, boxes their paragraph, and tables are rows of cells', async () => {
  const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('Note')}</text:note-body></text:note>`
  const cell = (words: string): string => `<table:table-cell>${p(words)}</table:table-cell>`
  const row = `<table:table-row>${cell('a')}${cell('b')}</table:table-row>`
  const box = `<draw:frame><draw:text-box>${p('Box')}</draw:text-box></draw:frame>`
  expect(await plainOf(`${p(`Text${note}${box} on`)}<table:table>${row}${row}</table:table>`)).toBe(
    'Text[1] on\n\nBox\n\na\tb\na\tb\n\n[1] Note',
  )
})

test('pages begin at the breaks that the program left', async () => {
  const { plain, pages } = await draftOf(readOdt, odt(p('One <text:soft-page-break/>two')))
  expect({ plain, pages }).toEqual({ plain: 'One two', pages: [0, 4] })
})

test('a document in one XML file reads the same', async () => {
  expect((await draftOf(readOdt, content(p('Flat')))).plain).toBe('Flat')
})

test('document types are refused, encrypted documents need a password', async () => {
  const declared = zipOf([{ name: 'content.xml', content: `<!DOCTYPE a [<!ENTITY e "x">]>${content(p('&e;'))}` }])
  const manifest =
    '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>'
  const locked = zipOf([
    { name: 'META-INF/manifest.xml', content: manifest },
    { name: 'content.xml', content: 'noise' },
  ])
  expect([await findingsOf(readOdt, declared), await findingsOf(readOdt, locked)]).toEqual([
    [{ found: 'problem', code: 'damaged', detail: 'document type declaration' }],
    [{ found: 'problem', code: 'needs-password', detail: '' }],
  ])
})

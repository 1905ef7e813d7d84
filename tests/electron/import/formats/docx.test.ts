import { expect, test } from 'vitest'
import type { Finding } from '../../../../electron/import/draft.ts'
import { readDocx } from '../../../../electron/import/formats/word/docx.ts'
import { zipOf } from './archive.ts'
import { draftOf, findingsOf } from './files.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

interface Beside {
  readonly [part: string]: string
}

/** A document with this body; `beside`: what its other parts hold, such as `numbering`. */
function docx(
  body: string,
  beside: Beside = {},
  document = `<w:document ${W}><w:body>${body}</w:body></w:document>`,
): Uint8Array {
  const related = Object.keys(beside).map(
    (part, index) => `<Relationship Id="r${index}" Type="${OFFICE}/${part}" Target="${part}.xml"/>`,
  )
  return zipOf([
    { name: 'word/document.xml', content: document },
    {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related.join('')}</Relationships>`,
    },
    ...Object.entries(beside).map(([part, content]) => ({
      name: `word/${part}.xml`,
      content: `<w:${part} ${W}>${content}</w:${part}>`,
    })),
  ])
}

const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
const paragraph = (words: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${run(words)}</w:p>`
const item = (words: string, level: number, list = 1): string =>
  paragraph(words, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
const plainOf = async (bytes: Uint8Array): Promise<string> => (await draftOf(readDocx, bytes)).plain
const problems = (findings: readonly Finding[]): unknown[] =>
  findings.map((finding) => (finding.found === 'problem' ? [finding.code, finding.detail] : finding.found))

test('paragraphs stand apart, breaks are line ends, and each begins where it is said to', async () => {
  const { plain, paragraphs } = await draftOf(
    readDocx,
    docx(`${paragraph('One')}<w:p/><w:p>${run('Two')}<w:r><w:br/><w:tab/></w:r>${run('lines ')}</w:p>`),
  )
  expect(plain).toBe('One\n\nTwo\nlines')
  expect(paragraphs).toEqual([0, 5])
})

test('numbers of lists are those that Word shows, through levels, restarts and formats', async () => {
  const level = (depth: number, format: string, text: string): string =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
  const numbering = `<w:abstractNum w:abstractNumId="7">${level(0, 'decimal', '%1.')}${level(1, 'lowerRoman', '%1.%2)')}</w:abstractNum><w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '\uF0B7')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="6"/></w:lvlOverride></w:num>`
  const body = [item('a', 0), item('b', 1), item('c', 1), item('d', 0), item('e', 1), item('f', 0, 2), item('g', 0, 3)]
  expect(await plainOf(docx(body.join(''), { numbering }))).toBe('1. a\n1.i) b\n1.ii) c\n2. d\n2.i) e\n• f\n6. g')
})

test('rows of values stand on lines, cells between tabs; tables that lay out long text become its paragraphs', async () => {
  const table = (rows: readonly (readonly string[])[]): string =>
    `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`
  const long = 'word '.repeat(120).trim()
  const values = table([
    ['Year', 'Sum'],
    ['2022', '7'],
  ])
  expect(await plainOf(docx(values + table([[long, 'beside']])))).toBe(`Year\tSum\n2022\t7\n\n${long}\n\nbeside`)
})

test('what was deleted, moved away or hidden is left out, what was inserted stays, and hidden words are spoken of', async () => {
  const { plain, flags } = await draftOf(
    readDocx,
    docx(
      `<w:p>${run('We ')}<w:del><w:r><w:delText>regret</w:delText></w:r></w:del><w:ins>${run('welcome')}</w:ins><w:moveFrom>${run('x')}</w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>`,
    ),
  )
  expect({ plain, flags }).toEqual({ plain: 'We welcome', flags: ['hidden-text'] })
})

test('a paragraph whose end was deleted goes on in the next', async () => {
  const joined = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('One ')}</w:p>${paragraph('sentence')}`
  expect(await plainOf(docx(joined))).toBe('One sentence')
})

test('notes follow the text under the numbers that refer to them, boxes the paragraph that holds them', async () => {
  const footnotes = `<w:footnote w:id="0" w:type="separator">${paragraph('-')}</w:footnote><w:footnote w:id="2">${paragraph(' Note')}</w:footnote>`
  const body = `<w:p>${run('Text')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:txbxContent>${paragraph('Box')}</w:txbxContent></w:r>${run(' on')}</w:p>${paragraph('Next')}`
  expect(await plainOf(docx(body, { footnotes }))).toBe('Text[1] on\n\nBox\n\nNext\n\n[1] Note')
})

test('of a field its result is shown, not its instruction', async () => {
  const step = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const field = `${step('begin')}${run('PAGE')}${step('separate')}${run('12')}${step('end')}`
  expect(await plainOf(docx(`<w:p>${run('Page ')}${field}</w:p>`))).toBe('Page 12')
})

test('pages begin where Word broke them last', async () => {
  const broken = `<w:p>${run('One')}<w:r><w:br w:type="page"/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>Two</w:t></w:r></w:p>`
  expect((await draftOf(readDocx, docx(broken))).pages).toEqual([0, 5])
})

test('hyphens that may break a word and that may not are kept as such, right-to-left words in the order of reading', async () => {
  const body = `<w:p><w:pPr><w:bidi/></w:pPr>${run('بیان')}<w:r><w:softHyphen/><w:t>a</w:t><w:noBreakHyphen/></w:r></w:p>`
  expect(await plainOf(docx(body))).toBe('بیان\u00ADa\u2011')
})

test('a document that declares a document type is refused, whatever it declares', async () => {
  const document = `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document ${W}><w:body>${paragraph('&x;')}</w:body></w:document>`
  expect(problems(await findingsOf(readDocx, docx('', {}, document)))).toEqual([
    ['damaged', 'document type declaration'],
  ])
})

test('a document that breaks off is read as far as it goes, and says so', async () => {
  const { plain, flags } = await draftOf(readDocx, docx('', {}, `<w:document ${W}><w:body>${paragraph('One')}<w:p>`))
  expect({ plain, flags }).toEqual({ plain: 'One', flags: ['partial'] })
})

test('boxes and tables within one another ten thousand deep are read', async () => {
  const deep = (open: string, close: string): string => open.repeat(10_000) + paragraph('deep') + close.repeat(10_000)
  const tables = deep('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>')
  const boxes = deep('<w:p><w:r><w:txbxContent>', '</w:txbxContent></w:r></w:p>')
  expect(await plainOf(docx(tables + boxes))).toBe('deep\n\ndeep')
})

test('a part that unpacks to hundreds of times its size is refused', async () => {
  const found = await findingsOf(readDocx, docx(paragraph('a'.repeat(40_000_000))))
  expect(problems(found)).toEqual([['too-large', 'word/document.xml']])
})

test('what is locked says that it needs a password; what is no package is damaged', async () => {
  const locked = zipOf([{ name: 'word/document.xml', content: 'x', encrypted: true }])
  expect(problems(await findingsOf(readDocx, locked))).toEqual([['needs-password', 'word/document.xml']])
  expect(problems(await findingsOf(readDocx, 'PK'))).toEqual([['damaged', 'ZIP']])
})

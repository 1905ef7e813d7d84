import { expect, test } from 'vitest'
import { createBudget } from '../../../../electron/import/budget.ts'
import { characterMaps } from '../../../../electron/import/character-maps.ts'
import type { Finding } from '../../../../electron/import/draft.ts'
import { pdfReader } from '../../../../electron/import/formats/pdf/pdf.ts'
import { at, pdfOf } from '../../../support/written-pdf.ts'
import { findingsOf } from './files.ts'

const readPdf = pdfReader(characterMaps)

const read = (bytes: Uint8Array, unpacked?: number): Promise<readonly Finding[]> =>
  findingsOf(readPdf, bytes, { budget: createBudget(unpacked) })

const said = (findings: readonly Finding[]): readonly unknown[] =>
  findings.map((finding) =>
    finding.found === 'draft' ? [finding.draft.plain, ...(finding.draft.flags ?? [])] : finding,
  )

const page = at(50, 700, 'First Grain Ship Departs the Black Sea')
const words = 'First Grain Ship Departs the Black Sea'

test('pages without words are said to have no text layer', async () => {
  expect(said(await read(pdfOf(['0 0 10 10 re f', ''])))).toEqual([{ found: 'problem', code: 'no-text-layer' }])
})

test('a script that runs on opening and a file within are passed over', async () => {
  const catalog =
    '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/Names<</EmbeddedFiles<</Names[(a.exe)<</Type/Filespec/F(../../a.exe)>>]>>>>'
  expect(said(await read(pdfOf([page], { catalog })))).toEqual([[words]])
})

test('a stream that unpacks to more than any page holds is refused before it is unpacked', async () => {
  const bomb = pdfOf([`${page}${' '.repeat(60_000_000)}`])
  expect(bomb.length).toBeLessThan(100_000)
  expect(said(await read(bomb))).toEqual([{ found: 'problem', code: 'too-large' }])
})

test('text counts against what may come out of one original', async () => {
  expect(said(await read(pdfOf([page]), 20))).toEqual([{ found: 'problem', code: 'too-large' }])
})

test('a count of pages that is a lie makes no loop, nor does a tree of pages that holds itself', async () => {
  const source = pdfOf([page]).toString('latin1')
  expect(said(await read(Buffer.from(source.replace('/Count 1', '/Count 999999999'), 'latin1')))).toEqual([[words]])
  const loop = source.replace('/Kids[6 0 R]/Count 1', '/Kids[2 0 R 6 0 R]/Count 2')
  expect((await read(Buffer.from(loop, 'latin1'))).map(({ found }) => found)).toEqual(['problem'])
})

test('a wrong table of contents is mended, a file that breaks off is read as far as it goes', async () => {
  const source = pdfOf([page]).toString('latin1')
  const misled = source.replace(/startxref\n\d+/, 'startxref\n7')
  expect(said(await read(Buffer.from(misled, 'latin1')))).toEqual([[words]])
  const cut = source.slice(0, source.indexOf('startxref'))
  expect(said(await read(Buffer.from(cut, 'latin1')))).toEqual([[words, 'partial']])
})

test('what is no PDF behind its first line is damaged', async () => {
  expect(said(await read(Buffer.from('%PDF-1.7\n%rest')))).toEqual([{ found: 'problem', code: 'damaged' }])
})

test('of a drawing that is too large to hold the words are read all the same', async () => {
  const strokes = '0 0 m 1 1 l S\n'.repeat(200_000)
  expect(said(await read(pdfOf([`${strokes}${page}`])))).toEqual([[words]])
})

test('pages that all say the same are read, though nothing on them is anything but repeated', async () => {
  const same = at(50, 700, `${words}.`)
  expect(said(await read(pdfOf([same, same])))).toEqual([[`${words}.\n\n${words}.`]])
})

test('a font whose letters are a loop, or more than there are, makes no loop', async () => {
  const descendant =
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/A/DW 500/CIDSystemInfo<</Registry(A)/Ordering(I)/Supplement 0>>>>'
  const font = (encoding: string, widths = ''): string =>
    `<</Type/Font/Subtype/Type0/BaseFont/A/Encoding ${encoding}/ToUnicode 5 0 R/DescendantFonts[${descendant.replace('/DW', `${widths}/DW`)}]>>`
  expect((await read(pdfOf([page], { font: font('3 0 R') }))).map(({ found }) => found)).toEqual(['problem'])
  expect(said(await read(pdfOf([page], { font: font('/Identity-H', '/W[0 65535 500 0 65535 500]') })))).toEqual([
    [words],
  ])
})

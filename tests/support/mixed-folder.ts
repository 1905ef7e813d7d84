import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipOf } from '../electron/import/formats/archive.ts'
import { repository } from './readout.ts'

/** Enough that the first batch of an import is written while most files still wait. */
const PAGES = 150
const MAILS = 50
const TEXTS = 1000

const WORDPROCESSING = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const stock =
  'river lock harbour bridge council minister treaty coast winter grain engineer delegation fleet judge spring island water budget road report'.split(
    ' ',
  )

/** So many words that no two numbers give nearly the same. */
export function madeWords(number: number, count = 50): string {
  let state = number * 2_654_435_761 + 1
  const next = (): string => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return stock[(state >>> 8) % stock.length] ?? ''
  }
  return Array.from({ length: count }, next).join(' ')
}

const title = (number: number): string => `Release ${number} of the river council`
const dated = (number: number): string => `${1 + (number % 28)} August ${2000 + (number % 20)}`

const text = (number: number): string => `${title(number)}\n\n${dated(number)}\n\nThe ${madeWords(number)}.\n`

const page = (number: number): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title(number)}</title></head><body><main><h1>${title(number)}</h1><p>${dated(number)}</p><p>The ${madeWords(number)}.</p></main></body></html>\n`

const mail = (number: number): string =>
  `From: Press office <press@rivers.example>\r\nTo: desk@example.org\r\nSubject: ${title(number)}\r\nDate: Thu, 11 Aug 2022 10:00:00 +0500\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThe ${madeWords(number)}.\r\n`

const feed = (numbers: readonly number[]): string =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>River council</title>${numbers
    .map(
      (number) =>
        `<item><title>${title(number)}</title><link>https://rivers.example/${number}</link><description>The ${madeWords(number)}.</description></item>`,
    )
    .join('')}</channel></rss>\n`

const rows = (head: string, numbers: readonly number[]): string =>
  `${head}\n${numbers.map((number) => `${title(number)},2022-08-${10 + (number % 10)},The ${madeWords(number)}.`).join('\n')}\n`

const letter = (number: number): Uint8Array =>
  zipOf([
    {
      name: 'word/document.xml',
      content: `<w:document xmlns:w="${WORDPROCESSING}"><w:body>${[
        title(number),
        dated(number),
        `The ${madeWords(number)}.`,
      ]
        .map((words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`)
        .join('')}</w:body></w:document>`,
    },
  ])

const box = zipOf([
  { name: 'in the box/1.txt', content: text(9001) },
  { name: 'in the box/2.html', content: page(9002) },
])

/** What an import of the mixed folder must come to. */
export const mixed = {
  files: TEXTS + PAGES + MAILS + 11,
  /** A feed and a table of three each, a letter, an old Word file, a PDF, two from an archive, one nearly the same. */
  imported: TEXTS + PAGES + MAILS + 12,
  same: 'again.txt',
  near: 'almost.txt',
  table: 'columns without names.csv',
  /** How many releases the table without names holds. */
  records: 3,
  broken: 'broken.zip',
  picture: 'picture.png',
  /** The archive that breaks off, what lies damaged in it, the table, the picture. */
  failed: 4,
} as const

/** A folder as analysts have them: hundreds of texts, pages and mails, and something of everything else. */
export function putMixedFolder(folder: string): void {
  const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content)
  const putMany = (name: string, count: number, first: number, ending: string, made: (number: number) => string) => {
    mkdirSync(join(folder, name), { recursive: true })
    for (let at = 0; at < count; at += 1) put(join(name, `${first + at}.${ending}`), made(first + at))
  }
  putMany('1 texts', TEXTS, 1000, 'txt', text)
  putMany('2 pages', PAGES, 3000, 'html', page)
  putMany('3 mails', MAILS, 4000, 'eml', mail)
  mkdirSync(join(folder, '4 others'))
  const other = (name: string, content: string | Uint8Array): void => put(join('4 others', name), content)
  other('feed.rss', feed([5001, 5002, 5003]))
  other('table.csv', rows('title,date,text', [6001, 6002, 6003]))
  other(mixed.table, rows('c1,c2,c3', [7001, 7002, 7003]))
  other('letter.docx', letter(8001))
  other('box.zip', box)
  other(mixed.same, text(1000))
  other(mixed.near, text(1001).replace('Release 1001', 'Release no. 1001'))
  other(mixed.broken, box.slice(0, 60))
  other(mixed.picture, Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13))
  const fixture = (name: string): void =>
    copyFileSync(join(repository, 'tests/fixtures', name), join(folder, '4 others', name.split('/').at(-1) ?? name))
  fixture('word/st-kenya.doc')
  fixture('pdf/un-kyrgyzstan-2019.two-column.pdf')
}

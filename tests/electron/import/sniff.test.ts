import { expect, test } from 'vitest'
import { sniff } from '../../../electron/import/sniff.ts'
import { zipOf } from './formats/archive.ts'

const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const stored = (name: string, content = 'x'): { name: string; content: string; stored: true } => ({
  name,
  content,
  stored: true,
})
const ole = (stream: string): Uint8Array =>
  new Uint8Array(
    Buffer.concat([Buffer.from('D0CF11E0A1B11AE1', 'hex'), Buffer.alloc(500), Buffer.from(stream, 'utf16le')]),
  )

const mail = 'Message-ID: <1@a.example>\nFrom: a@a.example\nSubject: Statement\nContent-Type: text/plain\n\nHi'
const envelope = 'From a@a.example Thu Aug 11 10:00:00 2022\nFrom: a@a.example\nMessage-ID: <1@a.example>\n\nHi'
const table = `title,date,text\n${Array.from({ length: 8 }, (_, row) => `Title ${row},2022-08-11,"Words, of it"`).join('\n')}\n`

test.each([
  ['a.docx', 'pdf', latin('%PDF-1.4\n')],
  ['a.txt', 'pdf', latin('\n\n%PDF-1.4\n')],
  ['a.doc', 'rtf', latin('{\\rtf1 x}')],
  ['a.html', 'gzip', latin('\x1F\x8B\x08\0')],
  ['a.zip', 'docx', zipOf([stored('[Content_Types].xml'), stored('word/document.xml')])],
  ['a.zip', 'odt', zipOf([stored('mimetype', 'application/vnd.oasis.opendocument.text'), stored('content.xml')])],
  ['a.zip', 'zip', zipOf([{ name: 'a.docx', content: zipOf([stored('word/document.xml')]), stored: true }])],
  ['a.docx', 'docx', latin('PK\x03\x04 cut off')],
  ['a.bin', 'doc', ole('WordDocument')],
  ['a.doc', 'html', bytes('<!-- saved --><!DOCTYPE html><p>Hi')],
  ['a.pdf', 'html', bytes('\uFEFF \n<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">\n<html><body>Hi')],
  ['a.html', 'html', bytes('Words first, <b>then</b> tags')],
  ['a.html', 'txt', bytes('A text < with > signs')],
  ['a.txt', 'feed', bytes('<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "]">]><rss version="2.0"></rss>')],
  ['a.xml', 'feed', bytes('<rdf:RDF xmlns:rdf="x"></rdf:RDF>')],
  ['a.xml', 'feed', bytes('<?xml-stylesheet href="x"?><!-- c --><feed xmlns="http://www.w3.org/2005/Atom"/>')],
  ['a.dat', 'xml', bytes('<?xml version="1.0"?><article><title>JATS</title></article>')],
  ['a.dat', 'xml', bytes('<releases><a/></releases>\n')],
  ['a.txt', 'txt', bytes('<Untitled> words that go on')],
  ['a.txt', 'json', bytes('{\n  "title": "x"\n}')],
  ['a.txt', 'json', bytes('[ {"title": "x"} ]')],
  ['a.txt', 'jsonl', bytes('{"title": "x"}\n{"title": "y"}\n')],
  ['a.jsonl', 'jsonl', bytes('[[[[\n{"title": "y"}\n')],
  ['a.txt', 'txt', bytes('[Updated] The statement\n{1} as amended')],
  ['a.txt', 'eml', bytes(mail)],
  ['a.eml', 'eml', bytes('Subject: Statement\n\nHi')],
  [
    'a.txt',
    'txt',
    bytes('From: Ministry of Foreign Affairs\nDate: 11 August 2022\nSubject: Visit\n\nThe Minister met.'),
  ],
  [
    'a.mht',
    'mhtml',
    bytes(
      'From: <Saved by Blink>\nSubject: Page\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n',
    ),
  ],
  ['a.csv', 'csv', bytes('a,b\n1,2\n')],
  ['a.txt', 'csv', bytes(table)],
  ['a.txt', 'txt', bytes('London, Paris, Rome\nThe ministers, who met, spoke.\nThey agreed, again, on all.\n')],
  ['a.txt', 'txt', bytes(`Title, date, text\n${'He added, in the afternoon, more.\n'.repeat(9)}`)],
  ['a', 'txt', bytes('A statement.')],
  ['a.txt', 'txt', new Uint8Array(Buffer.from('\uFEFFПривет, мир', 'utf16le'))],
])('%s with other content than its name says is %s', (name, format, content) => {
  expect(sniff(content, name)).toEqual({ format })
})

test.each([
  ['a.csv', 'excel', zipOf([stored('xl/workbook.xml'), stored('[Content_Types].xml')])],
  ['a.docx', 'powerpoint', zipOf([stored('[Content_Types].xml'), stored('ppt/presentation.xml')])],
  ['a.odt', 'spreadsheet', zipOf([stored('mimetype', 'application/vnd.oasis.opendocument.spreadsheet')])],
  ['a.zip', 'epub', zipOf([stored('mimetype', 'application/epub+zip')])],
  ['a.doc', 'excel', ole('Workbook')],
  ['a.doc', 'outlook', ole('__substg1.0_0037001F')],
  ['a.txt', 'program', latin('MZ\x90\0\x03\0\0')],
  ['a.txt', 'program', latin('\x7FELF\x02\x01')],
  ['a.txt', 'image', latin('\x89PNG\r\n\x1A\n')],
  ['a.txt', 'image', bytes('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['a.pdf', 'postscript', latin('%!PS-Adobe-3.0')],
  ['a.txt', 'database', latin('SQLite format 3\0')],
  ['a.txt', 'archive', latin('7z\xBC\xAF\x27\x1C\0\x04')],
  ['a.tar', 'archive', latin(`${'a.txt'.padEnd(257, '\0')}ustar\0`)],
  [
    'a.xml',
    'office-xml',
    bytes('<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument/>'),
  ],
  ['a.txt', 'mbox', bytes(`${envelope}\n\n${envelope}`)],
  ['a.txt', 'binary', Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256)],
])('%s is refused as what it is: %s', (name, what, content) => {
  expect(sniff(content, name)).toEqual({ code: 'unsupported-format', what })
})

test('what is empty, behind a password or named as what it cannot be is said to be so', () => {
  expect(sniff(new Uint8Array(), 'a.txt')).toEqual({ code: 'empty', what: '' })
  expect(sniff(ole('EncryptedPackage'), 'a.docx')).toEqual({ code: 'needs-password', what: '' })
  expect(sniff(bytes('This is not a zip file!'), 'a.odt')).toEqual({ code: 'damaged', what: 'named-otherwise' })
})

test('documents that are cut off or damaged at their first letters are what their names say', () => {
  expect(sniff(ole('nothing known'), 'a.doc')).toEqual({ format: 'doc' })
  expect(sniff(bytes('{\\vtf1\\ansi They met.}'), 'a.rtf')).toEqual({ format: 'rtf' })
})

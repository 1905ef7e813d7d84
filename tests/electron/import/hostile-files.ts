import { gzipSync } from 'node:zlib'
import { zipOf, type Entry } from './formats/archive.ts'
import { encoded, joined } from './formats/files.ts'

/** A hostile file and what must come of it: titles of releases and codes of problems, each after its member's name. */
export type HostileFile = readonly [name: string | Buffer, content: string | Uint8Array, outcome: readonly string[]]

/** Words that no text of a release may ever hold: scripts, what a page hides, what an entity would bring in. */
export const CANARY = 'CANARY-WORDS'

const title = (number: number): string => `Minister receives delegation number ${number}`
const words = (number: number): string =>
  `The Minister received delegation number ${number} in the capital today, and both sides agreed to go on with their work.`
const text = (number: number): string => `${title(number)}\n\n${words(number)}\n`
const body = (number: number): string => `<h1>${title(number)}</h1><p>${words(number)}</p>`
const page = (inside: string, head = ''): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${inside}</body></html>`

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const letter = (inside: string, before = ''): Uint8Array =>
  zipOf([{ name: 'word/document.xml', content: `${before}<w:document ${W}><w:body>${inside}</w:body></w:document>` }])
const said = (line: string): string => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`

const entities = `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "${CANARY}${'&x;'.repeat(10)}">]>`
const feed = (items: string, before = ''): string =>
  `${before}<rss version="2.0"><channel><title>News</title>${items}</channel></rss>`
const item = (number: number, more = ''): string =>
  `<item><title>${title(number)}</title><description>${words(number)}${more}</description></item>`

const mail = (number: number, lines: readonly string[]): string =>
  [`From: Press <press@a.invalid>`, `Subject: ${title(number)}`, 'MIME-Version: 1.0', ...lines].join('\r\n')
const mixed = 'Content-Type: multipart/mixed; boundary=b'

/** Heads that all point at one packed content, as bombs without nesting are made. */
function overlapping(): Uint8Array {
  const zip = Buffer.from(zipOf([{ name: 'a.txt', content: 'a'.repeat(30_000_000) }]))
  const list = zip.readUInt32LE(zip.length - 6)
  const head = zip.subarray(list, zip.length - 22)
  const end = Buffer.from(zip.subarray(zip.length - 22))
  end.writeUInt16LE(1000, 8)
  end.writeUInt16LE(1000, 10)
  end.writeUInt32LE(head.length * 1000, 12)
  return Buffer.concat([zip.subarray(0, list), ...Array.from({ length: 1000 }, () => head), end])
}

const nested = (depth: number, number: number): Uint8Array => {
  let content: Entry = { name: 'a.txt', content: text(number) }
  for (let level = 0; level < depth; level += 1) content = { name: 'in.zip', content: zipOf([content]) }
  return zipOf([content])
}

const archives: readonly HostileFile[] = [
  [
    'leading-out.zip',
    zipOf([
      ...['../CANARY.txt', '..\\CANARY.txt', '/tmp/CANARY.txt', 'C:\\CANARY.txt', '\\\\host\\share\\CANARY.txt'].map(
        (name) => ({ name, content: text(0) }),
      ),
      { name: 'ok/release.txt', content: text(1) },
    ]),
    [...Array.from({ length: 5 }, () => 'unreadable'), title(1)],
  ],
  [
    'links.zip',
    zipOf([
      { name: 'etc/', content: '/etc', mode: 0o120_777 },
      { name: 'etc/passwd', content: text(0) },
      { name: 'passwd.txt', content: '/etc/passwd', mode: 0o120_777 },
      { name: 'ok.txt', content: text(2) },
    ]),
    ['unreadable', title(2)],
  ],
  [
    'twins.zip',
    zipOf(['a.txt', 'A.txt', 'a.txt'].map((name, at) => ({ name, content: text(3 + at) }))),
    [3, 4, 5].map(title),
  ],
  ['locked.zip', zipOf([{ name: 'a.txt', content: text(0), encrypted: true }]), ['needs-password']],
  [
    'lying.zip',
    zipOf([
      { name: 'a.txt', content: text(0), size: 10 },
      { name: 'b.txt', content: text(6) },
    ]),
    ['damaged', title(6)],
  ],
  ['flat.zip', zipOf([{ name: 'a.txt', content: new Uint8Array(180_000_000) }]), ['too-large']],
  ['overlap.zip', overlapping(), Array.from({ length: 1000 }, () => 'too-large')],
  ['deep.zip', nested(5, 0), ['too-deep']],
  ['long-names.zip', zipOf([{ name: `${'d/'.repeat(20_000)}a.txt`, content: text(7) }]), [title(7)]],
  ['bomb.txt.gz', gzipSync(new Uint8Array(220_000_000)), ['too-large']],
  ['release.7z', joined('7z', Uint8Array.of(0xbc, 0xaf, 0x27, 0x1c), 'x'.repeat(100)), ['unsupported-format']],
]

const pages: readonly HostileFile[] = [
  ['deep.html', page(`${'<div>'.repeat(60_000)}${body(10)}`), [title(10)]],
  [
    'attributes.html',
    page(`<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}=x`).join(' ')}>${words(11)}</p>${body(11)}`),
    [title(11)],
  ],
  [
    'opened-again.html',
    page(`${body(12)}${Array.from({ length: 1000 }, (_, at) => `<b id=${at}><p>`).join('')}`),
    ['too-large'],
  ],
  [
    'scripts.html',
    page(
      `${body(13)}<script>${CANARY}</script><svg><style><img src=x onerror="${CANARY}()"></style></svg><noscript>${CANARY}</noscript><iframe srcdoc="${CANARY}"></iframe>`,
      '<base href="http://tracker.invalid/"><meta http-equiv="refresh" content="0;url=http://tracker.invalid/">',
    ),
    [title(13)],
  ],
  [
    'hidden.html',
    page(
      `${body(14)}${[
        'display:none',
        'visibility:collapse',
        'font-size:0',
        'color:#fff;background:white',
        'color:transparent',
        'height:0;overflow:hidden',
        'position:absolute;left:-9999px',
        'clip-path:inset(100%)',
      ]
        .map((style) => `<p style="${style}">${CANARY}</p>`)
        .join('')}<p class="x">${CANARY}</p><p hidden>${CANARY}</p>`,
      '<style>@media print{h1{display:none}} .x{display:none}</style>',
    ),
    [title(14)],
  ],
  [
    'xhtml.html',
    `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY e SYSTEM "file:///etc/passwd">]><html xmlns="http://www.w3.org/1999/xhtml"><head><script src="a"/></head><body>${body(15)}&e;</body></html>`,
    [title(15)],
  ],
  ['unclosed.html', `<title>${title(16)}<body><table><td><p>${words(16)}<!-- <script>${CANARY}`, [title(16)]],
  ['one-form.html', page(`<form id="aspnetForm">${body(17)}<button>Go</button></form>`), [title(17)]],
]

const markup: readonly HostileFile[] = [
  ['laughs.docx', letter(said('&y;'), entities), ['damaged']],
  ['laughs.rss', feed(item(0, '&y;'), entities), ['damaged']],
  ['laughs.xml', `<?xml version="1.0"?>${entities}<a>&y;</a>`, ['unsupported-format']],
  ['huge.docx', letter(said('a'.repeat(150_000_000))), ['too-large']],
  [
    'deep.docx',
    letter(`${'<w:sdt>'.repeat(30_000)}${said(title(20))}${said(words(20))}${'</w:sdt>'.repeat(30_000)}`),
    [title(20)],
  ],
  ['cut.docx', letter(said(title(0)) + said(words(0))).subarray(0, 120), ['damaged']],
  ['deep.rtf', `{\\rtf1 ${'{'.repeat(100_000)}${title(21)}\\par ${words(21)}`, [title(21)]],
  ['script.rss', feed(item(22, `&lt;script&gt;${CANARY}&lt;/script&gt;`)), [title(22)]],
  [
    'attributes.xml',
    `<?xml version="1.0"?><a ${Array.from({ length: 300_000 }, (_, at) => `a${at}="x"`).join(' ')}/>`,
    ['damaged'],
  ],
]

const mails: readonly HostileFile[] = [
  [
    'nested.eml',
    Array.from({ length: 800 }, (_, at) =>
      mail(0, [`Content-Type: multipart/mixed; boundary=b${at}`, '', `--b${at}`]),
    ).join('\r\n'),
    [title(0), 'too-deep'],
  ],
  ['plain-as-base64.eml', mail(30, ['Content-Transfer-Encoding: base64', '', words(30)]), [title(30)]],
  [
    'locked.eml',
    mail(0, ['Content-Type: multipart/encrypted; boundary=b', '', '--b', '', CANARY, '--b--']),
    ['needs-password'],
  ],
  [
    'cut-annex.eml',
    mail(31, [
      mixed,
      '',
      '--b',
      '',
      words(31),
      '--b',
      'Content-Type: application/pdf',
      'Content-Transfer-Encoding: base64',
      '',
      'JVBERi0xLjQKJcOkw7zDtsOfC',
    ]),
    [title(31), 'damaged'],
  ],
  [
    'uuencoded.eml',
    mail(32, [
      '',
      words(32),
      '',
      'begin 644 a.txt',
      'F36EN:7-T97(@<V5N9\',@86YN97@@,S,*"E1H92!T=V\\@;65T+@H',
      '`',
      'end',
      '',
    ]),
    [title(32), 'Minister sends annex 33'],
  ],
]

const tables: readonly HostileFile[] = [
  ['wide.csv', `${Array.from({ length: 5000 }, (_, at) => `c${at}`).join(',')}\n`, ['too-large']],
  [
    'ragged.csv',
    `title,date,text\n${title(0)},2022-08-11,a,extra\n"${title(0)},2022-08-11,a\n${title(40)},2022-08-11,${words(40)}`.replaceAll(
      'today, and',
      'today and',
    ),
    ['damaged', 'damaged', title(40)],
  ],
  [
    'deep.jsonl',
    `${'{"a":'.repeat(100_000)}\n${JSON.stringify({ title: title(41), date: '2022-08-11', text: words(41), __proto__: null })}\n`,
    ['damaged', title(41)],
  ],
]

const texts: readonly HostileFile[] = [
  ['wrong.txt', Uint8Array.from({ length: 5000 }, (_, at) => (at * 97) % 251), ['unsupported-format']],
  ['empty.pdf', '', ['empty']],
  ['unseen.txt', '\uFEFF\u200B \u2060\n', ['empty']],
  [
    'utf-16.txt',
    Buffer.from('Министр принял делегацию\n\nСтороны договорились о продолжении работы.\n', 'utf16le'),
    ['Министр принял делегацию'],
  ],
  [
    'lie.html',
    joined(
      '<meta charset="koi8-r"><h1>',
      encoded('Министр принял делегацию бюро', 'windows-1251'),
      '</h1><p>',
      encoded('Стороны договорились о продолжении работы.', 'windows-1251'),
    ),
    ['Министр принял делегацию бюро'],
  ],
  ['dates.txt', `${text(50)}${'1/2/3/'.repeat(200_000)}${'Mr. '.repeat(200_000)}`, [title(50)]],
  ['one-line.txt', 'Shanghai Spirit '.repeat(1_000_000), ['too-large']],
  ['release\u202Etxt.fdp', text(51), [title(51)]],
  ['<img src=x onerror=alert(1)>\n$(id).txt', text(52), [title(52)]],
  [Buffer.from([0x63, 0xff, 0x2e, 0x74, 0x78, 0x74]), text(53), [title(53)]],
]

export const hostileFiles: readonly HostileFile[] = [...archives, ...pages, ...markup, ...mails, ...tables, ...texts]

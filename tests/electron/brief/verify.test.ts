import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { editBrief } from '../../../electron/brief/briefs.ts'
import { verifyPdf } from '../../../electron/brief/verify.ts'
import { inside } from '../../../electron/store/connection.ts'
import { removeTags } from '../../../electron/store/tags.ts'
import { editTheme, themeBy } from '../../../electron/store/themes.ts'
import type { Store } from '../../../electron/store/open.ts'
import type { Brief } from '../../../shared/model/brief.ts'
import { aisha, briefOf, desk, draftOf, exported, good, passages, refusal, type Desk } from './desk.ts'
import { detached, lastTextLeftOut, oneGlyph, oneShapedGlyph, oneShapedWord, reattached, redrawn } from './tampering.ts'

const SLOW = 90_000

interface Finished extends Desk {
  readonly brief: Brief
  readonly pdf: Uint8Array
}

/** A brief with judgements on the six passages, exported through Electron. */
const finished = async (): Promise<Finished> => {
  const made = desk()
  const empty = briefOf(made.store)
  const draft = {
    ...draftOf(empty),
    bottomLine: 'The formula stands. No issuer has dropped it.\nWatch the next readout.',
    judgements: [
      { text: 'All six issuers keep the “Shanghai Spirit”.', evidence: [...made.tags].slice(0, 3) },
      { text: 'Consensus is the shared word.', evidence: [...made.tags].slice(3) },
    ],
  }
  const brief = good(editBrief(made.store, aisha, empty.id, empty.revision, draft))
  return { ...made, brief, pdf: await exported(made.store, brief.id) }
}

/** The problems as kind and citation, in the order they are named. */
const problems = async (store: Store, pdf: Uint8Array): Promise<readonly string[]> =>
  good(await verifyPdf(store.reader, pdf)).problems.map(({ kind, citation }) => `${kind} ${citation ?? '-'}`)

/** Changes rows behind the library's back. */
const meddle = (store: Store, sql: string, ...values: readonly string[]): void => {
  store.reader[inside].run(sql, ...values)
}

test(
  'an exported brief verifies, whatever scripts it quotes, and again after the library went on',
  async () => {
    const { store, brief, pdf } = await finished()
    expect(good(await verifyPdf(store.reader, pdf))).toEqual({ ok: true, checked: 6, problems: [] })
    good(editBrief(store, aisha, brief.id, brief.revision, { ...draftOf(brief), title: 'Another title' }))
    expect(await problems(store, pdf)).toEqual([])
  },
  SLOW,
)

test(
  'the same brief gives the same text and the same manifest each time',
  async () => {
    const { store, brief, pdf } = await finished()
    const again = await exported(store, brief.id)
    const attachments = await Promise.all(
      [pdf, again].map(async (each) => (await PDFDocument.load(each)).getAttachments()[0]?.data),
    )
    expect(attachments[0]).toEqual(attachments[1])
    expect(await problems(store, again)).toEqual([])
  },
  SLOW,
)

test(
  'the properties are the brief’s own and nothing of the machine',
  async () => {
    const { pdf, brief } = await finished()
    const document = await PDFDocument.load(pdf, { updateMetadata: false })
    expect({
      title: document.getTitle(),
      author: document.getAuthor(),
      subject: document.getSubject(),
      creator: document.getCreator(),
      producer: document.getProducer(),
      created: document.getCreationDate()?.getTime(),
      attached: document.getAttachments().map(({ name }) => name),
    }).toEqual({
      title: 'Formula watch',
      author: 'Aisha',
      subject: 'TLP:AMBER',
      creator: 'Readout 0.1.0',
      producer: 'Readout 0.1.0',
      created: Math.floor(Date.parse(brief.changedAt) / 1000) * 1000,
      attached: ['readout-manifest.json'],
    })
  },
  SLOW,
)

test.skipIf(!existsSync('/usr/bin/pdftotext'))(
  'pdftotext gives every quotation outside Arabic script word for word',
  async () => {
    const { pdf } = await finished()
    const text = execFileSync('pdftotext', ['-', '-'], { input: pdf }).toString('utf8').replaceAll(/\s+/gu, '')
    for (const [language, , quote] of passages)
      if (['en', 'ru', 'zh'].includes(language)) expect(text).toContain(quote.replaceAll(/\s+/gu, ''))
  },
  SLOW,
)

test(
  'one letter of the page, its script or its marking changed is named',
  async () => {
    const { store, pdf } = await finished()
    expect(await problems(store, await redrawn(pdf, 0, oneGlyph))).toEqual(['page-text -'])
    expect(await problems(store, await redrawn(pdf, 0, oneShapedWord))).toEqual(['page-text 4'])
    expect(await problems(store, await redrawn(pdf, 0, oneShapedGlyph))).toEqual(['page-text -'])
    expect(await problems(store, await redrawn(pdf, 0, lastTextLeftOut))).toEqual(['marking -'])
  },
  SLOW,
)

test(
  'one letter of the manifest changed is named, with the citation it touches',
  async () => {
    const { store, pdf } = await finished()
    expect(await problems(store, await reattached(pdf, (json) => json.replace('взвешенно', 'взвешеннo')))).toEqual([
      'manifest 2',
    ])
    expect(await problems(store, await reattached(pdf, (json) => json.replace('"TLP:AMBER"', '"TLP:GREEN"')))).toEqual([
      'manifest -',
    ])
    expect(await problems(store, await reattached(pdf, (json) => json.slice(1)))).toEqual(['manifest -'])
    expect(await problems(store, await detached(pdf))).toEqual(['manifest -'])
  },
  SLOW,
)

test(
  'one letter of the library’s text changed is named, inside a quotation and outside',
  async () => {
    const { store, pdf, releases } = await finished()
    const [english, russian] = releases
    meddle(
      store,
      "update body set plain = replace(plain, 'he offered', 'he 0ffered') where row = (select row from release where id = ?)",
      english ?? '',
    )
    expect(await problems(store, pdf)).toEqual(['library-text 1'])
    meddle(
      store,
      "update body set plain = replace(plain, 'he 0ffered', 'he offered') where row = (select row from release where id = ?)",
      english ?? '',
    )
    meddle(
      store,
      "update body set plain = replace(plain, 'Стороны', 'Сторонa') where row = (select row from release where id = ?)",
      russian ?? '',
    )
    expect(await problems(store, pdf)).toEqual(['library-text -'])
  },
  SLOW,
)

test(
  'a tag that was moved by one letter, given another theme or taken away is named',
  async () => {
    const { store, pdf, tags } = await finished()
    const [first = '', second] = tags
    meddle(store, 'update tag set start = start + 1 where id = ?', first)
    expect(await problems(store, pdf)).toEqual(['tag 1'])
    meddle(store, 'update tag set start = start - 1 where id = ?', first)
    good(
      store.change({ analyst: aisha, command: 'untag', words: { key: 'test.untag', params: {} } }, (writer) =>
        removeTags(writer, second === undefined ? [] : [second]),
      ),
    )
    expect(await problems(store, pdf)).toEqual(['tag 2'])
  },
  SLOW,
)

test(
  'a theme that was renamed since, and an original that is not what was imported, are named',
  async () => {
    const { store, pdf, theme, releases } = await finished()
    const now = good(themeBy(store.reader, theme))
    good(
      store.change({ analyst: aisha, command: 'rename', words: { key: 'test.rename', params: {} } }, (writer) =>
        editTheme(writer, theme, now.version, { ...now, name: 'Shanghai spirit' }),
      ),
    )
    expect(await problems(store, pdf)).toEqual(['codebook 1'])
    meddle(
      store,
      'update original set deflated = substr(deflated, 1, 10) where row = (select original from release where id = ?)',
      releases[2] ?? '',
    )
    expect(await problems(store, pdf)).toEqual(['original 3', 'codebook 1'])
  },
  SLOW,
)

test('a file that is no PDF is refused', async () => {
  const { store } = desk()
  expect(refusal(await verifyPdf(store.reader, new TextEncoder().encode('not a PDF')))).toBe(
    'bad-request failure.verify.notPdf',
  )
})

import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Driver from 'better-sqlite3'
import { createLibrary, type Store } from '../../electron/store/open.ts'
import { addReleases, releaseIdOf, type NewRelease } from '../../electron/store/releases.ts'
import { search } from '../../electron/store/search.ts'
import { aliasFinder } from '../../electron/themes/suggest.ts'
import starter from '../../electron/themes/starter-codebook.json' with { type: 'json' }
import { done } from '../../shared/contract/outcome.ts'
import { blank } from '../../shared/model/fact.ts'
import { AnalystId, Sha256, ThemeId } from '../../shared/model/ids.ts'
import { Alias } from '../../shared/model/theme.ts'
import { madeReleases, type MadeRelease } from './corpus.ts'
import { alternated, printRatio } from './pairs.ts'

const ROUNDS = 5
const BATCH = 500
const count = Number(process.argv[2] ?? 4_000)
const analyst = { id: AnalystId.parse('0f0f6d1e-8c1b-4c39-9b6a-3b9f1f0c0a01'), name: 'Bench' }
const folder = mkdtempSync(path.join(tmpdir(), 'readout-bench-'))
const made = madeReleases(count)
const jsonl = made.reduce((sum, each) => sum + Buffer.byteLength(JSON.stringify(each)) + 1, 0)
let fresh = 0
const file = (kind: string): string => path.join(folder, `${kind}-${(fresh += 1)}`)

process.stdout.write(
  `${count} seeded releases, ${(jsonl / 1e6).toFixed(1)} MB as jsonl; medians of ${ROUNDS} alternated pairs\n`,
)
let library: Store | undefined
let bare: Driver.Database | undefined
try {
  const importing = alternated(
    ROUNDS,
    () => (library = filledLibrary()),
    () => (bare = filledFloor()),
  )
  printRatio(
    'import: time against bare FTS5',
    importing,
    'goal at most 2.22x on one core (0.45x of the rate); parsing not included',
  )
  process.stdout.write(
    `${'size: library against jsonl'.padEnd(38)} ${(statSync(library?.file ?? '').size / jsonl).toFixed(2)}x  goal at most 2.45x with originals\n`,
  )
  if (library !== undefined && bare !== undefined) measureSearch(library, bare)
  measureSuggestions()
} finally {
  library?.close()
  bare?.close()
  rmSync(folder, { recursive: true, force: true })
}

function filledLibrary(): Store {
  library?.close()
  const opened = createLibrary(file('library.readout'), { name: 'Bench' })
  if (!opened.ok) throw new Error(opened.failure.code)
  const store = opened.value
  store.beginBulk()
  for (let at = 0; at < made.length; at += BATCH) {
    const entry = {
      analyst,
      command: 'import',
      words: { key: 'log.import.files', params: { count: BATCH } },
      step: 'bench',
      bulk: true,
    }
    const added = store.change(entry, (writer) => {
      addReleases(writer, made.slice(at, at + BATCH).map(newRelease))
      return done(null)
    })
    if (!added.ok) throw new Error(added.failure.code)
  }
  store.endBulk()
  return store
}

function newRelease({ title, date, text }: MadeRelease): NewRelease {
  const bytes = Buffer.from(text)
  const sha256 = Sha256.parse(createHash('sha256').update(bytes).digest('hex'))
  const read = (value: string) => ({ value, state: 'read' as const, span: null })
  const facts = {
    title: read(title),
    publication: read(date),
    issuer: blank,
    kind: blank,
    reference: blank,
    url: blank,
    place: blank,
    event: blank,
    dateline: blank,
    capture: blank,
  }
  return {
    id: releaseIdOf(sha256, 0),
    original: { sha256, bytes },
    part: 0,
    source: `${title}.txt`,
    format: 'txt',
    encoding: 'utf-8',
    reader: { name: 'txt', version: 1 },
    plain: text,
    pages: [],
    paragraphs: [0],
    edits: [],
    facts,
    issuer: null,
    language: 'en',
    flags: [],
  }
}

/** The floor of PERFORMANCE: SHA-256, one row, one FTS5 row, one transaction a batch. */
function filledFloor(): Driver.Database {
  bare?.close()
  const db = new Driver(file('floor.db'))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = NORMAL')
  db.exec(`create table doc(id integer primary key, title text, date text, body text, sha blob);
    create virtual table fts using fts5(title, body, content='', tokenize='unicode61 remove_diacritics 2')`)
  const row = db.prepare('insert into doc(id, title, date, body, sha) values (?, ?, ?, ?, ?)')
  const index = db.prepare('insert into fts(rowid, title, body) values (?, ?, ?)')
  const put = db.transaction((from: number) => {
    for (const [at, { title, date, text }] of made.slice(from, from + BATCH).entries()) {
      row.run(from + at + 1, title, date, text, createHash('sha256').update(text).digest())
      index.run(from + at + 1, title, text)
    }
  })
  for (let from = 0; from < made.length; from += BATCH) put(from)
  return db
}

function measureSearch(store: Store, db: Driver.Database): void {
  const ranked = db.prepare('select rowid, bm25(fts) b from fts where fts match ? order by b limit 50')
  const body = db.prepare('select body from doc where id = ?')
  for (const query of ['"shanghai spirit"', 'consensus', 'terrorism connectivity']) {
    const pair = alternated(
      ROUNDS * 4,
      () => void search(store.reader, query, { order: 'relevance', limit: 50, typing: false }).hits,
      () => ranked.all(query).forEach((hit) => body.get((hit as { rowid: number }).rowid)),
    )
    printRatio(`first page by relevance: ${query}`, pair, 'goal at most 1.3x, snippet and IPC included')
  }
}

/** Every alias of the starter codebook over every release, against one regular expression of the same words. */
function measureSuggestions(): void {
  const themes = starter.map(({ id, aliases }) => ({ id: ThemeId.parse(id), aliases: Alias.array().parse(aliases) }))
  const find = aliasFinder(themes)
  const words = themes.flatMap((theme) =>
    theme.aliases.map((alias) => alias.text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '\\p{L}*')),
  )
  const expression = new RegExp(words.join('|'), 'giu')
  const pair = alternated(
    ROUNDS,
    () => made.forEach(({ text }) => find(text, 'en')),
    () => made.forEach(({ text }) => [...text.matchAll(expression)]),
  )
  printRatio('suggestions: time against one RegExp', pair, `${words.length} aliases`)
}

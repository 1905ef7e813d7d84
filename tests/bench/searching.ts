import { createHash } from 'node:crypto'
import path from 'node:path'
import { deflateRawSync } from 'node:zlib'
import Driver from 'better-sqlite3'
import { newRelease } from '../../electron/import/new-release.ts'
import { prepare } from '../../electron/import/prepared.ts'
import { createLibrary, type Store } from '../../electron/store/open.ts'
import { addReleases } from '../../electron/store/releases.ts'
import { search } from '../../electron/store/search.ts'
import { done } from '../../shared/contract/outcome.ts'
import { AnalystId, Sha256 } from '../../shared/model/ids.ts'
import { madeCorpus, type MadeDocument } from './made-corpus.ts'
import { alternated, printRatio } from './pairs.ts'
import { draftOf, known } from './stages.ts'

const ROUNDS = 20
const BATCH = 500
const analyst = { id: AnalystId.parse('0f0f6d1e-8c1b-4c39-9b6a-3b9f1f0c0a01'), name: 'Bench' }

/** The first page of a search by relevance, against the bare index and its texts. */
export function measureSearch(folder: string, count: number): void {
  const make = madeCorpus()
  const made = Array.from({ length: count }, (_, at) => make(at))
  const store = filledLibrary(path.join(folder, 'search.readout'), made)
  const bare = filledFloor(path.join(folder, 'search.db'), made)
  process.stdout.write(`\nSearch in ${count} made releases\n`)
  const ranked = bare.prepare<[string], { rowid: number }>(
    'select rowid, bm25(fts) b from fts where fts match ? order by b limit 50',
  )
  const body = bare.prepare('select body from doc where id = ?')
  for (const query of ['"shanghai spirit"', 'commitment', 'mutual trust']) {
    const pair = alternated(
      ROUNDS,
      () => void search(store.reader, query, { order: 'relevance', limit: 50, typing: false }).hits,
      () => ranked.all(query).forEach(({ rowid }) => body.get(rowid)),
    )
    printRatio(`first page by relevance: ${query}`, pair, 'goal at most 1.3x, snippet and IPC included')
  }
  store.close()
  bare.close()
}

function filledLibrary(file: string, made: readonly MadeDocument[]): Store {
  const opened = createLibrary(file, { name: 'Bench' })
  if (!opened.ok) throw new Error(opened.failure.code)
  const store = opened.value
  const entry = {
    analyst,
    command: 'import',
    words: { key: 'log.import.files', params: { count: BATCH } },
    step: 'bench',
  }
  store.beginBulk()
  for (let at = 0; at < made.length; at += BATCH) {
    const added = store.change({ ...entry, bulk: true }, (writer) => {
      addReleases(writer, made.slice(at, at + BATCH).map(asRelease))
      return done(null)
    })
    if (!added.ok) throw new Error(added.failure.code)
  }
  store.endBulk()
  return store
}

function asRelease(made: MadeDocument, at: number) {
  const bytes = Buffer.from(made.text)
  const sha256 = Sha256.parse(createHash('sha256').update(`${made.title}\n${made.text}`).digest('hex'))
  const original = { sha256, size: bytes.length, deflated: deflateRawSync(bytes) }
  return newRelease('made.jsonl', original, prepare(draftOf(made, at), known))
}

function filledFloor(file: string, made: readonly MadeDocument[]): Driver.Database {
  const db = new Driver(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = NORMAL')
  db.exec(`create table doc(id integer primary key, title text, body text);
    create virtual table fts using fts5(title, body, content='', tokenize='unicode61 remove_diacritics 2')`)
  const row = db.prepare('insert into doc(id, title, body) values (?, ?, ?)')
  const index = db.prepare('insert into fts(rowid, title, body) values (?, ?, ?)')
  db.transaction(() => {
    for (const [at, { title, text }] of made.entries()) {
      row.run(at + 1, title, text)
      index.run(at + 1, title, text)
    }
  })()
  return db
}

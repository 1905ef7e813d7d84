/**
 * The floor of an import, a program: `node import-floor.ts JSONL DB`. Reads lines, JSON.parse, SHA-256, one row, one
 * contentless FTS5 row, a thousand a transaction; the indexes of a list. Prints one JSON line.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import Driver from 'better-sqlite3'
import { pin } from './pinning.ts'

const [jsonl = '', file = ''] = process.argv.slice(2)
pin(process.pid, 0)
const begun = performance.now()
const db = new Driver(file)
db.pragma('journal_mode = WAL')
db.pragma('synchronous = NORMAL')
db.pragma('cache_size = -65536')
db.exec(`create table doc (id integer primary key, title text, date text, issuer text, language text, sha blob);
  create table body (id integer primary key, body text);
  create virtual table fts using fts5 (title, body, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');`)
const doc = db.prepare('insert into doc values (?, ?, ?, ?, ?, ?)')
const body = db.prepare('insert into body values (?, ?)')
const fts = db.prepare('insert into fts (rowid, title, body) values (?, ?, ?)')
let count = 0
db.exec('begin')
for await (const line of createInterface({ input: createReadStream(jsonl) })) {
  const { title, date, issuer, language, text } = JSON.parse(line)
  count += 1
  doc.run(count, title, date, issuer, language, createHash('sha256').update(text).digest())
  body.run(count, text)
  fts.run(count, title, text)
  if (count % 1000 === 0) db.exec('commit; begin')
}
db.exec('commit')
db.exec(
  'create index doc_date on doc (date desc, id); create index doc_issuer on doc (issuer); create index doc_sha on doc (sha);',
)
db.close()
const seconds = (performance.now() - begun) / 1000
process.stdout.write(`${JSON.stringify({ count, seconds, peak: process.resourceUsage().maxRSS * 1024 })}\n`)

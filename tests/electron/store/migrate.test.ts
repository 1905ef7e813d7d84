import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import Driver from 'better-sqlite3'
import { expect, test } from 'vitest'
import { check } from '../../../electron/store/check.ts'
import { undo } from '../../../electron/store/journal.ts'
import { createLibrary, openLibrary } from '../../../electron/store/open.ts'
import { releaseIds, releaseOf, releasesOfOriginal } from '../../../electron/store/releases.ts'
import { search } from '../../../electron/store/search.ts'
import { tagsOf } from '../../../electron/store/tags.ts'
import { APPLICATION_ID, migrate, migrations, SCHEMA, type Migration } from '../../../electron/store/migrate.ts'
import { inside } from '../../../electron/store/connection.ts'
import { aisha, folder, good, importing, library, release } from './library-desk.ts'

const colours: Migration = (connection) =>
  connection.exec("alter table release add column shelf text; update release set shelf = 'A' || row")
const broken: Migration = (connection) => connection.exec('create table half (id integer); select * from nowhere')

test('0001 lays the tables and marks the file as a library', () => {
  const store = library()
  const connection = store.reader[inside]
  expect([connection.pragma('application_id'), connection.pragma('user_version'), store.schema]).toEqual([
    APPLICATION_ID,
    SCHEMA,
    SCHEMA,
  ])
  expect([
    connection.pragma('journal_mode'),
    connection.pragma('foreign_keys'),
    connection.pragma('page_size'),
    connection.pragma('temp_store'),
  ]).toEqual(['wal', 1, 4096, 2])
  expect(
    connection.column<string>(
      "select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0 and name not like 'sqlite_%'",
    ),
  ).toEqual([])
})

test('an older library gets a copy beside it, then its new schema, with its rows', () => {
  const store = library()
  importing(store, [release('from yesterday')])
  migrate(store.reader[inside], SCHEMA, [...migrations, colours])
  expect(store.reader[inside].value('select shelf from release')).toBe('A1')
  expect(store.reader[inside].pragma('user_version')).toBe(SCHEMA + 1)
  const beside = store.file.replace('.readout', '.readout-backups')
  const [kept] = readdirSync(beside)
  const copy = new Driver(path.join(beside, kept ?? ''), { readonly: true })
  expect(copy.pragma('user_version', { simple: true })).toBe(SCHEMA)
  expect(copy.prepare('select count(*) as n from release').get()).toEqual({ n: 1 })
  copy.close()
})

test('a migration that fails leaves the file as the one before left it', () => {
  const store = library()
  importing(store, [release('from yesterday')])
  const connection = store.reader[inside]
  expect(() => migrate(connection, SCHEMA, [...migrations, colours, broken])).toThrow('nowhere')
  expect(connection.pragma('user_version')).toBe(SCHEMA + 1)
  expect(connection.value("select count(*) from sqlite_master where name = 'half'")).toBe(0)
  expect(connection.value('select shelf from release')).toBe('A1')
})

test('a library of today is not copied when it is opened', () => {
  const file = path.join(folder(), 'desk.readout')
  good(createLibrary(file, { name: 'Desk' })).close()
  expect(readdirSync(path.dirname(file)).filter((name) => name.includes('backups'))).toEqual([])
})

const fixture = (name: string): string => fileURLToPath(new URL(`../../fixtures/libraries/${name}`, import.meta.url))

test('0002 gives every old release its place in its original, and keeps facts, tags, search and undo', () => {
  const file = path.join(folder(), 'yesterday.readout')
  writeFileSync(file, gunzipSync(readFileSync(fixture('schema-1.readout.gz'))))
  const store = good(openLibrary(file))
  const [id] = releaseIds(store.reader)
  const kept = id === undefined ? undefined : good(releaseOf(store.reader, id))
  expect([kept?.issuer.value, kept?.dates.publication.value]).toEqual([
    'Ministry of Foreign Affairs, Pakistan',
    '2022-08-11',
  ])
  if (id === undefined || kept === undefined) return
  expect(releasesOfOriginal(store.reader, kept.sha256)).toEqual([
    { id, member: '', reading: '', tags: 1, withdrawn: false },
  ])
  expect(tagsOf(store.reader, id).map(({ quote, state }) => [quote, state])).toEqual([['Shanghai Spirit', 'placed']])
  expect(search(store.reader, 'shanghai spirit', { order: 'newest', limit: 5 }).ids).toEqual([id])
  // The title and the issuer were inferred.
  expect(store.reader[inside].value('select undecided from release')).toBe(2)
  expect(check(store)).toMatchObject({ ok: true, problems: [] })
  good(undo(store, aisha))
  expect(tagsOf(store.reader, id)).toEqual([])
  store.close()
})

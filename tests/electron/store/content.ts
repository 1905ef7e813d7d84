import { inside, type Reader } from '../../../electron/store/connection.ts'
import { journalled } from '../../../electron/store/recording.ts'

/** Everything of a library that an analyst could see, and everything that follows from it, the search index included. */
export function contentOf(reader: Reader): Record<string, unknown> {
  const connection = reader[inside]
  const hidden = 'release in (select row from release where withdrawn = 1)'
  const tables = journalled.map((table) => {
    const whose = ['revision', 'tag', 'rejection'].includes(table) ? `and not ${hidden}` : ''
    const rows = connection.all<Record<string, unknown>>(
      `select * from ${table} where withdrawn = 0 ${whose} order by id`,
    )
    return [
      table,
      rows.map(({ row: _row, last_version: _version, last_revision: _revision, ...kept }) => kept),
    ] as const
  })
  connection.exec(`create virtual table if not exists temp.words using fts5vocab(main, fts, 'instance');
    create virtual table if not exists temp.tag_words using fts5vocab(main, tag_fts, 'instance')`)
  return {
    ...Object.fromEntries(tables),
    texts: connection.all(
      'select id, plain, text, pages, paragraphs from release join body using (row) where withdrawn = 0 order by id',
    ),
    struck: connection.all(`select * from struck where not ${hidden} order by rule, release`),
    index: connection.all('select * from temp.words order by doc, col, offset'),
    tagIndex: connection.all('select * from temp.tag_words order by doc, col, offset'),
  }
}

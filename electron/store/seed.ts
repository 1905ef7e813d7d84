import { randomUUID } from 'node:crypto'
import { done } from '../../shared/contract/outcome.ts'
import { Issuer } from '../../shared/model/library.ts'
import { foldVersion } from '../../shared/text/fold.ts'
import { z } from 'zod'
import issuers from '../import/reading/issuers.json' with { type: 'json' }
import { builtInRules, readout } from './built-in-rules.ts'
import { canonicalJson, sha256Of } from './canonical.ts'
import { ruleColumns } from './cleaning-rules.ts'
import { inside, type Columns, type Connection, type Writer } from './connection.ts'
import { issuerColumns } from './issuers.ts'
import { recordMany } from './recording.ts'
import { transact } from './transaction.ts'

/** Entry 1 of every library: its name, the built-in issuers and the built-in rules. */
export function seedLibrary(connection: Connection, name: string): void {
  connection.run(
    'insert into library (one, id, name, created_at, fold_version) values (1, ?, ?, ?, ?)',
    randomUUID(),
    name,
    Date.now(),
    foldVersion,
  )
  const head = {
    analyst: readout,
    command: 'library.create',
    kind: 'creation',
    words: { key: 'log.library.create', params: { name } },
    step: null,
    undoes: null,
    redoes: null,
  } as const
  transact(connection, head, 'full', (writer) => {
    const known = z.array(Issuer).parse(issuers)
    putBuiltIn(
      writer,
      'issuer',
      known.map((issuer) => ({ id: issuer.id, ...issuerColumns(issuer) })),
    )
    putBuiltIn(
      writer,
      'cleaning_rule',
      builtInRules().map((rule) => ({ id: rule.id, ...ruleColumns(rule) })),
    )
    return done(undefined)
  })
}

function putBuiltIn(
  writer: Writer,
  table: 'issuer' | 'cleaning_rule',
  rows: readonly (Columns & { readonly id: string })[],
): void {
  for (const row of rows) {
    const names = Object.keys(row)
    writer[inside].run(
      `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
      ...Object.values(row),
    )
  }
  recordMany(
    writer,
    table,
    rows.map(({ id }) => id),
    sha256Of(canonicalJson(rows)),
  )
}

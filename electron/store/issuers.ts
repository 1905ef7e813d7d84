import { done, refuse, type Outcome } from '../../shared/contract/outcome.ts'
import { IssuerId } from '../../shared/model/ids.ts'
import type { Issuer } from '../../shared/model/library.ts'
import { inside, type Columns, type Reader, type Writer } from './connection.ts'
import { putRow, setRow } from './recording.ts'

/** Built-in issuers and those that analysts named, by name. */
export function listIssuers(reader: Reader): readonly Issuer[] {
  return reader[inside]
    .all<{ id: IssuerId; name: string; country: string | null; names: string; hosts: string; patterns: string }>(
      'select id, name, country, names, hosts, patterns from issuer where withdrawn = 0 order by name',
    )
    .map((row) => ({
      ...row,
      names: JSON.parse(row.names),
      hosts: JSON.parse(row.hosts),
      patterns: JSON.parse(row.patterns),
    }))
}

export const addIssuer = (writer: Writer, issuer: Issuer): void =>
  putRow(writer, 'issuer', issuer.id, issuerColumns(issuer))

/** From now on pages of this host are this issuer's. Failure: not-found. */
export function addHost(writer: Writer, id: IssuerId, host: string): Outcome<void> {
  const issuer = listIssuers(writer).find((each) => each.id === id)
  if (issuer === undefined) return refuse('not-found', 'failure.notFound')
  const bare = host
    .trim()
    .toLowerCase()
    .replace(/^www\./u, '')
  if (!issuer.hosts.includes(bare)) setRow(writer, 'issuer', id, { hosts: JSON.stringify([...issuer.hosts, bare]) })
  return done(undefined)
}

export const issuerColumns = (issuer: Issuer): Columns => ({
  name: issuer.name,
  country: issuer.country,
  names: JSON.stringify(issuer.names),
  hosts: JSON.stringify(issuer.hosts),
  patterns: JSON.stringify(issuer.patterns),
})

/** The issuer of that name, in any language, whatever its capitals. */
export function issuerNamed(reader: Reader, name: string): IssuerId | null {
  const wanted = name.trim().toLowerCase()
  const found = listIssuers(reader).find((issuer) =>
    [issuer.name, ...Object.values(issuer.names).flat()].some((known) => known.toLowerCase() === wanted),
  )
  return found === undefined ? null : IssuerId.parse(found.id)
}

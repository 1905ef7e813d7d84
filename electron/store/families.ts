import type { ReleaseId } from '../../shared/model/ids.ts'
import { inside, type Connection, type Reader, type Writer } from './connection.ts'
import { IS_CURRENT } from './current.ts'
import { familiesOf, type Bond, type Kinsman } from './family-bonds.ts'
import { decide, kinshipBy, pairOf, type Kinship } from './kinship.ts'

/** Two releases that have so much in common say the same: see similarityOf. */
export const NEAR = 0.8

/** A proposed version counts as the same statement meanwhile, unless it shares little but its address. */
const PROPOSED = 0.3

/** In SQL: whether kinship joins two releases into one family. */
const JOINS = `case when decision in ('same', 'newer') then 1 when decision = 'not-same' then 0
  when kind = 'version' then similarity >= case when decision = 'not-newer' then ${NEAR} else ${PROPOSED} end else 1 end`

/** In SQL, over `ids (id)`: the bonds between them, strongest first. */
const BONDS = `select a, b, decision is 'not-same' as apart, decision in ('same', 'newer') as said from kinship
  where withdrawn = 0 and a in (select id from ids) and b in (select id from ids) and (decision is 'not-same' or ${JOINS})
  order by similarity desc, id`

/**
 * Works out anew to which families these releases and all that they are or were bound to belong. `cross join`: from the
 * few to what they are bound to, never through the whole library.
 */
export function followFamilies(connection: Connection, releases: readonly string[]): void {
  if (releases.length === 0) return
  const ids = connection.column<ReleaseId>(
    `with recursive given (id) as (select value from json_each(?)),
       ids (id) as (
         select id from given
         union select release.id from given cross join release as own on own.id = given.id
           cross join release on release.family = own.family
         union select b from ids cross join kinship on a = ids.id cross join release on release.id = b
           where kinship.withdrawn = 0 and release.withdrawn = 0 and ${JOINS}
         union select a from ids cross join kinship on b = ids.id cross join release on release.id = a
           where kinship.withdrawn = 0 and release.withdrawn = 0 and ${JOINS}
       ) select id from ids`,
    JSON.stringify(releases),
  )
  for (const [id, family] of familiesAmong(connection, ids))
    connection.run('update release set family = ? where id = ? and family is not ?', family, id, family)
}

/** Releases whose family is not what kinship says. */
export function familiesThatDiffer(connection: Connection): readonly ReleaseId[] {
  const ids = connection.column<ReleaseId>(
    'select a from kinship union select b from kinship union select id from release where family is not null',
  )
  const wanted = familiesAmong(connection, ids)
  return ids.filter(
    (id) => connection.value<string | null>('select family from release where id = ?', id) !== wanted.get(id),
  )
}

function familiesAmong(connection: Connection, ids: readonly ReleaseId[]): ReadonlyMap<ReleaseId, ReleaseId | null> {
  const among = JSON.stringify(ids)
  const kinsmen = connection
    .all<Omit<Kinsman, 'current'> & { readonly current: number }>(
      `select row, release.id, ${IS_CURRENT} as current from json_each(?) as asked cross join release on release.id = asked.value
       where withdrawn = 0 order by row`,
      among,
    )
    .map((each) => ({ ...each, current: each.current === 1 }))
  const bonds = connection
    .all<Pick<Bond, 'a' | 'b'> & { readonly apart: number; readonly said: number | null }>(
      `with ids (id) as (select value from json_each(?)) ${BONDS}`,
      among,
    )
    .map(({ apart, said, ...bond }) => ({ ...bond, apart: apart === 1, said: said === 1 }))
  const alone = new Map(ids.map((id): [ReleaseId, null] => [id, null]))
  return new Map<ReleaseId, ReleaseId | null>([...alone, ...familiesOf(kinsmen, bonds)])
}

/** The current releases of a family, earliest first; of one that is in none, itself alone. */
export function membersWith(reader: Reader, release: ReleaseId): readonly ReleaseId[] {
  const members = reader[inside].column<ReleaseId>(
    `select id from release where family = (select family from release where id = ?) and withdrawn = 0 and ${IS_CURRENT} order by row`,
    release,
  )
  return members.length === 0 ? [release] : members
}

export interface KeptFamily {
  readonly id: ReleaseId
  readonly releases: readonly ReleaseId[]
  /** The least that holds it together, as far as it was found and not said; null where all of it was said. */
  readonly similarity: number | null
}

/** Every family, in the order of their earliest releases. */
export function listFamilies(reader: Reader): readonly KeptFamily[] {
  const families = new Map<ReleaseId, ReleaseId[]>()
  const rows = reader[inside].all<{ id: ReleaseId; family: ReleaseId }>(
    `select id, family from release where family is not null and withdrawn = 0 and ${IS_CURRENT} order by row`,
  )
  for (const { id, family } of rows) families.set(family, [...(families.get(family) ?? []), id])
  return [...families].map(([id, releases]) => ({ id, releases, similarity: weakestBond(reader, releases) }))
}

/** Every release by its best bond, and of these the least. */
function weakestBond(reader: Reader, releases: readonly ReleaseId[]): number | null {
  return (
    reader[inside].value<number | null>(
      `with ids (id) as (select value from json_each(?)), bond (id, similarity) as (
         select ids.id, similarity from ids join kinship on a = ids.id where kinship.withdrawn = 0 and b in (select id from ids) and ${JOINS}
         union all select ids.id, similarity from ids join kinship on b = ids.id where kinship.withdrawn = 0 and a in (select id from ids) and ${JOINS}
       ) select min(best) from (select max(similarity) as best from bond group by id)`,
      JSON.stringify(releases),
    ) ?? null
  )
}

/** What is known of two releases and stands. */
export function kinshipOf(reader: Reader, left: ReleaseId, right: ReleaseId): Kinship | undefined {
  const known = kinshipBy(reader, pairOf(left, right).id)
  return known?.withdrawn === 0 ? known : undefined
}

/** Tells a release apart from all that are in one family with it, for good. How many those were. */
export function splitOff(writer: Writer, release: ReleaseId): number {
  const others = membersWith(writer, release).filter((id) => id !== release)
  for (const other of others) decide(writer, release, other, 'not-same')
  return others.length
}

/** Holds two releases and their families together, whatever was said of them before. */
export function joinTogether(writer: Writer, left: ReleaseId, right: ReleaseId): void {
  for (const here of membersWith(writer, left))
    for (const there of membersWith(writer, right))
      if (kinshipOf(writer, here, there)?.decision === 'not-same') decide(writer, here, there, 'same')
  decide(writer, left, right, 'same')
}

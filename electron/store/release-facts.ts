import { randomUUID } from 'node:crypto'
import { done, refuse, type Outcome } from '../../shared/contract/outcome.ts'
import { blank, FactName, type Fact, type Facts } from '../../shared/model/fact.ts'
import { IssuerId, type ReleaseId } from '../../shared/model/ids.ts'
import type { ReleaseState } from '../../shared/model/release.ts'
import { canonicalJson } from './canonical.ts'
import { inside, type Columns, type Reader, type Writer } from './connection.ts'
import { addIssuer, issuerNamed } from './issuers.ts'
import { setRow } from './recording.ts'
import { addressKey, referenceKey } from './same-place.ts'

/** Facts as a release keeps them: blank ones are left out. */
export const keptFacts = (facts: Facts): string =>
  canonicalJson(
    Object.fromEntries(
      Object.entries(facts).filter(([, fact]) => fact.state !== 'blank' || fact.choices !== undefined),
    ),
  )

export function factsOf(kept: string): Facts {
  const found: Partial<Record<FactName, Fact>> = JSON.parse(kept)
  const fact = (name: FactName): Fact => found[name] ?? blank
  return {
    title: fact('title'),
    issuer: fact('issuer'),
    kind: fact('kind'),
    reference: fact('reference'),
    url: fact('url'),
    place: fact('place'),
    event: fact('event'),
    dateline: fact('dateline'),
    publication: fact('publication'),
    capture: fact('capture'),
  }
}

/** The best known date: publication, else dateline, else event. */
export const dateOf = (facts: Facts): string | null =>
  facts.publication.value ?? facts.dateline.value ?? facts.event.value

/**
 * Facts that wait for an analyst's decision: what was inferred, what can be read two ways, and of title, issuer and a
 * date what is blank; the issuer too when the page's host is not known to be its own.
 */
export function undecidedFacts(facts: Facts, flags: readonly string[]): FactName[] {
  const dated = dateOf(facts) !== null
  return FactName.options.filter((name) => {
    const { state, value, choices } = facts[name]
    if (state === 'by-hand') return false
    if (state === 'inferred' || choices !== undefined) return true
    if (name === 'issuer' && flags.includes('issuer-not-confirmed-by-host')) return true
    return value === null && (name === 'title' || name === 'issuer' || (name === 'publication' && !dated))
  })
}

/** The columns by which the library's table sorts and filters. */
export function factColumns(reader: Reader, facts: Facts, flags: readonly string[], issuer: IssuerId | null) {
  const date = dateOf(facts)
  return {
    title: facts.title.value,
    issuer:
      issuer === null ? null : (reader[inside].value<number>('select row from issuer where id = ?', issuer) ?? null),
    date,
    year: date?.slice(0, 4) ?? null,
    publication: facts.publication.value,
    url: addressKey(facts.url.value),
    reference: referenceKey(facts.reference.value),
    undecided: undecidedFacts(facts, flags).length,
  } satisfies Columns
}

export function factOf(reader: Reader, id: ReleaseId, name: FactName): Outcome<Fact> {
  const kept = reader[inside].value<string>('select facts from release where id = ? and withdrawn = 0', id)
  return kept === undefined ? refuse('not-found', 'failure.release.missing') : done(factsOf(kept)[name])
}

/** Corrects one fact. An issuer that no list names becomes an issuer of this library. */
export function setFact(writer: Writer, id: ReleaseId, name: FactName, fact: Fact): Outcome<void> {
  const release = writer[inside].one<{ facts: string; flags: string; issuer: IssuerId | null }>(
    'select facts, flags, issuer.id as issuer from release left join issuer on issuer.row = release.issuer where release.id = ? and release.withdrawn = 0',
    id,
  )
  if (release === undefined) return refuse('not-found', 'failure.release.missing')
  const facts: Facts = { ...factsOf(release.facts), [name]: fact }
  const issuer = name === 'issuer' ? issuerFor(writer, fact.value) : release.issuer
  setRow(writer, 'release', id, {
    facts: keptFacts(facts),
    ...factColumns(writer, facts, JSON.parse(release.flags), issuer),
  })
  if (['publication', 'dateline', 'event'].includes(name)) writer[inside].run('update library set in_date_order = 0')
  return done(undefined)
}

/** `read` remembers who, when and under which codebook: read and nothing found is a finding. */
export function setReleaseState(writer: Writer, ids: readonly ReleaseId[], state: ReleaseState): Outcome<void> {
  const codebook = writer[inside].value<number>('select codebook_version from library') ?? 0
  for (const id of ids) {
    const now = writer[inside].value<ReleaseState>('select state from release where id = ? and withdrawn = 0', id)
    if (now === undefined) return refuse('not-found', 'failure.release.missing')
    if (now === state) continue
    const read = state === 'read'
    setRow(writer, 'release', id, {
      state,
      read_by: read ? writer.analyst.id : null,
      read_at: read ? writer.at : null,
      read_codebook: read ? codebook : null,
    })
  }
  return done(undefined)
}

function issuerFor(writer: Writer, name: string | null): IssuerId | null {
  if (name === null) return null
  const known = issuerNamed(writer, name)
  if (known !== null) return known
  const id = IssuerId.parse(randomUUID())
  addIssuer(writer, { id, name, country: null, names: {}, hosts: [], patterns: [] })
  return id
}

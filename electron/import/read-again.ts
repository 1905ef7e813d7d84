import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { done, refuse, type Outcome } from '../../shared/contract/outcome.ts'
import type { Analyst } from '../../shared/model/analyst.ts'
import { Sha256, type ReleaseId } from '../../shared/model/ids.ts'
import type { Mapping, MappingProposal } from '../../shared/model/mapping.ts'
import { listRules } from '../store/cleaning-rules.ts'
import { listIssuers } from '../store/issuers.ts'
import { listMappings, rememberMapping } from '../store/mappings.ts'
import type { Store } from '../store/open.ts'
import {
  addReleases,
  originalOf,
  placeOf,
  releasesOfOriginal,
  withdrawReleases,
  type NewRelease,
} from '../store/releases.ts'
import { newRelease } from './new-release.ts'
import { issuerKeeper } from './new-issuers.ts'
import type { ParserHost } from './parser-host.ts'
import type { Known } from './prepared.ts'

interface Wish {
  readonly release: ReleaseId
  readonly encoding: string | null
  readonly mapping: Mapping | null
}

/**
 * Reads a release's original once more, in another encoding or by another mapping: what was read before is withdrawn
 * and what is read now takes its place, in one undo step; a mapping goes for the whole table, and is remembered.
 * Conflict: a tag rests on what was read before. Not found: nothing comes of it.
 */
export async function readAgain(
  store: Store,
  analyst: Analyst,
  parser: ParserHost,
  { release, encoding, mapping }: Wish,
): Promise<Outcome<{ release: ReleaseId }>> {
  const { reader } = store
  const original = originalOf(reader, release)
  const place = placeOf(reader, release)
  if (!original.ok) return original
  if (!place.ok) return place
  const { bytes, source } = original.value
  const file = fileOf(place.value)
  const name = nameOf(source, place.value.member)
  const known: Known = { rules: listRules(reader), issuers: listIssuers(reader), issuer: null }
  const unparsed = { name, bytes, mappings: listMappings(reader), chosen: { member: file, encoding, mapping } }
  const sha256 = Sha256.parse(createHash('sha256').update(bytes).digest('hex'))
  const kept = { sha256, size: bytes.length, deflated: deflateRawSync(bytes, { level: 6 }) }
  const fresh: NewRelease[] = []
  for await (const { releases } of parser.read(unparsed, known).batches)
    for (const prepared of releases) if (isOf(prepared.member, file)) fresh.push(newRelease(name, kept, prepared))
  const shown = fresh.find(({ member }) => member === place.value.member) ?? fresh[0]
  if (shown === undefined) return refuse('not-found', 'failure.readAgain.nothing')
  const before = releasesOfOriginal(reader, sha256).filter(
    ({ id, member, withdrawn }) => !withdrawn && isOf(member, file) && !fresh.some((each) => each.id === id),
  )
  if (before.some(({ tags }) => tags > 0)) return refuse('conflict', 'failure.readAgain.tagged')
  const signature = mapping === null ? null : ((await parser.propose(unparsed, file))?.signature ?? null)
  const words = { key: 'log.release.readAgain', params: { count: fresh.length } }
  const issuers = issuerKeeper(reader)
  const changed = store.change({ analyst, command: 'releases.readAgain', words, bulk: true }, (writer) => {
    withdrawReleases(
      writer,
      before.map(({ id }) => id),
    )
    addReleases(
      writer,
      fresh.map((each) => issuers.named(writer, each)),
    )
    if (signature !== null && mapping !== null) rememberMapping(writer, signature, mapping)
    return done(undefined)
  })
  return changed.ok ? done({ release: shown.id }) : changed
}

/** How the table that a release comes from was mapped, or would be; null for what comes from no table. */
export async function mappingOf(
  store: Store,
  parser: ParserHost,
  release: ReleaseId,
): Promise<Outcome<MappingProposal | null>> {
  const original = originalOf(store.reader, release)
  const place = placeOf(store.reader, release)
  if (!original.ok) return original
  if (!place.ok) return place
  if (!tables.has(place.value.format)) return done(null)
  const mappings = listMappings(store.reader)
  const proposal = await parser.propose(
    { name: nameOf(original.value.source, place.value.member), bytes: original.value.bytes, mappings },
    fileOf(place.value),
  )
  if (proposal === null) return done(null)
  return done({ ...proposal, mapping: mappings.get(proposal.signature) ?? proposal.mapping })
}

const tables: ReadonlySet<string> = new Set(['csv', 'json', 'jsonl', 'xml'])

/** The name of the original, without what of it a release is. */
const nameOf = (source: string, member: string): string =>
  source.endsWith(member) ? source.slice(0, source.length - member.length) : source

/** The file that a release lies in, within its original: a record's is its table. */
const fileOf = ({ member, format }: { readonly member: string; readonly format: string }): string =>
  tables.has(format) ? member.replace(/![^!]*$/u, '') : member

const isOf = (member: string, file: string): boolean => member === file || member.startsWith(`${file}!`)

import { createHash } from 'node:crypto'
import { IssuerId } from '../../shared/model/ids.ts'
import { addIssuer, issuerNamed, listIssuers } from '../store/issuers.ts'
import type { Reader, Writer } from '../store/open.ts'
import type { NewRelease } from '../store/releases.ts'
import type { Known } from './prepared.ts'

/** The issuer that the analyst names for an import: a known one, or one that is new with it. */
export function issuerByWord(reader: Reader, name: string | undefined): Known['issuer'] {
  const wanted = name?.trim() ?? ''
  if (wanted === '') return null
  const id = issuerNamed(reader, wanted)
  const known = listIssuers(reader).find((issuer) => issuer.id === id)
  return { id: id ?? issuerIdOf(wanted), name: known?.name ?? wanted }
}

/** Gives each release the issuer that its facts name; issuers grow with use. */
export function issuerKeeper(reader: Reader) {
  const ids = new Map<string, IssuerId>()
  const known = new Set<string>(listIssuers(reader).map(({ id }) => id))
  return {
    named: (writer: Writer, release: NewRelease): NewRelease => {
      const name = release.facts.issuer.value
      if (name === null) return release
      const id = release.issuer ?? ids.get(name) ?? issuerNamed(writer, name) ?? issuerIdOf(name)
      ids.set(name, id)
      if (!known.has(id)) {
        known.add(id)
        addIssuer(writer, { id, name, country: null, names: {}, hosts: [], patterns: [] })
      }
      return release.issuer === id ? release : { ...release, issuer: id }
    },
  }
}

/** The same name is the same issuer on every laptop: UUID v8 of it, letters as they are. */
function issuerIdOf(name: string): IssuerId {
  const digest = createHash('sha256')
    .update(`issuer\n${name.normalize('NFC')}`)
    .digest()
    .subarray(0, 16)
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x80, 6)
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = digest.toString('hex')
  return IssuerId.parse(
    [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-'),
  )
}

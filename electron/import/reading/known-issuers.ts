import { literalOf } from './pattern-literal.ts'
import type { Issuer } from '../../../shared/model/library.ts'

/** A library's issuers, ready to be looked up by host, by name and by their own turns of phrase. */
export interface KnownIssuers {
  /** Whose address it is: `www.mfa.gov.kz/…` is at `mfa.gov.kz`. The most exact host counts. */
  readonly atAddress: (address: string) => Issuer | null
  readonly named: (words: string) => Issuer | null
  /** The issuer whose name a line opens with, and the length of that name. */
  readonly opening: (line: string) => readonly { readonly issuer: Issuer; readonly length: number }[]
  /** `literal`: characters without which a pattern finds nothing. */
  readonly patterns: readonly { readonly issuer: Issuer; readonly pattern: RegExp; readonly literal: string }[]
  readonly all: readonly Issuer[]
}

const compiled = new WeakMap<readonly Issuer[], KnownIssuers>()

export function knownIssuers(issuers: readonly Issuer[]): KnownIssuers {
  const known = compiled.get(issuers) ?? compile(issuers)
  compiled.set(issuers, known)
  return known
}

const namesOf = (issuer: Issuer): readonly string[] => [issuer.name, ...Object.values(issuer.names).flat()]

/** Names are the same whatever their capitals, marks and articles. */
const foldedName = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(/^ ?the | $|^ /gu, '')

const firstWordOf = (words: string): string =>
  /[\p{L}\p{M}\p{N}]+/u.exec(words.replace(/^\W{0,3}the\s/iu, ''))?.[0].toLowerCase() ?? ''

/** Openings are looked up by so many first characters. */
const KEY = 4

function compile(issuers: readonly Issuer[]): KnownIssuers {
  const names = new Map<string, Issuer>()
  const openings = new Map<string, { issuer: Issuer; name: string }[]>()
  const hosts = new Map<string, Issuer>()
  for (const issuer of issuers) {
    for (const host of issuer.hosts) hosts.set(host.toLowerCase(), issuer)
    for (const name of namesOf(issuer)) {
      const folded = foldedName(name)
      if (!names.has(folded)) names.set(folded, issuer)
      const lower = name.toLowerCase().replace(/[’`]/gu, "'")
      openings.set(lower.slice(0, KEY), [...(openings.get(lower.slice(0, KEY)) ?? []), { issuer, name: lower }])
    }
  }
  const firstWords = new Set([...names.keys()].map(firstWordOf))
  const longest = 20 + Math.max(0, ...[...names.keys()].map((name) => name.length))
  return {
    atAddress: (address) => atAddress(address, hosts),
    named: (words) =>
      words.length <= longest && firstWords.has(firstWordOf(words)) ? (names.get(foldedName(words)) ?? null) : null,
    opening: (line) => {
      const lower = line.toLowerCase().replace(/[’`]/gu, "'")
      return (openings.get(lower.slice(0, KEY)) ?? [])
        .filter(({ name }) => lower.startsWith(name))
        .map(({ issuer, name }) => ({ issuer, length: name.length }))
    },
    patterns: issuers.flatMap((issuer) =>
      issuer.patterns.flatMap((source) => {
        const pattern = expression(source)
        return pattern === null ? [] : [{ issuer, pattern, literal: literalOf(source) }]
      }),
    ),
    all: issuers,
  }
}

/** A pattern that is no regular expression, as a hand-written one may be, finds nothing. */
function expression(source: string): RegExp | null {
  try {
    return new RegExp(source, 'u')
  } catch {
    return null
  }
}

/** The host of an address in lower case, without `www.`; empty where there is none. */
export const hostOf = (address: string): string => bareAddress(address).split(/[/:?#]/u, 1)[0] ?? ''

/** A mirror of another site names it in its path: big5.www.gov.cn/gate/big5/www.fmprc.gov.cn/… */
const bareAddress = (address: string): string => {
  const bare = address
    .trim()
    .toLowerCase()
    .replace(/^[a-z]{2,6}:\/\//u, '')
    .slice(0, 2000)
  return (/\/gate\/[a-z\d]{2,8}\/(.+)$/u.exec(bare)?.[1] ?? bare).replace(/^www\d?\./u, '')
}

function atAddress(address: string, hosts: ReadonlyMap<string, Issuer>): Issuer | null {
  const bare = bareAddress(address)
  const host = hostOf(address)
  const path = bare.slice(host.length).split(/[?#]/u, 1)[0] ?? ''
  for (let suffix = host; suffix.includes('.'); suffix = suffix.slice(suffix.indexOf('.') + 1)) {
    for (const known of [...pathsOf(suffix, path), suffix]) {
      const issuer = hosts.get(known)
      if (issuer !== undefined) return issuer
    }
  }
  return null
}

/** An issuer may own a part of a host: the first three folders, the most exact first. */
function pathsOf(host: string, path: string): string[] {
  const folders = path
    .split('/')
    .filter((folder) => folder !== '')
    .slice(0, 4)
  return folders.map((_, index) => `${host}/${folders.slice(0, index + 1).join('/')}`).toReversed()
}

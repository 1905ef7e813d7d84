import { done, refuse, type Outcome } from '../../../shared/contract/outcome.ts'
import { ReleaseId } from '../../../shared/model/ids.ts'
import { acceptVersion, declineVersion, join, split } from '../../import/families/decide.ts'
import { proposalsFor } from '../../import/families/show.ts'
import { listFamilies } from '../../store/families.ts'
import type { Reader } from '../../store/open.ts'
import type { Answer, Command } from '../command.ts'

const splitUsage = 'families split RELEASE'
const joinUsage = 'families join RELEASE RELEASE'
const acceptUsage = 'versions accept PROPOSAL'
const declineUsage = 'versions decline PROPOSAL'
const EVERY = 100_000

const familiesAnswer = (reader: Reader): Answer => {
  const families = listFamilies(reader)
  const lines = families.map(({ id, releases, similarity }) =>
    [id, `${releases.length} releases`, similarity === null ? '–' : percent(similarity)].join('\t'),
  )
  return { json: { families }, text: lines.join('\n') }
}

const versionsAnswer = (reader: Reader): Answer => {
  const { total, proposals } = proposalsFor(reader, { release: null, limit: EVERY })
  const versions = proposals.map(({ older, newer, ...proposal }) => ({ ...proposal, older: older.id, newer: newer.id }))
  const lines = versions.map((each) =>
    [each.id, each.reason, percent(each.similarity), `${each.older} → ${each.newer}`, `${each.tags} tags`].join('\t'),
  )
  return { json: { total, versions }, text: lines.join('\n') }
}

const percent = (share: number): string => `${Math.floor(share * 100)} %`

const list: Command = {
  usage: 'families',
  run: ({ library }): Outcome<Answer> => {
    const store = library()
    return store.ok ? done(familiesAnswer(store.value.reader)) : store
  },
}

const takeOut: Command = {
  usage: splitUsage,
  run: ({ library, words, analyst }): Outcome<Answer> => {
    const release = ReleaseId.safeParse(words[0])
    if (!release.success) return refuse('bad-request', 'failure.command.missing', { usage: splitUsage })
    const store = library()
    if (!store.ok) return store
    const taken = split(store.value, analyst(store.value), release.data)
    return taken.ok ? done(familiesAnswer(store.value.reader)) : taken
  },
}

const hold: Command = {
  usage: joinUsage,
  run: ({ library, words, analyst }): Outcome<Answer> => {
    const [left, right] = [ReleaseId.safeParse(words[0]), ReleaseId.safeParse(words[1])]
    if (!left.success || !right.success) return refuse('bad-request', 'failure.command.missing', { usage: joinUsage })
    const store = library()
    if (!store.ok) return store
    const joined = join(store.value, analyst(store.value), left.data, right.data)
    return joined.ok ? done(familiesAnswer(store.value.reader)) : joined
  },
}

const proposed: Command = {
  usage: 'versions list',
  run: ({ library }): Outcome<Answer> => {
    const store = library()
    return store.ok ? done(versionsAnswer(store.value.reader)) : store
  },
}

const accept: Command = {
  usage: acceptUsage,
  run: ({ library, words, analyst }): Outcome<Answer> => {
    const [proposal] = words
    if (proposal === undefined) return refuse('bad-request', 'failure.command.missing', { usage: acceptUsage })
    const store = library()
    if (!store.ok) return store
    const accepted = acceptVersion(store.value, analyst(store.value), proposal)
    if (!accepted.ok) return accepted
    const { placed, changed, orphaned } = accepted.value
    return done({ json: accepted.value, text: `${placed} placed, ${changed} changed, ${orphaned} orphaned` })
  },
}

const decline: Command = {
  usage: declineUsage,
  run: ({ library, words, analyst }): Outcome<Answer> => {
    const [proposal] = words
    if (proposal === undefined) return refuse('bad-request', 'failure.command.missing', { usage: declineUsage })
    const store = library()
    if (!store.ok) return store
    const declined = declineVersion(store.value, analyst(store.value), proposal)
    return declined.ok ? done(versionsAnswer(store.value.reader)) : declined
  },
}

export const familyCommands: readonly (readonly [string, Command])[] = [
  ['families', list],
  ['families split', takeOut],
  ['families join', hold],
  ['versions list', proposed],
  ['versions accept', accept],
  ['versions decline', decline],
]

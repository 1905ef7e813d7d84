import { z } from 'zod'
import known from '../../../../electron/import/reading/issuers.json' with { type: 'json' }
import { readDraft } from '../../../../electron/import/reading/read.ts'
import type { Draft, DraftFlag, DraftSaid } from '../../../../electron/import/draft.ts'
import type { FactName } from '../../../../shared/model/fact.ts'
import { Issuer } from '../../../../shared/model/library.ts'

export const issuers = z.array(Issuer).parse(known)

export const draftOf = (plain: string, said: DraftSaid = {}, flags: readonly DraftFlag[] = []): Draft => ({
  part: 0,
  member: '',
  plain,
  format: 'txt',
  encoding: 'utf-8',
  reader: { name: 'txt', version: 1 },
  pages: [],
  paragraphs: [],
  said,
  flags,
})

export const readText = (plain: string, said: DraftSaid = {}, flags: readonly DraftFlag[] = []) =>
  readDraft(draftOf(plain, said, flags), [], issuers)

/** The facts of a text by name: value, state and the words of its span. */
export function factsOf(plain: string, names: readonly FactName[], said: DraftSaid = {}) {
  const { facts } = readText(plain, said)
  return names.map((name) => {
    const { value, state, span } = facts[name]
    return [value, state, span === null ? null : plain.slice(...span)]
  })
}

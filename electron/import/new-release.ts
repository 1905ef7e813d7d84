import type { CleaningRule } from '../../shared/model/cleaning.ts'
import type { IssuerId, Sha256 } from '../../shared/model/ids.ts'
import type { Issuer } from '../../shared/model/library.ts'
import { releaseIdOf, type NewRelease } from '../store/releases.ts'
import { clean } from './cleaning/clean.ts'
import type { Draft } from './draft.ts'
import { readDraft } from './reading/read.ts'

/** What the library knows that reading needs; as it stood when the import began. */
export interface Known {
  readonly rules: readonly CleaningRule[]
  readonly issuers: readonly Issuer[]
  /** Whose everything is that this import brings, by the analyst's word. */
  readonly issuer: { readonly id: IssuerId; readonly name: string } | null
}

export interface ParsedOriginal {
  readonly source: string
  readonly sha256: Sha256
  readonly bytes: Uint8Array
  readonly drafts: readonly Draft[]
  readonly known: Known
}

/** Drafts of one original as releases: cleaned by the rules, read for facts. Rules of the issuer come in once it is known. */
export const releasesFrom = ({ source, sha256, bytes, drafts, known }: ParsedOriginal): NewRelease[] =>
  drafts.map((draft) => {
    const general = clean(draft.plain, known.rules, known.issuer?.id ?? null)
    const first = readDraft(draft, general, known.issuers)
    const issuer = known.issuer?.id ?? first.issuer
    const edits =
      known.issuer === null && issuer !== null && known.rules.some((rule) => rule.issuer === issuer)
        ? clean(draft.plain, known.rules, issuer)
        : general
    const { facts, language, flags } = edits === general ? first : readDraft(draft, edits, known.issuers)
    return {
      id: releaseIdOf(sha256, draft.part),
      original: { sha256, bytes },
      part: draft.part,
      source: `${source}${draft.member}`,
      format: draft.format,
      encoding: draft.encoding,
      reader: draft.reader,
      plain: draft.plain,
      pages: draft.pages,
      paragraphs: draft.paragraphs,
      edits,
      facts:
        known.issuer === null
          ? facts
          : { ...facts, issuer: { value: known.issuer.name, state: 'by-hand', span: null } },
      issuer,
      language,
      flags,
    }
  })

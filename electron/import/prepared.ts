import { z } from 'zod'
import { Edit } from '../../shared/model/cleaning.ts'
import { Facts } from '../../shared/model/fact.ts'
import { IssuerId } from '../../shared/model/ids.ts'
import type { CleaningRule } from '../../shared/model/cleaning.ts'
import type { Issuer } from '../../shared/model/library.ts'
import { indexForm } from '../../shared/text/fold.ts'
import { applyEdits } from '../../shared/text/revision.ts'
import { clean, editsForReading } from './cleaning/clean.ts'
import type { Draft } from './draft.ts'
import { signatureOf } from './families/signature.ts'
import { readDraft } from './reading/read.ts'

/** What the library knows that cleaning and reading need; as it stood when the import began. */
export interface Known {
  readonly rules: readonly CleaningRule[]
  readonly issuers: readonly Issuer[]
  /** Whose everything is that this import brings, by the analyst's word. */
  readonly issuer: { readonly id: IssuerId; readonly name: string } | null
}

/**
 * A draft with all that can be worked out from it alone: cleaned, read, folded for the index, signed for families. Made
 * in the parser process, so that the engine has only to write it. Spans, pages and paragraphs are in plain.
 */
export const Prepared = z.object({
  part: z.int().nonnegative(),
  member: z.string(),
  reading: z.string(),
  format: z.string(),
  encoding: z.string().nullable(),
  reader: z.object({ name: z.string(), version: z.int() }),
  plain: z.string(),
  pages: z.array(z.int().nonnegative()),
  paragraphs: z.array(z.int().nonnegative()),
  edits: z.array(Edit),
  facts: Facts,
  issuer: IssuerId.nullable(),
  language: z.string().nullable(),
  flags: z.array(z.string()),
  updated: z.string().nullable(),
  index: z.object({ title: z.string(), text: z.string() }),
  signature: z.instanceof(Uint8Array),
})
export type Prepared = z.infer<typeof Prepared>

/** Rules of the issuer come in once it is known. */
export function prepare(draft: Draft, known: Known): Prepared {
  const general = clean(draft.plain, known.rules, known.issuer?.id ?? null)
  const read = (edits: readonly Edit[]) => readDraft(draft, editsForReading(edits, known.rules), known.issuers)
  const first = read(general)
  const issuer = known.issuer?.id ?? first.issuer
  const edits =
    known.issuer === null && issuer !== null && known.rules.some((rule) => rule.issuer === issuer)
      ? clean(draft.plain, known.rules, issuer)
      : general
  const { facts, language, flags, updated } = edits === general ? first : read(edits)
  const text = applyEdits(draft.plain, edits)
  return {
    part: draft.part,
    member: draft.member,
    reading: draft.reading ?? '',
    format: draft.format,
    encoding: draft.encoding,
    reader: draft.reader,
    plain: draft.plain,
    pages: [...draft.pages],
    paragraphs: [...draft.paragraphs],
    edits: [...edits],
    facts:
      known.issuer === null ? facts : { ...facts, issuer: { value: known.issuer.name, state: 'by-hand', span: null } },
    issuer,
    language,
    flags: [...new Set([...flags, ...(draft.flags ?? [])])],
    updated,
    index: { title: indexForm(facts.title.value ?? ''), text: indexForm(text) },
    signature: signatureOf(text),
  }
}

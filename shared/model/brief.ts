import { z } from 'zod'
import { BriefId, LibraryId, ReleaseId, Sha256, TagId, ThemeId } from './ids.ts'

/** Templates that this version knows; later ones are refused as "not built yet". */
export const BriefTemplate = z.enum(['intelligence-note'])
export type BriefTemplate = z.infer<typeof BriefTemplate>
export const laterTemplates = ['ministerial-brief', 'talking-points', 'codebook-report', 'theme-passages'] as const

/** TLP 2.0 labels (first.org/tlp), never translated, no space inside. */
export const Marking = z.enum(['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR'])
export type Marking = z.infer<typeof Marking>

/** A key judgement: a sentence and the tags that carry it, in the order they were dropped in. */
export const Judgement = z.object({ text: z.string(), evidence: z.array(TagId) })
export type Judgement = z.infer<typeof Judgement>

/**
 * What the analyst writes. `evidence` are the passages listed in the evidence section, in order;
 * a tag cited by a judgement but not listed is listed after them.
 */
export const BriefDraft = z.object({
  title: z.string().max(300),
  template: BriefTemplate,
  language: z.enum(['en', 'ru']),
  marking: Marking,
  bottomLine: z.string(),
  judgements: z.array(Judgement),
  evidence: z.array(TagId),
})
export type BriefDraft = z.infer<typeof BriefDraft>

/** `revision` grows with every edit; an edit carries the revision it saw. */
export const Brief = BriefDraft.extend({
  id: BriefId,
  revision: z.int().positive(),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
})
export type Brief = z.infer<typeof Brief>

export const BriefRow = z.object({
  id: BriefId,
  title: z.string(),
  template: BriefTemplate,
  marking: Marking,
  citations: z.int(),
  changedAt: z.iso.datetime(),
})
export type BriefRow = z.infer<typeof BriefRow>

/** A source of the printed list: one release. Facts are null where blank. `hashPrefix`: first 12 hex digits of the original's SHA-256. */
export const BriefSource = z.object({
  number: z.int().positive(),
  release: ReleaseId,
  sha256: Sha256,
  hashPrefix: z.string(),
  issuer: z.string().nullable(),
  title: z.string().nullable(),
  date: z.string().nullable(),
  dateKind: z.enum(['publication', 'dateline', 'event']).nullable(),
  place: z.string().nullable(),
  reference: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string().nullable(),
  revision: z.int(),
  /** SHA-256 of the plain layer and of the text of `revision`, both as UTF-8. */
  plainSha256: Sha256,
  textSha256: Sha256,
})
export type BriefSource = z.infer<typeof BriefSource>

/**
 * One numbered citation. Spans: `start`,`end` in the text of its source's `revision`; `plainStart`,`plainEnd` in plain.
 * `paragraph` counts from 1. Of a tag that is gone only the number and the id are known: `theme` and `source` are null.
 */
export const Citation = z.object({
  number: z.int().positive(),
  tag: TagId,
  theme: ThemeId.nullable(),
  path: z.string(),
  themeVersion: z.int(),
  analystName: z.string(),
  source: z.int().positive().nullable(),
  quote: z.string(),
  before: z.string(),
  after: z.string(),
  start: z.int(),
  end: z.int(),
  plainStart: z.int(),
  plainEnd: z.int(),
  paragraph: z.int().positive(),
  language: z.string().nullable(),
  direction: z.enum(['ltr', 'rtl']),
  /** Why the quotation cannot stand as it is (quote guard), or null. */
  trouble: z.enum(['tag-gone', 'tag-changed', 'source-withdrawn', 'quote-differs']).nullable(),
})
export type Citation = z.infer<typeof Citation>

/** A cited theme as the codebook had it when the brief was composed. */
export const CitedTheme = z.object({ theme: ThemeId, path: z.string(), version: z.int() })
export type CitedTheme = z.infer<typeof CitedTheme>

/** A brief with its evidence resolved, ready to be drawn on paper. `judgements[].citations` are citation numbers. */
export const ComposedBrief = z.object({
  library: LibraryId,
  brief: Brief,
  judgements: z.array(z.object({ text: z.string(), citations: z.array(z.int()) })),
  citations: z.array(Citation),
  sources: z.array(BriefSource),
  themes: z.array(CitedTheme),
  analysts: z.array(z.string()),
  codebookVersion: z.int(),
  manifestHash: Sha256,
  fileName: z.string(),
})
export type ComposedBrief = z.infer<typeof ComposedBrief>

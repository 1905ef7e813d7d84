import { z } from 'zod'
import { Strike } from './cleaning.ts'
import { Fact, FactState } from './fact.ts'
import { AnalystId, IssuerId, ReleaseId, Sha256, ThemeId } from './ids.ts'

export const ReleaseState = z.enum(['new', 'reading', 'read', 'excluded'])
export type ReleaseState = z.infer<typeof ReleaseState>

/** A release as the command line prints it and the reader shows it. Fact spans are in plain. */
export const Release = z.object({
  id: ReleaseId,
  source: z.string(),
  format: z.string(),
  encoding: z.string().nullable(),
  sha256: Sha256,
  title: Fact,
  issuer: Fact,
  kind: Fact,
  reference: Fact,
  url: Fact,
  place: Fact,
  language: z.string().nullable(),
  dates: z.object({ event: Fact, dateline: Fact, publication: Fact, capture: Fact }),
  struck: z.array(z.object({ rule: z.string(), text: z.string() })),
  family: z.string().nullable(),
  state: ReleaseState,
  flags: z.array(z.string()),
})
export type Release = z.infer<typeof Release>

/** Who read it and under which codebook: "read and nothing found" is a finding. */
export const Reading = z.object({
  analyst: AnalystId,
  analystName: z.string(),
  at: z.iso.datetime(),
  codebookVersion: z.int(),
})
export type Reading = z.infer<typeof Reading>

/** Everything the reader needs of one release. `text` is the current revision's text; `plain` never changes. */
export const ReleasePage = z.object({
  release: Release,
  text: z.string(),
  plain: z.string(),
  revision: z.int(),
  /** Offsets in plain where pages and paragraphs begin. */
  pages: z.array(z.int()),
  paragraphs: z.array(z.int()),
  strikes: z.array(Strike),
  /** Where each fact with a span stands in the text, if it is not struck there. */
  reading: Reading.nullable(),
  importedAt: z.iso.datetime(),
})
export type ReleasePage = z.infer<typeof ReleasePage>

/** One line of the library's table. `newer`: another capture took its place. `undecided`: facts that wait for a decision. `date` is the best known date: publication, else dateline, else event. */
export const ReleaseRow = z.object({
  id: ReleaseId,
  title: z.string().nullable(),
  titleState: FactState,
  issuer: z.string().nullable(),
  issuerId: IssuerId.nullable(),
  country: z.string().nullable(),
  date: z.string().nullable(),
  publication: z.string().nullable(),
  language: z.string().nullable(),
  format: z.string(),
  tags: z.int(),
  themes: z.array(ThemeId),
  family: z.string().nullable(),
  newer: ReleaseId.nullable(),
  undecided: z.int(),
  state: ReleaseState,
})
export type ReleaseRow = z.infer<typeof ReleaseRow>

export const SortField = z.enum(['date', 'title', 'issuer', 'language', 'tags', 'state', 'imported'])
export type SortField = z.infer<typeof SortField>

/** Values within one facet are alternatives; facets narrow each other. `untagged`: only releases without a placed tag. */
export const ReleaseFilter = z.object({
  issuers: z.array(IssuerId).default([]),
  years: z.array(z.string()).default([]),
  languages: z.array(z.string()).default([]),
  themes: z.array(ThemeId).default([]),
  states: z.array(ReleaseState).default([]),
})
export type ReleaseFilter = z.infer<typeof ReleaseFilter>

const FacetCount = z.object({ value: z.string(), label: z.string(), count: z.int() })

export const Facets = z.object({
  issuers: z.array(FacetCount),
  years: z.array(FacetCount),
  languages: z.array(FacetCount),
  themes: z.array(FacetCount),
  states: z.array(FacetCount),
})
export type Facets = z.infer<typeof Facets>

export const SearchMatch = z.enum(['text', 'title', 'tag', 'note'])
export type SearchMatch = z.infer<typeof SearchMatch>

/** `highlights` index the release's text; `snippetHighlights` index the snippet. All UTF-16, end exclusive. */
export const SearchHit = z.object({
  id: ReleaseId,
  title: z.string().nullable(),
  matched: z.array(SearchMatch),
  snippet: z.string(),
  snippetHighlights: z.array(z.tuple([z.int(), z.int()])),
  highlights: z.array(z.tuple([z.int(), z.int()])),
})
export type SearchHit = z.infer<typeof SearchHit>

import { z } from 'zod'
import { Analyst } from '../model/analyst.ts'
import { Brief, BriefDraft, BriefRow, BriefTemplate, ComposedBrief } from '../model/brief.ts'
import { CleaningRule } from '../model/cleaning.ts'
import { Fact, FactName } from '../model/fact.ts'
import { Comparison, Family, ReleaseName, VersionProposal } from '../model/family.ts'
import { BriefId, IssuerId, JobId, LibraryId, PickId, ReleaseId, RuleId, TagId, ThemeId } from '../model/ids.ts'
import { Mapping, MappingProposal } from '../model/mapping.ts'
import { Issuer, LibraryInfo, LogEntry, LogWords } from '../model/library.ts'
import { Facets, ReleaseFilter, ReleasePage, ReleaseRow, ReleaseState, SearchHit, SortField } from '../model/release.ts'
import { Span } from '../model/span.ts'
import { Suggestion, Tag } from '../model/tag.ts'
import { Theme, ThemeDraft } from '../model/theme.ts'
import { Job } from './job.ts'

const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output })
const nothing = z.object({}).strict()

/** How a library opened: the undo of a sentence like "the last session ended badly" belongs here too. */
const Opened = LibraryInfo

const Verification = z.object({
  ok: z.boolean(),
  checked: z.int(),
  problems: z.array(
    z.object({
      citation: z.int().nullable(),
      kind: z.enum(['page-text', 'marking', 'manifest', 'library-text', 'tag', 'original', 'codebook', 'journal']),
      detail: z.string(),
    }),
  ),
})
export type Verification = z.infer<typeof Verification>

const Check = z.object({
  ok: z.boolean(),
  integrity: z.string(),
  log: z.string(),
  orphans: z.int(),
  problems: z.array(z.string()),
})
export type Check = z.infer<typeof Check>

export const BriefFile = z.object({
  file: z.string(),
  pages: z.int(),
  sha256: z.string(),
  citations: z.int(),
  marking: z.string(),
})
export type BriefFile = z.infer<typeof BriefFile>

const BackupFile = z.object({
  file: z.string(),
  at: z.iso.datetime(),
  bytes: z.int(),
  releases: z.int(),
  tags: z.int(),
})

/** What the app can say about itself: shown on the Trust screen and in About. */
const About = z.object({
  version: z.string(),
  runtime: z.string(),
  trialBuild: z.boolean(),
  attempts: z.array(z.object({ where: z.string(), count: z.int(), last: z.string().nullable() })),
  library: z.object({ path: z.string(), lastBackup: z.string().nullable() }).nullable(),
  logFile: z.string(),
})
export type About = z.infer<typeof About>

/**
 * Every call a window can make: name → input and output. Answered by the engine, except the names in `mainCalls`,
 * which need Electron and are answered by the main process.
 */
export const contract = {
  // the app itself (main)
  'app.about': call(nothing, About),
  'app.profile': call(nothing, z.object({ analyst: Analyst.nullable(), suggestedName: z.string() })),
  'app.setProfile': call(z.object({ name: z.string().trim().min(1).max(120) }), Analyst),
  'app.recent': call(
    nothing,
    z.array(z.object({ pick: PickId, name: z.string(), folder: z.string(), openedAt: z.iso.datetime() })),
  ),
  'app.setTheme': call(z.object({ theme: z.enum(['light', 'dark', 'system']) }), nothing),
  'app.prefs': call(nothing, z.record(z.string(), z.unknown())),
  'app.setPref': call(z.object({ key: z.string().max(80), value: z.unknown() }), nothing),

  // library: main picks the path (dialog or recent), the engine opens
  'library.create': call(
    z.object({ name: z.string().trim().min(1).max(120), starter: z.boolean(), ask: z.boolean() }),
    Opened,
  ),
  'library.lookAround': call(nothing, Opened),
  'library.open': call(z.object({ pick: PickId.nullable() }), Opened),
  'library.close': call(nothing, nothing),
  'library.info': call(nothing, LibraryInfo.nullable()),
  'library.check': call(nothing, Check),
  'library.backupNow': call(nothing, BackupFile),
  'library.backups': call(nothing, z.array(BackupFile.extend({ pick: PickId }))),
  'library.restore': call(z.object({ pick: PickId.nullable() }), Opened),

  // import: paths stay in main; `paste` brings text
  'import.pick': call(z.object({ kind: z.enum(['files', 'folder']) }), z.object({ job: JobId.nullable() })),
  'import.dropped': call(z.object({ picks: z.array(PickId).min(1) }), z.object({ job: JobId })),
  'import.paste': call(
    z.object({ text: z.string().min(1).max(20_000_000), html: z.boolean() }),
    z.object({ job: JobId }),
  ),
  /** Reads one file of an import once more, as the analyst says. `source`: as the report has it. */
  'import.again': call(
    z.object({ job: JobId, source: z.string(), mapping: Mapping.nullable(), encoding: z.string().max(40).nullable() }),
    z.object({ job: JobId }),
  ),
  /** Takes all that an import brought back out; one undo step. */
  'import.undo': call(z.object({ job: JobId }), nothing),
  /** Writes the whole report of an import where the analyst chooses. */
  'import.saveReport': call(z.object({ job: JobId }), z.object({ file: z.string().nullable() })),
  'jobs.list': call(nothing, z.array(Job)),
  'jobs.cancel': call(z.object({ job: JobId }), nothing),

  // releases
  'releases.page': call(
    z.object({
      filter: ReleaseFilter,
      query: z.string().max(1000).default(''),
      sort: SortField.or(z.literal('relevance')),
      descending: z.boolean(),
      offset: z.int().nonnegative(),
      limit: z.int().min(1).max(500),
    }),
    z.object({ total: z.int(), rows: z.array(ReleaseRow), hits: z.array(SearchHit) }),
  ),
  'releases.facets': call(z.object({ filter: ReleaseFilter, query: z.string().max(1000).default('') }), Facets),
  'releases.show': call(
    z.object({ release: ReleaseId, query: z.string().max(1000).default('') }),
    ReleasePage.extend({ tags: z.array(Tag), highlights: z.array(z.tuple([z.int(), z.int()])) }),
  ),
  'releases.setState': call(z.object({ releases: z.array(ReleaseId).min(1), state: ReleaseState }), nothing),
  'releases.setFact': call(
    z.object({ release: ReleaseId, fact: FactName, value: z.string().max(2000).nullable() }),
    nothing,
  ),
  'releases.withdraw': call(z.object({ releases: z.array(ReleaseId).min(1) }), nothing),
  'releases.saveOriginal': call(z.object({ release: ReleaseId }), z.object({ file: z.string().nullable() })),
  /** How the table that a release comes from was mapped; null for other formats. */
  'releases.mapping': call(z.object({ release: ReleaseId }), MappingProposal.nullable()),
  /** Reads the original once more in another encoding or by another mapping; refused once a tag rests on it. */
  'releases.readAgain': call(
    z.object({ release: ReleaseId, encoding: z.string().max(40).nullable(), mapping: Mapping.nullable() }),
    z.object({ release: ReleaseId }),
  ),
  'issuers.list': call(nothing, z.array(Issuer)),
  /** From now on pages of this host are this issuer's. */
  'issuers.addHost': call(z.object({ issuer: IssuerId, host: z.string().min(3).max(253) }), nothing),

  // facts that wait for a decision: inferred, readable two ways, or blank where most releases have one
  'facts.waiting': call(
    z.object({ releases: z.array(ReleaseId).nullable(), limit: z.int().min(1).max(200) }),
    z.object({
      total: z.int(),
      waiting: z.array(z.object({ release: ReleaseId, fact: FactName, known: Fact, flags: z.array(z.string()) })),
    }),
  ),
  /** `keep`: it is as read. `none`: the release has none. `set`: it is `value`. */
  'facts.decide': call(
    z.object({
      release: ReleaseId,
      fact: FactName,
      decision: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('keep') }),
        z.object({ kind: z.literal('none') }),
        z.object({ kind: z.literal('set'), value: z.string().trim().min(1).max(2000) }),
      ]),
    }),
    nothing,
  ),

  // families and versions
  'families.of': call(z.object({ release: ReleaseId }), Family.nullable()),
  'families.compare': call(z.object({ left: ReleaseId, right: ReleaseId }), Comparison),
  /** These two do not republish one statement; remembered. */
  'families.notSame': call(z.object({ left: ReleaseId, right: ReleaseId }), nothing),
  /** Takes a release out of its family for good. */
  'families.split': call(z.object({ release: ReleaseId }), nothing),
  /** Joins two by hand, such as editions in two languages. */
  'families.join': call(z.object({ left: ReleaseId, right: ReleaseId }), nothing),
  'versions.proposed': call(
    z.object({ release: ReleaseId.nullable(), limit: z.int().min(1).max(200) }),
    z.object({ total: z.int(), proposals: z.array(VersionProposal) }),
  ),
  /** The newer one takes the older one's place; tags go along by exact maps. */
  'versions.accept': call(
    z.object({ proposal: z.uuid() }),
    z.object({ placed: z.int(), changed: z.int(), orphaned: z.int() }),
  ),
  'versions.decline': call(z.object({ proposal: z.uuid() }), nothing),
  /** Every capture of one release, newest first; just the release where there is one. */
  'versions.of': call(z.object({ release: ReleaseId }), z.array(ReleaseName)),

  // cleaning
  /** `seen`: in how many releases of its issuer the line stands; of a rule not accepted, among the newest of them. */
  'cleaning.rules': call(nothing, z.array(CleaningRule.extend({ strikes: z.int(), seen: z.int() }))),
  /** Releases where the rule strikes, or would: the line and where it stands in plain. */
  'cleaning.lines': call(
    z.object({ rule: RuleId, limit: z.int().min(1).max(200) }),
    z.array(ReleaseName.extend({ line: z.string(), span: z.tuple([z.int(), z.int()]), struck: z.boolean() })),
  ),
  /** From now on the rule is on, and it strikes in every release of its issuer; `struck`: how many pieces. */
  'cleaning.accept': call(z.object({ rule: RuleId }), z.object({ struck: z.int() })),
  'cleaning.decline': call(z.object({ rule: RuleId }), nothing),
  /** Strikes the lines of one release that a span of plain touches, by hand; each piece can be restored. */
  'cleaning.strike': call(z.object({ release: ReleaseId, start: z.int(), end: z.int(), revision: z.int() }), nothing),
  'cleaning.switch': call(z.object({ rule: RuleId, on: z.boolean() }), nothing),
  'cleaning.switchStrike': call(
    z.object({ release: ReleaseId, start: z.int(), on: z.boolean(), revision: z.int() }),
    nothing,
  ),

  // themes
  'themes.list': call(nothing, z.object({ themes: z.array(Theme), codebookVersion: z.int() })),
  'themes.add': call(ThemeDraft, Theme),
  'themes.edit': call(z.object({ theme: ThemeId, version: z.int(), draft: ThemeDraft }), Theme),
  'themes.retire': call(z.object({ theme: ThemeId }), nothing),

  // tags
  'tags.add': call(
    z.object({
      release: ReleaseId,
      revision: z.int(),
      span: Span,
      theme: ThemeId,
      note: z.string().max(10_000).nullable(),
      origin: z.enum(['by-hand', 'suggested']),
    }),
    Tag,
  ),
  'tags.move': call(z.object({ tag: TagId, revision: z.int(), span: Span }), Tag),
  'tags.note': call(z.object({ tag: TagId, note: z.string().max(10_000).nullable() }), Tag),
  'tags.remove': call(z.object({ tags: z.array(TagId).min(1) }), nothing),
  'tags.passages': call(
    z.object({ themes: z.array(ThemeId), limit: z.int().max(2000) }),
    z.array(
      Tag.extend({
        title: z.string().nullable(),
        issuer: z.string().nullable(),
        date: z.string().nullable(),
        before: z.string(),
        after: z.string(),
      }),
    ),
  ),
  'suggestions.list': call(z.object({ releases: z.array(ReleaseId), themes: z.array(ThemeId) }), z.array(Suggestion)),
  'suggestions.reject': call(z.object({ release: ReleaseId, revision: z.int(), span: Span, theme: ThemeId }), nothing),
  'suggestions.acceptAll': call(
    z.object({ releases: z.array(ReleaseId), themes: z.array(ThemeId) }),
    z.object({ accepted: z.int() }),
  ),

  // the log
  'log.page': call(z.object({ before: z.int().nullable(), limit: z.int().max(500) }), z.array(LogEntry)),
  'log.standing': call(nothing, z.object({ undo: LogWords.nullable(), redo: LogWords.nullable() })),
  /** `both`: what rests on the step is undone before it, whoever did it. */
  'log.undo': call(z.object({ both: z.boolean().default(false) }), z.object({ did: LogWords })),
  'log.redo': call(nothing, z.object({ did: LogWords })),

  // briefs
  'briefs.list': call(nothing, z.array(BriefRow)),
  'briefs.new': call(
    z.object({
      template: BriefTemplate,
      title: z.string().max(300),
      themes: z.array(ThemeId).nullable(),
      query: z.string().nullable(),
    }),
    Brief,
  ),
  'briefs.show': call(z.object({ brief: BriefId }), ComposedBrief),
  'briefs.edit': call(z.object({ brief: BriefId, revision: z.int(), draft: BriefDraft }), Brief),
  'briefs.remove': call(z.object({ brief: BriefId }), nothing),
  'briefs.print': call(
    z.object({ brief: BriefId, draft: BriefDraft.nullable() }),
    z.object({ pdf: z.instanceof(Uint8Array), pages: z.int() }),
  ),
  'briefs.export': call(
    z.object({ brief: BriefId, to: PickId.nullable() }),
    BriefFile.extend({ pick: PickId }).nullable(),
  ),
  'briefs.verify': call(z.object({ pick: PickId.nullable() }), Verification.extend({ file: z.string() }).nullable()),

  // what the printing window asks
  'print.brief': call(z.object({ ticket: z.uuid() }), ComposedBrief),
} as const

export type CallName = keyof typeof contract
export type InputOf<N extends CallName> = z.input<(typeof contract)[N]['input']>
export type ParsedInputOf<N extends CallName> = z.output<(typeof contract)[N]['input']>
export type OutputOf<N extends CallName> = z.output<(typeof contract)[N]['output']>

/** Answered by main, because they need Electron: dialogs, printing, the profile, the recent list. */
export const mainCalls = [
  'app.about',
  'app.profile',
  'app.setProfile',
  'app.recent',
  'app.setTheme',
  'app.prefs',
  'app.setPref',
  'library.create',
  'library.lookAround',
  'library.open',
  'library.backups',
  'library.restore',
  'import.pick',
  'import.dropped',
  'import.saveReport',
  'releases.saveOriginal',
  'briefs.print',
  'briefs.export',
  'briefs.verify',
  'print.brief',
] as const satisfies readonly CallName[]
export type MainCall = (typeof mainCalls)[number]
export type EngineCall = Exclude<CallName, MainCall>

/** Questions that only main asks the engine, with paths: they never cross to a window. */
export const backstage = {
  'engine.profile': call(z.object({ analyst: Analyst }), nothing),
  'engine.createLibrary': call(z.object({ file: z.string(), name: z.string(), starter: z.boolean() }), Opened),
  'engine.lookAround': call(z.object({ file: z.string(), samples: z.string() }), Opened),
  'engine.openLibrary': call(z.object({ file: z.string() }), Opened),
  'engine.restore': call(z.object({ file: z.string(), from: z.string() }), Opened),
  'engine.backups': call(nothing, z.array(BackupFile.extend({ path: z.string() }))),
  'engine.import': call(z.object({ paths: z.array(z.string()).min(1) }), z.object({ job: JobId })),
  'engine.importReport': call(z.object({ job: JobId }), z.object({ name: z.string(), csv: z.string() })),
  'engine.original': call(
    z.object({ release: ReleaseId }),
    z.object({ name: z.string(), format: z.string(), bytes: z.instanceof(Uint8Array) }),
  ),
  'engine.compose': call(z.object({ brief: BriefId, draft: BriefDraft.nullable() }), ComposedBrief),
  'engine.finishPdf': call(
    z.object({ brief: BriefId, composed: ComposedBrief, printed: z.instanceof(Uint8Array), final: z.boolean() }),
    z.object({ pdf: z.instanceof(Uint8Array), pages: z.int(), citations: z.int(), marking: z.string() }),
  ),
  'engine.verify': call(z.object({ pdf: z.instanceof(Uint8Array) }), Verification),
  'engine.attempts': call(
    nothing,
    z.array(z.object({ where: z.string(), count: z.int(), last: z.string().nullable() })),
  ),
  'engine.libraryId': call(nothing, LibraryId.nullable()),
} as const
export type BackstageCall = keyof typeof backstage
export type BackstageInput<N extends BackstageCall> = z.output<(typeof backstage)[N]['input']>
export type BackstageOutput<N extends BackstageCall> = z.output<(typeof backstage)[N]['output']>

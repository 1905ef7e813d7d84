import { randomUUID } from 'node:crypto'
import { done, refuse, type Outcome } from '../../shared/contract/outcome.ts'
import type { Brief, BriefDraft, BriefRow } from '../../shared/model/brief.ts'
import { BriefId } from '../../shared/model/ids.ts'
import { inside, type Columns, type Reader, type Writer } from './connection.ts'
import { hideRows, putRow, setRow } from './recording.ts'

interface Kept {
  readonly id: BriefId
  readonly title: string
  readonly template: Brief['template']
  readonly language: Brief['language']
  readonly marking: Brief['marking']
  readonly bottom_line: string
  readonly judgements: string
  readonly evidence: string
  readonly revision: number
  readonly created_at: number
  readonly changed_at: number
}

/** The briefs, last changed first. */
export function listBriefs(reader: Reader): BriefRow[] {
  return reader[inside]
    .all<Kept>('select * from brief where withdrawn = 0 order by changed_at desc, row desc')
    .map(asBrief)
    .map(({ id, title, template, marking, judgements, evidence, changedAt }) => ({
      id,
      title,
      template,
      marking,
      citations: new Set([...evidence, ...judgements.flatMap((judgement) => judgement.evidence)]).size,
      changedAt,
    }))
}

export function briefBy(reader: Reader, id: BriefId): Outcome<Brief> {
  const kept = reader[inside].one<Kept>('select * from brief where id = ? and withdrawn = 0', id)
  return kept === undefined ? refuse('not-found', 'failure.brief.missing') : done(asBrief(kept))
}

export function addBrief(writer: Writer, draft: BriefDraft, id: BriefId = BriefId.parse(randomUUID())): Outcome<Brief> {
  putRow(writer, 'brief', id, { ...briefColumns(draft), revision: 1, created_at: writer.at, changed_at: writer.at })
  return briefBy(writer, id)
}

/** `revision`: the one the editor saw; another means that the brief moved meanwhile. Equal words change nothing. */
export function editBrief(writer: Writer, id: BriefId, revision: number, draft: BriefDraft): Outcome<Brief> {
  const now = briefBy(writer, id)
  if (!now.ok) return now
  if (now.value.revision !== revision) return refuse('conflict', 'failure.brief.moved', { title: now.value.title })
  const [before, after] = [briefColumns(now.value), briefColumns(draft)]
  if (Object.keys(after).some((column) => after[column] !== before[column])) {
    writer[inside].run('update brief set last_revision = last_revision + 1 where id = ?', id)
    const next = writer[inside].value<number>('select last_revision from brief where id = ?', id) ?? revision + 1
    setRow(writer, 'brief', id, { ...after, revision: next, changed_at: writer.at })
  }
  return briefBy(writer, id)
}

export function removeBrief(writer: Writer, id: BriefId): Outcome<void> {
  const now = briefBy(writer, id)
  if (!now.ok) return now
  hideRows(writer, 'brief', [id])
  return done(undefined)
}

const briefColumns = (draft: BriefDraft): Columns => ({
  title: draft.title,
  template: draft.template,
  language: draft.language,
  marking: draft.marking,
  bottom_line: draft.bottomLine,
  judgements: JSON.stringify(draft.judgements.map(({ text, evidence }) => ({ text, evidence }))),
  evidence: JSON.stringify(draft.evidence),
})

const asBrief = (kept: Kept): Brief => ({
  id: kept.id,
  title: kept.title,
  template: kept.template,
  language: kept.language,
  marking: kept.marking,
  bottomLine: kept.bottom_line,
  judgements: JSON.parse(kept.judgements),
  evidence: JSON.parse(kept.evidence),
  revision: kept.revision,
  createdAt: new Date(kept.created_at).toISOString(),
  changedAt: new Date(kept.changed_at).toISOString(),
})

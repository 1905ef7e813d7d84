import type { Brief, BriefDraft, ComposedBrief, Judgement } from '../../shared/model/brief.ts'
import type { TagId } from '../../shared/model/ids.ts'

/** Where a passage goes when it is cited: a judgement by its place in the brief, or the evidence alone. */
export type Target = number | 'evidence'

export const draftOf = ({
  title,
  template,
  language,
  marking,
  bottomLine,
  judgements,
  evidence,
}: Brief): BriefDraft => ({
  title,
  template,
  language,
  marking,
  bottomLine,
  judgements,
  evidence,
})

/** The tags of a draft in the order of their numbers: the evidence, then what judgements cite besides. */
export const citedTags = (draft: BriefDraft): readonly TagId[] => [
  ...new Set([...draft.evidence, ...draft.judgements.flatMap((judgement) => judgement.evidence)]),
]

/** Citation numbers by tag, from 1, as the printed page will have them. */
export const citationNumbers = (draft: BriefDraft): ReadonlyMap<TagId, number> =>
  new Map(citedTags(draft).map((tag, index) => [tag, index + 1]))

const withJudgement = (draft: BriefDraft, index: number, change: (judgement: Judgement) => Judgement): BriefDraft => ({
  ...draft,
  judgements: draft.judgements.map((judgement, at) => (at === index ? change(judgement) : judgement)),
})

export const writeJudgement = (draft: BriefDraft, index: number, text: string): BriefDraft =>
  withJudgement(draft, index, (judgement) => ({ ...judgement, text }))

/** A new, empty judgement after the one at `index`; at the end without one. */
export const addJudgement = (draft: BriefDraft, after: number = draft.judgements.length - 1): BriefDraft => ({
  ...draft,
  judgements: draft.judgements.toSpliced(after + 1, 0, { text: '', evidence: [] }),
})

export const removeJudgement = (draft: BriefDraft, index: number): BriefDraft => ({
  ...draft,
  judgements: draft.judgements.toSpliced(index, 1),
})

export const moveJudgement = (draft: BriefDraft, index: number, by: -1 | 1): BriefDraft => ({
  ...draft,
  judgements: moved(draft.judgements, index, by),
})

export const moveEvidence = (draft: BriefDraft, tag: TagId, by: -1 | 1): BriefDraft => {
  const evidence = [...citedTags(draft)]
  return { ...draft, evidence: moved(evidence, evidence.indexOf(tag), by) }
}

const moved = <T>(list: readonly T[], from: number, by: -1 | 1): T[] => {
  const item = list[from]
  const to = from + by
  return item === undefined || to < 0 || to >= list.length ? [...list] : list.toSpliced(from, 1).toSpliced(to, 0, item)
}

/** Cites a tag in the evidence, and in the judgement if one is meant; citing twice changes nothing. */
export const cite = (draft: BriefDraft, tag: TagId, target: Target): BriefDraft => {
  const listed = draft.evidence.includes(tag) ? draft : { ...draft, evidence: [...draft.evidence, tag] }
  if (target === 'evidence') return listed
  return withJudgement(listed, target, (judgement) =>
    judgement.evidence.includes(tag) ? judgement : { ...judgement, evidence: [...judgement.evidence, tag] },
  )
}

/** Takes a citation off one judgement; the passage stays in the evidence. */
export const uncite = (draft: BriefDraft, index: number, tag: TagId): BriefDraft =>
  withJudgement(draft, index, (judgement) => ({
    ...judgement,
    evidence: judgement.evidence.filter((each) => each !== tag),
  }))

/** Takes a passage out of the brief altogether. */
export const removeEvidence = (draft: BriefDraft, tag: TagId): BriefDraft => ({
  ...draft,
  evidence: draft.evidence.filter((each) => each !== tag),
  judgements: draft.judgements.map((judgement) => ({
    ...judgement,
    evidence: judgement.evidence.filter((each) => each !== tag),
  })),
})

/** What is known of a cited passage, by tag, whatever the draft has done with it since it was composed. */
export const citationsByTag = (composed: ComposedBrief) =>
  new Map(composed.citations.map((citation) => [citation.tag, citation]))

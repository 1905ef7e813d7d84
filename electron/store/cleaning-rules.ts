import { done, refuse, type Outcome } from '../../shared/contract/outcome.ts'
import type { CleaningRule, Edit } from '../../shared/model/cleaning.ts'
import type { IssuerId, ReleaseId, RuleId } from '../../shared/model/ids.ts'
import { inside, type Columns, type Reader, type Writer } from './connection.ts'
import { setRow } from './recording.ts'
import { textOf } from './release-pages.ts'
import { revise } from './revisions.ts'

type RuleRow = Pick<
  CleaningRule,
  'id' | 'name' | 'issuer' | 'kind' | 'pattern' | 'reach' | 'reason' | 'example' | 'standing'
> & {
  readonly place: CleaningRule['where']
  readonly holds_facts: number
  readonly built_in: number
  readonly switched_on: number
}

const columns =
  'id, name, issuer, kind, pattern, reach, place, holds_facts, reason, example, built_in, standing, switched_on'

/** The rules with how many pieces each strikes now, and in how many releases it has a part. */
export const listRules = (
  reader: Reader,
): readonly (CleaningRule & { readonly strikes: number; readonly releases: number })[] =>
  reader[inside]
    .all<RuleRow & { readonly strikes: number; readonly releases: number }>(
      `select ${columns}, coalesce(counted.strikes, 0) as strikes, coalesce(counted.releases, 0) as releases
       from cleaning_rule left join (
         select rule, sum(strikes) as strikes, count(*) as releases
         from struck join release on release.row = struck.release where release.withdrawn = 0 group by rule
       ) as counted on counted.rule = cleaning_rule.row
       where withdrawn = 0 order by row`,
    )
    .map(({ strikes, releases, ...row }) => ({ ...asRule(row), strikes, releases }))

/** Failure: not-found. */
export function ruleBy(reader: Reader, id: RuleId): Outcome<CleaningRule> {
  const row = reader[inside].one<RuleRow>(`select ${columns} from cleaning_rule where id = ? and withdrawn = 0`, id)
  return row === undefined ? refuse('not-found', 'failure.rule.missing') : done(asRule(row))
}

/** Switches a rule in every release that it strikes, with a new revision each. */
export function setRule(writer: Writer, id: RuleId, on: boolean): Outcome<void> {
  const known = ruleBy(writer, id)
  if (!known.ok) return known
  setRow(writer, 'cleaning_rule', id, { switched_on: on ? 1 : 0 })
  for (const release of releasesWithRule(writer, id)) {
    const now = textOf(writer, release)
    if (!now.ok) return now
    const switched = now.value.edits.map((edit): Edit =>
      edit.by.kind === 'rule' && edit.by.rule === id ? { ...edit, on } : edit,
    )
    const revised = revise(writer, release, switched)
    if (!revised.ok) return revised
  }
  return done(undefined)
}

/** Settles whether a rule counts, and switches it with that. Releases stay as they are. */
export const setStanding = (writer: Writer, id: RuleId, standing: CleaningRule['standing']): void =>
  setRow(writer, 'cleaning_rule', id, { standing, switched_on: standing === 'accepted' ? 1 : 0 })

const asRule = ({ place, holds_facts, built_in, switched_on, ...rule }: RuleRow): CleaningRule => ({
  ...rule,
  where: place,
  holdsFacts: holds_facts === 1,
  builtIn: built_in === 1,
  on: switched_on === 1,
})

export const ruleColumns = (rule: CleaningRule): Columns => ({
  name: rule.name,
  issuer: rule.issuer,
  kind: rule.kind,
  pattern: rule.pattern,
  reach: rule.reach,
  place: rule.where,
  holds_facts: rule.holdsFacts ? 1 : 0,
  reason: rule.reason,
  example: rule.example,
  built_in: rule.builtIn ? 1 : 0,
  standing: rule.standing,
  switched_on: rule.on ? 1 : 0,
})

/** Releases in whose current edits the rule has a part, whether it is on or off. */
export const releasesWithRule = (reader: Reader, rule: RuleId): readonly ReleaseId[] =>
  reader[inside].column<ReleaseId>(
    `select release.id from struck join cleaning_rule on cleaning_rule.row = struck.rule join release on release.row = struck.release
     where cleaning_rule.id = ? and release.withdrawn = 0 order by release.row`,
    rule,
  )

/** Releases of an issuer, newest first. */
export const releasesOfIssuer = (reader: Reader, issuer: IssuerId): readonly ReleaseId[] =>
  reader[inside].column<ReleaseId>(
    `select release.id from release join issuer on issuer.row = release.issuer
     where issuer.id = ? and release.withdrawn = 0 order by release.row desc`,
    issuer,
  )

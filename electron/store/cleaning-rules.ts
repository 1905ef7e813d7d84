import { done, refuse, type Outcome } from '../../shared/contract/outcome.ts'
import type { CleaningRule, Edit } from '../../shared/model/cleaning.ts'
import type { IssuerId, ReleaseId, RuleId } from '../../shared/model/ids.ts'
import { inside, type Columns, type Reader, type Writer } from './connection.ts'
import { setRow } from './recording.ts'
import { textOf } from './release-pages.ts'
import { revise } from './revisions.ts'

/** The rules with how many pieces each strikes now. */
export function listRules(reader: Reader): readonly (CleaningRule & { readonly strikes: number })[] {
  return reader[inside]
    .all<{
      id: RuleId
      name: string
      issuer: IssuerId | null
      pattern: string
      place: CleaningRule['where']
      reason: string
      example: string
      built_in: number
      switched_on: number
      strikes: number
    }>(
      `select id, name, issuer, pattern, place, reason, example, built_in, switched_on,
         coalesce((select sum(strikes) from struck join release on release.row = struck.release where rule = cleaning_rule.row and release.withdrawn = 0), 0) as strikes
       from cleaning_rule where withdrawn = 0 order by row`,
    )
    .map(({ place, built_in, switched_on, ...rule }) => ({
      ...rule,
      where: place,
      builtIn: built_in === 1,
      on: switched_on === 1,
    }))
}

/** Switches a rule in every release that it strikes, with a new revision each. */
export function setRule(writer: Writer, id: RuleId, on: boolean): Outcome<void> {
  if (!listRules(writer).some((rule) => rule.id === id)) return refuse('not-found', 'failure.rule.missing')
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

export const ruleColumns = (rule: CleaningRule): Columns => ({
  name: rule.name,
  issuer: rule.issuer,
  pattern: rule.pattern,
  place: rule.where,
  reason: rule.reason,
  example: rule.example,
  built_in: rule.builtIn ? 1 : 0,
  switched_on: rule.on ? 1 : 0,
})

/** Releases in whose current edits the rule has a part, whether it is on or off. */
export const releasesWithRule = (reader: Reader, rule: RuleId): readonly ReleaseId[] =>
  reader[inside].column<ReleaseId>(
    `select release.id from struck join cleaning_rule on cleaning_rule.row = struck.rule join release on release.row = struck.release
     where cleaning_rule.id = ? and release.withdrawn = 0 order by release.row`,
    rule,
  )

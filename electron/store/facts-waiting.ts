import { FactName, type Fact } from '../../shared/model/fact.ts'
import type { ReleaseId } from '../../shared/model/ids.ts'
import { inside, type Reader } from './connection.ts'
import { IS_CURRENT } from './current.ts'
import { factsOf, undecidedFacts } from './release-facts.ts'

export interface WaitingFact {
  readonly release: ReleaseId
  readonly fact: FactName
  readonly known: Fact
  readonly flags: string[]
}

/**
 * Facts that wait for a decision, release by release in the order in which they came, and how many there are in all.
 * `releases`: of these only; null: of all that are shown.
 */
export function factsWaiting(
  reader: Reader,
  { releases, limit }: { readonly releases: readonly ReleaseId[] | null; readonly limit: number },
): { total: number; waiting: WaitingFact[] } {
  const among = releases === null ? '' : 'and id in (select value from json_each(?))'
  const ids = releases === null ? [] : [JSON.stringify(releases)]
  const open = `from release where withdrawn = 0 and ${IS_CURRENT} and undecided > 0 ${among}`
  const total = reader[inside].value<number>(`select coalesce(sum(undecided), 0) ${open}`, ...ids) ?? 0
  const rows = reader[inside].all<{ id: ReleaseId; facts: string; flags: string }>(
    `select id, facts, flags ${open} order by row limit ?`,
    ...ids,
    limit,
  )
  const waiting = rows.flatMap(({ id, facts: kept, flags: flagged }) => {
    const facts = factsOf(kept)
    const flags: string[] = JSON.parse(flagged)
    return undecidedFacts(facts, flags).map((fact) => ({ release: id, fact, known: facts[fact], flags }))
  })
  return { total, waiting: waiting.slice(0, limit) }
}

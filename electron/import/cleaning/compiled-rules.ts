import type { CleaningRule } from '../../../shared/model/cleaning.ts'

/** A rule with its pattern made ready for its reach. */
export interface CompiledRule {
  readonly rule: CleaningRule
  readonly fits: RegExp
}

/** What may strike in a release, by where; `repeats`: the rules of its head that have no pattern. */
export interface UsableRules {
  readonly head: readonly CompiledRule[]
  readonly tail: readonly CompiledRule[]
  readonly anywhere: readonly CompiledRule[]
  readonly repeats: readonly CleaningRule[]
}

const usable = new WeakMap<readonly CleaningRule[], Map<string | null, UsableRules>>()

/** Rules that may strike in releases of this issuer. One whose pattern is no regular expression strikes nothing. */
export function rulesFor(rules: readonly CleaningRule[], issuer: string | null): UsableRules {
  const known = usable.get(rules)?.get(issuer)
  if (known !== undefined) return known
  const theirs = rules.filter(
    (rule) => rule.standing === 'accepted' && (rule.issuer === null || rule.issuer === issuer),
  )
  const placed = (where: CleaningRule['where']): CompiledRule[] =>
    theirs.flatMap((rule) => {
      const fits = rule.where === where ? expressionOf(rule) : null
      return fits === null ? [] : [{ rule, fits }]
    })
  const anywhere = placed('anywhere')
  const made = {
    head: [...placed('head'), ...anywhere],
    tail: [...placed('tail'), ...anywhere],
    anywhere,
    repeats: theirs.filter(({ kind }) => kind !== 'pattern'),
  }
  usable.set(rules, (usable.get(rules) ?? new Map<string | null, UsableRules>()).set(issuer, made))
  return made
}

/** What a rule fits, within its reach; null for one without a pattern, or whose pattern is no regular expression. */
export function expressionOf({ kind, pattern, reach }: CleaningRule): RegExp | null {
  if (kind !== 'pattern') return null
  try {
    switch (reach) {
      case 'line':
      case 'paragraph':
        return new RegExp(`^(?:${pattern})$`, 'iu')
      case 'line-start':
        return new RegExp(`^(?:${pattern})`, 'iu')
      case 'line-end':
        return new RegExp(`(?:${pattern})$`, 'iu')
      case 'onwards':
        return new RegExp(`(?:${pattern})(?![^])`, 'imu')
    }
  } catch {
    return null
  }
}

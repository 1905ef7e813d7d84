import type { OutputOf } from '../../shared/contract/contract.ts'
import { t, type WordKey } from '../../shared/words/words.ts'
import type { Place } from '../desk/place.ts'
import { useAsk } from '../desk/questions.ts'
import { CleaningProposals } from './cleaning-proposals.tsx'
import { CleaningRuleLine } from './cleaning-rule-line.tsx'
import css from './cleaning.module.css'

export type Rule = OutputOf<'cleaning.rules'>[number]
export type NameIssuer = (id: string | null) => string | undefined

/** What is proposed first, then the rules that strike lines: learned, built in, declined. */
export function Cleaning({ onGo }: { readonly onGo: (place: Place) => void }) {
  const rules = useAsk('cleaning.rules', {}).value
  const issuers = useAsk('issuers.list', {}).value ?? []
  const nameOf: NameIssuer = (id) => issuers.find((issuer) => issuer.id === id)?.name
  if (rules === undefined) return null
  const accepted = rules.filter(({ standing }) => standing === 'accepted')
  const declined = rules.filter(({ standing }) => standing === 'declined')
  const group = (title: WordKey, members: readonly Rule[], none?: WordKey) => (
    <RuleGroup title={title} rules={members} none={none} nameOf={nameOf} onGo={onGo} />
  )
  return (
    <>
      <p className={css['lead']}>{t('cleaning.lead')}</p>
      <CleaningProposals rules={rules.filter(({ standing }) => standing === 'proposed')} nameOf={nameOf} onGo={onGo} />
      {group(
        'cleaning.learned',
        accepted.filter(({ builtIn }) => !builtIn),
        'cleaning.learned.none',
      )}
      {group(
        'cleaning.builtIn',
        accepted.filter(({ builtIn }) => builtIn),
        'settings.cleaning.none',
      )}
      {declined.length > 0 && group('cleaning.declinedRules', declined)}
    </>
  )
}

interface RuleGroupProps {
  readonly title: WordKey
  readonly rules: readonly Rule[]
  readonly none: WordKey | undefined
  readonly nameOf: NameIssuer
  readonly onGo: (place: Place) => void
}

function RuleGroup({ title, rules, none, nameOf, onGo }: RuleGroupProps) {
  return (
    <section className={css['group']} aria-label={t(title)}>
      <h3 className={css['head']}>{t(title)}</h3>
      {rules.length === 0 && none !== undefined && <p className={css['quiet']}>{t(none)}</p>}
      <ul>
        {rules.map((rule) => (
          <CleaningRuleLine key={rule.id} rule={rule} issuer={nameOf(rule.issuer)} onGo={onGo} />
        ))}
      </ul>
    </section>
  )
}

import { useRef } from 'react'
import { t } from '../../shared/words/words.ts'
import type { Place } from '../desk/place.ts'
import { useDo } from '../desk/questions.ts'
import { sayDone } from '../desk/undo.ts'
import { Button } from '../kit/button.tsx'
import { moved } from '../kit/table-keys.ts'
import { CleaningLines } from './cleaning-lines.tsx'
import { scopeWords } from './cleaning-rule-line.tsx'
import type { NameIssuer, Rule } from './cleaning.tsx'
import css from './cleaning.module.css'

interface CleaningProposalsProps {
  readonly rules: readonly Rule[]
  readonly nameOf: NameIssuer
  readonly onGo: (place: Place) => void
}

/** Examples shown of each proposal. */
const EXAMPLES = 3

/** Rules that wait for a word: the arrows go from one to the next, A accepts, D declines. */
export function CleaningProposals({ rules, nameOf, onGo }: CleaningProposalsProps) {
  const list = useRef<HTMLUListElement>(null)
  const { accept, decline, busy } = useProposals()
  const cards = (): readonly HTMLElement[] => [
    ...(list.current?.querySelectorAll<HTMLElement>('[data-proposal]') ?? []),
  ]
  /** The keyboard goes on to the proposal that takes the place of the one decided. */
  const goOn = (at: number): void => {
    const left = cards().filter((_, index) => index !== at)
    left[Math.min(at, left.length - 1)]?.focus()
  }
  const decide = (at: number, act: (rule: Rule) => Promise<void>): void => {
    const rule = rules[at]
    if (rule === undefined || busy) return
    goOn(at)
    void act(rule)
  }
  return (
    <section className={css['group']} aria-label={t('cleaning.proposals')}>
      <h3 className={css['head']}>{t('cleaning.proposals')}</h3>
      <p className={css['quiet']}>{t(rules.length === 0 ? 'cleaning.proposals.none' : 'cleaning.proposals.words')}</p>
      <ul
        ref={list}
        onKeyDown={(event) => {
          const at = cards().findIndex((card) => card.contains(document.activeElement))
          if (at === -1 || event.ctrlKey || event.metaKey || event.altKey) return
          const to = moved(at, rules.length, { key: event.key, shift: false, mod: false, page: 3 })
          if (to !== undefined && event.target === cards()[at]) cards()[to]?.focus()
          else if (event.code === 'KeyA') decide(at, accept)
          else if (event.code === 'KeyD') decide(at, decline)
          else return
          event.preventDefault()
        }}
      >
        {rules.map((rule, at) => (
          <li key={rule.id} className={css['proposal']} tabIndex={0} data-proposal="" aria-label={rule.example}>
            <p className={css['proposed']}>
              <bdi>{rule.example}</bdi>
            </p>
            <p className={css['quiet']}>
              {[scopeWords(rule, nameOf(rule.issuer)), t('cleaning.seen', { count: rule.seen })].join(' · ')}
            </p>
            <CleaningLines rule={rule.id} onGo={onGo} total={rule.seen} most={EXAMPLES} />
            <div className={css['acts']}>
              <Button tone="primary" keys="a" disabled={busy} onClick={() => decide(at, accept)}>
                {t('cleaning.accept')}
              </Button>
              <Button keys="d" disabled={busy} onClick={() => decide(at, decline)}>
                {t('cleaning.decline')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function useProposals() {
  const accepting = useDo('cleaning.accept')
  const declining = useDo('cleaning.decline')
  return {
    busy: accepting.busy || declining.busy,
    accept: async ({ id }: Rule): Promise<void> => {
      const accepted = await accepting.run({ rule: id })
      if (accepted.ok) sayDone(t('cleaning.accepted', { count: accepted.value.struck }))
    },
    decline: async ({ id, example }: Rule): Promise<void> => {
      const declined = await declining.run({ rule: id })
      if (declined.ok) sayDone(t('cleaning.declined', { line: example }))
    },
  }
}

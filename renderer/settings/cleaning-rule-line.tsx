import { useState } from 'react'
import { t } from '../../shared/words/words.ts'
import type { Place } from '../desk/place.ts'
import { useDo } from '../desk/questions.ts'
import { sayDone } from '../desk/undo.ts'
import { Button } from '../kit/button.tsx'
import { Switch } from '../kit/switch.tsx'
import { CleaningLines } from './cleaning-lines.tsx'
import type { Rule } from './cleaning.tsx'
import css from './cleaning.module.css'

interface CleaningRuleLineProps {
  readonly rule: Rule
  readonly issuer: string | undefined
  readonly onGo: (place: Place) => void
}

/** One rule: its switch, why it is there, how much it strikes, and on request the lines themselves. */
export function CleaningRuleLine({ rule, issuer, onGo }: CleaningRuleLineProps) {
  const [open, setOpen] = useState(false)
  const turn = useDo('cleaning.switch')
  const accept = useDo('cleaning.accept')
  const switched = async (on: boolean): Promise<void> => {
    const turned = await turn.run({ rule: rule.id, on })
    if (turned.ok) sayDone(t(on ? 'cleaning.switchedOn' : 'cleaning.switchedOff', { rule: rule.name }))
  }
  const accepted = async (): Promise<void> => {
    const outcome = await accept.run({ rule: rule.id })
    if (outcome.ok) sayDone(t('cleaning.accepted', { count: outcome.value.struck }))
  }
  const lines = rule.standing === 'accepted' && rule.on ? rule.strikes : rule.seen
  return (
    <li className={css['rule']} data-off={!rule.on || rule.standing === 'declined' || undefined}>
      <div className={css['line']}>
        {rule.standing === 'accepted' ? (
          <Switch label={rule.name} on={rule.on} disabled={turn.busy} onSwitch={(on) => void switched(on)} />
        ) : (
          <Button disabled={accept.busy} onClick={() => void accepted()}>
            {t('cleaning.accept')}
          </Button>
        )}
        <div className={css['words']}>
          <p className={css['named']}>
            <bdi className={css['name']}>{rule.name}</bdi>
            <span className={css['quiet']}>{scopeWords(rule, issuer)}</span>
          </p>
          <p className={css['quiet']}>{rule.reason}</p>
          {rule.example !== rule.name && (
            <p className={css['example']}>
              <bdi>{rule.example}</bdi>
            </p>
          )}
        </div>
        {lines > 0 && (
          <Button
            tone="quiet"
            aria-expanded={open}
            aria-label={t('cleaning.lines.of', { lines: linesWords(rule), rule: rule.name })}
            onClick={() => setOpen(!open)}
          >
            {linesWords(rule)}
          </Button>
        )}
      </div>
      {open && <CleaningLines rule={rule.id} onGo={onGo} total={lines} />}
    </li>
  )
}

const linesWords = ({ standing, on, strikes, seen }: Rule): string =>
  standing === 'accepted' && on ? t('cleaning.strikes', { count: strikes }) : t('cleaning.wouldStrike', { count: seen })

/** Where a rule may strike, and in whose releases. */
export const scopeWords = ({ where }: Rule, issuer: string | undefined): string =>
  [t(`settings.cleaning.where.${where}`), issuer ?? t('cleaning.everyIssuer')].join(' · ')

import type { ReleasePage } from '../../shared/model/release.ts'
import { isWordKey, t } from '../../shared/words/words.ts'
import { Button, IconButton } from '../kit/button.tsx'
import { Undo2 } from '../kit/icons.ts'
import { FactField } from './fact-field.tsx'
import { isDate, sayFact } from './fact-words.ts'
import css from './foot.module.css'
import type { WalkActs } from './use-walk-keys.ts'
import type { Waiting } from './walk.ts'

interface FactDecisionProps {
  readonly waiting: Waiting
  readonly page: ReleasePage | undefined
  readonly editing: boolean
  readonly canGoBack: boolean
  readonly acts: WalkActs
  readonly onLeaveEdit: () => void
}

/** The fact in hand at the foot of the page: its name, its value, the words it was read from, and what can be decided. */
export function FactDecision({ waiting, page, editing, canGoBack, acts, onLeaveEdit }: FactDecisionProps) {
  const { fact, known } = waiting
  const words = known.span === null ? undefined : page?.plain.slice(...known.span).trim()
  return (
    <section className={css['foot']} aria-label={t('facts.place')}>
      <div className={css['what']}>
        <span className={css['fact']}>{t(`fact.${fact}`)}</span>
        {known.value !== null && <bdi className={css['value']}>{sayFact(fact, known.value)}</bdi>}
        {words !== undefined && words !== known.value && (
          <q className={css['quote']} dir="auto">
            {words}
          </q>
        )}
      </div>
      {editing ? (
        <div className={css['edit']}>
          <FactField
            bare
            name={fact}
            value={known.value}
            onValue={(value) => (value === null ? acts.none() : acts.set(value))}
            onLeave={onLeaveEdit}
          />
        </div>
      ) : (
        <>
          <p className={css['why']} role="status">
            {howKnown(waiting)}
          </p>
          <Decisions waiting={waiting} canGoBack={canGoBack} acts={acts} />
        </>
      )}
    </section>
  )
}

function Decisions({
  waiting: { fact, known },
  canGoBack,
  acts,
}: Pick<FactDecisionProps, 'waiting' | 'canGoBack' | 'acts'>) {
  const { value, choices = [] } = known
  return (
    <div className={css['acts']}>
      {canGoBack && (
        <IconButton label={t('facts.back')} keys="backspace" onClick={acts.back}>
          <Undo2 />
        </IconButton>
      )}
      <Button tone="quiet" keys="s" onClick={acts.later}>
        {t('facts.later')}
      </Button>
      <Button tone="quiet" keys="x" onClick={acts.none}>
        {t('facts.none')}
      </Button>
      {(value !== null || choices.length > 0) && (
        <Button tone="quiet" keys="e" onClick={acts.edit}>
          {t('facts.edit')}
        </Button>
      )}
      {choices.map((choice, at) => (
        <Button key={choice} keys={`${at + 1}`} onClick={() => acts.set(choice)}>
          {sayFact(fact, choice)}
        </Button>
      ))}
      {value !== null && (
        <Button tone="primary" keys="enter" onClick={acts.keep}>
          {t('facts.keep')}
        </Button>
      )}
      {value === null && choices.length === 0 && (
        <Button tone="primary" keys="enter" onClick={acts.edit}>
          {t('facts.enter')}
        </Button>
      )}
    </div>
  )
}

/** How the fact is known, and what speaks against it. */
function howKnown({ fact, known, flags }: Waiting): string {
  const against = flags
    .filter((flag) => (isDate(fact) ? /date/u.test(flag) : fact === 'issuer' && flag.startsWith('issuer-')))
    .map((flag) => (flag === 'issuer-not-confirmed-by-host' ? `flag.${flag}.bare` : `flag.${flag}`))
    .filter(isWordKey)
    .filter((key) => known.choices === undefined || key !== 'flag.ambiguous-date')
    .map((key) => t(key))
  return [...against, t(`facts.how.${wayOf(known)}`)].join(' ')
}

function wayOf({
  state,
  span,
  choices,
}: Waiting['known']): 'choices' | 'blank' | 'inferred' | 'inferredNowhere' | 'read' {
  if (choices !== undefined) return 'choices'
  if (state === 'blank') return 'blank'
  if (state === 'read') return 'read'
  return span === null ? 'inferredNowhere' : 'inferred'
}

import { useState } from 'react'
import type { Fact, FactName } from '../../shared/model/fact.ts'
import type { ReleaseId } from '../../shared/model/ids.ts'
import { t } from '../../shared/words/words.ts'
import { useDo } from '../desk/questions.ts'
import { sayDone } from '../desk/undo.ts'
import { Button, IconButton } from '../kit/button.tsx'
import { Pencil } from '../kit/icons.ts'
import { FactField } from './fact-field.tsx'
import css from './fact-line.module.css'
import { sayFact } from './fact-words.ts'

interface FactLineProps {
  readonly release: ReleaseId
  readonly name: FactName
  readonly fact: Fact
  readonly onSpan: (span: readonly [number, number]) => void
}

/** One fact: its value, how it is known, where it was read, and a field to correct it. */
export function FactLine({ release, name, fact, onSpan }: FactLineProps) {
  const [editing, setEditing] = useState(false)
  const { run } = useDo('releases.setFact')
  const label = t(`fact.${name}`)
  const keep = async (value: string | null): Promise<void> => {
    const unchanged = value === fact.value && (value !== null || fact.state !== 'blank')
    const outcome = unchanged ? undefined : await run({ release, fact: name, value })
    if (outcome?.ok === true) sayDone(saidOf(name, value))
    if (outcome?.ok !== false) setEditing(false)
  }
  if (editing) {
    return (
      <div>
        <dt className="unseen">{label}</dt>
        <dd className={css['form']}>
          <FactField
            name={name}
            value={fact.value}
            onValue={(value) => void keep(value)}
            onLeave={() => setEditing(false)}
          />
        </dd>
      </div>
    )
  }
  return (
    <div className={css['line']} data-state={fact.choices === undefined ? fact.state : 'inferred'}>
      <dt className={css['name']}>{label}</dt>
      <dd className={css['known']}>
        <div className={css['value']}>
          <Value name={name} fact={fact} onSpan={onSpan} />
          <HowKnown fact={fact} />
          {fact.choices !== undefined && (
            <div className={css['choices']}>
              {fact.choices.map((choice) => (
                <Button key={choice} onClick={() => void keep(choice)}>
                  {sayFact(name, choice)}
                </Button>
              ))}
            </div>
          )}
        </div>
        <IconButton label={t('reader.editFact', { fact: label })} onClick={() => setEditing(true)}>
          <Pencil />
        </IconButton>
      </dd>
    </div>
  )
}

/** What a decision on a fact did, for its toast. */
export const saidOf = (name: FactName, value: string | null): string =>
  value === null
    ? t('facts.noned', { fact: t(`fact.${name}`) })
    : t('facts.set', { fact: t(`fact.${name}`), value: sayFact(name, value) })

function Value({ name, fact, onSpan }: Pick<FactLineProps, 'name' | 'fact' | 'onSpan'>) {
  const { span } = fact
  const shown = shownOf(name, fact)
  if (span === null) return <span dir="auto">{shown}</span>
  return (
    <button
      type="button"
      className={css['where']}
      title={t('reader.showSpan', { fact: t(`fact.${name}`) })}
      dir="auto"
      onClick={() => onSpan(span)}
    >
      {shown}
    </button>
  )
}

function shownOf(name: FactName, { value, state, choices }: Fact): string {
  if (value !== null) return sayFact(name, value)
  if (choices !== undefined) return t('fact.choices')
  return state === 'by-hand' ? t('fact.none') : '–'
}

function HowKnown({ fact: { state } }: { readonly fact: Fact }) {
  if (state === 'blank') return null
  return <span className={css['state']}>{t(`fact.state.${state}`)}</span>
}

import { useState } from 'react'
import { ReleaseKind, type Fact, type FactName } from '../../shared/model/fact.ts'
import type { ReleaseId } from '../../shared/model/ids.ts'
import { sayDate } from '../../shared/words/when.ts'
import { t } from '../../shared/words/words.ts'
import { useDo } from '../desk/questions.ts'
import { IconButton } from '../kit/button.tsx'
import { Field, TextInput } from '../kit/field.tsx'
import { Pencil } from '../kit/icons.ts'
import css from './fact-line.module.css'

interface FactLineProps {
  readonly release: ReleaseId
  readonly name: FactName
  readonly fact: Fact
  readonly onSpan: (span: readonly [number, number]) => void
}

const isDate = (name: FactName): boolean =>
  name === 'event' || name === 'dateline' || name === 'publication' || name === 'capture'

const shown = (name: FactName, value: string): string => {
  if (isDate(name)) return sayDate(value)
  const kind = name === 'kind' ? ReleaseKind.safeParse(value) : undefined
  return kind?.success === true ? t(`kind.${kind.data}`) : value
}

/** One fact: its value, how it is known, where it was read, and a field to correct it. */
export function FactLine({ release, name, fact, onSpan }: FactLineProps) {
  const [editing, setEditing] = useState(false)
  const label = t(`fact.${name}`)
  if (editing) {
    return (
      <div>
        <dt className="unseen">{label}</dt>
        <dd>
          <FactField release={release} name={name} fact={fact} onDone={() => setEditing(false)} />
        </dd>
      </div>
    )
  }
  const { span } = fact
  const value = fact.value === null ? '–' : shown(name, fact.value)
  return (
    <div className={css['line']} data-state={fact.state}>
      <dt className={css['name']}>{label}</dt>
      <dd className={css['known']}>
        <div className={css['value']}>
          {span === null ? (
            <span dir="auto">{value}</span>
          ) : (
            <button
              type="button"
              className={css['where']}
              title={t('reader.showSpan', { fact: label })}
              dir="auto"
              onClick={() => onSpan(span)}
            >
              {value}
            </button>
          )}
          {fact.state !== 'blank' && <span className={css['state']}>{t(`fact.state.${fact.state}`)}</span>}
        </div>
        <IconButton label={t('reader.editFact', { fact: label })} onClick={() => setEditing(true)}>
          <Pencil />
        </IconButton>
      </dd>
    </div>
  )
}

function FactField({
  release,
  name,
  fact,
  onDone,
}: {
  readonly release: ReleaseId
  readonly name: FactName
  readonly fact: Fact
  readonly onDone: () => void
}) {
  const [typed, setTyped] = useState(fact.value ?? '')
  const { run } = useDo('releases.setFact')
  const keep = async (): Promise<void> => {
    const value = typed.trim() === '' ? null : typed.trim()
    if (value === fact.value) return onDone()
    const outcome = await run({ release, fact: name, value })
    if (outcome.ok) onDone()
  }
  return (
    <form
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <Field label={t(`fact.${name}`)} hint={t(isDate(name) ? 'reader.dateHint' : 'reader.factHint')}>
        <TextInput
          autoFocus
          dir="auto"
          value={typed}
          onText={setTyped}
          onBlur={onDone}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.stopPropagation()
            onDone()
          }}
        />
      </Field>
    </form>
  )
}

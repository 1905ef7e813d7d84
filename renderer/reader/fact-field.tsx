import { useState } from 'react'
import { ReleaseKind, type FactName } from '../../shared/model/fact.ts'
import { t } from '../../shared/words/words.ts'
import { Choice, Field, TextInput, type Option } from '../kit/field.tsx'
import { isDate } from './fact-words.ts'

interface FactFieldProps {
  readonly name: FactName
  readonly value: string | null
  /** The name stands beside it already. */
  readonly bare?: boolean
  /** Enter: the value as typed; null where nothing is left. */
  readonly onValue: (value: string | null) => void
  /** Esc, or the keyboard went elsewhere. */
  readonly onLeave: () => void
}

/** A field to enter a fact by hand: kinds are chosen, everything else is typed. */
export function FactField(props: FactFieldProps) {
  return props.name === 'kind' ? <KindField {...props} /> : <TypedField {...props} />
}

function TypedField({ name, value, bare = false, onValue, onLeave }: FactFieldProps) {
  const [typed, setTyped] = useState(value ?? '')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onValue(typed.trim() === '' ? null : typed.trim())
      }}
    >
      <Field bare={bare} label={t(`fact.${name}`)} hint={t(isDate(name) ? 'reader.dateHint' : 'reader.factHint')}>
        <TextInput
          autoFocus
          dir="auto"
          value={typed}
          onText={setTyped}
          onBlur={onLeave}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.stopPropagation()
            onLeave()
          }}
        />
      </Field>
    </form>
  )
}

type Chosen = ReleaseKind | 'none'

function KindField({ value, bare = false, onValue, onLeave }: FactFieldProps) {
  const kind = ReleaseKind.safeParse(value)
  const kinds: readonly Option<Chosen>[] = [
    { value: 'none', label: '–' },
    ...ReleaseKind.options.map((one) => ({ value: one, label: t(`kind.${one}`) })),
  ]
  return (
    <div
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onLeave()
      }}
    >
      <Field bare={bare} label={t('fact.kind')}>
        <Choice<Chosen>
          autoFocus
          value={kind.success ? kind.data : 'none'}
          options={kinds}
          onChoice={(chosen) => onValue(chosen === 'none' ? null : chosen)}
        />
      </Field>
    </div>
  )
}

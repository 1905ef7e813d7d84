import { Field as Base } from '@base-ui/react/field'
import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'
import css from './field.module.css'

interface FieldProps {
  readonly label: string
  readonly hint?: ReactNode
  /** What is wrong with the value, in words; nothing when it is fine. */
  readonly error?: string | undefined
  /** Keeps the label for screen readers only. */
  readonly bare?: boolean
  readonly children: ReactNode
}

/** A label, a control (`TextInput`, `TextArea`, `Choice`), a hint and what is wrong, tied together. */
export function Field({ label, hint, error, bare = false, children }: FieldProps) {
  return (
    <Base.Root className={css['field']} invalid={error !== undefined}>
      <Base.Label className={bare ? 'unseen' : css['label']}>{label}</Base.Label>
      {children}
      {hint !== undefined && <Base.Description className={css['hint']}>{hint}</Base.Description>}
      {error !== undefined && (
        <Base.Error className={css['error']} match>
          {error}
        </Base.Error>
      )}
    </Base.Root>
  )
}

interface TextInputProps extends Omit<ComponentProps<'input'>, 'className' | 'onChange' | 'value' | 'defaultValue'> {
  readonly value: string
  readonly onText: (text: string) => void
}

export function TextInput({ value, onText, ...rest }: TextInputProps) {
  return <Base.Control {...rest} value={value} onValueChange={(text) => onText(text)} className={css['control']} />
}

interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'className' | 'onChange' | 'value' | 'defaultValue'> {
  readonly value: string
  readonly onText: (text: string) => void
  /** serif: words that will be read, such as a definition. */
  readonly face?: 'sans' | 'serif'
}

/** Grows with its text. */
export function TextArea({ value, onText, face = 'sans', ...rest }: TextAreaProps) {
  return (
    <Base.Control
      render={
        <textarea
          {...rest}
          dir="auto"
          value={value}
          onChange={(event) => onText(event.target.value)}
          className={classes(css['control'], css['area'], face === 'serif' && css['serif'])}
        />
      }
    />
  )
}

export interface Option<V extends string> {
  readonly value: V
  readonly label: string
}

interface ChoiceProps<V extends string> {
  readonly value: V
  readonly options: readonly Option<V>[]
  readonly onChoice: (value: V) => void
  readonly disabled?: boolean
  readonly autoFocus?: boolean
}

/** One of several, as a native list: right for long or rarely used choices. */
export function Choice<V extends string>({ value, options, onChoice, disabled, autoFocus = false }: ChoiceProps<V>) {
  return (
    <Base.Control
      disabled={disabled}
      render={
        <select
          autoFocus={autoFocus}
          value={value}
          className={classes(css['control'], css['choice'])}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value)
            if (chosen) onChoice(chosen.value)
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      }
    />
  )
}

import type { RefObject } from 'react'
import { t } from '../../shared/words/words.ts'
import { Button } from '../kit/button.tsx'
import { Field, TextInput } from '../kit/field.tsx'
import css from './first-run.module.css'

interface YourNameProps {
  readonly name: string
  readonly missing: boolean
  readonly field: RefObject<HTMLInputElement | null>
  readonly onName: (name: string) => void
  readonly onEnter: () => void
}

/** Asked once: it stands beside everything the analyst does. */
export function YourName({ name, missing, field, onName, onEnter }: YourNameProps) {
  return (
    <form
      className={css['who']}
      onSubmit={(event) => {
        event.preventDefault()
        onEnter()
      }}
    >
      <Field label={t('first.name')} hint={t('first.nameHint')} error={missing ? t('first.nameMissing') : undefined}>
        <TextInput
          ref={field}
          value={name}
          onText={onName}
          maxLength={120}
          autoFocus
          onFocus={(event) => event.currentTarget.select()}
          autoComplete="off"
          spellCheck={false}
        />
      </Field>
      <Button type="submit" hidden />
    </form>
  )
}

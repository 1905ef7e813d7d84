import { useState } from 'react'
import { t } from '../../shared/words/words.ts'
import { questions, useAsk, useDo } from '../desk/questions.ts'
import { Button } from '../kit/button.tsx'
import { Field, TextInput } from '../kit/field.tsx'
import { toast } from '../kit/toast.tsx'
import css from './settings-room.module.css'

/** The name beside the analyst's work. */
export function AnalystName() {
  const name = useAsk('app.profile', {}).value?.analyst?.name
  return name === undefined ? null : <NameForm key={name} name={name} />
}

function NameForm({ name }: { readonly name: string }) {
  const [typed, setTyped] = useState(name)
  const setProfile = useDo('app.setProfile')
  const save = async (): Promise<void> => {
    const saved = await setProfile.run({ name: typed.trim() })
    if (!saved.ok) return
    await questions.invalidateQueries({ queryKey: ['app.profile'] })
    toast({ words: t('settings.nameSaved') })
  }
  return (
    <form
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Field label={t('settings.name')} hint={t('settings.nameHint')}>
        <TextInput value={typed} onText={setTyped} maxLength={120} spellCheck={false} />
      </Field>
      <div>
        <Button type="submit" tone="primary" disabled={typed.trim() === '' || typed.trim() === name}>
          {t('settings.nameSave')}
        </Button>
      </div>
    </form>
  )
}

import { useState } from 'react'
import { t } from '../../shared/words/words.ts'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { Field, TextInput } from '../kit/field.tsx'
import { Switch } from '../kit/switch.tsx'
import { useLibraryFile } from './library-file.ts'
import css from './new-library.module.css'

interface NewLibraryProps {
  readonly open: boolean
  readonly onClose: () => void
  /** Done before the library is made, such as keeping the analyst's name. False stops it. */
  readonly before?: () => Promise<boolean>
}

/** Asks for a name and whether the starter codebook should come along. */
export function NewLibrary({ open, onClose, before }: NewLibraryProps) {
  const [name, setName] = useState(t('new.nameDefault'))
  const [starter, setStarter] = useState(true)
  const file = useLibraryFile()
  const make = async (): Promise<void> => {
    if (before !== undefined && !(await before())) return
    const made = await file.make(name.trim(), starter)
    if (made.ok) onClose()
  }
  return (
    <Dialog open={open} onClose={onClose} title={t('new.title')} closeLabel={t('app.close')}>
      <form
        className={css['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void make()
        }}
      >
        <Field label={t('new.name')} hint={t('new.hint')}>
          <TextInput value={name} onText={setName} maxLength={120} autoFocus />
        </Field>
        <div className={css['starter']}>
          <Switch label={t('new.starter')} on={starter} onSwitch={setStarter} />
          <div>
            <div className={css['label']}>{t('new.starter')}</div>
            <div className={css['hint']}>{t('new.starterWords')}</div>
          </div>
        </div>
        <div className={css['end']}>
          <Button type="button" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" tone="primary" disabled={name.trim() === '' || file.busy}>
            {t('new.make')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

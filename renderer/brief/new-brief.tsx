import { useRef, useState } from 'react'
import type { BriefId, ThemeId } from '../../shared/model/ids.ts'
import { t } from '../../shared/words/words.ts'
import { useAsk, useDo } from '../desk/questions.ts'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { Field, TextInput } from '../kit/field.tsx'
import { Segments } from '../kit/segments.tsx'
import css from './new-brief.module.css'

interface NewBriefProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly onMade: (brief: BriefId) => void
}

type Start = 'nothing' | 'themes' | 'everything'

/** Asks for a title and which tagged passages the new brief begins with. */
export function NewBrief({ open, onClose, onMade }: NewBriefProps) {
  const [title, setTitle] = useState('')
  const [start, setStart] = useState<Start>('nothing')
  const [chosen, setChosen] = useState<readonly ThemeId[]>([])
  const make = useDo('briefs.new')
  const first = useRef<HTMLInputElement>(null)
  const submit = async (): Promise<void> => {
    const themes = start === 'everything' ? null : start === 'nothing' ? [] : [...chosen]
    const made = await make.run({ template: 'intelligence-note', title: title.trim(), themes, query: null })
    if (!made.ok) return
    setTitle('')
    onMade(made.value.id)
  }
  const footer = (
    <>
      <Button tone="quiet" onClick={onClose}>
        {t('brief.cancel')}
      </Button>
      <Button tone="primary" type="submit" form="new-brief" disabled={make.busy}>
        {t('brief.make')}
      </Button>
    </>
  )
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('brief.new')}
      closeLabel={t('brief.close')}
      footer={footer}
      first={first}
    >
      <form
        id="new-brief"
        className={css['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <Field label={t('brief.title')} hint={t('brief.newHint')}>
          <TextInput
            ref={first}
            value={title}
            maxLength={300}
            onText={setTitle}
            placeholder={t('brief.titleHint')}
            dir="auto"
          />
        </Field>
        <Segments
          label={t('brief.start')}
          value={start}
          onChoice={setStart}
          options={[
            { value: 'nothing', label: t('brief.startEmpty') },
            { value: 'themes', label: t('brief.startThemes') },
            { value: 'everything', label: t('brief.startAll') },
          ]}
        />
        {start === 'themes' && <ThemeChecks chosen={chosen} onChoose={setChosen} />}
      </form>
    </Dialog>
  )
}

interface ThemeChecksProps {
  readonly chosen: readonly ThemeId[]
  readonly onChoose: (themes: readonly ThemeId[]) => void
}

function ThemeChecks({ chosen, onChoose }: ThemeChecksProps) {
  const themes = useAsk('themes.list', {}, { keep: true }).value?.themes.filter((theme) => theme.tags > 0) ?? []
  if (themes.length === 0) return <p className={css['none']}>{t('brief.noPassages')}</p>
  return (
    <fieldset className={css['themes']}>
      <legend className="unseen">{t('brief.startThemes')}</legend>
      {themes.map(({ id, path, tags }) => (
        <label key={id} className={css['theme']}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ target }) => onChoose(target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))}
          />
          {t('brief.themeCount', { path, count: tags })}
        </label>
      ))}
    </fieldset>
  )
}

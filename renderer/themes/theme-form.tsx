import { useState } from 'react'
import type { ThemeId } from '../../shared/model/ids.ts'
import type { Theme, ThemeDraft } from '../../shared/model/theme.ts'
import { t } from '../../shared/words/words.ts'
import { useDo } from '../desk/questions.ts'
import { sayDone } from '../desk/undo.ts'
import { Button } from '../kit/button.tsx'
import { useCommands } from '../kit/commands.ts'
import { Choice, Field, TextArea, TextInput } from '../kit/field.tsx'
import { AliasList } from './alias-list.tsx'
import { ColourChoice } from './colour-choice.tsx'
import { problemOf, sameDraft } from './theme-draft.ts'
import css from './theme-form.module.css'
import { possibleParents } from './theme-tree.ts'

interface ThemeFormProps {
  readonly start: ThemeDraft
  /** Undefined for a theme that is being added. */
  readonly theme: Theme | undefined
  readonly themes: readonly Theme[]
  /** With the theme that was added or kept; without when adding was given up. */
  readonly onDone: (theme: ThemeId | undefined) => void
}

const top = 'top'

/** One theme, field by field; nothing changes in the codebook before it is saved as a new version. */
export function ThemeForm({ start, theme, themes, onDone }: ThemeFormProps) {
  const [draft, setDraft] = useState(start)
  const { run: add, busy: adding } = useDo('themes.add')
  const { run: edit, busy: editing } = useDo('themes.edit')
  const put = <K extends keyof ThemeDraft>(field: K, value: ThemeDraft[K]): void =>
    setDraft({ ...draft, [field]: value })
  const problem = problemOf(draft, theme?.id ?? null, themes)
  const changed = !sameDraft(draft, start)
  const ready = changed && problem === undefined && !adding && !editing
  const errorAt = (field: 'name' | 'key'): string | undefined =>
    changed && problem?.field === field ? t(problem.key, { name: problem.name ?? '' }) : undefined
  const save = async (): Promise<void> => {
    if (!ready) return
    const outcome =
      theme === undefined ? await add(draft) : await edit({ theme: theme.id, version: theme.version, draft })
    if (!outcome.ok) return
    const { id, name, version } = outcome.value
    sayDone(theme === undefined ? t('themes.added', { name }) : t('themes.saved', { name, version }))
    onDone(id)
  }
  const discard = (): void => {
    setDraft(start)
    if (theme === undefined) onDone(undefined)
  }
  useCommands([
    {
      id: 'themes.save',
      label: t('themes.saveNew'),
      group: t('themes.addGroup'),
      keys: 'mod+s',
      inFields: true,
      when: ready,
      quiet: true,
      run: () => void save(),
    },
  ])
  const parents = possibleParents(themes, theme?.id ?? null)
  return (
    <form
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div className={css['fields']}>
        <Field label={t('themes.name')} error={errorAt('name')}>
          <TextInput
            value={draft.name}
            onText={(text) => put('name', text)}
            autoFocus={theme === undefined}
            maxLength={120}
          />
        </Field>
        <div className={css['row']}>
          <Field label={t('themes.parent')}>
            <Choice
              value={draft.parent ?? top}
              options={[
                { value: top, label: t('themes.noParent') },
                ...parents.map((each) => ({ value: each.id, label: each.path })),
              ]}
              onChoice={(value) => put('parent', themes.find((each) => each.id === value)?.id ?? null)}
            />
          </Field>
          <Field label={t('themes.key')} hint={t('themes.keyHint')} error={errorAt('key')}>
            <TextInput value={draft.key ?? ''} onText={(text) => put('key', text === '' ? null : text.slice(-1))} />
          </Field>
        </div>
        <ColourChoice colour={draft.colour} onColour={(colour) => put('colour', colour)} />
        <Field label={t('themes.definition')} hint={t('themes.definitionHint')}>
          <TextArea face="serif" value={draft.definition} onText={(text) => put('definition', text)} />
        </Field>
        <div className={css['row']}>
          <Field label={t('themes.useWhen')}>
            <TextArea face="serif" value={draft.useWhen} onText={(text) => put('useWhen', text)} />
          </Field>
          <Field label={t('themes.notWhen')}>
            <TextArea face="serif" value={draft.notWhen} onText={(text) => put('notWhen', text)} />
          </Field>
        </div>
        <Field label={t('themes.example')}>
          <TextArea face="serif" value={draft.example} onText={(text) => put('example', text)} />
        </Field>
        <AliasList aliases={draft.aliases} onAliases={(aliases) => put('aliases', aliases)} />
      </div>
      <footer className={css['foot']}>
        {theme !== undefined && !changed && (
          <span className={css['version']}>{t('themes.version', { version: theme.version })}</span>
        )}
        {theme !== undefined && !changed && <Retire theme={theme} />}
        {(changed || theme === undefined) && (
          <Button type="button" onClick={discard}>
            {t('themes.discard')}
          </Button>
        )}
        {(changed || theme === undefined) && (
          <Button tone="primary" type="submit" keys="mod+s" disabled={!ready}>
            {theme === undefined ? t('themes.saveNew') : t('themes.save', { version: theme.version + 1 })}
          </Button>
        )}
      </footer>
    </form>
  )
}

function Retire({ theme }: { readonly theme: Theme }) {
  const { run, busy } = useDo('themes.retire')
  const retire = async (): Promise<void> => {
    const outcome = await run({ theme: theme.id })
    if (outcome.ok) sayDone(t('themes.retired', { name: theme.name }))
  }
  return (
    <Button type="button" tone="quiet" disabled={busy} onClick={() => void retire()}>
      {t('themes.retire')}
    </Button>
  )
}

import { useState } from 'react'
import type { Alias } from '../../shared/model/theme.ts'
import { isWordKey, t } from '../../shared/words/words.ts'
import { Button, IconButton } from '../kit/button.tsx'
import { Choice, Field, TextInput } from '../kit/field.tsx'
import { X } from '../kit/icons.ts'
import css from './alias-list.module.css'
import { aliasOf } from './theme-draft.ts'

const languages = ['en', 'ru', 'zh', 'ur', 'fa', 'ar'] as const

const languageName = (language: string): string => {
  const key = `language.${language}`
  return isWordKey(key) ? t(key) : language
}

interface AliasListProps {
  readonly aliases: readonly Alias[]
  readonly onAliases: (aliases: Alias[]) => void
}

/** Aliases by language, and a line that adds one. */
export function AliasList({ aliases, onAliases }: AliasListProps) {
  const present = [...new Set([...languages, ...aliases.map((alias) => alias.language)])].filter((language) =>
    aliases.some((alias) => alias.language === language),
  )
  return (
    <section className={css['section']} aria-label={t('themes.aliases')}>
      <h2 className={css['title']}>{t('themes.aliases')}</h2>
      <p className={css['hint']}>{aliases.length === 0 ? t('themes.aliasNone') : t('themes.aliasesHint')}</p>
      <dl className={css['languages']}>
        {present.map((language) => (
          <div key={language} className={css['language']}>
            <dt className={css['name']}>{languageName(language)}</dt>
            <dd className={css['chips']}>
              {aliases
                .filter((alias) => alias.language === language)
                .map((alias) => (
                  <span key={alias.text} className={css['chip']} lang={language} dir="auto">
                    {alias.text}
                    <IconButton
                      type="button"
                      label={t('themes.aliasRemove', { text: alias.text })}
                      onClick={() => onAliases(aliases.filter((each) => each !== alias))}
                    >
                      <X />
                    </IconButton>
                  </span>
                ))}
            </dd>
          </div>
        ))}
      </dl>
      <NewAlias aliases={aliases} onAlias={(alias) => onAliases([...aliases, alias])} />
    </section>
  )
}

function NewAlias({
  aliases,
  onAlias,
}: {
  readonly aliases: readonly Alias[]
  readonly onAlias: (alias: Alias) => void
}) {
  const [language, setLanguage] = useState<(typeof languages)[number]>('en')
  const [typed, setTyped] = useState('')
  const alias = aliasOf(language, typed, aliases)
  const add = (): void => {
    if (alias === undefined) return
    onAlias(alias)
    setTyped('')
  }
  return (
    <div className={css['new']}>
      <Field label={t('themes.aliasLanguage')} bare>
        <Choice
          value={language}
          options={languages.map((value) => ({ value, label: languageName(value) }))}
          onChoice={setLanguage}
        />
      </Field>
      <Field label={t('themes.aliasText')} bare>
        <TextInput
          dir="auto"
          value={typed}
          onText={setTyped}
          placeholder={t('themes.aliasText')}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            add()
          }}
        />
      </Field>
      <Button type="button" disabled={alias === undefined} onClick={add}>
        {t('themes.aliasAdd')}
      </Button>
    </div>
  )
}

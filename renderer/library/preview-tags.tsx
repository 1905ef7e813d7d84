import type { Tag } from '../../shared/model/tag.ts'
import { t } from '../../shared/words/words.ts'
import { ThemeMark } from '../kit/theme-mark.tsx'
import { useThemes } from './use-themes.ts'
import css from './preview.module.css'

interface PreviewTagsProps {
  readonly tags: readonly Tag[]
  readonly language: string | undefined
}

/** The tags of a release, theme by theme, with the words they stand on. */
export function PreviewTags({ tags, language }: PreviewTagsProps) {
  const themes = useThemes()
  const ids = [...new Set(tags.map(({ theme }) => theme))]
  return (
    <section className={css['section']}>
      <h3 className={css['name']}>{t('preview.tags')}</h3>
      {ids.length === 0 && <p className={css['none']}>{t('preview.noTags')}</p>}
      <ul className={css['tags']}>
        {ids.map((id) => {
          const own = tags.filter(({ theme }) => theme === id)
          const theme = themes.get(id)
          return (
            <li key={id}>
              <ThemeMark colour={theme?.colour ?? 1} label={theme?.name ?? own[0]?.path ?? ''} />
              {own.map((tag) => (
                <q key={tag.id} className={css['quote']} lang={language} dir="auto">
                  {tag.quote}
                </q>
              ))}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

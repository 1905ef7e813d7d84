import { t } from '../../shared/words/words.ts'
import { classes } from '../kit/classes.ts'
import type { ListRow } from './use-list.ts'
import css from './release-table.module.css'

/** The title in the release's own direction and language; a title taken from the first sentence is told apart. */
export function ReleaseTitle({ row: { title, titleState, language, state } }: { readonly row: ListRow }) {
  if (title === null) return <span className={css['missing']}>{t('library.untitled')}</span>
  const note = titleState === 'inferred' ? t('library.titleInferred') : undefined
  return (
    <bdi
      lang={language ?? undefined}
      className={classes(css['title'], state === 'new' && css['fresh'], state === 'excluded' && css['excluded'])}
      title={note}
    >
      {title}
    </bdi>
  )
}

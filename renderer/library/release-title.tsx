import { t } from '../../shared/words/words.ts'
import { classes } from '../kit/classes.ts'
import { Copy, History } from '../kit/icons.ts'
import type { ListRow } from './use-list.ts'
import css from './release-table.module.css'

/** The title in the release's own direction and language, and what is to be known of the release beside it. */
export function ReleaseTitle({ row }: { readonly row: ListRow }) {
  return (
    <span className={css['titled']}>
      <Title row={row} />
      <Marks row={row} />
    </span>
  )
}

function Title({ row: { title, titleState, language, state, newer } }: { readonly row: ListRow }) {
  if (title === null) return <span className={css['missing']}>{t('library.untitled')}</span>
  const note = titleState === 'inferred' ? t('library.titleInferred') : undefined
  return (
    <bdi
      lang={language ?? undefined}
      className={classes(
        css['title'],
        state === 'new' && css['fresh'],
        state === 'excluded' && css['excluded'],
        newer !== null && css['replaced'],
      )}
      title={note}
    >
      {title}
    </bdi>
  )
}

/** A family, a newer version, facts that wait. */
function Marks({ row: { family, newer, undecided } }: { readonly row: ListRow }) {
  return (
    <>
      {undecided > 0 && (
        <span className={css['waiting']} title={t('facts.waiting', { count: undecided })}>
          <span aria-hidden>{undecided}?</span>
          <span className="unseen">{t('facts.waiting', { count: undecided })}</span>
        </span>
      )}
      {newer !== null && (
        <span className={css['mark']} role="img" title={t('versions.rowNote')} aria-label={t('versions.rowNote')}>
          <History aria-hidden />
        </span>
      )}
      {family !== null && (
        <span className={css['mark']} role="img" title={t('family.badge')} aria-label={t('family.badge')}>
          <Copy aria-hidden />
        </span>
      )}
    </>
  )
}

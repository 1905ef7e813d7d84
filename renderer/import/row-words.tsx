import { t } from '../../shared/words/words.ts'
import { classes } from '../kit/classes.ts'
import { fileName } from './summary.ts'
import css from './import-report.module.css'

/** A release's title in its own direction. */
export function Title({ title }: { readonly title: string | null }) {
  return title === null ? (
    <span className={css['quiet']}>{t('library.untitled')}</span>
  ) : (
    <bdi className={css['title']}>{title}</bdi>
  )
}

/** Which file: its own name, and the whole path on hover. */
export function Source({ source, strong = false }: { readonly source: string; readonly strong?: boolean }) {
  return (
    <span className={classes(css['source'], strong && css['strong'])} title={source}>
      <bdi>{fileName(source)}</bdi>
    </span>
  )
}

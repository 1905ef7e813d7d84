import type { ReleaseName } from '../../shared/model/family.ts'
import { sayDate } from '../../shared/words/when.ts'
import { t } from '../../shared/words/words.ts'
import css from './family.module.css'

/** A release as a list beside a text names it. */
export function ReleaseWords({ name: { title, issuer, date } }: { readonly name: ReleaseName }) {
  const under = [issuer, date === null ? null : sayDate(date)].filter((part) => part !== null).join(' · ')
  return (
    <>
      {title === null ? (
        <span className={css['quiet']}>{t('library.untitled')}</span>
      ) : (
        <bdi className={css['title']}>{title}</bdi>
      )}
      {under !== '' && (
        <span className={css['quiet']}>
          <bdi>{under}</bdi>
        </span>
      )}
    </>
  )
}

import type { Mapping } from '../../shared/model/mapping.ts'
import { sayDate } from '../../shared/words/when.ts'
import { t } from '../../shared/words/words.ts'
import { firstRecord } from './first-record.ts'
import type { Column } from './mapping-draft.ts'
import css from './mapping-form.module.css'

/** The first record as it would read. */
export function RecordPreview({
  mapping,
  columns,
}: {
  readonly mapping: Mapping
  readonly columns: readonly Column[]
}) {
  const { title, issuer, date, text } = firstRecord(mapping, columns)
  return (
    <section className={css['preview']} aria-label={t('mapping.preview')} aria-live="polite">
      <h3 className={css['above']}>{t('mapping.preview')}</h3>
      <p className={title === undefined ? css['missing'] : css['title']} dir="auto">
        {title ?? t('mapping.preview.title')}
      </p>
      <p className={css['under']}>
        {issuer !== undefined && <bdi>{issuer}</bdi>}
        <bdi>{date === undefined ? t('mapping.preview.noDate') : sayDate(date)}</bdi>
      </p>
      {text === '' ? (
        <p className={css['missing']}>{t('mapping.preview.noText')}</p>
      ) : (
        <p className={css['text']} dir="auto">
          {text}
        </p>
      )}
    </section>
  )
}

import type { Mapping } from '../../shared/model/mapping.ts'
import { t } from '../../shared/words/words.ts'
import { Field, TextInput } from '../kit/field.tsx'
import { Segments } from '../kit/segments.tsx'
import { Switch } from '../kit/switch.tsx'
import { ambiguousDate, type Column } from './mapping-draft.ts'
import css from './mapping-form.module.css'

interface MoreOfTableProps {
  readonly columns: readonly Column[]
  readonly mapping: Mapping
  readonly onMapping: (mapping: Mapping) => void
}

const orders = ['day', 'month', 'unknown'] as const
type Order = (typeof orders)[number]

const orderOf = (dayFirst: boolean | null): Order => (dayFirst === null ? 'unknown' : dayFirst ? 'day' : 'month')
const dayFirstOf = (order: Order): boolean | null => (order === 'unknown' ? null : order === 'day')

/** What only some tables need: which way round their dates are, whether the text is HTML, what one record is. */
export function MoreOfTable({ columns, mapping, onMapping }: MoreOfTableProps) {
  const sample = ambiguousDate(mapping, columns)
  const html =
    mapping.html || columns.some(({ samples }) => samples.some((value) => /<\/?(?:p|br|div)\b/iu.test(value)))
  if (sample === undefined && !html && mapping.record === null) return null
  return (
    <div className={css['more']}>
      {sample !== undefined && (
        <div className={css['line']}>
          <span>{t('mapping.dates', { sample })}</span>
          <Segments
            label={t('mapping.dates', { sample })}
            value={orderOf(mapping.dayFirst)}
            options={orders.map((value) => ({ value, label: t(`mapping.dates.${value}`) }))}
            onChoice={(order) => onMapping({ ...mapping, dayFirst: dayFirstOf(order) })}
          />
          {mapping.dayFirst === null && <p className={css['hint']}>{t('mapping.dates.hint')}</p>}
        </div>
      )}
      {html && (
        <div className={css['line']}>
          <span>{t('mapping.html')}</span>
          <Switch label={t('mapping.html')} on={mapping.html} onSwitch={(on) => onMapping({ ...mapping, html: on })} />
        </div>
      )}
      {mapping.record !== null && (
        <Field label={t('mapping.record')}>
          <TextInput
            value={mapping.record}
            dir="ltr"
            spellCheck={false}
            onText={(record) => onMapping({ ...mapping, record })}
          />
        </Field>
      )}
    </div>
  )
}

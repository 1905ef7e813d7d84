import { MappedField, type Mapping, type MappingProposal } from '../../shared/model/mapping.ts'
import { t } from '../../shared/words/words.ts'
import { Choice, Field, type Option } from '../kit/field.tsx'
import { roleOf, withColumn, type Column } from './mapping-draft.ts'
import css from './mapping-form.module.css'
import { MoreOfTable } from './more-of-table.tsx'
import { RecordPreview } from './record-preview.tsx'

interface MappingFormProps {
  readonly proposal: MappingProposal
  readonly mapping: Mapping
  readonly onMapping: (mapping: Mapping) => void
}

/** The columns with a few of their values, what each becomes, and the first record as it would read. */
export function MappingForm({ proposal, mapping, onMapping }: MappingFormProps) {
  const { columns, records } = proposal
  return (
    <div className={css['form']}>
      <p className={css['lead']}>{t('mapping.lead', { count: records })}</p>
      <div className={css['columns']} role="group" aria-label={t('mapping.columns')}>
        {columns.map((column, at) => (
          <ColumnLine key={column.name} column={column} first={at === 0} mapping={mapping} onMapping={onMapping} />
        ))}
      </div>
      <div className={css['beside']}>
        <MoreOfTable columns={columns} mapping={mapping} onMapping={onMapping} />
        <RecordPreview mapping={mapping} columns={columns} />
      </div>
    </div>
  )
}

type Chosen = MappedField | 'left'

interface ColumnLineProps {
  readonly column: Column
  /** It gets the keyboard first. */
  readonly first: boolean
  readonly mapping: Mapping
  readonly onMapping: (mapping: Mapping) => void
}

function ColumnLine({ column, first, mapping, onMapping }: ColumnLineProps) {
  const role = roleOf(mapping, column.name)
  const samples = column.samples.filter((sample) => sample.trim() !== '').slice(0, 3)
  const fields: readonly Option<Chosen>[] = [
    { value: 'left', label: t('mapping.left') },
    ...MappedField.options.map((value) => ({ value, label: t(`mapping.field.${value}`) })),
  ]
  return (
    <div className={css['column']} data-left={role === undefined || undefined}>
      <div className={css['held']}>
        <bdi className={css['name']}>{column.name}</bdi>
        <ul className={css['samples']}>
          {samples.length === 0 && <li>{t('mapping.noSamples')}</li>}
          {samples.map((sample, at) => (
            <li key={`${at} ${sample}`} dir="auto">
              {sample}
            </li>
          ))}
        </ul>
      </div>
      <div className={css['becomes']}>
        <Field label={t('mapping.as', { column: column.name })} bare>
          <Choice<Chosen>
            autoFocus={first}
            value={role?.field ?? 'left'}
            options={fields}
            onChoice={(field) => onMapping(withColumn(mapping, column.name, field === 'left' ? null : field))}
          />
        </Field>
        {role !== undefined && <Part role={role} mapping={mapping} />}
      </div>
    </div>
  )
}

/** How several columns of one field go together. */
function Part({ role, mapping }: { readonly role: NonNullable<ReturnType<typeof roleOf>>; readonly mapping: Mapping }) {
  const columns = mapping.fields[role.field] ?? []
  if (columns.length < 2) return null
  if (role.field === 'text') return <span className={css['part']}>{t('mapping.part', { number: role.part + 1 })}</span>
  const before = columns[role.part - 1]
  if (before === undefined) return null
  return <span className={css['part']}>{t('mapping.otherwise', { column: before })}</span>
}

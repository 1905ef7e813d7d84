import type { Theme } from '../../shared/model/theme.ts'
import { sayDate, sayLanguage } from '../../shared/words/when.ts'
import { t } from '../../shared/words/words.ts'
import type { TableColumn } from '../kit/table-columns.ts'
import { ThemeMarks } from '../kit/theme-mark.tsx'
import { IssuerName } from './issuer-name.tsx'
import { StateMark } from './state-mark.tsx'
import { ReleaseTitle } from './release-title.tsx'
import type { ListRow } from './use-list.ts'
import css from './release-table.module.css'

/** The columns of the library's table. */
export const releaseColumns = (themes: ReadonlyMap<string, Theme>): readonly TableColumn<ListRow>[] => [
  {
    id: 'state',
    label: t('library.column.state'),
    bare: true,
    width: 32,
    min: 32,
    cell: ({ state }) => <StateMark state={state} />,
  },
  {
    id: 'date',
    label: t('library.column.date'),
    width: 90,
    sortable: true,
    cell: ({ date }) => date !== null && <span className={css['quiet']}>{sayDate(date)}</span>,
  },
  {
    id: 'issuer',
    label: t('library.column.issuer'),
    width: 128,
    sortable: true,
    cell: ({ issuer }) => issuer !== null && <IssuerName name={issuer} />,
  },
  {
    id: 'title',
    label: t('library.column.title'),
    width: 240,
    min: 200,
    grows: true,
    sortable: true,
    cell: (row) => <ReleaseTitle row={row} />,
  },
  {
    id: 'themes',
    label: t('library.column.themes'),
    width: 82,
    cell: ({ themes: ids }) => <ThemeMarks themes={ids.flatMap((id) => marked(themes.get(id)))} most={3} />,
  },
  {
    id: 'tags',
    label: t('library.column.tags'),
    width: 48,
    sortable: true,
    align: 'end',
    cell: ({ tags }) => tags > 0 && <span className={css['quiet']}>{tags}</span>,
  },
  {
    id: 'language',
    label: t('library.column.language'),
    width: 72,
    sortable: true,
    cell: ({ language }) => language !== null && <span className={css['quiet']}>{sayLanguage(language)}</span>,
  },
]

const marked = (theme: Theme | undefined) =>
  theme === undefined ? [] : [{ id: theme.id, colour: theme.colour, label: theme.name }]

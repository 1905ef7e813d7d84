import { useMemo, type ReactNode } from 'react'
import { z } from 'zod'
import { t } from '../../shared/words/words.ts'
import { density, densityPref, rowHeights } from '../desk/appearance.ts'
import { usePref } from '../desk/prefs.ts'
import { Table } from '../kit/table.tsx'
import { releaseColumns } from './release-columns.tsx'
import { Snippet } from './snippet.tsx'
import { useThemes } from './use-themes.ts'
import type { ListRow, ShownList } from './use-list.ts'

const widths = z.record(z.string(), z.number().min(32).max(1200))
const none: Readonly<Record<string, number>> = {}
/** What a snippet's line adds to a row's height, in px. */
const snippetHeight = 22

const idOf = ({ id }: ListRow): string => id
const snippetOf = (row: ListRow) => <Snippet row={row} />

interface ReleaseTableProps {
  readonly shown: ShownList
  readonly current: number
  readonly selected: ReadonlySet<string>
  readonly onSight: (first: number, last: number) => void
  readonly onCurrent: (index: number) => void
  readonly onSelected: (ids: ReadonlySet<string>) => void
  readonly onOpen: (index: number) => void
  readonly onSort: (by: string) => void
  readonly empty: ReactNode
}

export function ReleaseTable({
  shown,
  current,
  selected,
  onSight,
  onCurrent,
  onSelected,
  onOpen,
  onSort,
  empty,
}: ReleaseTableProps) {
  const themes = useThemes()
  const columns = useMemo(() => releaseColumns(themes), [themes])
  const [rows] = usePref(densityPref, density, 'cosy')
  const [kept, keep] = usePref('library.widths', widths, none)
  const searching = shown.list.query.trim() !== ''
  return (
    <Table<ListRow>
      label={t('library.list')}
      columns={columns}
      total={shown.total ?? 0}
      loaded={shown.loaded}
      rowAt={shown.rowAt}
      idOf={idOf}
      rowHeight={rowHeights[rows] + (searching ? snippetHeight : 0)}
      onSight={onSight}
      current={current}
      onCurrent={onCurrent}
      selected={selected}
      onSelected={onSelected}
      onOpen={(_, index) => onOpen(index)}
      sort={{ by: shown.list.sort, descending: shown.list.descending }}
      onSort={onSort}
      widths={kept}
      onWidths={keep}
      empty={empty}
      {...(searching ? { under: snippetOf } : {})}
    />
  )
}

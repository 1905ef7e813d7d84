import type { ReactTable, Row as RowModel, RowData } from '@tanstack/react-table'
import { memo, type ReactNode } from 'react'
import { Skeleton } from './skeleton.tsx'
import { cellClass, type Features, type TableColumn } from './table-columns.ts'
import css from './table.module.css'

interface TableLineProps<Row extends RowData> {
  readonly id: string
  readonly index: number
  readonly top: number
  readonly row: RowModel<Features, Row> | undefined
  readonly columns: readonly TableColumn<Row>[]
  readonly current: boolean
  readonly selected: boolean
  readonly under: ((row: Row) => ReactNode) | undefined
  readonly FlexRender: ReactTable<Features, Row>['FlexRender']
}

function Line<Row extends RowData>({
  id,
  index,
  top,
  row,
  columns,
  current,
  selected,
  under,
  FlexRender,
}: TableLineProps<Row>) {
  return (
    <div
      id={id}
      role="row"
      className={css['line']}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-current={current || undefined}
      style={{ transform: `translateY(${top}px)` }}
      data-index={index}
    >
      <div className={css['cells']} role="presentation">
        {row === undefined
          ? columns.map((column) => (
              <div key={column.id} role="gridcell" className={cellClass(column.align)}>
                <Skeleton />
              </div>
            ))
          : row.getAllCells().map((cell, at) => (
              <div key={cell.id} role="gridcell" className={cellClass(columns[at]?.align)}>
                <FlexRender cell={cell} />
              </div>
            ))}
      </div>
      {under !== undefined && <div className={css['under']}>{row !== undefined && under(row.original)}</div>}
    </div>
  )
}

/**
 * A row; drawn again only when something about it changed, so that scrolling draws only what comes into sight.
 * (`memo` forgets that a component is generic; the cast gives that back.)
 */
export const TableLine = memo(Line) as typeof Line

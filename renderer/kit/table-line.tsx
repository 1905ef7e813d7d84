import type { ReactTable, Row as RowModel, RowData } from '@tanstack/react-table'
import type { ReactNode } from 'react'
import { Skeleton } from './skeleton.tsx'
import { cellClass, type Features, type TableColumn } from './table-columns.ts'
import type { Pointing } from './table-keys.ts'
import css from './table.module.css'

interface TableLineProps<Row extends RowData> {
  readonly id: string
  readonly index: number
  readonly top: number
  readonly row: RowModel<Features, Row> | undefined
  readonly columns: readonly TableColumn<Row>[]
  readonly current: boolean
  readonly selected: boolean
  readonly under: ReactNode
  readonly FlexRender: ReactTable<Features, Row>['FlexRender']
  readonly onPoint: (how: Pointing) => void
  readonly onOpen: () => void
}

export function TableLine<Row extends RowData>({
  id,
  index,
  top,
  row,
  columns,
  current,
  selected,
  under,
  FlexRender,
  onPoint,
  onOpen,
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
      onClick={(event) => onPoint(event.ctrlKey || event.metaKey ? 'toggle' : 'alone')}
      onDoubleClick={onOpen}
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
      {under !== undefined && <div className={css['under']}>{under}</div>}
    </div>
  )
}

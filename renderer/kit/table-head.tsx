import type { RowData, Table as TableModel } from '@tanstack/react-table'
import { classes } from './classes.ts'
import { ArrowDown, ArrowUp } from './icons.ts'
import { cellClass, type Features, type TableColumn, type TableSort } from './table-columns.ts'
import css from './table.module.css'

interface TableHeadProps<Row extends RowData> {
  readonly table: TableModel<Features, Row>
  readonly columns: readonly TableColumn<Row>[]
  readonly sort: TableSort
  readonly onSort: (by: string) => void
}

/** The names of the columns: a click sorts, the edge resizes. */
export function TableHead<Row extends RowData>({ table, columns, sort, onSort }: TableHeadProps<Row>) {
  const headers = table.getHeaderGroups()[0]?.headers ?? []
  return (
    <div className={css['head']} role="row" aria-rowindex={1}>
      {headers.map((header, at) => {
        const column = columns[at]
        if (column === undefined) return null
        const sorted = sort.by === column.id
        return (
          <div
            key={header.id}
            role="columnheader"
            className={cellClass(column.align)}
            aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
          >
            {column.sortable === true ? (
              <button
                type="button"
                className={classes(css['name'], sorted && css['sorted'])}
                onClick={() => onSort(column.id)}
              >
                {column.label}
                {sorted && (sort.descending ? <ArrowDown aria-hidden /> : <ArrowUp aria-hidden />)}
              </button>
            ) : (
              <span className={column.bare === true ? 'unseen' : css['name']}>{column.label}</span>
            )}
            {column.grows !== true && (
              <div className={css['edge']} onMouseDown={header.getResizeHandler()} aria-hidden />
            )}
          </div>
        )
      })}
    </div>
  )
}

import {
  columnResizingFeature,
  columnSizingFeature,
  tableFeatures,
  type ColumnDef,
  type RowData,
} from '@tanstack/react-table'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import css from './table.module.css'

export const features = tableFeatures({ columnSizingFeature, columnResizingFeature })
export type Features = typeof features

export interface TableColumn<Row extends RowData> {
  readonly id: string
  readonly label: string
  /** The label is for screen readers only. */
  readonly bare?: boolean
  /** Width in px at the start; `grows` takes what is left. */
  readonly width: number
  readonly min?: number
  readonly grows?: boolean
  readonly sortable?: boolean
  readonly align?: 'start' | 'end'
  readonly cell: (row: Row) => ReactNode
}

export interface TableSort {
  readonly by: string
  readonly descending: boolean
}

/** A column as TanStack Table knows it. */
export const defined = <Row extends RowData>(column: TableColumn<Row>): ColumnDef<Features, Row> => ({
  id: column.id,
  header: column.label,
  size: column.width,
  minSize: column.min ?? 48,
  cell: ({ row }) => column.cell(row.original),
})

/** The columns as a CSS grid: fixed widths, the growing one at least as wide as its minimum. */
export const trackList = <Row extends RowData>(
  columns: readonly TableColumn<Row>[],
  sizeOf: (id: string) => number | undefined,
): string =>
  columns
    .map((column) =>
      column.grows === true ? `minmax(${column.min ?? column.width}px, 1fr)` : `${sizeOf(column.id) ?? column.width}px`,
    )
    .join(' ')

export const cellClass = (align: 'start' | 'end' | undefined): string =>
  classes(css['cell'], align === 'end' && css['end'])

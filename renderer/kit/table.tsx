import { useTable, type RowData } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useEffectEvent, useId, useMemo, useRef, type ReactNode } from 'react'
import { defined, features, trackList, type TableColumn, type TableSort } from './table-columns.ts'
import { TableHead } from './table-head.tsx'
import { TableLine } from './table-line.tsx'
import css from './table.module.css'
import { moved, selectionAfter, type Pointing, type TableKeys } from './table-keys.ts'

export interface TableProps<Row extends RowData> {
  readonly label: string
  readonly columns: readonly TableColumn<Row>[]
  readonly total: number
  /** All rows that are here, in their order; the same array while nothing changed. */
  readonly loaded: readonly Row[]
  /** The row at a place; undefined while it is on its way (it shows as a skeleton of the right size). */
  readonly rowAt: (index: number) => Row | undefined
  readonly idOf: (row: Row) => string
  /** Height of every row in px; none differs, so nothing jumps. */
  readonly rowHeight: number
  /** Which rows are in sight, `last` included; ask for them. */
  readonly onSight: (first: number, last: number) => void
  /** The row the keyboard stands on. */
  readonly current: number
  readonly onCurrent: (index: number) => void
  readonly selected: ReadonlySet<string>
  readonly onSelected: (ids: ReadonlySet<string>) => void
  readonly onOpen: (row: Row, index: number) => void
  readonly sort: TableSort
  readonly onSort: (by: string) => void
  readonly widths: Readonly<Record<string, number>>
  readonly onWidths: (widths: Readonly<Record<string, number>>) => void
  /** A second line under the cells, such as a snippet. */
  readonly under?: (row: Row) => ReactNode
  /** Shown in the place of rows when there are none. */
  readonly empty?: ReactNode
}

/** A windowed table of any length with one row under the keyboard: arrows, J and K, Page, Home, End, Space selects, Enter opens. */
export function Table<Row extends RowData>(props: TableProps<Row>) {
  const { columns, total, loaded, rowAt, idOf, rowHeight, onSight, current, selected, widths, onWidths, label } = props
  const base = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: 0,
  })
  useEffect(() => rows.measure(), [rows, rowHeight])

  const items = rows.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  useEffect(() => onSight(first, last), [onSight, first, last])
  const reach = useEffectEvent((index: number) => {
    if (index < total) rows.scrollToIndex(index)
  })
  useEffect(() => reach(current), [current])

  const definitions = useMemo(() => columns.map(defined), [columns])
  const table = useTable({
    features,
    columns: definitions,
    data: loaded,
    getRowId: idOf,
    columnResizeMode: 'onEnd',
    columnResizeDirection: document.dir === 'rtl' ? 'rtl' : 'ltr',
    state: { columnSizing: widths },
    onColumnSizingChange: (change) => onWidths(typeof change === 'function' ? change({ ...widths }) : change),
  })
  const { rowsById } = table.getRowModel()
  const tracks = trackList(columns, (id) => table.getColumn(id)?.getSize())

  return (
    <div className={css['frame']} style={{ '--tracks': tracks, '--line-height': `${rowHeight}px` }}>
      <div
        ref={scroller}
        className={css['scroller']}
        role="grid"
        aria-label={label}
        aria-rowcount={total + 1}
        aria-multiselectable
        aria-activedescendant={total > 0 ? `${base}-${current}` : undefined}
        tabIndex={0}
        data-main-list=""
        onKeyDown={(event) => {
          const keys: TableKeys = {
            key: event.key,
            shift: event.shiftKey,
            mod: event.ctrlKey || event.metaKey,
            page: Math.max(1, last - first - 16),
          }
          if (act(props, keys)) event.preventDefault()
        }}
      >
        <TableHead table={table} columns={columns} sort={props.sort} onSort={props.onSort} />
        <div
          className={css['rows']}
          role="rowgroup"
          style={{ blockSize: `${rows.getTotalSize()}px` }}
          onClick={(event) => point(props, indexAt(event.target), event.ctrlKey || event.metaKey ? 'toggle' : 'alone')}
          onDoubleClick={(event) => open(props, indexAt(event.target))}
        >
          {items.map((item) => {
            const row = rowAt(item.index)
            const id = row === undefined ? undefined : idOf(row)
            return (
              <TableLine
                key={item.key}
                id={`${base}-${item.index}`}
                index={item.index}
                top={item.start}
                row={id === undefined ? undefined : rowsById[id]}
                columns={columns}
                current={item.index === current}
                selected={id !== undefined && selected.has(id)}
                under={props.under}
                FlexRender={table.FlexRender}
              />
            )
          })}
        </div>
      </div>
      {total === 0 && <div className={css['empty']}>{props.empty}</div>}
    </div>
  )
}

/** The place of the row that something happened in. */
const indexAt = (target: EventTarget): number | undefined => {
  const line = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
  return line === null ? undefined : Number(line.dataset['index'])
}

function point<Row extends RowData>(props: TableProps<Row>, index: number | undefined, how: Pointing): void {
  if (index === undefined) return
  const row = props.rowAt(index)
  props.onCurrent(index)
  if (row !== undefined) props.onSelected(selectionAfter(props.selected, props.idOf(row), how))
}

function open<Row extends RowData>(props: TableProps<Row>, index: number | undefined): void {
  const row = index === undefined ? undefined : props.rowAt(index)
  if (row !== undefined && index !== undefined) props.onOpen(row, index)
}

/** What a key does to the table; true if it did something. */
function act<Row extends RowData>(props: TableProps<Row>, keys: TableKeys): boolean {
  const row = props.rowAt(props.current)
  if (keys.key === 'Enter' && row !== undefined) open(props, props.current)
  else if (keys.key === ' ' && row !== undefined)
    props.onSelected(selectionAfter(props.selected, props.idOf(row), 'toggle'))
  else {
    const to = moved(props.current, props.total, keys)
    if (to === undefined) return false
    props.onCurrent(to)
    const reached = props.rowAt(to)
    if (keys.shift && row !== undefined && reached !== undefined) {
      props.onSelected(new Set([...props.selected, props.idOf(row), props.idOf(reached)]))
    }
  }
  return true
}

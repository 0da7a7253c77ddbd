// A long table that draws only the rows in sight (a full table of 500 rows takes ten frames), with sort by column.
import type { ComponentChildren } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { type SortBy, sortRows } from './sort-rows'
import { visibleRows } from './visible-rows'

export interface TableColumn<Row> {
  id: string
  head: string
  /** Shown on hover over the head. */
  hint?: string
  /** CSS width; the first column stays in sight when the table is scrolled sideways. */
  width: string
  align?: 'start' | 'end'
  /** What rows are sorted by; null sorts last, either way. Without it the column cannot be sorted. */
  sort?: (row: Row) => number | string | null
  cell: (row: Row) => ComponentChildren
}

interface Props<Row> {
  label: string
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
  rowKey(row: Row): string
  sortBy: SortBy
  onSort(by: SortBy): void
  rowHeight?: number
}

export function DataTable<Row>({ label, columns, rows, rowKey, sortBy, onSort, rowHeight = 44 }: Props<Row>) {
  const [scroll, setScroll] = useState({ top: 0, height: 640 })
  const sorted = useMemo(() => sortRows(rows, columns, sortBy), [rows, columns, sortBy])
  const { first, end, before, after } = visibleRows(scroll.top, scroll.height, rowHeight, sorted.length)
  return (
    <section
      class="table-scroll"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
      tabIndex={0}
      onScroll={event =>
        setScroll({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })
      }
    >
      <table class="table" aria-rowcount={sorted.length + 1}>
        <colgroup>
          {columns.map(column => (
            <col key={column.id} style={{ width: column.width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(column => (
              <HeadCell key={column.id} column={column} sortBy={sortBy} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <tr style={{ height: `${before}px` }} />}
          {sorted.slice(first, end).map((row, i) => (
            <tr key={rowKey(row)} aria-rowindex={first + i + 2} style={{ height: `${rowHeight}px` }}>
              {columns.map(column => (
                <td key={column.id} class={column.align === 'end' ? 'end' : ''}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
          {after > 0 && <tr style={{ height: `${after}px` }} />}
        </tbody>
      </table>
    </section>
  )
}

interface HeadProps<Row> {
  column: TableColumn<Row>
  sortBy: SortBy
  onSort(by: SortBy): void
}
function HeadCell<Row>({ column, sortBy, onSort }: HeadProps<Row>) {
  const mine = sortBy.column === column.id
  const side = column.align === 'end' ? 'end' : ''
  if (!column.sort)
    return (
      <th scope="col" class={side} title={column.hint}>
        {column.head}
      </th>
    )
  return (
    <th
      scope="col"
      class={side}
      title={column.hint}
      aria-sort={mine ? (sortBy.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        class="sort"
        onClick={() => onSort({ column: column.id, descending: mine ? !sortBy.descending : true })}
      >
        {column.head}
        {mine && <span aria-hidden="true">{sortBy.descending ? ' ↓' : ' ↑'}</span>}
      </button>
    </th>
  )
}

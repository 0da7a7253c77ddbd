// Sorts rows by a column: numbers by size, text by the reader's alphabet, what is missing last either way. Stable.
export interface SortBy {
  column: string
  descending: boolean
}
interface Sortable<Row> {
  id: string
  sort?: (row: Row) => number | string | null
}

const compare = (a: number | string, b: number | string): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b))

export function sortRows<Row>(rows: readonly Row[], columns: readonly Sortable<Row>[], by: SortBy): Row[] {
  const sort = columns.find(column => column.id === by.column)?.sort
  if (!sort) return [...rows]
  const sign = by.descending ? -1 : 1
  return rows
    .map(row => ({ row, value: sort(row) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null)
      return sign * compare(a.value, b.value)
    })
    .map(one => one.row)
}

// The table draws only rows in sight, sorts by column, and keeps what is missing at the end.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DataTable } from '@/components/primitives/DataTable'
import { sortRows } from '@/components/primitives/sort-rows'
import { visibleRows } from '@/components/primitives/visible-rows'
import { stage } from '@/tests/components/support/stage'

describe('visibleRows', () => {
  it('covers what is in sight, and rows and blanks add up to the whole', () => {
    fc.assert(
      fc.property(fc.nat(200_000), fc.integer({ min: 50, max: 2000 }), fc.nat(5000), (top, height, count) => {
        const { first, end, before, after } = visibleRows(top, height, 40, count)
        const reached = Math.max(0, Math.min(top, count * 40 - height))
        expect(before + (end - first) * 40 + after).toBe(count * 40)
        expect(before).toBeLessThanOrEqual(reached)
        expect(before + (end - first) * 40).toBeGreaterThanOrEqual(Math.min(count * 40, reached + height))
        expect(end - first).toBeLessThanOrEqual(height / 40 + 18)
      }),
    )
  })
})

describe('sortRows', () => {
  const columns = [{ id: 'x', sort: (row: { x: number | null }) => row.x }]

  it('sorts either way with what is missing last', () => {
    const rows = [{ x: 2 }, { x: null }, { x: 3 }, { x: 1 }]
    expect(sortRows(rows, columns, { column: 'x', descending: false }).map(row => row.x)).toEqual([
      1,
      2,
      3,
      null,
    ])
    expect(sortRows(rows, columns, { column: 'x', descending: true }).map(row => row.x)).toEqual([
      3,
      2,
      1,
      null,
    ])
  })

  it('leaves rows as they are for a column that cannot be sorted', () => {
    expect(sortRows([{ x: 2 }, { x: 1 }], columns, { column: 'y', descending: true })).toEqual([
      { x: 2 },
      { x: 1 },
    ])
  })
})

describe('DataTable', () => {
  it('draws a screenful of five thousand rows and says how many there are', () => {
    const rows = Array.from({ length: 5000 }, (_, id) => ({ id }))
    const on = stage(
      <DataTable
        label="Rows"
        columns={[{ id: 'id', head: 'Id', width: '80px', sort: row => row.id, cell: row => row.id }]}
        rows={rows}
        rowKey={row => String(row.id)}
        sortBy={{ column: 'id', descending: true }}
        onSort={() => {}}
      />,
    )
    expect(on.all('tbody tr').length).toBeLessThan(40)
    expect(on.all('table')[0]?.getAttribute('aria-rowcount')).toBe('5001')
    expect(on.all('td')[0]?.textContent).toBe('4999')
    expect(on.all('th')[0]?.getAttribute('aria-sort')).toBe('descending')
  })
})

// The scanner finds the same cells as splitting the text would, however many rows fit in a batch.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRowBatch } from '@/lib/readers/scan/row-batch'
import { scanPlainRows, scanQuotedRows } from '@/lib/readers/scan/scan-rows'
import { held, textOf } from './bytes'

const TAB = 9
const COMMA = 44

function cellsOf(scan: typeof scanPlainRows, text: string, delimiter: number, capacity = 2): string[][] {
  const { bytes, end } = held(text)
  const batch = createRowBatch(8, capacity)
  const rows: string[][] = []
  let from = 0
  while (from < end) {
    scan(bytes, from, end, delimiter, true, batch)
    for (let row = 0; row < batch.rows; row++) {
      const base = row * batch.stride
      const count = batch.bounds[base] ?? 0
      rows.push(
        Array.from({ length: count }, (_, cell) =>
          textOf(bytes, (batch.bounds[base + 1 + cell] ?? 0) + 1, batch.bounds[base + 2 + cell] ?? 0),
        ),
      )
    }
    if (batch.rows === 0) break
    from = batch.next
  }
  return rows
}

const cell = fc.string({ maxLength: 6 }).map(text => text.replace(/[\t\r\n]/g, '_'))
const tables = fc.array(fc.array(cell, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 7 })
const isBlank = (row: string[]) => row.length === 1 && row[0] === ''

describe('plain rows', () => {
  it('are what splitting at tabs and line feeds gives', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom('\n', '\r\n'), (table, lineEnd) => {
        fc.pre(!isBlank(table.at(-1) ?? ['']))
        const text = table.map(row => row.join('\t')).join(lineEnd)
        expect(cellsOf(scanPlainRows, text, TAB)).toEqual(table)
      }),
      { numRuns: 200 },
    )
  })
  it('take a quote as a letter', () => {
    expect(cellsOf(scanPlainRows, '12" wide\ttea\n"open\tmug\n', TAB)).toEqual([
      ['12" wide', 'tea'],
      ['"open', 'mug'],
    ])
  })
  it('leave a cut row for the next block unless the file ends there', () => {
    const { bytes, end } = held('a\tb\nc\td')
    const batch = createRowBatch(2, 4)
    scanPlainRows(bytes, 0, end, TAB, false, batch)
    expect([batch.rows, batch.next]).toEqual([1, 4])
    scanPlainRows(bytes, 0, end, TAB, true, batch)
    expect(batch.rows).toBe(2)
  })
})

describe('quoted rows', () => {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  const loose = fc.string({ maxLength: 6, unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', 'é') })

  it('end where the quotes allow it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(loose, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 7 }),
        table => {
          const wrapped = table.map(row => row.map(quoted))
          const text = wrapped.map(row => row.join(',')).join('\r\n')
          expect(cellsOf(scanQuotedRows, text, COMMA)).toEqual(wrapped)
        },
      ),
      { numRuns: 200 },
    )
  })
  it('count the lines inside a cell, so that line numbers stay true', () => {
    const { bytes, end } = held('"a\nb\nc",d\ne,f\n')
    const batch = createRowBatch(2, 4)
    scanQuotedRows(bytes, 0, end, COMMA, true, batch)
    expect([...batch.innerLines.subarray(0, batch.rows)]).toEqual([2, 0])
  })
  it('say when a quote is never closed', () => {
    const { bytes, end } = held('a,b\n"open,c\n')
    const batch = createRowBatch(2, 4)
    scanQuotedRows(bytes, 0, end, COMMA, true, batch)
    expect([batch.rows, batch.unclosed, batch.next]).toEqual([1, true, 4])
  })
})

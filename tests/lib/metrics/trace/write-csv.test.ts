// A trace as CSV: it reads back as it was, whatever the cells hold, and no cell can be taken for a formula.
import { array, assert, constant, double, integer, oneof, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeCsv } from '@/lib/metrics/trace/write-csv'
import type { TraceColumn } from '@/lib/schema/figure-rows'

/** RFC 4180, read strictly. */
function parse(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (text[i + 1] === '"') {
        cell += '"'
        i++
      } else quoted = false
    } else if (sign === '"' && cell === '') quoted = true
    else if (sign === ',') {
      row.push(cell)
      cell = ''
    } else if (sign === '\r' && text[i + 1] === '\n') {
      rows.push([...row, cell])
      row = []
      cell = ''
      i++
    } else cell += sign
  }
  expect(cell).toBe('')
  return rows
}

const column = (name: string, unit: TraceColumn['unit']): TraceColumn => ({ name, unit })
const written = (
  columns: TraceColumn[],
  rows: (string | number | null)[][],
  currency = 'USD',
): string[][] => {
  const text = writeCsv({ columns, rows, currency })
  expect(text.startsWith('\uFEFF')).toBe(true)
  return parse(text.slice(1))
}

describe('writeCsv', () => {
  it('writes money in units of its currency, shares as fractions, and gaps as empty cells', () => {
    const columns = [column('order', 'text'), column('revenue', 'money'), column('rate', 'share')]
    expect(
      written(columns, [
        ['…-0000012', -1999, 0.25],
        ['…-0000013', null, 1 / 3],
      ]),
    ).toEqual([
      ['order', 'revenue (USD)', 'rate'],
      ['…-0000012', '-19.99', '0.25'],
      ['…-0000013', '', '0.333333'],
    ])
    expect(written([column('revenue', 'money')], [[1999]], 'JPY')[1]).toEqual(['1999'])
    expect(written([column('revenue', 'money')], [[1999]], 'KWD')[1]).toEqual(['1.999'])
  })

  it('names columns as it is told', () => {
    const text = writeCsv(
      { columns: [column('order', 'text')], rows: [], currency: 'USD' },
      () => 'Order, masked',
    )
    expect(text).toBe('\uFEFF"Order, masked"\r\n')
  })

  it('keeps what a spreadsheet may take for a formula from being one', () => {
    const evil = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://example.com","x")']
    const rows = written(
      [column('a', 'text')],
      evil.map(one => [one]),
    ).slice(1)
    expect(rows.map(([one]) => one)).toEqual(evil.map(one => `'${one}`))
  })

  const text = oneof(
    string({ unit: 'binary' }),
    string({
      unit: oneof(...['"', ',', '\n', '\r', '=', '+', '-', '@', '\t', 'a', '…'].map(constant)) as never,
    }),
  )

  it('reads back, whatever the texts are', () => {
    assert(
      property(array(array(text, { minLength: 3, maxLength: 3 }), { maxLength: 8 }), rows => {
        const columns = ['a', 'b', 'c'].map(name => column(name, 'text'))
        const back = written(columns, rows).slice(1)
        expect(back.map(row => row.map(one => one.replace(/^'(?=[=+\-@\t\r])/, '')))).toEqual(rows)
        for (const one of back.flat()) expect(one).not.toMatch(/^[=+\-@\t\r]/)
      }),
    )
  })

  it('reads numbers back, to what is written of them', () => {
    assert(
      property(
        array(integer({ min: -2_000_000_000, max: 2_000_000_000 })),
        array(double({ min: -1e6, max: 1e6, noNaN: true })),
        (minor, counts) => {
          const money = written(
            [column('m', 'money')],
            minor.map(one => [one]),
          ).slice(1)
          expect(money.map(([one]) => Math.round(Number(one) * 100))).toEqual(minor.map(one => one + 0))
          const plain = written(
            [column('n', 'count')],
            counts.map(one => [one]),
          ).slice(1)
          plain.forEach(([one], i) => {
            expect(one).toMatch(/^-?\d+(\.\d+)?$/)
            expect(Number(one)).toBeCloseTo(counts[i] as number, 5)
          })
        },
      ),
    )
  })
})

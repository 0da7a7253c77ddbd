// JSON reports as tables: dotted headers, lists in one cell, what is true of every row repeated; and documents that are none.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonTable } from '@/lib/readers/reports/reading/json-table'
import { FileRefusal } from '@/lib/readers/scan/file-refusal'

const linesOf = (document: unknown): string[] =>
  new TextDecoder()
    .decode(jsonTable(JSON.stringify(document)))
    .trimEnd()
    .split('\n')
const refusalOf = (text: string): string => {
  try {
    jsonTable(text)
    return 'read'
  } catch (error) {
    return error instanceof FileRefusal ? error.code : `threw ${String(error)}`
  }
}

describe('a JSON document', () => {
  it('is its list of objects, nested fields under dotted headers', () => {
    const document = {
      spec: { ids: ['A', 'B'], period: 'WEEK' },
      rows: [
        { asin: 'B000TEST01', revenue: { amount: 12.345, code: 'EUR' }, parts: [{ id: 1 }, { id: 2 }] },
        { asin: 'B000TEST02', note: 'one, "two"\nthree', revenue: null },
      ],
      other: [{ x: 1 }],
    }
    expect(linesOf(document)).toEqual([
      'asin,revenue.amount,revenue.code,parts.id,note,revenue,spec.ids,spec.period,other.x',
      'B000TEST01,12.3450,EUR,1 2,,,A B,WEEK,1',
      'B000TEST02,,,,"one, ""two"" three",,A B,WEEK,1',
    ])
  })
  it('may be the list itself', () => {
    expect(linesOf([{ a: true, b: 1e-7 }, { a: false }])).toEqual(['a,b', 'true,0.0000001', 'false,'])
  })
  it.each([
    ['{"rows": [', 'damaged'],
    ['', 'damaged'],
    ['{"rows": []}', 'empty'],
    ['[]', 'empty'],
    ['{"a": 1}', 'unknown-report'],
    ['[1, 2]', 'empty'],
  ])('%s is refused: %s', (text, code) => {
    expect(refusalOf(text)).toBe(code)
  })
  it('is read or refused, whatever it holds', () => {
    fc.assert(fc.property(fc.json(), text => !refusalOf(text).startsWith('threw')))
  })
  it('nested without end is cut, not followed', () => {
    const deep = `[{"a": ${'{"b":'.repeat(4000)}1${'}'.repeat(4000)}}]`
    expect(refusalOf(deep)).toBe('read')
  })
})

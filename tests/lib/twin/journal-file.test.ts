// The journal on the command line: good lines are taken, a bad one is named by file and line.
import { describe, expect, it } from 'vitest'
import { entriesOf, parseJournal } from '@/lib/twin/journal-file'

describe('parseJournal', () => {
  it('takes lines with and without a readout, in any order of columns', () => {
    const text =
      '\uFEFFstart,asin,lever,readout\r\n2026-03-01,b000test01,coupon,\r\n2026-04-01,"B000TEST02",price,2026-06-15\n\n'
    expect(parseJournal('j.csv', text)).toEqual([
      { asin: 'B000TEST01', lever: 'coupon', start: '2026-03-01', readout: null },
      { asin: 'B000TEST02', lever: 'price', start: '2026-04-01', readout: '2026-06-15' },
    ])
    const [first, second] = entriesOf(parseJournal('j.csv', text), 'local|A|USD' as never)
    expect(first).toMatchObject({ id: '1', readout: '2026-04-26', controls: [] })
    expect(second).toMatchObject({ id: '2', readout: '2026-06-15', shop: 'local|A|USD' })
  })
  it.each([
    ['asin,start\nB000TEST01,2026-03-01', /j\.csv: the column "lever" is missing/],
    ['asin,lever,start\nnone,coupon,2026-03-01', /j\.csv, line 2: "none" is no ASIN/],
    [
      'asin,lever,start\n\nB000TEST01,coupon,2026-02-30',
      /j\.csv, line 3: start takes a calendar day.*"2026-02-30"/,
    ],
    ['asin,lever,start,readout\nB000TEST01,coupon,2026-02-03,soon', /line 2: readout takes/],
  ])('refuses %j', (text, message) => {
    expect(() => parseJournal('j.csv', text)).toThrow(message)
  })
})

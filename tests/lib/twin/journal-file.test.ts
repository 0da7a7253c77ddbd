// The journal on the command line: good lines are taken, a bad one is named by file and line.
import { describe, expect, it } from 'vitest'
import { epochDay } from '@/lib/schema/dates'
import { entriesOf, parseJournal } from '@/lib/twin/journal-file'

describe('parseJournal', () => {
  it('takes lines with and without a readout, in any order of columns', () => {
    const text =
      '\uFEFFstart,asin,lever,readout\r\n2026-03-01,b000test01,coupon,\r\n2026-04-01,"B000TEST02",price,2026-06-15\n\n'
    const { lines, bad } = parseJournal('j.csv', text)
    expect(lines).toEqual([
      { asin: 'B000TEST01', lever: 'coupon', start: '2026-03-01', readout: null },
      { asin: 'B000TEST02', lever: 'price', start: '2026-04-01', readout: '2026-06-15' },
    ])
    expect(bad).toEqual([])
    const [first, second] = entriesOf(lines, 'local|A|USD' as never, null)
    expect(first).toMatchObject({ id: '1', readout: '2026-04-26', controls: [] })
    expect(second).toMatchObject({ id: '2', readout: '2026-06-15', shop: 'local|A|USD' })
  })
  it('reads out on the last day of the files what is due on the morrow, unless that is a Sunday', () => {
    const dueOn = (readout: string, lastDay: string) => {
      const line = {
        asin: 'B000TEST01' as never,
        lever: 'price',
        start: '2026-03-02' as never,
        readout: readout as never,
      }
      return entriesOf([line], 'local|A|USD' as never, epochDay(lastDay as never))[0]?.readout
    }
    expect(dueOn('2026-04-27', '2026-04-26')).toBe('2026-04-26')
    expect(dueOn('2026-04-29', '2026-04-28')).toBe('2026-04-28')
    expect(dueOn('2026-04-26', '2026-04-25')).toBe('2026-04-26')
    expect(dueOn('2026-04-28', '2026-04-26')).toBe('2026-04-28')
  })
  it('reads quoted words with commas in them, semicolons and tabs', () => {
    const line = { asin: 'B000TEST01', lever: 'coupon, 10 %; "spring"', start: '2026-03-01', readout: null }
    for (const sign of [',', ';', '\t'])
      expect(
        parseJournal(
          'j.csv',
          `"asin"${sign}"lever"${sign}"start"\nB000TEST01${sign}"coupon, 10 %; ""spring"""${sign}2026-03-01\n${sign}${sign}\n`,
        ),
      ).toEqual({ lines: [line], bad: [] })
  })
  it('keeps the good lines and names every bad one', () => {
    const text =
      'asin,lever,start,readout\nB000TEST01,coupon,2026-03-01\nnone,coupon,2026-03-01\nB000TEST01,,2026-03-01\n' +
      'B000TEST01,coupon,01.03.2026\nB000TEST01,coupon,2026-03-01,2026-02-01\n'
    const { lines, bad } = parseJournal('j.csv', text)
    expect(lines.map(line => line.start)).toEqual(['2026-03-01'])
    expect(bad).toEqual([
      'j.csv, line 3: "none" is no ASIN.',
      'j.csv, line 4: lever takes a word for what was done, and is empty.',
      'j.csv, line 5: start takes a calendar day YYYY-MM-DD, not "01.03.2026".',
      'j.csv, line 6: readout takes a day after the start 2026-03-01, not "2026-02-01".',
    ])
  })
  it.each([
    ['asin,start\nB000TEST01,2026-03-01', /j\.csv: the column "lever" is missing/],
    ['asin,lever,start\nnone,coupon,2026-03-01', /j\.csv, line 2: "none" is no ASIN/],
    [
      'asin,lever,start\n\nB000TEST01,coupon,2026-02-30',
      /j\.csv, line 3: start takes a calendar day.*"2026-02-30"/,
    ],
    ['asin,lever,start,readout\nB000TEST01,coupon,2026-02-03,soon', /line 2: readout takes/],
  ])('refuses %j: no line of it is good', (text, message) => {
    expect(() => parseJournal('j.csv', text)).toThrow(message)
  })
})

// Star ratings on the command line: in the spellings of spreadsheets, and nothing of after the day that was asked for.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { epochDay } from '@/lib/schema/dates'
import { parseRatings, readRatings, typedRatingsOf } from '@/lib/twin/ratings-file'

const day = (text: string) => epochDay(text)
const SHOP = 'local|A|USD' as never

describe('parseRatings', () => {
  it('takes lines with and without reviews and day, in any order of columns', () => {
    const text =
      '\uFEFFstars,on,asin,reviews\r\n4.4,2026-03-01,b000test01,128\r\n"4,4",,B000TEST02,\r\n5,,B000TEST03,"1,280"\n\n'
    expect(parseRatings('r.csv', text)).toEqual({
      lines: [
        { asin: 'B000TEST01', stars: 4.4, reviews: 128, day: day('2026-03-01') },
        { asin: 'B000TEST02', stars: 4.4, reviews: null, day: null },
        { asin: 'B000TEST03', stars: 5, reviews: 1280, day: null },
      ],
      bad: [],
    })
  })
  it.each([';', '\t'])('reads a decimal comma between cells parted by %j', sign => {
    const text = `asin${sign}stars${sign}reviews\nB000TEST01${sign}4,4${sign}1.280`
    expect(parseRatings('r.csv', text).lines).toEqual([
      { asin: 'B000TEST01', stars: 4.4, reviews: 1280, day: null },
    ])
  })
  it('keeps the good lines and names every bad one', () => {
    const text =
      'asin,stars,reviews,on\nB000TEST01,4.4\nnone,4.4\nB000TEST01,0.9\nB000TEST01,5.1\nB000TEST01,\n' +
      'B000TEST01,4.4,many\nB000TEST01,4.4,12,01.03.2026\nB000TEST01,4,4,12,2026-03-01\n'
    const { lines, bad } = parseRatings('r.csv', text)
    expect(lines).toHaveLength(1)
    expect(bad).toEqual([
      'r.csv, line 3: "none" is no ASIN.',
      'r.csv, line 4: stars takes a number from 1 to 5 such as 4.4, not "0.9".',
      'r.csv, line 5: stars takes a number from 1 to 5 such as 4.4, not "5.1".',
      'r.csv, line 6: stars takes a number from 1 to 5 such as 4.4, not "".',
      'r.csv, line 7: reviews takes a whole number such as 128, not "many".',
      'r.csv, line 8: on takes a calendar day YYYY-MM-DD, not "01.03.2026".',
      'r.csv, line 9: 5 cells, expected asin,stars,reviews,on; quote a cell with "," in it.',
    ])
  })
  it.each([
    ['asin,rating\nB000TEST01,4.4', /r\.csv: the column "stars" is missing; expected asin,stars\[,reviews\]/],
    ['asin,stars\nB000TEST01,good', /r\.csv, line 2: stars takes/],
  ])('refuses %j: no line of it is good', (text, message) => {
    expect(() => parseRatings('r.csv', text)).toThrow(message)
  })
})

describe('readRatings', () => {
  it('reads UTF-8 and UTF-16 of either order, and says where there is no file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'encore-ratings-'))
    const text = '\uFEFFasin;stars;on\nB000TEST01;4,4;2026-03-01\n'
    const little = Buffer.from(text, 'utf16le')
    const files = { utf8: Buffer.from(text), little, big: Buffer.from(little).swap16() }
    try {
      for (const [name, bytes] of Object.entries(files)) {
        writeFileSync(join(folder, name), bytes)
        expect(readRatings(join(folder, name)).lines).toEqual([
          { asin: 'B000TEST01', stars: 4.4, reviews: null, day: day('2026-03-01') },
        ])
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
    expect(() => readRatings('/nowhere/r.csv')).toThrow('No such file: /nowhere/r.csv')
  })
})

describe('typedRatingsOf', () => {
  const asin = 'B000TEST01' as never
  const line = (stars: number, on: string | null) => ({
    asin,
    stars,
    reviews: null,
    day: on === null ? null : day(on),
  })
  const starsOf = (lastDay: string | null) =>
    typedRatingsOf(
      [line(4.5, null), line(4.1, '2026-07-01'), line(4.2, '2026-03-01'), line(4.3, '2026-03-01')],
      SHOP,
      day('2026-06-01'),
      lastDay === null ? null : day(lastDay),
    ).map(one => one.stars)

  it('are oldest first, a line a day, those without a day of the as-of day', () => {
    expect(starsOf(null)).toEqual([4.3, 4.5, 4.1])
  })
  it('end with the day that was asked for', () => {
    expect(starsOf('2026-06-01')).toEqual([4.3, 4.5])
  })
})

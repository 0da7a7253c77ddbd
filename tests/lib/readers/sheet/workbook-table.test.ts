// Spreadsheets as tables: strings both ways, dates of both calendars, shares, gaps, lines as in the sheet; and broken ones refused.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FileRefusal, MOST_BYTES } from '@/lib/readers/scan/file-refusal'
import { cellText } from '@/lib/readers/sheet/cell-text'
import { crc32 } from '@/lib/readers/sheet/crc32'
import { workbookTable } from '@/lib/readers/sheet/workbook-table'
import { zipEntries } from '@/lib/readers/sheet/zip-entries'
import { epochDay, isoDate } from '@/lib/schema/dates'
import {
  type WorkbookCell,
  type WorkbookOptions,
  writeWorkbook,
  writeZip,
} from '@/tests/shop/files/write-workbook'

const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes)
const linesOf = async (
  rows: readonly (readonly WorkbookCell[])[],
  options?: WorkbookOptions,
): Promise<string[]> =>
  new TextDecoder()
    .decode(await workbookTable(own(writeWorkbook(rows, options))))
    .trimEnd()
    .split('\n')
const refusalOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    await workbookTable(own(bytes))
    return 'read'
  } catch (error) {
    return error instanceof FileRefusal ? error.code : `threw ${String(error)}`
  }
}

const DAY = epochDay('2026-03-02')
const ROWS: WorkbookCell[][] = [
  ['Date', 'Name ', 'Spend', 'Rate'],
  [{ date: DAY }, 'Tea & "green", loose', 12.5, { share: 0.1234 }],
  [{ date: DAY + 0.5 }, '緑茶', 3, { share: 0.07 }],
]
const EXPECTED = [
  'Date,Name ,Spend,Rate',
  '2026-03-02,"Tea & ""green"", loose",12.5,12.34%',
  '2026-03-02 12:00:00,緑茶,3,7%',
]

describe('a worksheet', () => {
  it.each<[string, WorkbookOptions]>([
    ['shared strings', {}],
    ['inline strings', { strings: 'inline' }],
    ['prefixed tags', { prefix: 'x:' }],
    ['the calendar from 1904', { from1904: true }],
    ['entries that are stored', { zip: { stored: true } }],
    ['large-file fields', { zip: { zip64: true } }],
    ['a comment at the end', { zip: { comment: 'made by hand' } }],
    ['a hidden sheet before it', { hiddenFirst: true }],
  ])('is read with %s', async (_, options) => {
    expect(await linesOf(ROWS, options)).toEqual(EXPECTED)
  })
  it('keeps rows on their lines and fills gaps', async () => {
    const rows: WorkbookCell[][] = [['a', 'b', 'c'], [], [null, 'x'], ['y', null, 'z']]
    expect(await linesOf(rows)).toEqual(['a,b,c', '', ',x,', 'y,,z'])
  })
  it('reads columns past Z', async () => {
    const row = Array.from({ length: 30 }, (_, i) => `c${i}`)
    expect((await linesOf([row]))[0]?.split(',')).toEqual(row)
  })
  it('leaves out the readings beside Japanese strings, and resolves escapes', async () => {
    const bytes = writeZip([
      ['xl/workbook.xml', '<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>'],
      [
        'xl/_rels/workbook.xml.rels',
        '<Relationships><Relationship Id="r1" Target="worksheets/s.xml"/></Relationships>',
      ],
      [
        'xl/sharedStrings.xml',
        '<sst><si><r><t>緑</t></r><r><t>茶</t></r><rPh sb="0" eb="2"><t>りょくちゃ</t></rPh></si><si/></sst>',
      ],
      [
        'xl/worksheets/s.xml',
        '<worksheet><sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="str"><f>A1</f><v>a_x000D_&#233;</v></c><c t="e"><v>#N/A</v></c><c t="b"><v>1</v></c><c/></row></sheetData></worksheet>',
      ],
    ])
    expect(new TextDecoder().decode(await workbookTable(own(bytes)))).toBe('緑茶,,a é,,true\n')
  })
})

describe('numbers of cells', () => {
  it.each([
    ['1.234', 'plain', '1.2340'],
    ['0.30000000000000004', 'plain', '0.3'],
    ['1E-3', 'plain', '0.0010'],
    ['-0.00000000001', 'plain', '0'],
    ['1234567', 'plain', '1234567'],
    ['46083', 'date', '2026-03-02'],
    ['61', 'date', '1900-03-01'],
    ['0.5', 'date', '0.5'],
    ['0.0005', 'percent', '0.05%'],
    ['text', 'plain', 'text'],
  ] as const)('%s as %s is %s', (value, format, text) => {
    expect(cellText(value, format, 0)).toBe(text)
  })
  it('turns every day from 1900 on into itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: epochDay('1900-03-01'), max: epochDay('9999-12-31') }), day => {
        expect(cellText(String(day + 25_569), 'date', 0)).toBe(isoDate(day))
      }),
    )
  })
})

describe('an archive', () => {
  const whole = writeWorkbook(ROWS)

  it('is refused wherever it is cut off', async () => {
    for (const share of [0.01, 0.3, 0.6, 0.95, 0.999])
      expect(await refusalOf(whole.subarray(0, Math.floor(whole.length * share)))).toBe('damaged')
  })
  it('is refused when a byte of the sheet is not what was packed', async () => {
    const entry = zipEntries(own(whole)).get('xl/worksheets/sheet1.xml')
    expect(entry).toBeDefined()
    const broken = own(whole)
    const at = Buffer.from(broken).indexOf(Buffer.from(entry?.packed ?? []))
    for (const place of [0, 5, 40]) {
      const copy = own(broken)
      copy[at + place] = (copy[at + place] as number) ^ 0x55
      expect(await refusalOf(copy)).toBe('damaged')
    }
  })
  it('of another kind is no text', async () => {
    expect(await refusalOf(writeZip([['word/document.xml', '<a/>']]))).toBe('not-text')
  })
  it('without its sheet is damaged', async () => {
    expect(await refusalOf(writeZip([['xl/workbook.xml', '<workbook/>']]))).toBe('damaged')
  })
  it('that unpacks into more than can be held is refused, whatever it says of itself', async () => {
    const bomb = writeZip([['xl/workbook.xml', ' '.repeat(MOST_BYTES + 1)]])
    expect(await refusalOf(bomb)).toBe('too-large')
    const size = bomb.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24
    bomb.writeUInt32LE(10, size)
    expect(await refusalOf(bomb)).toBe('damaged')
  })
  it('never does anything but read or refuse, however it is broken', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const copy = own(whole)
        copy[at] = (copy[at] as number) ^ change
        expect(await refusalOf(copy)).not.toContain('threw')
      }),
      { numRuns: 150 },
    )
  })
})

it('knows the checksum of "123456789"', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
})

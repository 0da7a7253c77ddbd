// The runner over all report readers: encodings, column order, broken files and unknown headers. A file never throws.
import { describe, expect, it } from 'vitest'
import type { MarketplaceId } from '@/lib/schema/ids'
import type { MappingAnswer } from '@/lib/schema/import-report'
import { writeWorkbook, writeZip } from '@/tests/shop/files/write-workbook'
import { encodeAs, utf16 } from './support/encode-as'
import { fileOf, numberAliases, readFile } from './support/read-case'

const JAPAN = 'A1VC38T7YXB528' as MarketplaceId

/** All Orders with only the columns asked for. */
const ORDER_COLUMNS = [
  'amazon-order-id',
  'purchase-date',
  'order-status',
  'sales-channel',
  'product-name',
  'sku',
  'asin',
  'item-status',
  'quantity',
  'currency',
  'item-price',
] as const
type OrderColumn = (typeof ORDER_COLUMNS)[number] | 'order-item-id'
type OrderRow = Partial<Record<OrderColumn, string>>

const order = (number: number, cells: OrderRow = {}): OrderRow => ({
  'amazon-order-id': `111-000000${number}-000000${number}`,
  'purchase-date': '2026-03-02T09:12:44+00:00',
  'order-status': 'Shipped',
  'sales-channel': 'Amazon.com',
  'product-name': 'Sample tea 250 g',
  sku: 'TEA-250',
  asin: 'B000TEST01',
  'item-status': 'Shipped',
  quantity: '1',
  currency: 'USD',
  'item-price': '12.99',
  ...cells,
})
const orders = (rows: OrderRow[], columns: readonly OrderColumn[] = ORDER_COLUMNS): string =>
  [columns, ...rows.map(row => columns.map(column => row[column] ?? ''))]
    .map(cells => `${cells.join('\t')}\n`)
    .join('')
const readOrders = (text: string) => readFile(fileOf('orders.txt', text))

const SHIPMENT_COLUMNS =
  'amazon-order-id\tshipment-id\tshipment-item-id\tpurchase-date\tshipment-date\tbuyer-email\tsku\tquantity-shipped\tcurrency\titem-price\tsales-channel\n'
const shipments = (aliases: string[]): string =>
  aliases.reduce(
    (text, alias, index) =>
      `${text}111-000000${index}-000000${index}\tD${index}\tE${index}\t2026-03-02T09:12:44+00:00\t2026-03-03T09:12:44+00:00\t${alias}\tTEA-250\t1\tUSD\t12.99\tAmazon.com\n`,
    SHIPMENT_COLUMNS,
  )

describe('encodings', () => {
  const text = orders([order(1, { 'product-name': 'Crème brûlée' }), order(2)])

  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16, little end first', utf16(text, true)],
    ['UTF-16, big end first', utf16(text, false)],
    ['Windows-1252', encodeAs('windows-1252', text)],
  ])('%s', async (_, bytes) => {
    for (const blockSize of [1 << 16, 7]) {
      const { report, facts } = await readFile(fileOf('orders.txt', bytes, blockSize))
      expect(report).toMatchObject({ report: 'all-orders', accepted: 2, skipped: [], problems: [] })
      expect(facts.lines[0]?.title).toBe('Crème brûlée')
    }
  })
  it('Shift_JIS in cells', async () => {
    const bytes = encodeAs('shift_jis', orders([order(1, { 'product-name': 'ソースの見本 ポット' })]))
    const { facts } = await readFile(fileOf('orders.txt', bytes))
    expect(facts.lines[0]?.title).toBe('ソースの見本 ポット')
  })
  it('Shift_JIS in the headers of a Japanese business report', async () => {
    const csv =
      '"(親)ASIN","(子)ASIN","タイトル","セッション数 - 合計","注文された商品点数","注文商品の売上額"\r\n' +
      '"B000TEST00","B000TEST01","ポットの見本","12","3","￥5,600"\r\n'
    const { report, facts } = await readFile(fileOf('b.csv', encodeAs('shift_jis', csv)), {
      marketplace: JAPAN,
    })
    expect(report).toMatchObject({ report: 'business-by-child', accepted: 1, problems: [] })
    expect(facts.traffic[0]).toMatchObject({ title: 'ポットの見本', salesMinor: 5600, currency: 'JPY' })
  })
})

describe('the header row', () => {
  it('finds columns by name, in any order and among others', async () => {
    const rows = [order(1), order(2, { quantity: '3', 'item-price': '38.97' })]
    const straight = await readOrders(orders(rows))
    const shuffled = await readOrders(orders(rows, ORDER_COLUMNS.toReversed()))
    expect(straight.facts.lines).toHaveLength(2)
    expect(shuffled.facts).toEqual(straight.facts)
  })
  it('is found below a preamble, and lines are counted from the top of the file', async () => {
    const preamble = 'Sample export\n\n"All amounts in USD, unless stated"\n'
    const { report, facts } = await readOrders(preamble + orders([order(1), order(2, { quantity: 'two' })]))
    expect(report).toMatchObject({ report: 'all-orders', rows: 2, accepted: 1 })
    expect(report.skipped).toEqual([{ reason: 'bad-quantity', count: 1, firstLine: 6 }])
    expect(facts.lines).toHaveLength(1)
  })
  it('of no known report is refused, and no row is read', async () => {
    const { report, facts, question } = await readOrders('name,colour,size\nmug,blue,3\npot,red,4\n')
    expect(report).toMatchObject({ report: null, rows: 0, accepted: 0 })
    expect(report.problems).toMatchObject([{ severity: 'stop', code: 'unknown-report' }])
    expect(question).toBeNull()
    expect(Object.values(facts).flat()).toEqual([])
  })
  it('of a known report names the column that is missing', async () => {
    const without = ORDER_COLUMNS.filter(column => column !== 'item-price')
    const { report, facts } = await readOrders(orders([order(1)], without))
    expect(report.report).toBe('all-orders')
    expect(report.problems).toEqual([
      { severity: 'stop', code: 'missing-column', line: 1, column: 'item-price', expected: 'item-price' },
    ])
    expect(facts.lines).toEqual([])
  })
})

describe('rows', () => {
  it('skips only the bad ones, each with its reason, how many and the first line', async () => {
    const { report, facts } = await readOrders(
      orders([
        order(1),
        order(2, { 'item-price': 'free' }),
        order(3, { 'purchase-date': 'yesterday' }),
        order(4, { 'item-price': 'gratis' }),
        order(5, { 'order-status': 'Teleported' }),
        order(6, { 'amazon-order-id': '12-3' }),
        order(7),
      ]),
    )
    expect(facts.lines.map(line => line.orderLow)).toEqual([10000001, 70000007])
    expect(report).toMatchObject({ rows: 7, accepted: 2, problems: [] })
    expect(report.skipped).toEqual([
      { reason: 'bad-number', count: 2, firstLine: 3 },
      { reason: 'bad-date', count: 1, firstLine: 4 },
      { reason: 'unknown-status', count: 1, firstLine: 6 },
      { reason: 'bad-order-id', count: 1, firstLine: 7 },
    ])
  })
  it('names the line in which the file breaks off and keeps those before', async () => {
    const text = orders([order(1), order(2), order(3)])
    const { report, facts } = await readOrders(text.slice(0, text.lastIndexOf('B000TEST01') + 4))
    expect(facts.lines).toHaveLength(2)
    expect(report.problems).toMatchObject([{ severity: 'warn', code: 'truncated', line: 4 }])
    expect(report.skipped).toEqual([{ reason: 'short-row', count: 1, firstLine: 4 }])
  })
  it('takes no half id at the end of the file for another one', async () => {
    const columns = [...ORDER_COLUMNS, 'order-item-id'] as const
    const ids = ['10000000000001', '10000000000002'].map((id, i) => order(i + 1, { 'order-item-id': id }))
    const whole = orders(ids, columns).trimEnd()
    expect((await readOrders(whole)).report).toMatchObject({ accepted: 2, problems: [] })
    for (const cut of [1, 5, 14]) {
      const { report } = await readOrders(whole.slice(0, -cut))
      expect(report).toMatchObject({ accepted: 1, problems: [{ code: 'truncated', line: 3 }] })
    }
  })
  it('names the line of a quote that is never closed', async () => {
    const csv =
      '"(Parent) ASIN","(Child) ASIN","Title","Units Ordered","Ordered Product Sales"\n' +
      '"B000TEST00","B000TEST01","Sample","3","$38.97"\n"B000TEST00","B000TEST02","Samp'
    const { report, facts } = await readFile(fileOf('b.csv', csv))
    expect(facts.traffic).toHaveLength(1)
    expect(report.problems).toMatchObject([{ severity: 'warn', code: 'truncated', line: 3 }])
  })
  it('the last one needs no line feed', async () => {
    const { report } = await readOrders(orders([order(1), order(2)]).trimEnd())
    expect(report).toMatchObject({ accepted: 2, problems: [] })
  })
  it('reads the same however the bytes arrive', async () => {
    const text = orders([1, 2, 3, 4, 5].map(number => order(number)))
    const whole = await readOrders(text)
    for (const blockSize of [1, 13, 100])
      expect(await readFile(fileOf('orders.txt', text, blockSize))).toEqual(whole)
  })
})

describe('hostile content', () => {
  it('a stray zero byte in a title costs nothing', async () => {
    const { report, facts } = await readOrders(orders([order(1, { 'product-name': 'Te\0a' }), order(2)]))
    expect(report).toMatchObject({ accepted: 2, problems: [] })
    expect(facts.lines.map(line => line.orderLow)).toEqual([10000001, 20000002])
  })
  it('a line beyond all measure is given up, and the rows round it are kept', async () => {
    const long = orders([order(1), order(2, { 'product-name': 'x'.repeat(3_000_000) }), order(3)])
    const { report, facts } = await readOrders(long)
    expect(facts.lines.map(line => line.orderLow)).toEqual([10000001, 30000003])
    expect(report.skipped).toEqual([{ reason: 'short-row', count: 1, firstLine: 3 }])
  })
  it('one line of ten megabytes is no report', async () => {
    for (const text of ['a'.repeat(10_000_000), `"${'a,'.repeat(5_000_000)}`])
      expect((await readOrders(text)).report.problems).toMatchObject([{ code: 'unknown-report', line: 1 }])
  })
})

describe('files that are none', () => {
  it.each([
    ['nothing at all', new Uint8Array(0), 'empty'],
    ['only line feeds', new TextEncoder().encode('\n\r\n  \n'), 'empty'],
    ['an archive that ends at once', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0), 'damaged'],
    ['an archive of another kind', writeZip([['word/document.xml', '<a/>']]), 'not-text'],
    ['a spreadsheet of before 2007', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0), 'not-text'],
    ['JSON that ends at once', new TextEncoder().encode('{"coupons": [{'), 'damaged'],
    ['JSON without a list', new TextEncoder().encode('\n {"coupons": 3}'), 'unknown-report'],
  ])('%s', async (_, bytes, code) => {
    const { report, question } = await readFile(fileOf('some.file', bytes))
    expect(report).toMatchObject({ name: 'some.file', report: null, rows: 0, bytes: bytes.length })
    expect(report.problems).toMatchObject([{ severity: 'stop', code }])
    expect(question).toBeNull()
  })
  it('only a header is a report without rows', async () => {
    expect((await readOrders(orders([]))).report).toMatchObject({
      report: 'all-orders',
      rows: 0,
      problems: [],
    })
  })
})

describe('spreadsheets', () => {
  const rows = [
    order(1),
    order(2, { quantity: 'two' }),
    order(3, { sku: 'TEA-500', 'product-name': 'Thé, "vert"' }),
  ]
  const cells = [[...ORDER_COLUMNS], [], ...rows.map(row => ORDER_COLUMNS.map(column => row[column] ?? null))]

  it('are read as the text they could have been, lines counted as in the sheet', async () => {
    for (const blockSize of [1 << 16, 100]) {
      const { report, facts } = await readFile(fileOf('orders.xlsx', writeWorkbook(cells), blockSize))
      expect(report).toMatchObject({ report: 'all-orders', rows: 3, accepted: 2, problems: [] })
      expect(report.skipped).toEqual([{ reason: 'bad-quantity', count: 1, firstLine: 4 }])
      expect(facts.lines.map(line => line.title)).toEqual(['Sample tea 250 g', 'Thé, "vert"'])
    }
  })
  it('whatever their name says', async () => {
    const { report } = await readFile(fileOf('orders.csv', writeWorkbook(cells)))
    expect(report.accepted).toBe(2)
  })
  it('that break off are unreadable, not damaged', async () => {
    const bytes = writeWorkbook(cells)
    const stream = () => {
      let sent = false
      return new ReadableStream<Uint8Array>({
        pull(controller) {
          if (sent) controller.error(new Error('gone'))
          else controller.enqueue(new Uint8Array(bytes.subarray(0, 100)))
          sent = true
        },
      })
    }
    const { report } = await readFile({ name: 'orders.xlsx', size: bytes.length, stream })
    expect(report.problems).toMatchObject([{ severity: 'stop', code: 'unreadable' }])
  })
})

describe('cancelling', () => {
  it('before the start reads no row and says so', async () => {
    const signal = AbortSignal.abort()
    const { report, facts } = await readFile(fileOf('orders.txt', orders([order(1)])), { signal })
    expect(report.problems).toMatchObject([{ severity: 'warn', code: 'cancelled' }])
    expect(facts.lines).toEqual([])
  })
  it('on the way keeps what was read and stops', async () => {
    const many = Array.from({ length: 20_000 }, () => order(1))
    const cancel = new AbortController()
    const { report } = await readFile(fileOf('orders.txt', orders(many)), {
      signal: cancel.signal,
      onProgress: () => cancel.abort(),
    })
    expect(report.problems.map(problem => problem.code)).toEqual(['cancelled'])
    expect(report.accepted).toBeGreaterThan(0)
    expect(report.accepted).toBeLessThan(20_000)
  })
})

describe('headers in a language nobody knows', () => {
  const csv =
    '"ASIN (ylempi)","ASIN (alempi)","Otsikko","Käynnit","Tilatut yksiköt","Tilattujen myynti"\n' +
    '"B000TEST00","B000TEST01","Näyte","12","3","38,97 €"\n' +
    '"B000TEST00","B000TEST02","Näyte 2","14","4","1.247,04 €"\n'
  const ask = (mappings: MappingAnswer[] = []) => readFile(fileOf('raportti.csv', csv), { mappings })

  it('are asked about, with a guess and the rows it was made from', async () => {
    const { report, question, facts } = await ask()
    expect(report.problems).toMatchObject([{ severity: 'stop', code: 'needs-mapping', line: 1 }])
    expect(question).toMatchObject({ report: 'business-by-child' })
    expect(question?.headers[4]).toBe('Tilatut yksiköt')
    expect(question?.sample[0]).toEqual(['B000TEST00', 'B000TEST01', 'Näyte', '12', '3', '38,97 €'])
    expect(question?.guess).toMatchObject({ parentAsin: 0, childAsin: 1, sales: 5, unitsOrdered: null })
    expect(question?.required.toSorted()).toEqual(['childAsin', 'sales', 'unitsOrdered'])
    expect(facts.traffic).toEqual([])
  })
  it('are read by the answer that was remembered', async () => {
    const { question } = await ask()
    const answer: MappingAnswer = {
      signature: question?.signature ?? '',
      report: 'business-by-child',
      columns: { parentAsin: 0, childAsin: 1, sessions: 3, unitsOrdered: 4, sales: 5 },
    }
    const { report, facts, question: again } = await ask([answer])
    expect(again).toBeNull()
    expect(report).toMatchObject({ report: 'business-by-child', accepted: 2, problems: [] })
    expect(facts.traffic.map(one => [one.asin, one.sessions, one.unitsOrdered, one.salesMinor])).toEqual([
      ['B000TEST01', 12, 3, 3897],
      ['B000TEST02', 14, 4, 124704],
    ])
  })
  it('are asked about again when the answer is of other headers or leaves a column out', async () => {
    const { question } = await ask()
    const partial = { report: 'business-by-child' as const, columns: { childAsin: 1 } }
    const columns = { childAsin: 1, unitsOrdered: 4, sales: 5 }
    const other = { signature: '6-0000000000000000', report: 'business-by-child' as const, columns }
    const answers = [{ signature: question?.signature ?? '', ...partial }, other]
    expect((await ask(answers)).question?.signature).toBe(question?.signature)
  })
  it('show no alias in the sample', async () => {
    const text =
      'Tilausnumero\tOstopäivä\tOstaja\n111-0000001-0000001\t2026-03-02T09:12:44+00:00\tabc123def456gh@marketplace.amazon.com\n'
    const { question } = await readFile(fileOf('raportti.txt', text))
    expect(question).not.toBeNull()
    expect(JSON.stringify(question)).not.toContain('abc123def456gh')
  })
})

describe('aliases', () => {
  const SAMPLE = 'abc123def456gh@marketplace.amazon.com'
  const OTHER = 'zzz123def456gh@marketplace.amazon.com'

  it('are asked for once each, however many rows name them', async () => {
    const { alias, asked } = numberAliases()
    const { facts } = await readFile(
      fileOf('s.txt', shipments([SAMPLE, OTHER, SAMPLE, '', SAMPLE, OTHER]), 64),
      {
        alias,
      },
    )
    expect(asked).toEqual([SAMPLE, OTHER])
    expect(facts.lines.map(line => line.buyer)).toEqual([4, 5, 4, 1, 4, 5])
  })
  it('are never asked for where the report has none', async () => {
    const { alias, asked } = numberAliases()
    await readFile(fileOf('orders.txt', orders([order(1)])), { alias })
    expect(asked).toEqual([])
  })
})

it('rejects with what the sink throws: those rows would be lost unseen', async () => {
  const broken = () => {
    throw new Error('full')
  }
  const sink = { line: broken, returned: broken, inventory: broken, traffic: broken, rating: broken }
  await expect(readFile(fileOf('orders.txt', orders([order(1)])), { sink })).rejects.toThrow('full')
})

// A report without a marketplace is read by the habit of the one its neighbours name.
import { describe, expect, it } from 'vitest'
import { importOnceKnown } from '@/lib/twin/import-once-known'
import { inMemory } from './twin-of'

const textFile = (name: string, lines: readonly string[]) =>
  inMemory({ name, bytes: new TextEncoder().encode(lines.join('\n')) })

const orders = (channel: string, currency: string, id = '111-0000001-0000001') =>
  textFile(`orders-${channel}.txt`, [
    'amazon-order-id\tpurchase-date\torder-status\tsales-channel\tsku\tasin\tquantity\tcurrency\titem-price',
    `${id}\t2026-03-02T09:12:44+00:00\tShipped\t${channel}\tTEA\tB000TEST01\t1\t${currency}\t12.99`,
  ])
const traffic = textFile('BusinessReport.csv', [
  'Date,Ordered Product Sales,Units Ordered,Total Order Items,Page Views - Total,Sessions - Total',
  '03/04/26,"12.99",1,1,20,10',
])
const options = () => ({
  account: 'local',
  marketplace: null,
  now: 1_800_000_000,
  key: new Uint8Array(32).fill(7),
})
const skippedOf = async (files: ReturnType<typeof inMemory>[]) =>
  (await importOnceKnown(files, options() as never)).reports.find(one => one.name === 'BusinessReport.csv')
    ?.skipped

describe('importOnceKnown', () => {
  it('reads a day that can be read two ways once the marketplace is known, in any order of files', async () => {
    expect(await skippedOf([orders('Amazon.com', 'USD'), traffic])).toEqual([])
    expect(await skippedOf([traffic, orders('Amazon.co.uk', 'GBP')])).toEqual([])
  })

  it('leaves it out where the files name two marketplaces', async () => {
    const skipped = await skippedOf([
      orders('Amazon.com', 'USD'),
      orders('Amazon.co.uk', 'GBP', '202-0000001-0000001'),
      traffic,
    ])
    expect(skipped).toEqual([expect.objectContaining({ reason: 'bad-date', count: 1 })])
  })
})

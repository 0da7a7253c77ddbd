// Report files of any size for the benchmarks, written as a stream: an All Orders and a shipments file of the same orders.
// About 396,000 buyers a million lines, 500 ASINs, 24 months, 430 bytes a line; buyers come back after about a month.
import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { join } from 'node:path'
import { createRandom, type Random } from './random'

const FIRST_SECOND = Date.UTC(2024, 10, 1) / 1000
const DAYS = 730
const ASINS = 500
/** New buyers as a share of orders, and lines an order: together 396 buyers a thousand lines. */
const NEW_BUYER_SHARE = 0.455
const BLOCK_BYTES = 1 << 20

const ALL_ORDERS_HEADER =
  'amazon-order-id merchant-order-id purchase-date last-updated-date order-status fulfillment-channel ' +
  'sales-channel order-channel ship-service-level product-name sku asin item-status quantity currency ' +
  'item-price item-tax shipping-price shipping-tax gift-wrap-price gift-wrap-tax item-promotion-discount ' +
  'ship-promotion-discount ship-city ship-state ship-postal-code ship-country promotion-ids ' +
  'is-business-order purchase-order-number price-designation order-item-id'
const SHIPMENTS_HEADER =
  'amazon-order-id merchant-order-id shipment-id shipment-item-id amazon-order-item-id ' +
  'merchant-order-item-id purchase-date payments-date shipment-date reporting-date buyer-email buyer-name ' +
  'buyer-phone-number sku product-name quantity-shipped currency item-price item-tax shipping-price ' +
  'shipping-tax gift-wrap-price gift-wrap-tax ship-service-level recipient-name ship-address-1 ' +
  'ship-address-2 ship-address-3 ship-city ship-state ship-postal-code ship-country ship-phone-number ' +
  'bill-address-1 bill-address-2 bill-address-3 bill-city bill-state bill-postal-code bill-country ' +
  'item-promotion-discount ship-promotion-discount carrier tracking-number estimated-arrival-date ' +
  'fulfillment-center-id fulfillment-channel sales-channel'

/** Text gathered into blocks, so that the disk and not the call count sets the pace. */
function blockWriter(stream: WriteStream): {
  add(line: string): void
  flush(): Promise<void>
  end(): Promise<void>
} {
  let block: string[] = []
  const flush = async (): Promise<void> => {
    if (!stream.write(block.join(''))) await once(stream, 'drain')
    block = []
  }
  return {
    add: line => block.push(line),
    flush,
    end: async () => {
      await flush()
      stream.end()
      await once(stream, 'finish')
    },
  }
}

interface Item {
  sku: string
  asin: string
  title: string
  cents: number
}
const items = (random: Random): Item[] =>
  Array.from({ length: ASINS }, (_, i) => ({
    sku: `BENCH-${String(i).padStart(4, '0')}`,
    asin: `B0BENCH${String(i).padStart(3, '0')}`,
    title: `Bench product number ${i}, a title as long as titles are, in several sizes, colours and quantities`,
    cents: random.integer(590, 6990),
  }))

const iso = (seconds: number): string => `${new Date(seconds * 1000).toISOString().slice(0, 19)}+00:00`

/** Fourteen letters and digits that look drawn, made from the buyer's number; every fourteenth buyer has none. */
function aliasOf(buyer: number): string {
  if (buyer % 14 === 3) return ''
  const scrambled = Math.imul(buyer + 1, 0x9e3779b1) >>> 0
  const rest = buyer.toString(36).padStart(7, 'a')
  return `${scrambled.toString(36).padStart(7, 'z')}${rest}@marketplace.amazon.com`
}

/** Picks a buyer: a new one, or one who first came about a month (or two, or three) ago. */
function createBuyerPicker(random: Random): (day: number) => number {
  const firstOfDay: number[] = []
  let buyers = 0
  return day => {
    while (firstOfDay.length <= day) firstOfDay.push(buyers)
    const ago = Math.round(random.normal(31, 5)) * random.integer(1, 3)
    const then = day - Math.max(1, ago)
    if (then < 0 || random.chance(NEW_BUYER_SHARE)) return buyers++
    const from = firstOfDay[then] ?? 0
    const to = Math.max(from, (firstOfDay[then + 1] ?? buyers) - 1)
    return random.integer(from, to)
  }
}

/** Writes `all-orders.txt` and `amazon-fulfilled-shipments.txt` of `lines` lines each into the folder. */
export async function writeBenchFiles(folder: string, lines: number): Promise<void> {
  const random = createRandom('bench')
  const catalogue = items(random)
  const pickBuyer = createBuyerPicker(random)
  const orders = blockWriter(createWriteStream(join(folder, 'all-orders.txt')))
  const shipments = blockWriter(createWriteStream(join(folder, 'amazon-fulfilled-shipments.txt')))
  orders.add(`${ALL_ORDERS_HEADER.replaceAll(' ', '\t')}\n`)
  shipments.add(`${SHIPMENTS_HEADER.replaceAll(' ', '\t')}\n`)

  let waiting = 0
  for (let line = 0, order = 0; line < lines; order++) {
    const at = FIRST_SECOND + Math.floor((line / lines) * DAYS * 86_400)
    const alias = aliasOf(pickBuyer(Math.floor((line / lines) * DAYS)))
    const id = `111-${String(order % 999_983).padStart(7, '0')}-${String(order).padStart(7, '0')}`
    const count = Math.min(lines - line, random.chance(0.88) ? 1 : random.chance(0.75) ? 2 : 3)
    for (let i = 0; i < count; i++, line++) {
      const item = catalogue[Math.floor(ASINS * random.next() ** 1.6)] as Item
      const quantity = random.chance(0.87) ? 1 : 2
      const pair = linePair(id, at, alias, item, quantity, line, random.chance(0.12))
      orders.add(pair.order)
      shipments.add(pair.shipment)
      waiting += pair.order.length + pair.shipment.length
    }
    if (waiting < BLOCK_BYTES) continue
    waiting = 0
    await Promise.all([orders.flush(), shipments.flush()])
  }
  await Promise.all([orders.end(), shipments.end()])
}

function linePair(
  id: string,
  at: number,
  alias: string,
  item: Item,
  quantity: number,
  line: number,
  promoted: boolean,
): { order: string; shipment: string } {
  const total = item.cents * quantity
  const price = (total / 100).toFixed(2)
  const tax = (total * 0.0007).toFixed(2)
  const off = promoted ? (Math.round(total / 10) / 100).toFixed(2) : '0.00'
  const bought = iso(at)
  const shipped = iso(at + 80_000)
  const itemId = String(10_000_000_000_000 + line)
  const order =
    `${id}\t\t${bought}\t${shipped}\tShipped\tAmazon\tAmazon.com\tWebsiteOrderChannel\tExpedited\t${item.title}\t` +
    `${item.sku}\t${item.asin}\tShipped\t${quantity}\tUSD\t${price}\t${tax}\t0.00\t0.00\t0.00\t0.00\t${off}\t0.00\t` +
    `INVENTED TOWN\tWA\t98100\tUS\t${promoted ? 'PAWS-V2-INVENTED-PROMOTION' : ''}\tfalse\t\t\t${itemId}\n`
  const shipment =
    `${id}\t\tS${line}\tI${line}\t${itemId}\t\t${bought}\t${bought}\t${shipped}\t${shipped}\t${alias}\t\t\t` +
    `${item.sku}\t${item.title}\t${quantity}\tUSD\t${price}\t${tax}\t0.00\t0.00\t0.00\t0.00\tExpedited\t\t\t\t\t` +
    `INVENTED TOWN\tWA\t98100\tUS\t\t\t\t\t\t\t\t\t${off}\t0.00\tUPS\tTBA${itemId}\t${shipped}\tTST1\tAFN\tAmazon.com\n`
  return { order, shipment }
}

// Page readings that fit a generated pair of files: orders on its last day, most of them by buyers it already has.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { AccountId, Asin, MarketplaceId, OrderId, Sku } from '@/lib/schema/ids'
import type { ObservedOrder, PageReading, PageShop } from '@/lib/schema/page-reading'
import type { FilePair } from './files'

/** Where the generator's shop sells. */
const SHOP: PageShop = {
  account: 'amzn1.merchant.o.BENCH' as AccountId,
  marketplace: 'ATVPDKIKX0DER' as MarketplaceId,
}
/** One in ten orders is by a new buyer. */
const NEW_BUYER_EVERY = 10

interface Known {
  aliases: string[]
  lastInstant: number
}

/** Some buyers of the shipments file, spread over all of it, and its last purchase. */
async function knownBuyers(path: string, wanted: number, lines: number): Promise<Known> {
  const known: Known = { aliases: [], lastInstant: 0 }
  const step = Math.max(1, Math.floor(lines / (wanted * 1.2)))
  let at = -1
  let [aliasColumn, dateColumn] = [-1, -1]
  for await (const text of createInterface(createReadStream(path))) {
    const cells = text.split('\t')
    if (at++ === -1) {
      aliasColumn = cells.indexOf('buyer-email')
      dateColumn = cells.indexOf('purchase-date')
      continue
    }
    known.lastInstant = Math.max(known.lastInstant, Date.parse(cells[dateColumn] ?? '') / 1000)
    const alias = cells[aliasColumn] ?? ''
    if (at % step === 0 && alias !== '') known.aliases.push(alias)
  }
  return known
}

/** `howMany` readings of `size` orders of one line each; no order twice. */
export async function freshReadings(pair: FilePair, howMany: number, size: number): Promise<PageReading[]> {
  const { aliases, lastInstant } = await knownBuyers(pair.shipments, howMany * size, pair.lines)
  return Array.from({ length: howMany }, (_, reading) => ({
    reader: 'order-detail',
    layout: 'json',
    shop: SHOP,
    seenAt: lastInstant + 60 + reading,
    observations: Array.from({ length: size }, (_, i) =>
      freshOrder(reading * size + i, aliases, lastInstant),
    ),
    skipped: [],
    rowsRead: size,
    rowsTotal: null,
  }))
}

function freshOrder(number: number, aliases: readonly string[], purchasedAt: number): ObservedOrder {
  const product = (number * 37) % 500
  const isNew = number % NEW_BUYER_EVERY === 0
  return {
    kind: 'order',
    source: 'order-detail',
    orderId: `222-0000000-${String(number).padStart(7, '0')}` as OrderId,
    purchasedAt,
    marketplace: SHOP.marketplace,
    status: 'shipped',
    merchantFulfilled: false,
    businessOrder: false,
    multiChannel: false,
    replacement: false,
    alias: isNew ? `fresh${number}@marketplace.amazon.com` : (aliases[number % aliases.length] ?? null),
    carriesBuyer: true,
    items: [
      {
        asin: `B0BENCH${String(product).padStart(3, '0')}` as Asin,
        sku: `BENCH-${String(product).padStart(4, '0')}` as Sku,
        title: null,
        itemId: String(90_000_000_000_000 + number),
        quantity: 1,
        priceMinor: 1999,
        discountMinor: 0,
        currency: 'USD',
      },
    ],
  }
}

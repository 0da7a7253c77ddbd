// Turns "this person buys these products on this day" into an order with ids, prices, promotions and packages.
import type { Marketplace } from '@/lib/schema/marketplaces'
import { instantOf } from './calendar'
import type { Country } from './parameters'
import type { Random } from './random'
import type { OrderKind, Product, ShopLine, ShopOrder } from './shop'

/** First three digits of order ids in each marketplace; the middle block begins with 0, as no real one here does. */
const PREFIX: Record<Country, string> = { US: '111', UK: '202', DE: '302', FR: '402', JP: '249' }
const TAX: Record<Country, number> = { US: 0.07, UK: 0.2, DE: 0.19, FR: 0.2, JP: 0.1 }
/** Mail domain of the aliases of each marketplace. */
export const ALIAS_DOMAIN: Record<Country, string> = {
  US: 'marketplace.amazon.com',
  UK: 'marketplace.amazon.co.uk',
  DE: 'marketplace.amazon.de',
  FR: 'marketplace.amazon.fr',
  JP: 'marketplace.amazon.co.jp',
}
export const SHARED_ALIAS = 'no-reply-amazon-iba-buyer'

const FIRST_NAMES = [
  'Ada',
  'Bram',
  'Cleo',
  'Dario',
  'Edda',
  'Finn',
  'Gwen',
  'Hugo',
  'Ines',
  'Jonas',
  'Kaya',
  'Lena',
]
const LAST_NAMES = ['Testa', 'Muster', 'Sample', 'Exempel', 'Fictif', 'Invented', 'Placeholder', 'Nemo']

export interface Want {
  buyer: number
  alias: string
  day: number
  kind: OrderKind
  products: readonly { product: number; quantity: number; free?: boolean; twice?: boolean }[]
  business?: boolean
  relay?: boolean
}

/** What makes orders of one marketplace, numbering them as it goes. */
export function createOrderMaker(
  marketplace: Marketplace,
  products: readonly Product[],
  lastDay: number,
  random: Random,
): (want: Want) => ShopOrder {
  const country = marketplace.country as Country
  let orders = 0
  let items = 0
  let packages = 0

  const orderId = (kind: OrderKind): string => {
    orders += 1
    const middle = String((orders * 7919) % 1_000_000).padStart(7, '0')
    const last = String(orders).padStart(7, '0')
    return kind === 'multi-channel'
      ? `S0${PREFIX[country].slice(0, 1)}-${middle}-${last}`
      : `${PREFIX[country]}-${middle}-${last}`
  }

  function ship(line: ShopLine, at: number): void {
    const split = line.quantity > 1 && random.chance(0.15)
    const parts = split ? [1, line.quantity - 1] : [line.quantity]
    line.shipments = parts.map((quantity, i) => {
      packages += 1
      return {
        shipmentId: `S${String(packages).padStart(9, '0')}`,
        shipmentItemId: `I${String(packages).padStart(9, '0')}`,
        quantity,
        at: at + 20 * 3600 + i * 86_400 + random.integer(0, 8 * 3600),
      }
    })
  }

  function line(index: number, quantity: number, free: boolean, kind: OrderKind): ShopLine {
    const unit = (products[index] as Product).price[country]
    const price = free || kind === 'replacement' ? 0 : unit * quantity
    const promoted = price > 0 && kind === 'sale' && random.chance(0.14)
    items += 1
    return {
      product: index,
      itemId: String(10_000_000_000_000 + items * 13 + Number(PREFIX[country]) * 10_000_000),
      quantity,
      priceMinor: kind === 'pending' || kind === 'cancelled' ? null : price,
      taxMinor: Math.round(price * TAX[country]),
      discountMinor: promoted ? Math.round(price * random.pick([0.05, 0.1, 0.15, 0.2])) : 0,
      promotion: promoted ? `PERCENTAGE-OFF-${random.integer(1, 9)}` : '',
      shipments: [],
    }
  }

  return want => {
    const at = instantOf(want.day, random.integer(6 * 3600, 23 * 3600 + 1800), marketplace.timeZone)
    const lines = want.products.flatMap(one => {
      const first = line(one.product, one.quantity, one.free ?? false, want.kind)
      return one.twice ? [first, line(one.product, 1, one.free ?? false, want.kind)] : [first]
    })
    const left = want.kind !== 'pending' && want.kind !== 'cancelled' && want.day <= lastDay - 2
    if (left) for (const one of lines) ship(one, at)
    return {
      id: orderId(want.kind),
      country,
      kind: want.kind,
      buyer: want.buyer,
      alias: want.alias,
      buyerName: `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`,
      at,
      day: want.day,
      merchantFulfilled: want.products.every(one => products[one.product]?.merchantFulfilled === true),
      business: want.business ?? false,
      relay: want.relay ?? false,
      lines,
    }
  }
}

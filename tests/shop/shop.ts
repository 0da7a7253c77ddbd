// The invented shop: what happened in it, and the truth behind it. Pages, files and tests are all made from this.
import type { Marketplace } from '@/lib/schema/marketplaces'
import type { Cadence } from './cadence'
import type { Country, ShopParameters } from './parameters'
import type { Language } from './products'

export interface Product {
  asin: string
  parentAsin: string
  sku: string
  fnsku: string
  category: string
  title: Record<Language, string>
  /** Unit price in minor units of each country's currency. */
  price: Record<Country, number>
  popularity: number
  cadence: Cadence
  /** What the second purchase is instead: product index and share of those who come back. */
  leadsTo: readonly { product: number; share: number }[]
  merchantFulfilled: boolean
  returnShare: number
  stars: number
  ratings: number
  stockDays: number
}

export interface ShopLine {
  product: number
  itemId: string
  quantity: number
  /** Line total before promotion, minor units; null where Amazon prints none (pending, cancelled). */
  priceMinor: number | null
  taxMinor: number
  discountMinor: number
  promotion: string
  /** One a package; two for a split shipment; none while nothing has left. */
  shipments: { shipmentId: string; shipmentItemId: string; quantity: number; at: number }[]
}

/** Only 'sale' counts in the figures; the rest is what real files hold besides. */
export type OrderKind = 'sale' | 'cancelled' | 'pending' | 'replacement' | 'multi-channel'

export interface ShopOrder {
  id: string
  country: Country
  kind: OrderKind
  /** Index of the person behind it; -1 where nobody could be told (relays, odd orders). */
  buyer: number
  /** As the files print it: lower or mixed case, '' when blank. */
  alias: string
  /** Name of an invented person, for the pages that show one. */
  buyerName: string
  /** Epoch seconds. */
  at: number
  /** Calendar day in the marketplace's time zone. */
  day: number
  merchantFulfilled: boolean
  business: boolean
  relay: boolean
  lines: ShopLine[]
}

export interface ShopReturn {
  order: ShopOrder
  line: ShopLine
  at: number
  quantity: number
  reason: string
  licencePlate: string
  refundMinor: number
}

export interface ShopBuyer {
  country: Country
  alias: string
  /** '' for a person, else why nobody may count them as one. */
  excluded: '' | 'blank' | 'outlier'
  /** Entered before the history begins. */
  old: boolean
  /** Index of the product of the first purchase ever. */
  entry: number
}

export interface StockRow {
  country: Country
  product: number
  available: number
  inbound: number
  reserved: number
  shipped7: number
  shipped30: number
  shipped60: number
  shipped90: number
  daysOfSupply: number | null
}

/** Sales and traffic of one product on one day. */
export interface TrafficRow {
  country: Country
  day: number
  product: number
  sessions: number
  pageViews: number
  units: number
  orderItems: number
  salesMinor: number
}

/** What was put in for the buyers who enter by one product. */
export interface EntryTruth {
  country: Country
  asin: string
  cadence: Cadence
  /** Persons with a usable alias who entered inside the history. */
  buyers: number
}

export interface Shop {
  seed: number
  parameters: ShopParameters
  /** "amzn1.merchant.o.…", as the header's account switcher gives it. */
  accountId: string
  accountName: string
  marketplaces: ReadonlyMap<Country, Marketplace>
  products: readonly Product[]
  buyers: readonly ShopBuyer[]
  /** By purchase instant. */
  orders: readonly ShopOrder[]
  returns: readonly ShopReturn[]
  stock: readonly StockRow[]
  traffic: readonly TrafficRow[]
  truth: readonly EntryTruth[]
  firstDay: number
  lastDay: number
}

// Invents a whole shop from a seed and known parameters: the same seed gives the same shop, order by order.
import { epochDay } from '@/lib/schema/dates'
import { MARKETPLACES, type Marketplace } from '@/lib/schema/marketplaces'
import { catalogue } from './catalogue'
import { inventReturns, inventStock, inventTraffic } from './invent-aftermath'
import { inventBuyers } from './invent-buyers'
import { inventOddities } from './invent-oddities'
import { createOrderMaker } from './order-maker'
import { type Country, DEFAULT_PARAMETERS, type ShopParameters } from './parameters'
import { createRandom } from './random'
import type { EntryTruth, Product, Shop, ShopBuyer, ShopOrder } from './shop'

/** Traffic is kept for this many of the last days: what a business report is asked for. */
const TRAFFIC_DAYS = 92

function marketplaceOf(country: Country): Marketplace {
  const found = MARKETPLACES.find(one => one.country === country)
  if (found === undefined) throw new RangeError(`No marketplace of ${country}.`)
  return found
}

/** The invented shop of a seed. @throws RangeError when the history is shorter than a month. */
export function inventShop(seed: number, changes: Partial<ShopParameters> = {}): Shop {
  const parameters: ShopParameters = { ...DEFAULT_PARAMETERS, ...changes }
  const span = { firstDay: epochDay(parameters.from), lastDay: epochDay(parameters.to) }
  if (span.lastDay - span.firstDay < 30) throw new RangeError('The history must span at least a month.')
  const random = createRandom(seed)
  const products = catalogue(parameters.products, random.fork('catalogue'))
  const marketplaces = new Map(parameters.countries.map(country => [country, marketplaceOf(country)]))

  const buyers: ShopBuyer[] = []
  const orders: ShopOrder[] = []
  for (const [country, marketplace] of marketplaces) {
    const own = random.fork(country)
    const persons = inventBuyers(country, products, parameters, span, buyers.length, own.fork('persons'))
    buyers.push(...persons.buyers)
    const wants = [
      ...persons.wants,
      ...inventOddities(
        country,
        products,
        persons.buyers,
        parameters,
        span,
        persons.wants.length,
        own.fork('odd'),
      ),
    ].sort((a, b) => a.day - b.day)
    const make = createOrderMaker(marketplace, products, span.lastDay, own.fork('orders'))
    for (const want of wants) orders.push(make(want))
  }
  orders.sort((a, b) => a.at - b.at)

  const trafficSpan = {
    firstDay: Math.max(span.firstDay, span.lastDay - TRAFFIC_DAYS + 1),
    lastDay: span.lastDay,
  }
  return {
    seed,
    parameters,
    accountId: `amzn1.merchant.o.A${random.fork('account').letters(13).toUpperCase()}`,
    accountName: 'Larkspur & Pine',
    marketplaces,
    products,
    buyers,
    orders,
    returns: inventReturns(orders, products, span.lastDay, random.fork('returns')),
    stock: inventStock(orders, products, parameters.countries, span.lastDay, random.fork('stock')),
    traffic: inventTraffic(orders, products, parameters.countries, trafficSpan, random.fork('traffic')),
    truth: truthOf(buyers, products),
    ...span,
  }
}

/** What was put in, by marketplace and entry product, over persons with a usable alias who entered inside the history. */
function truthOf(buyers: readonly ShopBuyer[], products: readonly Product[]): EntryTruth[] {
  const truth = new Map<string, EntryTruth>()
  for (const buyer of buyers) {
    if (buyer.excluded !== '' || buyer.old) continue
    const product = products[buyer.entry] as Product
    const key = `${buyer.country}/${product.asin}`
    const known = truth.get(key)
    if (known) known.buyers += 1
    else truth.set(key, { country: buyer.country, asin: product.asin, cadence: product.cadence, buyers: 1 })
  }
  return [...truth.values()].sort((a, b) => b.buyers - a.buyers)
}

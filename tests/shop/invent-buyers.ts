// The persons of one marketplace and every purchase they make: entry by entry, gap by gap, under the product's own clock.

import { drawGap } from './cadence'
import { busyness } from './calendar'
import { ALIAS_DOMAIN, type Want } from './order-maker'
import type { Country, ShopParameters } from './parameters'
import type { Random } from './random'
import type { Product, ShopBuyer } from './shop'

interface Span {
  firstDay: number
  lastDay: number
}
export interface Persons {
  buyers: ShopBuyer[]
  /** Purchases in no order; `buyer` counts from `firstBuyer`. */
  wants: Want[]
}

/** Days before the history in which old customers may have entered. */
const BEFORE_DAYS = 240

/** Invents persons and purchases; buyer indices begin at `firstBuyer`. */
export function inventBuyers(
  country: Country,
  products: readonly Product[],
  parameters: ShopParameters,
  span: Span,
  firstBuyer: number,
  random: Random,
): Persons {
  const entryDays = dayPicker(span, parameters, random.fork('days'))
  const entries = products.map((product, value) => ({ weight: product.popularity, value }))
  const persons: Persons = { buyers: [], wants: [] }
  const count = Math.round(parameters.buyers * (1 + parameters.oldShare))
  for (let i = 0; i < count; i++) {
    const own = random.fork(`buyer ${i}`)
    const old = i >= parameters.buyers
    const entry = own.weighted(entries)
    const blank = own.chance(parameters.blankShare)
    const buyer: ShopBuyer = {
      country,
      alias: `${own.letters(14)}@${ALIAS_DOMAIN[country]}`,
      excluded: blank ? 'blank' : '',
      old,
      entry,
    }
    const start = old ? span.firstDay - own.integer(1, BEFORE_DAYS) : entryDays()
    persons.wants.push(...purchases(firstBuyer + i, buyer, start, products, span, own))
    persons.buyers.push(buyer)
  }
  if (parameters.outlier) addReseller(country, products, span, firstBuyer, persons, random.fork('reseller'))
  return persons
}

/** Draws entry days with the shop's seasons, week and growth. */
function dayPicker(span: Span, parameters: ShopParameters, random: Random): () => number {
  const sums: number[] = []
  let total = 0
  for (let day = span.firstDay; day <= span.lastDay; day++) {
    total += busyness(day, span.firstDay, parameters.growth, parameters.rhythm)
    sums.push(total)
  }
  return () => {
    const at = random.next() * total
    let low = 0
    let high = sums.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] as number) < at) low = middle + 1
      else high = middle
    }
    return span.firstDay + low
  }
}

/** A person's purchases that fall into the history. */
function purchases(
  index: number,
  buyer: ShopBuyer,
  start: number,
  products: readonly Product[],
  span: Span,
  random: Random,
): Want[] {
  const entry = products[buyer.entry] as Product
  const wants: Want[] = []
  const business = random.chance(0.05)
  let day = start
  for (let number = 1; day <= span.lastDay; number++) {
    const main = number === 2 ? secondProduct(buyer.entry, entry, random) : buyer.entry
    if (day >= span.firstDay) {
      const base = { buyer: index, alias: spelling(buyer, random), day, kind: 'sale' as const, business }
      wants.push({ ...base, products: basket(main, products, buyer.country, random) })
      const cheaper = random.chance(0.02) ? sidekick(main, products, buyer.country, random) : null
      if (cheaper !== null) wants.push({ ...base, products: [{ product: cheaper, quantity: 1 }] })
    }
    const gap = drawGap(entry.cadence, random)
    if (gap === null) break
    day += gap
  }
  return wants
}

function secondProduct(own: number, entry: Product, random: Random): number {
  let left = random.next()
  for (const { product, share } of entry.leadsTo) {
    left -= share
    if (left < 0) return product
  }
  return own
}

/** What lies in one order: the product itself, sometimes a cheaper one beside it, a free sample, or the same SKU twice. */
function basket(
  main: number,
  products: readonly Product[],
  country: Country,
  random: Random,
): Want['products'] {
  const quantity = random.weighted([
    { weight: 85, value: 1 },
    { weight: 12, value: 2 },
    { weight: 3, value: 3 },
  ])
  const lines: { product: number; quantity: number; free?: boolean; twice?: boolean }[] = [
    { product: main, quantity, twice: random.chance(0.01) },
  ]
  const beside = random.chance(0.06) ? sidekick(main, products, country, random) : null
  if (beside !== null) lines.push({ product: beside, quantity: 1 })
  const sample = random.chance(0.005) ? sidekick(main, products, country, random) : null
  if (sample !== null) lines.push({ product: sample, quantity: 1, free: true })
  return lines
}

/** A cheaper product sent by the same hands, so that the main product stays the entry product of the basket. */
function sidekick(
  main: number,
  products: readonly Product[],
  country: Country,
  random: Random,
): number | null {
  const own = products[main] as Product
  const cheaper = products.flatMap((product, i) =>
    product.price[country] < own.price[country] * 0.7 && product.merchantFulfilled === own.merchantFulfilled
      ? [i]
      : [],
  )
  return cheaper.length === 0 ? null : random.pick(cheaper)
}

/** The alias as this order prints it: blank, or now and then in capitals. */
function spelling(buyer: ShopBuyer, random: Random): string {
  if (buyer.excluded === 'blank') return ''
  return random.chance(0.03) ? buyer.alias.toUpperCase() : buyer.alias
}

/** Someone who buys to sell again, on two days of three for a year. */
function addReseller(
  country: Country,
  products: readonly Product[],
  span: Span,
  firstBuyer: number,
  persons: Persons,
  random: Random,
): void {
  const alias = `${random.letters(14)}@${ALIAS_DOMAIN[country]}`
  const index = firstBuyer + persons.buyers.length
  persons.buyers.push({ country, alias, excluded: 'outlier', old: false, entry: 0 })
  const start = Math.max(span.firstDay, span.lastDay - 500)
  for (let day = start; day < Math.min(start + 365, span.lastDay); day++) {
    if (!random.chance(0.66)) continue
    const product = random.integer(0, products.length - 1)
    persons.wants.push({
      buyer: index,
      alias,
      day,
      kind: 'sale',
      products: [{ product, quantity: 2 }],
      business: true,
    })
  }
}

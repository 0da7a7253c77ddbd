// The catalogue: the designed products, and as many drawn ones as asked for, with prices in every currency.
import type { Cadence } from './cadence'
import type { Country } from './parameters'
import { DESIGNS, type Design } from './products'
import type { Random } from './random'
import type { Product } from './shop'

/** Local price per dollar, in minor units. */
const RATE: Record<Country, number> = { US: 100, UK: 82, DE: 95, FR: 96, JP: 150 }

const priceIn = (country: Country, dollars: number): number => Math.round(dollars * RATE[country])
const prices = (dollars: number): Record<Country, number> => ({
  US: priceIn('US', dollars),
  UK: priceIn('UK', dollars),
  DE: priceIn('DE', dollars),
  FR: priceIn('FR', dollars),
  JP: Math.round(priceIn('JP', dollars) / 10) * 10,
})

function drawCadence(random: Random): Cadence {
  const clock = random.next()
  if (clock < 0.4)
    return {
      kind: 'refill-gamma',
      meanDays: random.integer(27, 60),
      shape: random.integer(9, 30),
      repeat: 0.3 + 0.3 * random.next(),
    }
  if (clock < 0.7)
    return { kind: 'memoryless', meanDays: random.integer(40, 120), repeat: 0.15 + 0.25 * random.next() }
  return { kind: 'one-off', repeat: 0 }
}

function drawDesign(number: number, random: Random): Design {
  const name = `Pantry item ${number}`
  return {
    sku: `ITEM-${String(number).padStart(3, '0')}`,
    family: `ITEM${Math.floor(number / 3)}`,
    category: random.pick(['kitchen', 'home', 'office', 'pets']),
    title: { en: name, de: `Vorrat Nr. ${number}`, fr: `Réserve n° ${number}`, ja: `常備品 ${number}番` },
    dollars: random.integer(70, 450) / 10,
    popularity: 0.3 + 4 * random.next() ** 3,
    cadence: drawCadence(random),
    returnShare: 0.01 + 0.06 * random.next(),
    stars: Math.round(38 + 10 * random.next()) / 10,
    stockDays: random.integer(15, 140),
  }
}

/** The first `count` products; index 0 on are the designed ones. */
export function catalogue(count: number, random: Random): Product[] {
  const designs = Array.from(
    { length: count },
    (_, i) => DESIGNS[i] ?? drawDesign(i + 1, random.fork(`product ${i}`)),
  )
  const families = [...new Set(designs.map(design => design.family))]
  const index = new Map(designs.map((design, i) => [design.sku, i]))
  return designs.map((design, i) => ({
    asin: `B0ENC${String(i + 1).padStart(5, '0')}`,
    parentAsin: `B0ENP${String(families.indexOf(design.family) + 1).padStart(5, '0')}`,
    sku: design.sku,
    fnsku: `X00ENC${String(i + 1).padStart(4, '0')}`,
    category: design.category,
    title: design.title,
    price: prices(design.dollars),
    popularity: design.popularity,
    cadence: design.cadence,
    leadsTo: Object.entries(design.leadsTo ?? {}).flatMap(([sku, share]) => {
      const product = index.get(sku)
      return product === undefined ? [] : [{ product, share }]
    }),
    merchantFulfilled: design.merchantFulfilled ?? false,
    returnShare: design.returnShare,
    stars: design.stars,
    ratings: random.integer(40, 4000),
    stockDays: design.stockDays,
  }))
}

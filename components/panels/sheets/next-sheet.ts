// What is bought second as a file: a row a product, all of them.
import type { Sheet } from '@/components/panels/save-context'
import type { Speak } from '@/components/primitives/create-speak'
import type { NextAsin } from '@/lib/schema/figures'
import type { Asin } from '@/lib/schema/ids'

interface Bought {
  asin: Asin
  next: readonly NextAsin[]
  titles: ReadonlyMap<Asin, string>
}

export const nextSheet = ({ say }: Speak, { asin, next, titles }: Bought): Sheet => ({
  file: `encore-${asin}-bought-next`,
  // No money in it.
  currency: '',
  columns: [
    { name: 'ASIN', unit: 'text' },
    { name: say('asins.asin'), unit: 'text' },
    { name: say('cohort.buyers'), unit: 'count' },
    { name: say('nextasin.title'), unit: 'share' },
  ],
  rows: next.map(one => [one.asin, titles.get(one.asin) ?? null, one.buyers, one.share]),
})

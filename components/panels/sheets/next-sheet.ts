// What is bought second as a file: a row a product, all of them.
import type { NextAsinView } from '@/components/panels/NextAsinPanel'
import type { Sheet } from '@/components/panels/save-context'
import type { Speak } from '@/components/primitives/create-speak'

export const nextSheet = ({ say }: Speak, { asin, next, titles }: NextAsinView): Sheet => ({
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

// Every detector of what resets the relationship with buyers, and all they see together.
import type { Killer } from '@/lib/schema/advice'
import { confusingVariants } from './confusing-variants'
import { featuredOfferLost } from './featured-offer-lost'
import type { DetectKiller, KillerInputs } from './killer-inputs'
import { priceRotation } from './price-rotation'
import { risingReturns } from './rising-returns'
import { stockOut } from './stock-out'

export const KILLERS: readonly DetectKiller[] = [
  priceRotation,
  stockOut,
  confusingVariants,
  risingReturns,
  featuredOfferLost,
]

/** What is seen, newest first. @throws never. */
export const killersOf = (inputs: KillerInputs): Killer[] =>
  KILLERS.flatMap(detect => detect(inputs)).sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0))

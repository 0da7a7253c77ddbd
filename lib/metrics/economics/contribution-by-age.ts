// "How does a buyer's contribution grow with age?" and "On which day have the ads been paid back?"
import type { Bids } from '@/lib/schema/economics'
import type { StudyTask } from '@/lib/schema/study'
import { poissonSample } from '@/lib/stats/random/poisson-sample'
import { CAC_DRAWS, type DrawnAcquisition } from './acquisition'
import type { BuyerMoney } from './buyer-money'
import type { LineMoney } from './line-money'

export const LAST_AGE = 365
const AGES = LAST_AGE + 1
const BLOCKS = 250
/** Fewer ripe buyers than this tell no payback day. */
const ENOUGH = 5

/** By age and block: [age * blocks + block]: buyers who are that old, and what they had brought by then. */
export interface AgeSums {
  readonly blocks: number
  readonly buyers: Float64Array
  readonly contribution: Float64Array
}

/** The group's buyers dealt into at most 250 blocks at random (up to 250 buyers: each its own). @throws never. */
export function ageSums(
  { sales, asOfDay }: StudyTask,
  lines: LineMoney,
  money: BuyerMoney,
  members: readonly number[],
  random: () => number,
): AgeSums {
  const blocks = Math.max(1, Math.min(members.length, BLOCKS))
  const buyers = new Float64Array((AGES + 1) * blocks)
  const contribution = new Float64Array((AGES + 1) * blocks)
  const add = (into: Float64Array, age: number, block: number, amount: number): void => {
    into[age * blocks + block] = (into[age * blocks + block] as number) + amount
  }
  for (const [i, buyer] of members.entries()) {
    const block = members.length <= BLOCKS ? i : Math.floor(random() * blocks)
    const entry = money.entryDay[buyer] as number
    const oldest = Math.min(asOfDay - entry, LAST_AGE)
    add(buyers, 0, block, 1)
    add(buyers, oldest + 1, block, -1)
    for (let at = money.start[buyer] as number; at < (money.start[buyer + 1] as number); at++) {
      const line = money.lines[at] as number
      const age = (sales.day[line] as number) - entry
      if (age > oldest) continue
      add(contribution, age, block, lines.contribution[line] as number)
      add(contribution, oldest + 1, block, -(lines.contribution[line] as number))
    }
  }
  for (let at = blocks; at < buyers.length; at++) {
    buyers[at] = (buyers[at] as number) + (buyers[at - blocks] as number)
    contribution[at] = (contribution[at] as number) + (contribution[at - blocks] as number)
  }
  return { blocks, buyers, contribution }
}

/** Mean cumulative contribution per buyer at ages 0 to 365, over buyers that old; null where there is none. @throws never. */
export function contributionByAge(sums: AgeSums): (number | null)[] {
  return Array.from({ length: AGES }, (_, age) => {
    const { n, sum } = at(sums, age, null)
    return n === 0 ? null : sum / n
  })
}

function at(
  { blocks, buyers, contribution }: AgeSums,
  age: number,
  weights: Uint16Array | null,
): { n: number; sum: number } {
  let n = 0
  let sum = 0
  for (let block = 0; block < blocks; block++) {
    const weight = weights === null ? 1 : (weights[block] as number)
    n += weight * (buyers[age * blocks + block] as number)
    sum += weight * (contribution[age * blocks + block] as number)
  }
  return { n, sum }
}

/** First age at which the mean covers the cost; Infinity = within no age that enough buyers have reached. */
function firstCovered(sums: AgeSums, cost: number, weights: Uint16Array | null, oldest: number): number {
  for (let age = 0; age <= oldest; age++) {
    const { n, sum } = at(sums, age, weights)
    if (n > 0 && sum / n >= cost) return age
  }
  return Number.POSITIVE_INFINITY
}

/**
 * Payback day: the first age at which mean cumulative contribution per buyer covers the cost of a first order (payback period on
 * customers: Farris et al. 2010, "Marketing metrics", 5.4; undiscounted). Only ages that five buyers have reached count.
 * Limits: 2.5 and 97.5 % of 200 draws of buyers (as in groupDraws, blocks of 250) and of the cost; a limit that lies
 * beyond the data is null.
 *
 * @returns null when the data do not reach it.
 * @throws never.
 */
export function paybackDay(
  sums: AgeSums,
  { shown, draws }: DrawnAcquisition,
  random: () => number,
): Bids['paybackDay'] {
  let oldest = -1
  while (oldest < LAST_AGE && at(sums, oldest + 1, null).n >= ENOUGH) oldest++
  const value = firstCovered(sums, shown.cac.value, null, oldest)
  if (!Number.isFinite(value)) return null
  const weights = new Uint16Array(sums.blocks)
  const days = new Float64Array(CAC_DRAWS)
  for (let draw = 0; draw < CAC_DRAWS; draw++) {
    for (let block = 0; block < sums.blocks; block++) weights[block] = poissonSample(1, random)
    const cost = draws[draw] as number
    days[draw] = firstCovered(sums, Number.isFinite(cost) ? cost : shown.cac.value, weights, oldest)
  }
  days.sort()
  const edge = (share: number): number => days[Math.round(share * (CAC_DRAWS - 1))] as number
  const [low, high] = [Math.min(value, edge(0.025)), Math.max(value, edge(0.975))]
  return { value, low, high: Number.isFinite(high) ? high : null }
}

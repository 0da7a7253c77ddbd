// "How does a buyer's contribution grow with age?" and "On which day have the ads been paid back?"
import type { Bids } from '@/lib/schema/economics'
import type { StudyTask } from '@/lib/schema/study'
import { poissonOfOne } from '@/lib/stats/random/poisson-of-one'
import { CAC_DRAWS, type DrawnAcquisition } from './acquisition'
import type { BuyerMoney } from './buyer-money'
import type { LineMoney } from './line-money'

export const LAST_AGE = 365
const AGES = LAST_AGE + 1
const BLOCKS = 250
/** Fewer ripe buyers than this tell no payback day. */
const ENOUGH = 5

/**
 * What changes from one age to the next, block by block: buyers come in at age 0 and go out after the last age they have reached,
 * with what they had brought. Few blocks change at an age, so that drawing all ages costs little.
 */
export interface AgeSums {
  readonly blocks: number
  /** Changes at age a: first[a] … first[a + 1] - 1. */
  readonly first: Int32Array
  readonly block: Uint8Array
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
  for (let i = 0; i < members.length; i++) {
    const buyer = members[i] as number
    const block = members.length <= BLOCKS ? i : Math.floor(random() * blocks)
    const entry = money.entryDay[buyer] as number
    const oldest = Math.min(asOfDay - entry, LAST_AGE)
    const gone = (oldest + 1) * blocks + block
    buyers[block] = (buyers[block] as number) + 1
    buyers[gone] = (buyers[gone] as number) - 1
    for (let at = money.start[buyer] as number; at < (money.start[buyer + 1] as number); at++) {
      const line = money.lines[at] as number
      const age = (sales.day[line] as number) - entry
      if (age > oldest) continue
      const cell = age * blocks + block
      const amount = lines.contribution[line] as number
      contribution[cell] = (contribution[cell] as number) + amount
      contribution[gone] = (contribution[gone] as number) - amount
    }
  }
  return changesOf(blocks, buyers, contribution)
}

/** Of a table [age * blocks + block] the cells that are not 0. */
function changesOf(blocks: number, buyers: Float64Array, contribution: Float64Array): AgeSums {
  const first = new Int32Array(AGES + 1)
  const cells = new Int32Array(AGES * blocks)
  let count = 0
  for (let age = 0; age < AGES; age++) {
    first[age] = count
    for (let cell = age * blocks; cell < (age + 1) * blocks; cell++)
      if (buyers[cell] !== 0 || contribution[cell] !== 0) cells[count++] = cell
  }
  first[AGES] = count
  const changes = {
    blocks,
    first,
    block: new Uint8Array(count),
    buyers: new Float64Array(count),
    contribution: new Float64Array(count),
  }
  for (let at = 0; at < count; at++) {
    const cell = cells[at] as number
    changes.block[at] = cell % blocks
    changes.buyers[at] = buyers[cell] as number
    changes.contribution[at] = contribution[cell] as number
  }
  return changes
}

/** Mean cumulative contribution per buyer at ages 0 to 365, over buyers that old; null where there is none. @throws never. */
export function contributionByAge(sums: AgeSums): (number | null)[] {
  const means = new Array<number | null>(AGES).fill(null)
  let n = 0
  let sum = 0
  for (let age = 0; age < AGES; age++) {
    for (let at = sums.first[age] as number; at < (sums.first[age + 1] as number); at++) {
      n += sums.buyers[at] as number
      sum += sums.contribution[at] as number
    }
    if (n !== 0) means[age] = sum / n
  }
  return means
}

/** The last age that enough buyers have reached; -1 = none. */
function lastAge({ first, buyers }: AgeSums): number {
  let n = 0
  for (let age = 0; age < AGES; age++) {
    for (let at = first[age] as number; at < (first[age + 1] as number); at++) n += buyers[at] as number
    if (n < ENOUGH) return age - 1
  }
  return LAST_AGE
}

/** First age at which the mean covers the cost; Infinity = within no age that enough buyers have reached. */
function firstCovered(sums: AgeSums, cost: number, weights: Uint8Array, oldest: number): number {
  let n = 0
  let sum = 0
  for (let age = 0; age <= oldest; age++) {
    for (let at = sums.first[age] as number; at < (sums.first[age + 1] as number); at++) {
      const weight = weights[sums.block[at] as number] as number
      n += weight * (sums.buyers[at] as number)
      sum += weight * (sums.contribution[at] as number)
    }
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
  const weights = new Uint8Array(sums.blocks).fill(1)
  const oldest = lastAge(sums)
  const value = firstCovered(sums, shown.cac.value, weights, oldest)
  if (!Number.isFinite(value)) return null
  const days = new Float64Array(CAC_DRAWS)
  for (let draw = 0; draw < CAC_DRAWS; draw++) {
    for (let block = 0; block < sums.blocks; block++) weights[block] = poissonOfOne(random())
    const cost = draws[draw] as number
    days[draw] = firstCovered(sums, Number.isFinite(cost) ? cost : shown.cac.value, weights, oldest)
  }
  days.sort()
  const edge = (share: number): number => days[Math.round(share * (CAC_DRAWS - 1))] as number
  const [low, high] = [Math.min(value, edge(0.025)), Math.max(value, edge(0.975))]
  return { value, low, high: Number.isFinite(high) ? high : null }
}

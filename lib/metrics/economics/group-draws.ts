// How sure the means of a group are: its buyers drawn again and again, all figures from the same draws, so that ratios and
// differences of them (break-even ACoS, highest bid) carry the right interval through.
import { HORIZONS } from '@/lib/schema/purchase-history'
import { quantile } from '@/lib/stats/quantile'
import type { BuyerMoney } from './buyer-money'
import { drawnSums } from './drawn-sums'

/** Draws, and the most blocks that buyers are drawn in. */
const DRAWS = 500
const BLOCKS = 500
const LEVEL = 0.95

/** Who is in the group and what is asked of them. */
export interface DrawnGroup {
  readonly members: readonly number[]
  readonly asOfDay: number
  /** Ad spend by buyer and the days it is known of; null = nothing is known of ads. */
  readonly ads: { perBuyer: Float64Array; fromDay: number; toDay: number } | null
}

/** A mean over the group and the same mean in every draw (NaN where a draw held nobody). */
export interface DrawnMean {
  readonly n: number
  readonly mean: number
  readonly draws: Float64Array
}

export interface GroupDraws {
  /** By horizon; null without a ripe buyer. */
  readonly revenue: readonly (DrawnMean | null)[]
  readonly contribution: readonly (DrawnMean | null)[]
  /** Contribution less the spend on the first order, of buyers who entered on days ads are known of. */
  readonly afterAds: readonly (DrawnMean | null)[]
  readonly firstRevenue: DrawnMean | null
  readonly firstContribution: DrawnMean | null
}

/** Sums of a block at a horizon: ripe buyers, their revenue and contribution; of those within the ads' days: number and what is left. */
const AT_HORIZON = 5
/** All buyers, their first orders and what these left. */
const FIRST = HORIZONS.length * AT_HORIZON
const WIDTH = FIRST + 3

/**
 * Percentile bootstrap of the mean over buyers (Efron 1979, Annals of Statistics 7; percentile limits: Efron and Tibshirani 1993,
 * "An introduction to the bootstrap", 13.3) with Poisson(1) weights (Hanley and MacGibbon 2006, "Creating non-parametric
 * bootstrap samples using Poisson frequencies"), 500 draws.
 *
 * Up to 500 buyers each is drawn on its own. A larger group is first dealt at random into 500 blocks, and the sums of blocks are
 * drawn (the grouped bootstrap; the spread of random block sums estimates the spread of the buyers, with a relative error of
 * 1 / sqrt(2 x 500), 3 %): half a million buyers cost one pass.
 *
 * Sums are drawn four at a time, each in a register; sums that nobody has a part in are not drawn at all.
 *
 * @param random uniform on [0, 1); the same for the same group gives the same limits.
 * @throws never.
 */
export function groupDraws(group: DrawnGroup, money: BuyerMoney, random: () => number): GroupDraws {
  const { members } = group
  const blocks = Math.min(members.length, BLOCKS)
  const sums = new Float64Array(blocks * WIDTH)
  for (const [i, buyer] of members.entries()) {
    const block = members.length <= BLOCKS ? i : Math.floor(random() * blocks)
    addBuyer(sums, block * WIDTH, group, money, buyer)
  }
  const whole = new Float64Array(WIDTH)
  for (let block = 0, at = 0; block < blocks; block++)
    for (let k = 0; k < WIDTH; k++, at++) whole[k] = (whole[k] as number) + (sums[at] as number)
  const drawn = drawnSums({ sums, width: WIDTH, blocks }, heldSums(whole), DRAWS, random)
  const mean = (count: number, sum: number): DrawnMean | null => {
    const counts = drawn.get(count)
    const amounts = drawn.get(sum)
    return counts && amounts ? meanOf(whole[count] as number, whole[sum] as number, counts, amounts) : null
  }
  const places = HORIZONS.map((_, j) => j * AT_HORIZON)
  return {
    revenue: places.map(at => mean(at, at + 1)),
    contribution: places.map(at => mean(at, at + 2)),
    afterAds: places.map(at => (group.ads === null ? null : mean(at + 3, at + 4))),
    firstRevenue: mean(FIRST, FIRST + 1),
    firstContribution: mean(FIRST, FIRST + 2),
  }
}

/** Of the figures that somebody is behind: how many they are, and their sums. */
function heldSums(whole: Float64Array): number[] {
  const held: number[] = []
  const take = (count: number, sums: number): void => {
    if ((whole[count] as number) > 0) for (let k = 0; k <= sums; k++) held.push(count + k)
  }
  for (let at = 0; at < FIRST; at += AT_HORIZON) {
    take(at, 2)
    take(at + 3, 1)
  }
  take(FIRST, 2)
  return held
}

function addBuyer(
  sums: Float64Array,
  block: number,
  { asOfDay, ads }: DrawnGroup,
  money: BuyerMoney,
  buyer: number,
): void {
  const entry = money.entryDay[buyer] as number
  const isKnown = ads !== null && entry >= ads.fromDay && entry <= ads.toDay
  for (const [j, days] of HORIZONS.entries()) {
    if (asOfDay - entry < days) break
    const cell = buyer * HORIZONS.length + j
    const contribution = money.contribution[cell] as number
    const at = block + j * AT_HORIZON
    add(sums, at, 1)
    add(sums, at + 1, money.revenue[cell] as number)
    add(sums, at + 2, contribution)
    if (!isKnown) continue
    add(sums, at + 3, 1)
    add(sums, at + 4, contribution - (ads.perBuyer[buyer] as number))
  }
  add(sums, block + FIRST, 1)
  add(sums, block + FIRST + 1, money.firstRevenue[buyer] as number)
  add(sums, block + FIRST + 2, money.firstContribution[buyer] as number)
}

function add(sums: Float64Array, at: number, amount: number): void {
  sums[at] = (sums[at] as number) + amount
}

function meanOf(n: number, sum: number, counts: Float64Array, sums: Float64Array): DrawnMean {
  const draws = new Float64Array(DRAWS)
  for (let draw = 0; draw < DRAWS; draw++) draws[draw] = (sums[draw] as number) / (counts[draw] as number)
  return { n, mean: sum / n, draws }
}

/**
 * 95 % percentile limits of draws around a value they belong to; draws that held nobody are left out. Of one buyer the
 * limits are the value: nothing is known of the spread.
 *
 * @throws never.
 */
export function limitsOf(value: number, draws: Float64Array): { low: number; high: number } {
  const known = finite(draws).sort()
  if (known.length === 0) return { low: value, high: value }
  return {
    low: Math.min(value, quantile(known, (1 - LEVEL) / 2)),
    high: Math.max(value, quantile(known, (1 + LEVEL) / 2)),
  }
}

function finite(draws: Float64Array): Float64Array {
  const known = new Float64Array(draws.length)
  let count = 0
  for (const one of draws) if (Number.isFinite(one)) known[count++] = one
  return known.subarray(0, count)
}

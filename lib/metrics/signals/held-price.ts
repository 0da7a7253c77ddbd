// "Which price did the listing hold, order after order?" Told from sales alone, of which some are always at another price:
// business prices, quantity prices, deals for a few. A price holds once more orders than chance sends its way are sold at it.

/** Less than this is rounding of a line over its units, or a mix of lines. */
const MOVED = 0.03
/** The level is the median of so many orders at it: it follows a price that creeps. */
const LEVEL_ORDERS = 7
/** The share of orders at other prices is that of the pairs of orders so many places before and after. */
const PAIR_SPAN = 100
/** Orders further apart may well have another price listed. */
const PAIR_DAYS = 1
/** Pairs that are taken as seen before any is, and how many of them differ. */
const [PRIOR_PAIRS, PRIOR_DIFFERING] = [4, 1.5]
/** No shop is taken to be free of orders at other prices. */
const LEAST_STRAY = 0.05
/** A price of chance is taken for a listed one with odds of about e^-4 a shop; ln(orders) is for the times it can be. */
const CERTAINTY = 4

export interface HeldPrice {
  /** By order: the level that holds, as it is after this order. */
  readonly level: Float64Array
  /** By order: number of the run of orders that one price holds for, 0 and up. */
  readonly run: Int32Array
  /** By order: 1 = was sold at the price that holds. */
  readonly isAt: Uint8Array
}

/** Whether two prices are more than 3 % apart. @throws never. */
export const isOff = (price: number, level: number): boolean => Math.abs(price / level - 1) > MOVED + 1e-9

/**
 * A cumulative sum test (Page 1954, "Continuous inspection schemes", Biometrika 41): each order at a price other
 * than the level adds ln((1 - q) / q) to that price's score, any other order takes as much away; at 0 the next stray price
 * is tried, at ln(orders) + 4 the level has moved to it, as of the first order of its score. q is the share of orders at
 * stray prices near by, worked out from neighbours: of independent orders 2 q (1 - q) of the pairs differ, while where a
 * price rotates neighbours agree. The first level to get so far is that of the orders before it too; where none does, the
 * price that most orders agree with holds throughout. Linear in orders, but for that case.
 *
 * @param prices above 0, oldest first.
 * @param days their epoch days.
 * @throws never.
 */
export function heldPrice(prices: Float64Array, days: Int32Array): HeldPrice {
  const orders = prices.length
  const held = {
    level: new Float64Array(orders),
    run: new Int32Array(orders),
    isAt: new Uint8Array(orders),
  }
  const weights = strayWeights(prices, days)
  const enough = Math.log(orders) + CERTAINTY
  let level = createLevel(0)
  let run = -1
  let [tried, since, score] = [0, 0, 0]
  for (let i = 0; i < orders; i++) {
    const price = prices[i] as number
    const isAt = run >= 0 && !isOff(price, level.value)
    if (run >= 0) place(held, i, run, level, price)
    if (score === 0 && !isAt) {
      tried = price
      since = i
    }
    const isFor = !isOff(price, tried) && (!isAt || Math.abs(price - tried) < Math.abs(price - level.value))
    if (score > 0 || !isAt) score = Math.max(0, score + (isFor ? 1 : -1) * (weights[i] as number))
    if (score < enough) continue
    level = createLevel(tried)
    run++
    for (let j = run === 0 ? 0 : since; j <= i; j++) place(held, j, run, level, prices[j] as number)
    score = 0
  }
  if (run < 0) {
    level = createLevel(commonPrice(prices))
    for (let i = 0; i < orders; i++) place(held, i, 0, level, prices[i] as number)
  }
  return held
}

type Level = ReturnType<typeof createLevel>

const createLevel = (value: number) => ({ value, last: [] as number[] })

/** Puts an order into a run, and lets the level follow it if it was sold at that. */
function place(held: HeldPrice, order: number, run: number, level: Level, price: number): void {
  const isAt = !isOff(price, level.value)
  if (isAt) {
    level.last.push(price)
    if (level.last.length > LEVEL_ORDERS) level.last.shift()
    if (price !== level.value)
      level.value = [...level.last].sort((a, b) => a - b)[level.last.length >> 1] as number
  }
  held.run[order] = run
  held.isAt[order] = isAt ? 1 : 0
  held.level[order] = level.value
}

/** By order: ln((1 - q) / q), q the share of orders near by at stray prices; 0 where nothing can be told. */
function strayWeights(prices: Float64Array, days: Int32Array): Float64Array {
  const orders = prices.length
  // Sums up to each order: of pairs with the one before it, and of those that differ.
  const pairs = new Int32Array(orders + 1)
  const differing = new Int32Array(orders + 1)
  for (let i = 0; i < orders; i++) {
    const isPair = i > 0 && (days[i] as number) - (days[i - 1] as number) <= PAIR_DAYS
    const differs = isPair && isOff(prices[i] as number, prices[i - 1] as number)
    pairs[i + 1] = (pairs[i] as number) + (isPair ? 1 : 0)
    differing[i + 1] = (differing[i] as number) + (differs ? 1 : 0)
  }
  const weights = new Float64Array(orders)
  for (let i = 0; i < orders; i++) {
    const from = Math.max(0, i - PAIR_SPAN)
    const to = Math.min(orders, i + PAIR_SPAN)
    const near = (pairs[to] as number) - (pairs[from] as number)
    const nearDiffering = (differing[to] as number) - (differing[from] as number)
    const share = (nearDiffering + PRIOR_DIFFERING) / (near + PRIOR_PAIRS)
    const stray = share >= 0.5 ? 0.5 : (1 - Math.sqrt(1 - 2 * share)) / 2
    const q = Math.max(LEAST_STRAY, stray)
    weights[i] = Math.log((1 - q) / q)
  }
  return weights
}

/** The price that most orders are no more than 3 % above; the lowest of several. */
function commonPrice(prices: Float64Array): number {
  const sorted = prices.slice().sort()
  let [best, most] = [0, 0]
  for (let i = 0, end = 0; i < sorted.length; i++) {
    while (end < sorted.length && !isOff(sorted[end] as number, sorted[i] as number)) end++
    if (end - i <= most) continue
    most = end - i
    best = sorted[i + ((end - i) >> 1)] as number
  }
  return best
}

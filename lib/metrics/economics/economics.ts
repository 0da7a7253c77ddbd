// "What does a buyer leave, what does one cost, and what may one cost?" The money of a shop and of each entry ASIN, from one
// study task: lines joined to what was booked, ads laid on first orders, then the same figures for every group.
import { membersByEntry } from '@/lib/metrics/members-by-entry'
import type { AsinEconomics, ShopEconomics } from '@/lib/schema/economics'
import type { Asin } from '@/lib/schema/ids'
import type { AsinOutlook } from '@/lib/schema/outlook'
import type { OutlookParts, StudyTask } from '@/lib/schema/study'
import { adDays } from './ad-days'
import { allocateAds } from './allocate-ads'
import { type BuyerMoney, buyerMoney } from './buyer-money'
import { type EconomicsGround, groupEconomics } from './group-economics'
import { type LineMoney, lineMoney } from './line-money'
import { shopTraffic } from './shop-traffic'
import { skusWithoutCost } from './skus-without-cost'
import { type UntiedOfShop, untiedMoney } from './untied-money'
import { type LineSums, waterfall } from './waterfall'

const SEED = 20_110_901
const NOBODY: readonly number[] = []

/** What buyers have brought: worked out once, for the economics and for whatever else is asked of buyers and their money. */
export interface BuyersWorth {
  lines: LineMoney
  money: BuyerMoney
  /** Buyers by id of the entry ASIN. */
  members: ReadonlyMap<number, readonly number[]>
}

/** @throws never. */
export function buyersWorth(task: StudyTask): BuyersWorth {
  const lines = lineMoney(task)
  return { lines, money: buyerMoney(task, lines), members: membersByEntry(task.log) }
}

/**
 * Economics of the shop and of every ASIN that has figures or was somebody's entry, in the order of the figures.
 *
 * Rules stand where they are kept: contribution of a line in lineMoney(), what is joined to it in bookedItems(), ads in
 * allocateAds(), intervals in groupDraws(). The shop's waterfall is over all orders, CLVs and what follows from them over
 * identified buyers; an ASIN's are over those who entered by it, with everything they bought.
 * The shop's cost of a first order is all ad spend over all first orders, of advertised products or not.
 *
 * @param outlook null = nothing is known of what is ahead.
 * @throws never.
 */
export function economics(
  task: StudyTask,
  outlook: OutlookParts | null,
  { lines, money, members }: BuyersWorth = buyersWorth(task),
): { shop: ShopEconomics; asins: AsinEconomics[] } {
  const known = adDays(task)
  const sums = waterfall(task, lines, null)
  const { contributionMinor, revenueMinor } = sums.shown
  const ground: EconomicsGround = {
    task,
    lines,
    money,
    ads: known && { known, allocated: allocateAds(known, money.entryDay, members) },
    contributionShare:
      contributionMinor === null || revenueMinor <= 0 ? null : contributionMinor / revenueMinor,
  }
  const untied = untiedMoney(task, lines)
  return {
    shop: shopEconomics(ground, sums, untied, outlook),
    asins: asinIds(task, members).map(id =>
      asinEconomics(ground, id, members.get(id) ?? NOBODY, untied, outlook),
    ),
  }
}

function shopEconomics(
  ground: EconomicsGround,
  sums: LineSums,
  untied: UntiedOfShop,
  outlook: OutlookParts | null,
): ShopEconomics {
  const { task, lines, ads } = ground
  const { money, figures } = task
  const allocated = ads?.allocated.perBuyer.reduce((sum, one) => sum + one, 0) ?? 0
  return {
    shop: task.shop,
    currency: task.currency,
    ...groupEconomics(ground, {
      members: Array.from({ length: task.log.buyers }, (_, buyer) => buyer),
      sums,
      ads: ads?.known.all,
      unallocatedMinor: (ads?.known.all.spendMinor ?? 0) - allocated,
      isAdSpendCarried: (ads?.allocated.carried.size ?? 0) > 0,
      traffic: shopTraffic(task),
      unitsAnOrder: sums.shown.orders > 0 ? sums.shown.units / sums.shown.orders : null,
      valueAhead: outlook?.shop.valueAhead ?? null,
      firstToSecond: figures.repeatRate[90].value,
      seed: SEED,
      untied: untied.shop,
    }),
    skusWithoutCost: skusWithoutCost(task, lines),
    rows: {
      booked: money.amounts.count,
      promotions: money.promotions.count,
      reimbursements: money.reimbursements.count,
      ads: money.ads.length,
      unplaced: {
        ...money.unplaced,
        ...lines.unplaced,
        ...(ads?.known.unplaced ? { 'no-product': ads.known.unplaced } : {}),
      },
    },
  }
}

function asinEconomics(
  ground: EconomicsGround,
  id: number,
  members: readonly number[],
  untied: UntiedOfShop,
  outlook: OutlookParts | null,
): AsinEconomics {
  const { task, lines, money, ads } = ground
  const asin = task.asins[id] as Asin
  const figures = task.asinFigures.find(one => one.asin === asin)
  const expected: AsinOutlook | undefined = outlook?.asins.find(one => one.asin === asin)
  const { sold, repeatRate } = figures ?? {}
  return {
    asin,
    ...groupEconomics(ground, {
      members,
      sums: waterfall(task, lines, linesOf(money, members)),
      ads: ads?.known.byAsin.get(id),
      unallocatedMinor: ads?.allocated.unallocated.get(id) ?? 0,
      isAdSpendCarried: ads?.allocated.carried.has(id) ?? false,
      traffic: task.histories[id]?.traffic ?? [],
      unitsAnOrder: sold !== undefined && sold.orders > 0 ? sold.units / sold.orders : null,
      valueAhead: expected?.valueAhead ?? null,
      firstToSecond: repeatRate?.[90].value ?? null,
      seed: SEED + seedOf(asin),
      untied: untied.byAsin.get(id) ?? [],
    }),
  }
}

/** Numbers of ASINs depend on the order in which files came, their names do not. */
function seedOf(asin: string): number {
  let seed = 0
  for (const sign of asin) seed = (Math.imul(seed, 31) + sign.charCodeAt(0)) | 0
  return seed
}

/** Ids of the ASINs that have figures, then of other entry ASINs by name. */
function asinIds({ asins, asinFigures }: StudyTask, members: ReadonlyMap<number, unknown>): number[] {
  const idOf = new Map(asins.map((asin, id) => [asin, id]))
  const ids = new Set(asinFigures.flatMap(({ asin }) => idOf.get(asin) ?? []))
  const others = [...members.keys()].filter(id => id > 0 && !ids.has(id))
  others.sort((a, b) => ((asins[a] as Asin) < (asins[b] as Asin) ? -1 : 1))
  return [...ids, ...others]
}

function linesOf({ start, lines }: BuyerMoney, members: readonly number[]): number[] {
  const own: number[] = []
  for (const buyer of members)
    for (let at = start[buyer] as number; at < (start[buyer + 1] as number); at++)
      own.push(lines[at] as number)
  return own
}

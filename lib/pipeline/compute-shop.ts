// From one shop's ledger to all its figures: the only place where books meet mathematics and advice.
import type { AsinFacts, AsinSums, ShopLedger } from '@/lib/ledger/books'
import { propose } from '@/lib/levers/propose'
import { baseline } from '@/lib/metrics/baseline'
import { burnInDays, buyersInBurnIn } from '@/lib/metrics/burn-in'
import { cohorts } from '@/lib/metrics/cohorts'
import { groupFigures } from '@/lib/metrics/group-figures'
import { nextAsin } from '@/lib/metrics/next-asin'
import { type AsinGroupSums, shopSums } from '@/lib/metrics/shop-sums'
import type { Thresholds } from '@/lib/schema/baseline'
import { isoDate } from '@/lib/schema/dates'
import type {
  AsinFigures,
  AsinSummary,
  Cohort,
  Coverage,
  GroupFigures,
  ShopFigures,
  Totals,
} from '@/lib/schema/figures'
import { type Asin, shopParts } from '@/lib/schema/ids'
import type { Settings } from '@/lib/schema/settings'

/**
 * The shop's figures and those of its ASINs: every ASIN with entry buyers or sales, most entry buyers first, then
 * most revenue.
 *
 * @param factsOf what sources say of an ASIN beside orders.
 * @param only ids of the ASINs to compute; null = all. The shop is computed in any case.
 * @throws never.
 */
export function computeShop(
  ledger: ShopLedger,
  factsOf: (asinId: number) => AsinFacts,
  settings: Settings,
  only: ReadonlySet<number> | null,
): { shop: ShopFigures; asins: AsinFigures[] } {
  const { history, all, byEntryAsin, asOfDay } = ledger
  const ids = listed(ledger).filter(id => only === null || only.has(id))
  const groups = ids.map(id => ({ id, buyers: byEntryAsin.get(id)?.length ?? 0 }))
  const firstDay = ledger.sums.firstDay ?? asOfDay
  const sums = shopSums(history, all, groups, firstDay, asOfDay, settings.grossMarginShare !== null)
  const asins = ids
    .map((id, at) => asinFigures(ledger, id, sums.group(at), factsOf(id), settings))
    .sort(
      (a, b) =>
        b.entryBuyers - a.entryBuyers ||
        b.sold.revenueMinor - a.sold.revenueMinor ||
        (a.asin < b.asin ? -1 : 1),
    )
  const figures = groupFigures(sums.shop, settings.grossMarginShare)
  return { shop: shopFigures(ledger, figures, cohorts(sums.cohorts)), asins }
}

/** What a strip, the popup and a table row need of an ASIN's figures. @throws never. */
export function summarise(
  figures: AsinFigures,
  { currency, asOf }: Pick<ShopFigures, 'currency' | 'asOf'>,
): AsinSummary {
  const { asin, title, entryBuyers, sold, clv, repeatRate, interval } = figures
  return {
    asin,
    title,
    currency,
    asOf,
    entryBuyers,
    units: sold.units,
    revenueMinor: sold.revenueMinor,
    clv,
    repeatRate,
    interval,
    baseline: figures.baseline,
    lever: figures.proposals[0] ?? null,
  }
}

/** Ids of the ASINs with entry buyers or sales; 0 stands for "not known" and is none. */
function listed(ledger: ShopLedger): number[] {
  const ids = new Set(ledger.byEntryAsin.keys())
  for (const [id, sums] of ledger.asinSums) if (sums.orders > 0) ids.add(id)
  ids.delete(0)
  return [...ids]
}

function shopFigures(ledger: ShopLedger, figures: GroupFigures, byMonth: Cohort[]): ShopFigures {
  const { marketplace, currency } = shopParts(ledger.shop)
  return {
    shop: ledger.shop,
    marketplace,
    currency,
    asOf: isoDate(ledger.asOfDay),
    coverage: coverageOf(ledger, figures.gapCounts),
    totals: totalsOf(ledger),
    ...figures,
    cohorts: byMonth,
  }
}

function coverageOf({ sums, history, all }: ShopLedger, gapCounts: number[]): Coverage {
  const { firstDay, lastDay } = sums
  const days = firstDay === null || lastDay === null ? 0 : burnInDays(gapCounts, lastDay - firstDay + 1)
  return {
    orders: sums.orders,
    ordersWithBuyer: sums.ordersWithBuyer,
    excluded: {
      blank: sums.blank,
      noReply: sums.noReply,
      businessRelay: sums.businessRelay,
      outlier: sums.outlier,
    },
    notInBuyerFile: sums.notInBuyerFile,
    from: firstDay === null ? null : isoDate(firstDay),
    to: lastDay === null ? null : isoDate(lastDay),
    leftCensoredBuyers: firstDay === null ? 0 : buyersInBurnIn(history, all, firstDay, days),
    burnInDays: days,
  }
}

function totalsOf({ sums, history, all }: ShopLedger): Totals {
  let purchases = 0
  for (let i = 0; i < all.length; i++) purchases += history.purchases[all[i] as number] as number
  return {
    buyers: all.length,
    purchases,
    orders: sums.orders,
    lines: sums.lines,
    units: sums.units,
    revenueMinor: sums.revenueMinor,
    returnedUnits: sums.returnedUnits,
    returnedMinor: sums.returnedMinor,
    cancelledOrders: sums.cancelledOrders,
  }
}

function asinFigures(
  ledger: ShopLedger,
  id: number,
  group: AsinGroupSums,
  facts: AsinFacts,
  settings: Settings,
): AsinFigures {
  const sums = ledger.asinSums.get(id)
  const asin = ledger.asin(id)
  const marginShare = settings.grossMarginShare
  const figures = {
    ...groupFigures(group, marginShare),
    asin,
    title: ledger.title(id),
    sold: soldOf(sums),
    next: nextAsin(group.gaps, group.nextAsins, next => ledger.asin(next)),
    baseline: baseline(facts, sums, ledger.sums, thresholdsOf(settings, asin), ledger.asOfDay),
  }
  return { ...figures, proposals: propose({ figures, traffic: facts.traffic, marginShare }) }
}

const soldOf = (sums: AsinSums | undefined): AsinFigures['sold'] => ({
  orders: sums?.orders ?? 0,
  units: sums?.units ?? 0,
  revenueMinor: sums?.revenueMinor ?? 0,
  returnedUnits: sums?.returnedUnits ?? 0,
})

/** The shop's thresholds, overridden by what the seller set for the ASIN. */
const thresholdsOf = (settings: Settings, asin: Asin): Thresholds => ({
  ...settings.thresholds,
  ...settings.asinThresholds[asin],
})

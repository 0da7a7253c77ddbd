// From one shop's ledger to all its figures, as they are stored: the only place where books meet mathematics and advice.
import type { AsinFacts, AsinSums, ShopLedger } from '@/lib/ledger/books'
import { gate } from '@/lib/metrics/advice/gate'
import { baseline } from '@/lib/metrics/baseline'
import { burnInDays } from '@/lib/metrics/burn-in'
import { cohorts } from '@/lib/metrics/cohorts'
import { buyersEntered, type DaySums } from '@/lib/metrics/day-sums'
import { amountFigures, groupFigures } from '@/lib/metrics/group-figures'
import type { DrawnDays, KeptDays } from '@/lib/metrics/kept-days'
import { createKeptSums } from '@/lib/metrics/kept-sums'
import { groupOfAll, groupOfAsin, type ShopSums } from '@/lib/metrics/shop-sums'
import { type IsoDate, isoDate } from '@/lib/schema/dates'
import type { AsinFigures, AsinRecord, Coverage, ShopFigures, Totals } from '@/lib/schema/figures'
import { type Asin, shopParts } from '@/lib/schema/ids'
import type { Settings } from '@/lib/schema/settings'

export interface ShopRecords {
  shop: ShopFigures
  /** ASINs with entry buyers or sales, in no order. */
  asins: AsinRecord[]
  /** Those of them whose days are what they were when they were last computed. */
  sameDays: ReadonlySet<Asin>
  /** Of the ASINs asked for, those with neither buyers nor sales. */
  gone: Asin[]
}

/** Everything one shop's figures are drawn from. */
interface Desk {
  ledger: ShopLedger
  factsOf: (asinId: number) => AsinFacts
  settings: Settings
  sums: ShopSums
  days: KeptDays
  /** The same in every ASIN's summary. */
  currency: string
  asOf: IsoDate
}

/**
 * The shop's figures and those of its ASINs.
 *
 * @param factsOf what sources say of an ASIN beside orders.
 * @param only ids of the ASINs to compute; null = all. The shop is computed in any case.
 * @throws never.
 */
export type ComputeRecords = (
  ledger: ShopLedger,
  factsOf: (asinId: number) => AsinFacts,
  settings: Settings,
  only: ReadonlySet<number> | null,
) => ShopRecords

/** For one shop, to be called again and again: what was summed is kept, and only changed buyers are looked at. */
export function createShopRecords(): ComputeRecords {
  const kept = createKeptSums()
  return (ledger, factsOf, settings, only) => {
    const desk = {
      ledger,
      factsOf,
      settings,
      ...kept.of(ledger, settings.grossMarginShare !== null),
      currency: shopParts(ledger.shop).currency,
      asOf: isoDate(ledger.asOfDay),
    }
    const ids = [...(only ?? allAsins(ledger))].filter(id => id !== 0)
    const sameDays = new Set<Asin>()
    const asins: AsinRecord[] = []
    const gone: Asin[] = []
    for (const id of ids) {
      const asin = ledger.asin(id)
      if (!isListed(ledger, id)) {
        desk.days.forget(id)
        gone.push(asin)
        continue
      }
      const drawn = desk.days.of(ledger, id, only !== null)
      asins.push(asinRecord(desk, id, drawn))
      if (drawn.same) sameDays.add(asin)
    }
    return { shop: shopFigures(desk), asins, sameDays, gone }
  }
}

const allAsins = ({ byEntryAsin, asinSums }: ShopLedger): Set<number> =>
  new Set([...byEntryAsin.keys(), ...asinSums.keys()])

/** An ASIN with entry buyers or sales. */
const isListed = ({ byEntryAsin, asinSums }: ShopLedger, id: number): boolean =>
  byEntryAsin.has(id) || (asinSums.get(id)?.orders ?? 0) > 0

function shopFigures({ ledger, settings, sums }: Desk): ShopFigures {
  const { marketplace, currency } = shopParts(ledger.shop)
  const figures = groupFigures(groupOfAll(sums, ledger.all.length), settings.grossMarginShare)
  return {
    shop: ledger.shop,
    marketplace,
    currency,
    asOf: isoDate(ledger.asOfDay),
    coverage: coverageOf(ledger, sums.days, figures.gapCounts),
    totals: totalsOf(ledger, sums.days.purchases),
    ...figures,
    cohorts: cohorts(sums.cohorts),
  }
}

function coverageOf({ sums }: ShopLedger, entries: DaySums, gapCounts: number[]): Coverage {
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
    leftCensoredBuyers: firstDay === null ? 0 : buyersEntered(entries, firstDay, days),
    burnInDays: days,
  }
}

function totalsOf({ sums, all }: ShopLedger, purchases: number): Totals {
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

function asinRecord(desk: Desk, id: number, { figures, days }: DrawnDays): AsinRecord {
  const { ledger, factsOf, settings } = desk
  const marginShare = settings.grossMarginShare
  const asin = ledger.asin(id)
  const sums = ledger.asinSums.get(id)
  const sold = soldOf(sums)
  const facts = factsOf(id)
  const numbers = {
    asin,
    title: ledger.title(id),
    entryBuyers: ledger.byEntryAsin.get(id)?.length ?? 0,
    ...amountFigures(groupOfAsin(desk.sums, id), marginShare),
    interval: figures.interval,
    survival: figures.survival,
    sold,
    baseline: gate(baseline(facts, sums, ledger.sums, settings.thresholds, ledger.asOfDay), settings, {
      asin,
      group: facts.productGroup ?? null,
      currency: desk.currency,
      asOfDay: ledger.asOfDay,
    }),
  }
  const summary = {
    ...numbers,
    currency: desk.currency,
    asOf: desk.asOf,
    units: sold.units,
    revenueMinor: sold.revenueMinor,
    // Advice takes the study, which is slower: it is told when that is done.
    proposals: [],
    lever: null,
  }
  return { summary, days }
}

const soldOf = (sums: AsinSums | undefined): AsinFigures['sold'] => ({
  orders: sums?.orders ?? 0,
  units: sums?.units ?? 0,
  revenueMinor: sums?.revenueMinor ?? 0,
  returnedUnits: sums?.returnedUnits ?? 0,
})

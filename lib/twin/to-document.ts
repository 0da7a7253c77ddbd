// The JSON document of the headless twin: its names are a contract with whoever reads it.
import type { Baseline } from '@/lib/schema/baseline'
import { CHECK_IDS } from '@/lib/schema/baseline'
import { drawCohort } from '@/lib/schema/draw-cohorts'
import type { EntryCohorts } from '@/lib/schema/entry-cohorts'
import type { AsinFigures, ShopFigures } from '@/lib/schema/figures'
import type { FileReport } from '@/lib/schema/import-report'
import { marketplaceById } from '@/lib/schema/marketplaces'
import type { AsinOutlook, ShopOutlook } from '@/lib/schema/outlook'
import type { AsinStudy, Study } from '@/lib/schema/study'
import type { Analysis } from './analyse-files'
import {
  asinOutlookOf,
  intervalWithWindow,
  repeatRateWithPooled,
  shopOutlookOf,
  survivalContinued,
} from './outlook-document'
import {
  adviceOf,
  clvWithMoney,
  courseOf,
  economicsOf,
  experimentOf,
  reconciliationOf,
  shopMoneyOf,
} from './study-document'

export const DOCUMENT_VERSION = 1

/** Means in minor units may be fractional; what could not be computed is null. @throws never. */
export const toDocument = ({ asOf, reports, shops }: Analysis) => ({
  version: DOCUMENT_VERSION,
  asOf,
  files: reports.map(fileOf),
  shops: shops.map(({ shop, asins, study }) => {
    const outlook = study?.outlook ?? null
    const ahead = new Map(outlook?.asins.map(one => [one.asin, one]))
    const studied = new Map(study?.asins.map(one => [one.asin, one]))
    return {
      ...shopOf(shop),
      ...(outlook === null ? {} : withOutlook(shop, outlook.shop)),
      ...(study === null ? {} : withStudy(shop, study)),
      asins: asins.map(one => ({
        ...asinOf(one),
        ...withAsinOutlook(one, ahead.get(one.asin)),
        ...withAsinStudy(one, studied.get(one.asin)),
      })),
    }
  }),
})

const withOutlook = (shop: ShopFigures, outlook: ShopOutlook) => ({
  ...shopOutlookOf(outlook),
  survival: survivalContinued(shop.survival, outlook),
  interval: intervalWithWindow(shop.interval, outlook),
})

const withAsinOutlook = (figures: AsinFigures, outlook: AsinOutlook | undefined) =>
  outlook === undefined
    ? {}
    : {
        ...asinOutlookOf(outlook),
        repeatRate: repeatRateWithPooled(figures.repeatRate, outlook.pooledRepeat),
        survival: survivalContinued(figures.survival, outlook),
        interval: intervalWithWindow(figures.interval, outlook),
      }

const withStudy = ({ clv }: ShopFigures, { shop }: Study) => ({
  clv: clvWithMoney(clv, shop.economics),
  ...economicsOf(shop.economics),
  ...shopMoneyOf(shop.economics),
  ...reconciliationOf(shop.reconciliation),
  // As before, with contribution and days of age beside them.
  ...(shop.cohorts ? { cohorts: shop.cohorts.map(drawCohort) } : {}),
  ...courseOf(shop),
  signals: shop.signals,
  experiments: shop.experiments.map(experimentOf),
  changes: shop.changes,
})

const withAsinStudy = ({ clv }: AsinFigures, study: AsinStudy | undefined) =>
  study === undefined
    ? {}
    : {
        clv: clvWithMoney(clv, study.economics),
        ...economicsOf(study.economics),
        ...adviceOf(study.advice),
        signals: study.signals,
        ...(study.cohorts ? entryCohortsOf(study.cohorts) : {}),
        ...courseOf(study),
      }

/** Those who entered by the product, in the shape of the shop's; none where too few entered. */
const entryCohortsOf = ({ months, missingBuyers }: EntryCohorts) => ({
  cohorts: months.map(drawCohort),
  cohortBuyersMissing: missingBuyers,
})

export type TwinDocument = ReturnType<typeof toDocument>

const fileOf = ({ name, report, rows, accepted, skipped, problems }: FileReport) => ({
  name,
  report,
  rows,
  accepted,
  skipped: skipped.map(({ reason, count, firstLine, lines }) => ({
    reason,
    count,
    firstLine,
    ...(lines === undefined ? {} : { lines }),
  })),
  problems,
})

const shopOf = ({ marketplace, currency, coverage, totals, cohorts, ...figures }: ShopFigures) => ({
  marketplace,
  country: marketplaceById(marketplace)?.country ?? null,
  currency,
  coverage: {
    orders: coverage.orders,
    ordersWithBuyer: coverage.ordersWithBuyer,
    excluded: coverage.excluded,
    notInBuyerFile: coverage.notInBuyerFile,
    from: coverage.from,
    to: coverage.to,
    leftCensoredBuyers: coverage.leftCensoredBuyers,
    burnInDays: coverage.burnInDays,
  },
  totals,
  repeatRate: figures.repeatRate,
  survival: figures.survival,
  interval: figures.interval,
  clv: figures.clv,
  cohorts,
})

const asinOf = ({ asin, title, sold, ...figures }: AsinFigures) => ({
  asin,
  title,
  entryBuyers: figures.entryBuyers,
  sold,
  repeatRate: figures.repeatRate,
  survival: figures.survival,
  interval: figures.interval,
  clv: figures.clv,
  next: figures.next,
  baseline: baselineOf(figures.baseline),
  proposals: figures.proposals,
})

/** The four values under their names; beside them the verdicts. */
const baselineOf = ({ state, checks }: Baseline) => ({
  rating: checks.rating.value,
  stockDays: checks.stockDays.value,
  returnRate: checks.returnRate.value,
  cancellationRate: checks.cancellationRate.value,
  state,
  states: Object.fromEntries(CHECK_IDS.map(id => [id, checks[id].state])),
})

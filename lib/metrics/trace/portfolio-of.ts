// The buyers a forecast speaks of, each with the model that speaks of them: of the shop, of an entry ASIN, or of an ASIN sold.
import { fitsOf, meanSpend, soldPortfolio } from '@/lib/metrics/outlook/asin-outlook'
import { customerColumns } from '@/lib/metrics/outlook/customer-columns'
import { entryOf, type OutlookGround } from '@/lib/metrics/outlook/ground'
import { type GroupFits, portfolioOf } from '@/lib/metrics/outlook/group-outlook'
import { expectations, type Portfolio } from '@/lib/metrics/outlook/portfolio'
import type { PurchaseDays } from '@/lib/metrics/outlook/purchase-days'
import type { Spend } from '@/lib/metrics/outlook/spend'
import type { TraceGround } from './trace-ground'

export interface TracedPortfolio extends Portfolio {
  ground: OutlookGround
  fits: GroupFits
  spend: Spend
  days: PurchaseDays
  /** Buyer of the log by row of the columns. */
  buyerOf(row: number): number
  /** Orders expected of a row within the horizon asked for. */
  expected(row: number): number
}

/** @throws never; null where nothing could be fitted. */
export function tracedPortfolio(traced: TraceGround, which: 'buyers' | 'sold'): TracedPortfolio | null {
  const ground = traced.ahead()
  if (ground === null || ground.fits === null) return null
  return which === 'sold' ? ofSold(traced, ground) : ofBuyers(traced, ground)
}

function ofBuyers({ request, members }: TraceGround, ground: OutlookGround): TracedPortfolio | null {
  const { days, fits, intakeEnd, spend } = ground
  if (fits === null) return null
  const isShop = request.asin === null
  const columns = isShop
    ? ground.columns
    : customerColumns(days, { enteredFrom: null, to: intakeEnd }, members)
  const own: GroupFits = isShop
    ? { fit: fits.fit, early: fits.early ?? fits.fit, basis: 'own' }
    : fitsOf(ground, columns, entryOf(days, columns), fits)
  return whole(ground, portfolioOf(ground, columns, own), { fits: own, spend, days }, request.horizonDays)
}

/** The model of repeat orders of one ASIN is fitted over all ASINs of the shop. */
function ofSold(traced: TraceGround, ground: OutlookGround): TracedPortfolio | null {
  const { asinId, request } = traced
  const days = asinId === null ? undefined : traced.sold().get(asinId)
  const shop = days && traced.soldFits()
  if (!days || !shop) return null
  const columns = customerColumns(days, { enteredFrom: null, to: ground.intakeEnd })
  const fits = fitsOf(ground, columns, entryOf(days, columns), shop)
  const portfolio = soldPortfolio(ground, days, columns, fits)
  return whole(ground, portfolio, { fits, spend: meanSpend(days), days }, request.horizonDays)
}

function whole(
  ground: OutlookGround,
  portfolio: Portfolio,
  parts: Pick<TracedPortfolio, 'fits' | 'spend' | 'days'>,
  horizonDays: number,
): TracedPortfolio {
  const { clock, intakeEnd, request } = ground
  const idle = request.log.asOfDay - intakeEnd
  const { columns } = portfolio
  return {
    ground,
    ...portfolio,
    ...parts,
    buyerOf: row => parts.days.buyer[columns.customer[row] as number] as number,
    expected: expectations(portfolio, clock.weeks(idle), clock.weeks(idle + horizonDays)),
  }
}

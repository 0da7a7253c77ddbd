// The forecast buyer by buyer, named by their first order: for holding it against what came, never shown on a screen.

import { purchaseDistribution } from '@/lib/stats/btyd/purchase-distribution'
import { countQuantiles } from '@/lib/stats/forecast/count-quantiles'
import { TIME_UNIT_DAYS } from './customer-rows'
import { LEVEL } from './forecast'
import type { OutlookGround } from './ground'
import { portfolioOf } from './group-outlook'
import { expectations } from './portfolio'

export interface BuyerAhead {
  /** The two halves of the first order's id, 8 and 9 digits. */
  firstOrderHigh: number
  firstOrderLow: number
  /** Days with an order, the first included. */
  purchases: number
  /** Days from the first purchase to the last (t_x), and to the end of observation (T). */
  recencyDays: number
  ageDays: number
  probabilityAlive: number
  /** Within the horizon; the shortest run of counts that holds 90 %. */
  expectedPurchases: number
  low: number
  high: number
  /** Minor units; null when nothing is known of the spend. */
  expectedRevenueMinor: number | null
}

/** Everybody seen by the end of intake; empty without a model. @throws never. */
export function buyersAhead(ground: OutlookGround): BuyerAhead[] {
  const { columns, fits, spend, clock, intakeEnd, request } = ground
  if (fits === null) return []
  const { log, horizonDays } = request
  const portfolio = portfolioOf(ground, columns, {
    fit: fits.fit,
    early: fits.early ?? fits.fit,
    basis: 'own',
  })
  const idle = log.asOfDay - intakeEnd
  const [from, to] = [clock.weeks(idle), clock.weeks(idle + horizonDays)]
  const expected = expectations(portfolio, from, to)
  return Array.from({ length: columns.rows }, (_, row) => {
    const buyer = columns.customer[row] as number
    const [x, tx, T] = [columns.x[row] as number, columns.tx[row] as number, columns.T[row] as number]
    const fit = portfolio.fitOf(row)
    const history = [x, tx / TIME_UNIT_DAYS, T / TIME_UNIT_DAYS] as const
    const { alive, atLeast } = purchaseDistribution(fit, ...history, to - from)
    const { low, high } = countQuantiles(atLeast, LEVEL)
    const orders = expected(row)
    return {
      firstOrderHigh: log.firstOrderHigh[buyer] as number,
      firstOrderLow: log.firstOrderLow[buyer] as number,
      purchases: x + 1,
      recencyDays: tx,
      ageDays: T,
      probabilityAlive: alive,
      expectedPurchases: orders,
      low,
      high,
      expectedRevenueMinor: spend.kind === 'none' ? null : orders * spend.of(columns, row),
    }
  })
}

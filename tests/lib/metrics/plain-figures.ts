// The definitions of a group's figures said again in plain code over plain objects, to hold the fast passes against.
import { quantile } from '@/lib/stats/quantile'
import type { InventedBuyer } from './invented-buyers'

const HORIZONS = [30, 60, 90, 180, 365] as const
const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length
const gapOf = (one: InventedBuyer) => one.purchases[1]?.after

export function plainRepeatRate(buyers: InventedBuyer[], asOf: number) {
  return HORIZONS.map(h => {
    const ripe = buyers.filter(one => asOf - one.entry >= h)
    const back = ripe.filter(one => (gapOf(one) ?? Number.POSITIVE_INFINITY) <= h)
    return { value: ripe.length === 0 ? null : back.length / ripe.length, n: ripe.length }
  })
}

export function plainSurvival(buyers: InventedBuyer[], asOf: number) {
  const watched = buyers.map(one => ({
    days: gapOf(one) ?? asOf - one.entry,
    back: gapOf(one) !== undefined,
  }))
  const longest = Math.max(-1, ...watched.map(one => one.days))
  return HORIZONS.map(h => {
    let waiting = 1
    for (let day = 0; day <= h; day++) {
      const atRisk = watched.filter(one => one.days >= day).length
      const events = watched.filter(one => one.days === day && one.back).length
      if (events > 0) waiting *= 1 - events / atRisk
    }
    return h > longest && waiting > 1e-12 ? null : 1 - waiting
  })
}

export function plainInterval(buyers: InventedBuyer[]) {
  const gaps = buyers.flatMap(one => gapOf(one) ?? []).toSorted((a, b) => a - b)
  if (gaps.length === 0) return null
  return { n: gaps.length, median: quantile(gaps, 0.5), q1: quantile(gaps, 0.25), q3: quantile(gaps, 0.75) }
}

export function plainClv(buyers: InventedBuyer[], asOf: number, margin: number | null) {
  const upTo = (one: InventedBuyer, h: number, amount: 'revenue' | 'returned') =>
    one.purchases.filter(p => p.after <= h).reduce((sum, p) => sum + p[amount], 0)
  return HORIZONS.map(h => {
    const ripe = buyers.filter(one => asOf - one.entry >= h)
    if (ripe.length === 0) return { revenueMinor: null, contributionMinor: null, n: 0 }
    const revenue = mean(ripe.map(one => upTo(one, h, 'revenue')))
    const returned = mean(ripe.map(one => upTo(one, h, 'returned')))
    return {
      revenueMinor: revenue,
      contributionMinor: margin === null ? null : margin * (revenue - returned),
      n: ripe.length,
    }
  })
}

export function plainCohorts(buyers: InventedBuyer[], asOf: number) {
  const monthOf = (one: InventedBuyer) => new Date(one.entry * 86_400_000).toISOString().slice(0, 7)
  const months = [...new Set(buyers.map(monthOf))].toSorted()
  return months.map(month => {
    const cohort = buyers.filter(one => monthOf(one) === month)
    const ages = Array.from({ length: 12 }, (_, i) => i + 1)
    const ripe = (k: number) => cohort.filter(one => asOf - one.entry >= 30 * (k + 1))
    return {
      month,
      buyers: cohort.length,
      retention: ages.map(k =>
        ripe(k).length === 0
          ? null
          : ripe(k).filter(one => one.purchases.some(p => p.after >= 30 * k && p.after < 30 * (k + 1)))
              .length / ripe(k).length,
      ),
      revenuePerBuyerMinor: ages.map(k =>
        ripe(k).length === 0
          ? null
          : mean(
              ripe(k).map(one =>
                one.purchases.filter(p => p.after < 30 * (k + 1)).reduce((sum, p) => sum + p.revenue, 0),
              ),
            ),
      ),
    }
  })
}

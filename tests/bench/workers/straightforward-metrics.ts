// The figures of the definitions, computed as one writes them first: objects, Maps, sorts.
import type { Checksum } from '@/tests/bench/checksum'

export interface OrderRow {
  orderId: string
  line: number
  sku: string
  asin: string
  /** Epoch day in the marketplace's zone. */
  day: number
  /** Minor units. */
  revenue: number
  quantity: number
  /** Hash of the alias; "" = no usable buyer. */
  buyer: string
}
interface Buyer {
  entryDay: number
  entryAsin: string
  gap: number | null
  nextAsin: string | null
  purchases: { day: number; revenue: number; asin: string }[]
}

const HORIZONS = [30, 60, 90, 180, 365]

/** Everything the product shows of one shop, for the shop and for each entry ASIN. */
export function straightforwardMetrics(rows: OrderRow[]): {
  checksum: Checksum
  groups: Map<string, unknown>
} {
  const byBuyer = groupBy(
    rows.filter(row => row.buyer !== ''),
    row => row.buyer,
  )
  const buyers = [...byBuyer.values()].map(toBuyer)
  const asOf = rows.reduce((last, row) => Math.max(last, row.day), 0)
  const groups = new Map<string, unknown>([['', groupFigures(buyers, asOf)]])
  for (const [asin, members] of groupBy(buyers, buyer => buyer.entryAsin))
    groups.set(asin, groupFigures(members, asOf))
  cohorts(buyers, asOf)
  return {
    groups,
    checksum: {
      buyers: buyers.length,
      revenueMinor: buyers.reduce((sum, buyer) => sum + revenueTo(buyer, 365), 0),
      repeats: HORIZONS.map(h => {
        const mature = buyers.filter(buyer => asOf - buyer.entryDay >= h)
        return `${mature.length}/${mature.filter(buyer => buyer.gap !== null && buyer.gap <= h).length}`
      }),
    },
  }
}

function groupBy<T, K>(items: T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

function toBuyer(rows: OrderRow[]): Buyer {
  const days = [...groupBy(rows, row => row.day)].sort(([a], [b]) => a - b)
  const purchases = days.map(([day, lines]) => {
    const best = lines.reduce((top, line) =>
      line.revenue > top.revenue || (line.revenue === top.revenue && line.line < top.line) ? line : top,
    )
    return { day, asin: best.asin, revenue: lines.reduce((sum, line) => sum + line.revenue, 0) }
  })
  const [first, second] = purchases
  if (!first) throw new Error('A buyer has at least one line.')
  return {
    entryDay: first.day,
    entryAsin: first.asin,
    gap: second ? second.day - first.day : null,
    nextAsin: second?.asin ?? null,
    purchases,
  }
}

const revenueTo = (buyer: Buyer, age: number): number =>
  buyer.purchases.reduce((sum, one) => (one.day - buyer.entryDay <= age ? sum + one.revenue : sum), 0)

function groupFigures(buyers: Buyer[], asOf: number) {
  const gaps = buyers.flatMap(buyer => (buyer.gap === null ? [] : [buyer.gap])).sort((a, b) => a - b)
  const next = [...groupBy(buyers, buyer => buyer.nextAsin)].map(([asin, them]) => ({
    asin,
    buyers: them.length,
  }))
  return {
    buyers: buyers.length,
    quartiles: [0.25, 0.5, 0.75].map(share => gaps[Math.floor((gaps.length - 1) * share)]),
    next: next.sort((a, b) => b.buyers - a.buyers),
    curve: kaplanMeier(buyers, asOf),
    horizons: HORIZONS.map(h => {
      const mature = buyers.filter(buyer => asOf - buyer.entryDay >= h)
      return {
        repeat: mature.filter(buyer => buyer.gap !== null && buyer.gap <= h).length / mature.length,
        revenue: mature.reduce((sum, buyer) => sum + revenueTo(buyer, h), 0) / mature.length,
      }
    }),
  }
}

function kaplanMeier(buyers: Buyer[], asOf: number): { day: number; survival: number }[] {
  const times = buyers.map(buyer => ({ day: buyer.gap ?? asOf - buyer.entryDay, event: buyer.gap !== null }))
  times.sort((a, b) => a.day - b.day || Number(b.event) - Number(a.event))
  let survival = 1
  return times.flatMap(({ day, event }, i) => {
    if (!event) return []
    survival *= 1 - 1 / (times.length - i)
    return [{ day, survival }]
  })
}

function cohorts(buyers: Buyer[], asOf: number) {
  const months = groupBy(buyers, buyer => new Date(buyer.entryDay * 86_400_000).toISOString().slice(0, 7))
  return [...months].map(([month, members]) => ({
    month,
    cells: Array.from({ length: 12 }, (_, i) => {
      const [from, to] = [30 * (i + 1), 30 * (i + 2)]
      const ripe = members.filter(buyer => asOf - buyer.entryDay >= to)
      const back = ripe.filter(({ entryDay, purchases }) =>
        purchases.some(({ day }) => day - entryDay >= from && day - entryDay < to),
      )
      return {
        retention: back.length / ripe.length,
        revenue: ripe.reduce((sum, one) => sum + revenueTo(one, to - 1), 0),
      }
    }),
  }))
}

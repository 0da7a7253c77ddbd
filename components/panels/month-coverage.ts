// How much of each month the imported files cover, by what they carry: orders, and buyers.
import { epochDay, isoDate } from '@/lib/schema/dates'
import type { ReportId } from '@/lib/schema/import-report'

export const CARRIERS = ['orders', 'buyers'] as const
export type Carrier = (typeof CARRIERS)[number]
export interface Covering {
  report: ReportId | null
  from: string | null
  to: string | null
}
/** For each carrier the covered share (0 to 1) of each of the twelve months; null before the first and after the last covered month. */
export interface YearCoverage {
  year: number
  months: Record<Carrier, (number | null)[]>
}

const CARRIES: Partial<Record<ReportId, readonly Carrier[]>> = {
  'all-orders': ['orders'],
  shipments: ['orders', 'buyers'],
  'order-report': ['orders', 'buyers'],
}

/** Years from the first to the last covered day. A file counts as covering every day between its first and last purchase. */
export function monthCoverage(files: readonly Covering[]): YearCoverage[] {
  const days: Record<Carrier, Set<number>> = { orders: new Set(), buyers: new Set() }
  for (const { report, from, to } of files) {
    if (report === null || from === null || to === null) continue
    for (const carrier of CARRIES[report] ?? [])
      for (let day = epochDay(from); day <= epochDay(to); day++) days[carrier].add(day)
  }
  const counts = new Map<string, number>()
  const years = new Set<number>()
  for (const carrier of CARRIERS)
    for (const day of days[carrier]) {
      const month = isoDate(day).slice(0, 7)
      years.add(Number(month.slice(0, 4)))
      counts.set(`${carrier} ${month}`, (counts.get(`${carrier} ${month}`) ?? 0) + 1)
    }
  const known = [...counts.keys()].map(key => key.slice(-7)).sort()
  const [first = '', last = ''] = [known[0], known.at(-1)]
  const shares = (year: number, carrier: Carrier) =>
    Array.from({ length: 12 }, (_, month) => {
      const name = `${year}-${String(month + 1).padStart(2, '0')}`
      if (name < first || name > last) return null
      const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
      return (counts.get(`${carrier} ${name}`) ?? 0) / length
    })
  return [...years]
    .sort((a, b) => b - a)
    .map(year => ({ year, months: { orders: shares(year, 'orders'), buyers: shares(year, 'buyers') } }))
}

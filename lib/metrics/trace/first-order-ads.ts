// Ad spend by buyer, as it is laid on first orders.
import { adDays, type ShopAds } from '@/lib/metrics/economics/ad-days'
import { allocateAds } from '@/lib/metrics/economics/allocate-ads'
import { entryDayOf, type TraceGround } from './trace-ground'

export interface FirstOrderAds {
  known: ShopAds
  perBuyer: Float64Array
  /** Spend of the group: of its ASIN, or of the shop; and what of it is laid on nobody. */
  spendMinor: number
  unallocatedMinor: number
  /** Members who entered on days ads are known of. */
  members: number[]
}

/** @throws never; null where nothing is known of ads. */
export function firstOrderAds({ task, request, members }: TraceGround): FirstOrderAds | null {
  const known = adDays(task)
  if (known === null) return null
  const byEntry = new Map<number, number[]>()
  const entryDay = Int32Array.from({ length: task.log.buyers }, (_, buyer) => entryDayOf(task, buyer))
  for (let buyer = 0; buyer < task.log.buyers; buyer++) {
    const id = task.log.entryAsin[buyer] as number
    const own = byEntry.get(id)
    if (own) own.push(buyer)
    else byEntry.set(id, [buyer])
  }
  const { perBuyer } = allocateAds(known, entryDay, byEntry)
  const own = request.asin === null ? known.all : known.byAsin.get(task.asins.indexOf(request.asin))
  const spendMinor = own?.spendMinor ?? 0
  const allocated = members.reduce((sum, buyer) => sum + (perBuyer[buyer] as number), 0)
  return {
    known,
    perBuyer,
    spendMinor,
    unallocatedMinor: spendMinor - allocated,
    members: members.filter(buyer => {
      const entry = entryDay[buyer] as number
      return entry >= known.fromDay && entry <= known.toDay
    }),
  }
}

/** Line -> the spend on its buyer's first order, on that order's first line alone. @throws never. */
export function spendByLine(
  { task: { sales, log }, orders }: TraceGround,
  { perBuyer, members }: FirstOrderAds,
): Map<number, number> {
  const spend = new Map<number, number>()
  const index = orders()
  for (const buyer of members) {
    const order = index.find(log.firstOrderHigh[buyer] as number, log.firstOrderLow[buyer] as number)
    const line = order < 0 ? undefined : index.first[order]
    if (line !== undefined && sales.buyer[line] === buyer) spend.set(line, perBuyer[buyer] as number)
  }
  return spend
}

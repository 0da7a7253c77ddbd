// What the cost of a first order is made of, in sentences: spend, first orders, period, and what could be allocated to nobody.
import { useSpeak } from '@/components/primitives/speak'
import type { Acquisition } from '@/lib/schema/economics'

export function AcquisitionText({ acquisition, currency }: { acquisition: Acquisition; currency: string }) {
  const { say, print } = useSpeak()
  const { spendMinor, firstOrders, from, to, unallocatedMinor, attributedSalesMinor, clicks } = acquisition
  return (
    <div class="sentences">
      <p>
        {say('bids.spend', {
          spend: print.money(spendMinor, currency),
          n: firstOrders,
          count: print.count(firstOrders),
          from: print.day(from),
          to: print.day(to),
        })}{' '}
        {unallocatedMinor > 0 && say('bids.unallocated', { spend: print.money(unallocatedMinor, currency) })}
      </p>
      <p class="muted">
        {attributedSalesMinor !== null && attributedSalesMinor > 0
          ? say('bids.acos-now', { share: print.share(spendMinor / attributedSalesMinor) })
          : say('bids.acos-now-none')}{' '}
        {clicks !== null &&
          clicks > 0 &&
          say('bids.cpc-now', {
            cpc: print.money(spendMinor / clicks, currency),
            count: print.count(clicks),
            n: clicks,
          })}
      </p>
    </div>
  )
}

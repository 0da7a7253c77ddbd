// What a figure rests on, in one line under it: usable buyers, start of the history, buyers who may be old customers.
import { useSpeak } from '@/components/primitives/speak'
import type { Coverage } from '@/lib/schema/figures'

export function CoverageLine({ coverage, buyers }: { coverage: Coverage; buyers: number }) {
  const { say, print } = useSpeak()
  const parts: string[] = []
  if (coverage.orders > 0)
    parts.push(
      say('coverage.line.orders', {
        share: print.share(coverage.ordersWithBuyer / coverage.orders, 'short'),
        count: print.count(coverage.orders),
      }),
    )
  if (coverage.from) parts.push(say('coverage.line.from', { day: print.day(coverage.from) }))
  if (buyers > 0)
    parts.push(
      say('coverage.line.old', { share: print.share(coverage.leftCensoredBuyers / buyers, 'short') }),
    )
  return <span class="coverage-line">{parts.join(' · ')}</span>
}

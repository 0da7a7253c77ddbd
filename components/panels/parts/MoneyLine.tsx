// What figures of money rest on, in one line under them: their day, the purchases behind them, usable buyers.
import type { MoneyView } from '@/components/panels/money-view'
import { useSpeak } from '@/components/primitives/speak'
import { CoverageLine } from './CoverageLine'

export function MoneyLine({ economics, coverage, buyers }: Omit<MoneyView, 'currency'>) {
  const { say, print } = useSpeak()
  const { asOf, from, to } = economics
  return (
    <>
      {say('app.as-of', { day: print.day(asOf) })} ·{' '}
      {from !== null && to !== null && (
        <>{say('money.period', { from: print.day(from), to: print.day(to) })} · </>
      )}
      <CoverageLine coverage={coverage} buyers={buyers} />
    </>
  )
}

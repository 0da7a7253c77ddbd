// What an outlook rests on, in one line under it: its day, the history it was made from, usable buyers, old customers.
import type { OutlookView } from '@/components/panels/outlook-view'
import { useSpeak } from '@/components/primitives/speak'
import { CoverageLine } from './CoverageLine'

export function OutlookLine({
  outlook,
  coverage,
  buyers,
}: Pick<OutlookView, 'outlook' | 'coverage' | 'buyers'>) {
  const { say, print } = useSpeak()
  return (
    <>
      {say('app.as-of', { day: print.day(outlook.asOf) })} ·{' '}
      <CoverageLine coverage={coverage} buyers={buyers} />
    </>
  )
}

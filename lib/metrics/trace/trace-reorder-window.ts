// The gaps behind the reorder window: buyers who came back within what was watched, and after how many days.
import { reorder } from '@/lib/metrics/outlook/reorder'
import { NO_GAP } from '@/lib/metrics/outlook/second-gaps'
import { buyerRows, secondColumns } from './buyer-rows'
import type { TracedRows, TraceGround } from './trace-ground'

/** The most frequent gap, with the window around it. @throws never; null where the gaps are too few or have no rhythm. */
export function traceReorderWindow(ground: TraceGround, limit: number): TracedRows {
  const ahead = ground.ahead()
  const { members } = ground
  const gap = (buyer: number): number | null => {
    const days = ahead === null ? NO_GAP : (ahead.gaps.gap.shop[buyer] as number)
    return days === NO_GAP || (ahead?.gaps.observed[buyer] as number) < 0 ? null : days
  }
  const window =
    ahead && reorder(ahead.days, ahead.gaps, members, ahead.random(), ground.request.asin !== null)
  const shown = window?.state === 'shown' || window?.state === 'no-rhythm' ? window : null
  const back = members.filter(buyer => gap(buyer) !== null)
  return {
    ofBuyers: true,
    value: window?.state === 'shown' ? window.mode.value : null,
    unit: 'days',
    inputs: [
      { name: 'repeat-buyers', value: back.length, unit: 'count' },
      { name: 'window-from', value: shown?.hdi50.from ?? null, unit: 'days' },
      { name: 'window-to', value: shown?.hdi50.to ?? null, unit: 'days' },
      { name: 'window-share', value: shown?.hdi50.share ?? null, unit: 'share' },
      { name: 'rhythm', value: shown?.rhythm.k ?? null, unit: 'number' },
    ],
    ...buyerRows(ground, back, secondColumns(gap, ground), limit),
  }
}

// "When do they reorder?" The window of the second purchase, for a shop or for those who entered by one ASIN.
import type { PerUnit, ReorderWindow, Rhythm } from '@/lib/schema/outlook'
import { perUnitWindow } from '@/lib/stats/rhythm/per-unit-window'
import { reorderWindow } from '@/lib/stats/rhythm/reorder-window'
import type { PurchaseDays } from './purchase-days'
import { NO_GAP, type SecondGaps } from './second-gaps'

/**
 * One gap a buyer, from the first purchase to the second of anything, weighted for those still waiting; the rhythm is
 * tested on the first two gaps of those who have them.
 *
 * @param days purchases of the whole shop: customer c is buyer c of the log.
 * @param members buyers. @param random uniform [0, 1), for the bootstrap.
 * @param byUnits do the members share an entry ASIN, so that its units can be held against the gaps?
 * @throws never.
 */
export function reorder(
  days: PurchaseDays,
  { gap, observed, entryUnits }: SecondGaps,
  members: ArrayLike<number>,
  random: () => number,
  byUnits: boolean,
): ReorderWindow {
  const gaps: number[] = []
  const followUps: number[] = []
  const first: number[] = []
  const second: number[] = []
  const unitGaps: number[] = []
  const units: number[] = []
  for (let i = 0; i < members.length; i++) {
    const buyer = members[i] as number
    const watched = observed[buyer] as number
    if (watched < 0) continue
    followUps.push(watched)
    const days1 = gap.shop[buyer] as number
    if (days1 === NO_GAP) continue
    gaps.push(days1)
    const days2 = secondGap(days, buyer, watched)
    if (days2 !== null) {
      first.push(days1)
      second.push(days2)
    }
    const [own, bought] = [gap.asin[buyer] as number, entryUnits[buyer] as number]
    if (own !== NO_GAP && bought >= 1) {
      unitGaps.push(own)
      units.push(bought)
    }
  }
  const perUnit = byUnits ? perUnitOf(perUnitWindow({ gaps: unitGaps, units, followUps })) : null
  return restated(reorderWindow({ gaps, followUps, pairs: { first, second } }, { random }), perUnit)
}

/** Days between the second and the third purchase, if the third was seen within `watched` days of the first. */
function secondGap({ start, day }: PurchaseDays, buyer: number, watched: number): number | null {
  const at = start[buyer] as number
  if (at + 2 >= (start[buyer + 1] as number)) return null
  const third = day[at + 2] as number
  return third - (day[at] as number) > watched ? null : third - (day[at + 1] as number)
}

function perUnitOf(found: ReturnType<typeof perUnitWindow>): PerUnit | null {
  if (found.state === 'too-few') return null
  const { slope, low, high, n, verdict, daysPerUnit } = found
  return { value: slope, low, high, n, verdict, days: daysPerUnit?.hdi50 ?? null }
}

function restated(found: ReturnType<typeof reorderWindow>, perUnit: PerUnit | null): ReorderWindow {
  if (found.state === 'too-few' || found.state === 'rhythm-unknown') return found
  const { n, hdi50, hdi80 } = found
  const rhythm: Rhythm = {
    k: found.rhythm.k ?? 0,
    low: found.rhythm.low ?? 0,
    pairs: found.rhythm.pairs,
    passed: found.rhythm.passed,
  }
  if (found.state === 'no-rhythm') return { state: 'no-rhythm', n, hdi50, hdi80, rhythm, perUnit }
  const { mode, modeLow, modeHigh, modes } = found
  return {
    state: 'shown',
    n,
    mode: { value: mode, low: modeLow, high: modeHigh },
    modes: modes.map(({ day }) => day),
    hdi50,
    hdi80,
    rhythm,
    perUnit,
  }
}

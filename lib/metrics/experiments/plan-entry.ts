// What a new entry of the journal could show, before it is saved: when to read it out, against which ASINs, how large an
// effect must be to be seen.
import type { StockSignal } from '@/lib/metrics/signals/stock-signals'
import { epochDay, type IsoDate, isoDate } from '@/lib/schema/dates'
import type { Asin } from '@/lib/schema/ids'
import type { EntryPlan } from '@/lib/schema/journal'
import type { StudyTask } from '@/lib/schema/study'
import { chooseControls } from '@/lib/stats/experiment/choose-controls'
import { detectableAhead } from '@/lib/stats/experiment/plan-trial'
import { panelUntil } from './shop-events'
import { untouchedRows } from './trial-groups'
import { weeklyPanel } from './weekly-panel'

/** Weeks that may be waited for, shortest first. */
const WAITS = [8, 10, 12, 16, 20] as const
/** An effect this large (logarithm; 28 % more orders) should be seen: waiting longer for less costs more than it tells. */
const WANTED = 0.25

/**
 * Readout: as many whole weeks after the start as an effect of 0.25 needs to be seen 80 times in 100, at least 8 and at most 20;
 * 8 where history is too short to say. Nothing from the start on is looked at.
 *
 * @param signals stock-outs of ASINs; null = not known.
 * @throws RangeError unless `start` is a calendar day.
 */
export function planEntry(
  task: StudyTask,
  signals: readonly StockSignal[] | null,
  { asin, start }: { asin: Asin; start: IsoDate },
): EntryPlan {
  const day = epochDay(start)
  const ready = (weeks: number): IsoDate => isoDate(day + ((7 - ((day + 3) % 7)) % 7) + 7 * weeks - 1)
  const whole = weeklyPanel(task, signals)
  const row = whole?.rowOf.get(asin)
  if (whole === null || row === undefined)
    return { readout: ready(WAITS[0]), controls: [], minimumDetectable: null }
  const first = Math.min(whole.weeks, Math.ceil((day - whole.firstMonday) / 7))
  const open = untouchedRows(task.journal, whole, whole.weeks).filter(other => other !== row)
  const panel = panelUntil(whole, [...open, row], first)
  const controls = first > 0 ? chooseControls(panel, [row], open, first) : []
  const plans = WAITS.map(weeks => ({
    weeks,
    seen: controls.length === 0 ? null : detectableAhead(panel, [row], controls, first, weeks),
  }))
  const known = plans.filter(({ seen }) => seen !== null)
  const least = known.reduce<(typeof plans)[number] | null>(
    (best, plan) => (best === null || (plan.seen as number) < 0.95 * (best.seen as number) ? plan : best),
    null,
  )
  const chosen = known.find(({ seen }) => (seen as number) <= WANTED) ?? least ?? plans[0]
  return {
    readout: ready(chosen?.weeks ?? WAITS[0]),
    controls: controls.map(other => panel.asins[other] as Asin),
    minimumDetectable: chosen?.seen ?? null,
  }
}

// One trial judged: its controls, its weeks, what was seen, and what could have been.
import { isoDate } from '@/lib/schema/dates'
import type { Asin } from '@/lib/schema/ids'
import type { Experiment, JournalEntry } from '@/lib/schema/journal'
import {
  type Comparison,
  differenceInDifferences,
  type Trial,
} from '@/lib/stats/experiment/difference-in-differences'
import { parallelTrends } from '@/lib/stats/experiment/parallel-trends'
import { detectableAhead } from '@/lib/stats/experiment/plan-trial'
import { seededRandom } from '@/lib/stats/random/seeded-random'
import { pickControls } from './pick-controls'
import { LEAST_WEEKS_AFTER, LEAST_WEEKS_BEFORE, reachVerdict } from './reach-verdict'
import { panelUntil } from './shop-events'
import { type TrialGroup, untouchedRows, withoutOtherLevers } from './trial-groups'
import type { WeeklyPanel } from './weekly-panel'

/** What the weekly orders say of an entry. */
export type Judgement = Omit<
  Experiment,
  'entry' | 'asin' | 'lever' | 'start' | 'readout' | 'cohort60' | 'cohort90'
>

/** Draws are the same for the same books. */
const SEED = 20_040_201
/** Below this chance the members of a group did not grow alike. */
const UNLIKE = 0.05
/** Weeks before the start in which flags are told. */
const TOLD_BEFORE = 52

export const NOTHING_SEEN: Judgement = {
  effect: null,
  pValue: null,
  minimumDetectable: null,
  parallelTrends: null,
  controls: [],
  weeksBefore: 0,
  weeksAfter: 0,
  flagged: [],
  together: [],
  verdict: 'cannot-tell',
  why: 'too-few-orders',
}

/**
 * By entry id. Entries of a group share their verdict, that of the lever, unless their ASINs clearly grew unalike (Cochran's
 * Q, 5 %): then each is judged alone. Before the readout nothing from the start on is looked at.
 *
 * @param due the readout is reached.
 * @throws never.
 */
export function judgeTrial(
  whole: WeeklyPanel,
  group: TrialGroup,
  journal: readonly JournalEntry[],
  due: boolean,
): Map<string, Judgement> {
  const end = Math.min(due ? group.end : group.start, whole.weeks)
  const until = panelUntil(whole, untouchedRows(journal, whole, end), end)
  const panel = withoutOtherLevers(until, group, journal)
  const rows = new Map(group.entries.map(({ asin }) => [asin, panel.rowOf.get(asin)]))
  const treated = [...new Set(rows.values())].filter(row => row !== undefined).sort((a, b) => a - b)
  const controls = pickControls(panel, group, treated, journal)
  const trial: Trial = { treated, controls, start: group.start, end }
  const jointly = due ? compare(panel, trial) : null
  const apart = jointly !== null && jointly.alike !== null && jointly.alike < UNLIKE
  return new Map(
    group.entries.map(({ id, asin }) => {
      const row = rows.get(asin)
      if (row === undefined)
        return [id, due ? NOTHING_SEEN : { ...NOTHING_SEEN, verdict: 'too-early', why: null }]
      const own = apart ? { ...trial, treated: [row] } : trial
      const seen = due
        ? judge(panel, own, row, apart ? compare(panel, own) : jointly)
        : foresee(panel, own, row, group.end)
      return [id, seen]
    }),
  )
}

function compare(panel: WeeklyPanel, trial: Trial): Comparison | null {
  const { treated, controls, start, end } = trial
  if (
    treated.length === 0 ||
    controls.length === 0 ||
    end - start < LEAST_WEEKS_AFTER ||
    start < LEAST_WEEKS_BEFORE
  )
    return null
  return differenceInDifferences(panel, trial, seededRandom(SEED))
}

function judge(panel: WeeklyPanel, trial: Trial, row: number, comparison: Comparison | null): Judgement {
  const { start, end } = trial
  const trends = trial.controls.length === 0 ? null : parallelTrends(panel, trial)
  const after = (flags: ArrayLike<number> | undefined): number => marks(flags, start, end)
  return {
    ...frame(panel, trial, row),
    effect: comparison && { value: comparison.effect, low: comparison.low, high: comparison.high },
    pValue: comparison?.pValue ?? null,
    minimumDetectable: comparison?.minimumDetectable ?? null,
    parallelTrends: trends && { pValue: trends.pValue, parallel: trends.parallel },
    weeksBefore: comparison?.weeksBefore ?? Math.max(0, start),
    weeksAfter: marks(panel.usable[row], start, end),
    ...reachVerdict({
      controls: trial.controls.length,
      before: start,
      comparison,
      trends,
      weeks: Math.max(0, end - start),
      stockOuts: after(panel.stockOut[row]),
      events: after(panel.event),
    }),
  }
}

/** Before the readout: what will be seen if it is there. */
function foresee(panel: WeeklyPanel, trial: Trial, row: number, end: number): Judgement {
  const { treated, controls, start } = trial
  const known = controls.length > 0 && start > 0
  const trends = known && start <= panel.weeks ? parallelTrends(panel, trial) : null
  return {
    ...NOTHING_SEEN,
    ...frame(panel, { ...trial, end: Math.min(start, panel.weeks) }, row),
    minimumDetectable: known
      ? detectableAhead(panel, treated, controls, start, Math.max(1, end - start))
      : null,
    parallelTrends: trends && { pValue: trends.pValue, parallel: trends.parallel },
    weeksBefore: Math.max(0, Math.min(start, panel.weeks)),
    verdict: 'too-early',
    why: null,
  }
}

function frame(
  { asins, firstMonday, stockOut, event }: WeeklyPanel,
  { treated, controls, start, end }: Trial,
  row: number,
): Pick<Judgement, 'controls' | 'flagged' | 'together'> {
  const names = (chosen: readonly number[]): Asin[] => chosen.map(one => asins[one] as Asin)
  const flagged: Judgement['flagged'] = []
  for (let week = Math.max(0, start - TOLD_BEFORE); week < end; week++) {
    const on = isoDate(firstMonday + 7 * week)
    if (stockOut[row]?.[week] === 1) flagged.push({ week: on, why: 'stock-out' })
    else if (event[week] === 1) flagged.push({ week: on, why: 'event' })
  }
  return { controls: names(controls), together: names(treated), flagged }
}

function marks(flags: ArrayLike<number> | undefined, from: number, to: number): number {
  let sum = 0
  for (let week = Math.max(0, from); week < to; week++) sum += flags?.[week] ?? 0
  return sum
}

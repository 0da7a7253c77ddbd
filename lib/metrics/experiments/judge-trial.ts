// One trial judged: its controls, its weeks, what was seen, and what could have been.
import { isoDate } from '@/lib/schema/dates'
import type { Asin } from '@/lib/schema/ids'
import type { Experiment, JournalEntry } from '@/lib/schema/journal'
import type { Comparison, Trial } from '@/lib/stats/experiment/difference-in-differences'
import { parallelTrends, stackedTrends } from '@/lib/stats/experiment/parallel-trends'
import { detectableAhead } from '@/lib/stats/experiment/plan-trial'
import { stackedDifferences } from '@/lib/stats/experiment/stacked-differences'
import { type Stage, stageOf } from '@/lib/stats/experiment/stage'
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
const UNLIKE = 0.01
/** Weeks before the start in which flags are told. */
const TOLD_BEFORE = 52

export const NOTHING_SEEN: Judgement = {
  effect: null,
  pValue: null,
  pAdjusted: null,
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

/** A group with all that is looked at to judge it. */
export interface Sitting {
  readonly group: TrialGroup
  /** As it stood at the readout, or at the start where that is not reached. */
  readonly panel: WeeklyPanel
  readonly trial: Trial
  readonly due: boolean
  /** Made ready to be weighed; null before the readout, and where there is too little of anything. */
  readonly stage: Stage | null
}

/**
 * Before the readout nothing from the start on is looked at.
 *
 * @param due the readout is reached.
 * @throws never.
 */
export function seatTrial(
  whole: WeeklyPanel,
  group: TrialGroup,
  journal: readonly JournalEntry[],
  due: boolean,
): Sitting {
  const end = Math.min(due ? group.end : group.start, whole.weeks)
  const until = panelUntil(whole, untouchedRows(journal, whole, end), end)
  const panel = withoutOtherLevers(until, group, journal)
  const rows = group.entries.map(({ asin }) => panel.rowOf.get(asin))
  const treated = [...new Set(rows)].filter(row => row !== undefined).sort((a, b) => a - b)
  const controls = pickControls(panel, group, treated, journal)
  const trial = { treated, controls, start: group.start, end }
  return { group, panel, trial, due, stage: due ? readyStage(panel, trial) : null }
}

/**
 * By entry id. Entries of a group share their verdict, that of the lever, with what its earlier starts showed by then; unless
 * the ASINs clearly grew unalike (Cochran's Q, 1 %): then the group is judged by itself, and where its own ASINs grew unalike,
 * each alone.
 *
 * @param others starts of the same lever whose readouts are no later.
 * @throws never.
 */
export function judgeTrial(sitting: Sitting, others: readonly Stage[]): Map<string, Judgement> {
  const { group, panel, trial, due, stage } = sitting
  const ground = stage === null ? NO_GROUND : commonGround(stage, others)
  const apart = unlike(ground.comparison)
  return new Map(
    group.entries.map(({ id, asin }) => {
      const row = panel.rowOf.get(asin)
      if (row === undefined)
        return [id, due ? NOTHING_SEEN : { ...NOTHING_SEEN, verdict: 'too-early', why: null }]
      if (!due) return [id, foresee(panel, trial, row, group.end)]
      if (!apart) return [id, judge(panel, trial, row, ground)]
      const own = { ...trial, treated: [row] }
      return [id, judge(panel, own, row, compare([stageOf(panel, own)]))]
    }),
  )
}

/** What was compared, and the starts it was made of: none where there was too little. */
interface Ground {
  readonly stages: readonly Stage[]
  readonly comparison: Comparison | null
}
const NO_GROUND: Ground = { stages: [], comparison: null }

/** With the other starts if all grew alike, else the group by itself. */
function commonGround(own: Stage, others: readonly Stage[]): Ground {
  const steady = others.filter(one => one.own !== null && runsParallel(one))
  if (steady.length > 0 && own.own !== null && runsParallel(own)) {
    const together = compare([own, ...steady])
    if (together.comparison !== null && !unlike(together.comparison)) return together
  }
  return compare([own])
}

const runsParallel = (stage: Stage): boolean => stackedTrends([stage])?.parallel === true

const unlike = (comparison: Comparison | null): boolean =>
  comparison !== null && comparison.alike !== null && comparison.alike < UNLIKE

const compare = (stages: readonly Stage[]): Ground => ({
  stages,
  comparison: stackedDifferences(stages, seededRandom(SEED)),
})

function readyStage(panel: WeeklyPanel, trial: Trial): Stage | null {
  const { treated, controls, start, end } = trial
  const enough =
    treated.length > 0 &&
    controls.length > 0 &&
    end - start >= LEAST_WEEKS_AFTER &&
    start >= LEAST_WEEKS_BEFORE
  return enough ? stageOf(panel, trial) : null
}

function judge(panel: WeeklyPanel, trial: Trial, row: number, { stages, comparison }: Ground): Judgement {
  const { start, end } = trial
  const known = trial.controls.length > 0
  const trends = stages.length > 0 ? stackedTrends(stages) : known ? parallelTrends(panel, trial) : null
  const treated = stages.length > 0 ? stages.flatMap(one => one.trial.treated) : trial.treated
  const after = (flags: ArrayLike<number> | undefined): number => marks(flags, start, end)
  return {
    ...frame(panel, trial, row),
    together: namesOf(panel, treated),
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

const namesOf = ({ asins }: WeeklyPanel, rows: readonly number[]): Asin[] =>
  rows.map(row => asins[row] as Asin)

function frame(
  panel: WeeklyPanel,
  { treated, controls, start, end }: Trial,
  row: number,
): Pick<Judgement, 'controls' | 'flagged' | 'together'> {
  const { firstMonday, stockOut, event } = panel
  const flagged: Judgement['flagged'] = []
  for (let week = Math.max(0, start - TOLD_BEFORE); week < end; week++) {
    const on = isoDate(firstMonday + 7 * week)
    if (stockOut[row]?.[week] === 1) flagged.push({ week: on, why: 'stock-out' })
    else if (event[week] === 1) flagged.push({ week: on, why: 'event' })
  }
  return { controls: namesOf(panel, controls), together: namesOf(panel, treated), flagged }
}

function marks(flags: ArrayLike<number> | undefined, from: number, to: number): number {
  let sum = 0
  for (let week = Math.max(0, from); week < to; week++) sum += flags?.[week] ?? 0
  return sum
}

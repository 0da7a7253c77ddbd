// "Does the ground hold, by the thresholds that count for this product?" The baseline of the figures, held against them.
import {
  type Baseline,
  type BaselineCheck,
  CHECK_IDS,
  type CheckId,
  DEFAULT_THRESHOLDS,
  FBA_NO_VERDICT,
  type ThresholdFrom,
} from '@/lib/schema/baseline'
import type { Asin } from '@/lib/schema/ids'
import type { Settings } from '@/lib/schema/settings'
import { categoryNorm } from './category-norms'

const DAY_SECONDS = 86_400

export interface GatePlace {
  asin: Asin
  /** Amazon's product group; null = no fee preview names it. */
  group: string | null
  currency: string
  /** Epoch day: what the books' own checks are as of. */
  asOfDay: number
}

/**
 * The gate by the finest threshold there is: the ASIN's, else its product group's, else the shop's where the seller set
 * it, else the published norm of the group, else the shop's default. Values, counts and sources are the figures' own; a
 * check without a value stays unknown whatever the threshold.
 *
 * @throws never.
 */
export function gate(baseline: Baseline, settings: Settings, place: GatePlace): Baseline {
  const check = (id: CheckId): BaselineCheck => {
    const old = baseline.checks[id]
    const { threshold, thresholdFrom } = thresholdOf(id, settings, place)
    const asOf = old.asOf ?? (old.value === null ? null : place.asOfDay * DAY_SECONDS)
    return { ...old, asOf, threshold, thresholdFrom, state: judge(id, old, threshold) }
  }
  const checks = Object.fromEntries(CHECK_IDS.map(id => [id, check(id)])) as Record<CheckId, BaselineCheck>
  return { state: stateOf(CHECK_IDS.map(id => checks[id])), checks }
}

/** Who says how much is enough. @throws never. */
export function thresholdOf(
  id: CheckId,
  { asinThresholds, groupThresholds, thresholds }: Settings,
  { asin, group, currency }: GatePlace,
): { threshold: number; thresholdFrom: ThresholdFrom } {
  const own = asinThresholds[asin]?.[id]
  if (own !== undefined) return { threshold: own, thresholdFrom: 'asin' }
  const ofGroup = group === null ? undefined : groupThresholds[group]?.[id]
  if (ofGroup !== undefined) return { threshold: ofGroup, thresholdFrom: 'group' }
  if (thresholds[id] !== DEFAULT_THRESHOLDS[id]) return { threshold: thresholds[id], thresholdFrom: 'shop' }
  const norm = categoryNorm(id, group, currency)
  return norm === null
    ? { threshold: thresholds[id], thresholdFrom: 'default' }
    : { threshold: norm.value, thresholdFrom: 'norm' }
}

/** What had a verdict gets it anew; what had none for lack of data or by rule has none. */
function judge(id: CheckId, { state, value }: BaselineCheck, threshold: number): BaselineCheck['state'] {
  if (state === 'unknown' || value === null) return 'unknown'
  const holds =
    id === 'returnRate'
      ? value <= threshold
      : id === 'cancellationRate'
        ? value < threshold
        : value >= threshold
  return holds ? 'green' : 'red'
}

/** Red when any is red, else unknown when any is, else green; a check without a verdict by rule holds nothing up. */
function stateOf(checks: BaselineCheck[]): Baseline['state'] {
  if (checks.some(({ state }) => state === 'red')) return 'red'
  return checks.some(({ state, why }) => state === 'unknown' && why !== FBA_NO_VERDICT) ? 'unknown' : 'green'
}

// The lines of the gate: whose line holds for a check (this product's, its group's, the shop's or the one that comes with the extension), and changing one.
import { type CheckId, DEFAULT_THRESHOLDS, type ThresholdFrom, type Thresholds } from '@/lib/schema/baseline'
import type { Asin } from '@/lib/schema/ids'
import type { Settings } from '@/lib/schema/settings'

export type ThresholdRules = Pick<Settings, 'thresholds' | 'groupThresholds' | 'asinThresholds'>

export const SCOPES = ['asin', 'group', 'shop'] as const
export type Scope = (typeof SCOPES)[number]

/** A product, and the group its fee preview names; null = not known. */
export interface GateOf {
  asin: Asin
  group: string | null
}

/** New lines of one scope: `key` is the ASIN or the group, empty for the shop. A check without a value follows the wider scope. */
export interface ThresholdChange {
  scope: Scope
  key: string
  thresholds: Partial<Thresholds>
}

/** What is set at one scope alone. The shop's are all set; those that are as they came are left out. @throws never. */
export function setAt(rules: ThresholdRules, { asin, group }: GateOf, scope: Scope): Partial<Thresholds> {
  if (scope === 'asin') return rules.asinThresholds[asin] ?? {}
  if (scope === 'group') return group === null ? {} : (rules.groupThresholds[group] ?? {})
  return Object.fromEntries(
    Object.entries(rules.thresholds).filter(([id, value]) => value !== DEFAULT_THRESHOLDS[id as CheckId]),
  )
}

/** Whose line holds for a check: the narrowest scope that sets it; else nobody's. @throws never. */
export const originOf = (rules: ThresholdRules, of: GateOf, id: CheckId): ThresholdFrom =>
  SCOPES.find(scope => setAt(rules, of, scope)[id] !== undefined) ?? 'default'

/** The line a scope would follow if it set none. @throws never. */
export function inherited(rules: ThresholdRules, of: GateOf, scope: Scope, id: CheckId): number {
  const wider = SCOPES.slice(SCOPES.indexOf(scope) + 1)
  for (const one of wider) {
    const line = setAt(rules, of, one)[id]
    if (line !== undefined) return line
  }
  return DEFAULT_THRESHOLDS[id]
}

/** The settings with the change in them. A scope left without any line is dropped. @throws never. */
export function withThresholds(settings: Settings, { scope, key, thresholds }: ThresholdChange): Settings {
  if (scope === 'shop') return { ...settings, thresholds: { ...DEFAULT_THRESHOLDS, ...thresholds } }
  const field = scope === 'asin' ? 'asinThresholds' : 'groupThresholds'
  const others = Object.entries(settings[field]).filter(([one]) => one !== key)
  const mine: [string, Partial<Thresholds>][] =
    Object.keys(thresholds).length === 0 ? [] : [[key, thresholds]]
  return { ...settings, [field]: Object.fromEntries([...others, ...mine]) }
}

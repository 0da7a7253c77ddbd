// The arithmetic of a proposal worked out again with inputs that the seller moves: only where our rule gives what was reported.
import type { Arithmetic, Quantity } from '@/lib/schema/proposal'

/** What may be moved: shares, each to a bound that keeps the formula sensible. */
export const MOST_SHARE = 0.6
const STEP = 0.005

const product = (inputs: readonly Quantity[]): number => inputs.reduce((all, { value }) => all * value, 1)
const isMargin = ({ name }: Quantity): boolean => /margin/i.test(name)

/** Share by which repurchase must rise: cost / (margin - cost). Infinity when the cost takes the whole margin. */
function breakEven(inputs: readonly Quantity[]): number | null {
  const margin = inputs.find(isMargin)
  if (margin === undefined) return null
  const cost = inputs
    .filter(one => one !== margin && one.unit === 'share')
    .reduce((sum, { value }) => sum + value, 0)
  return margin.value > cost ? cost / (margin.value - cost) : Number.POSITIVE_INFINITY
}

/** (funding today - funding to try) times the rest. */
function savedByFunding([today, tried, ...rest]: readonly Quantity[]): number | null {
  return today && tried ? (today.value - tried.value) * product(rest) : null
}

/**
 * The result of a formula over these inputs; null for formulas that are shown as they are. Infinity = it can never pay.
 *
 * @throws never.
 */
export function workOut(
  { formula }: Pick<Arithmetic, 'formula'>,
  inputs: readonly Quantity[],
): number | null {
  if (formula === 'break-even-gain') return breakEven(inputs)
  if (formula === 'cost-of-discount' || formula === 'worth-of-point') return product(inputs)
  if (formula === 'funding-saved') return savedByFunding(inputs)
  return null
}

/** Can its inputs be moved? Only where working it out again gives the result that was reported. @throws never. */
export function canMove(of: Arithmetic): boolean {
  const again = workOut(of, of.inputs)
  if (again === null) return false
  if (!Number.isFinite(again)) return !Number.isFinite(of.result.value)
  return Math.abs(again - of.result.value) <= 0.005 * Math.max(1e-9, Math.abs(of.result.value))
}

/** The bounds of an input's slider, or null for what is not moved. @throws never. */
export function sliderOf({ unit, value }: Quantity): { min: number; max: number; step: number } | null {
  return unit === 'share' ? { min: 0, max: Math.max(MOST_SHARE, value), step: STEP } : null
}

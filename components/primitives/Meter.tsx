// A share as a bar. Drawn only: the number always stands beside it, so that the bar need not be read aloud.
interface Props {
  /** 0 to 1. */
  value: number
  /** 95 % limits, drawn as a thin line over the bar. */
  limits?: { low: number | null; high: number | null }
}
const percent = (share: number) => `${Math.round(1000 * Math.min(1, Math.max(0, share))) / 10}%`

export function Meter({ value, limits }: Props) {
  const low = limits?.low ?? null
  const high = limits?.high ?? null
  return (
    <span class="meter" aria-hidden="true">
      <span class="meter-bar" style={{ width: percent(value) }} />
      {low !== null && high !== null && (
        <span class="meter-limits" style={{ left: percent(low), width: percent(high - low) }} />
      )}
    </span>
  )
}

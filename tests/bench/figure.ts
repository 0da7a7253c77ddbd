// One measured figure beside its yardstick, and whether the aim is met: what every item of the benchmark gives back.
export type Unit = 'ms' | 'MB' | 'kB' | 'µs'

export type Aim =
  /** Ours at most so many times the yardstick. */
  | { kind: 'at-most-times'; times: number }
  /** The yardstick takes at least so many times as long. */
  | { kind: 'times-faster'; times: number }
  /** Ours at most so much, in the figure's unit. */
  | { kind: 'at-most'; value: number }

export interface Figure {
  name: string
  unit: Unit
  /** null: could not be measured; the note says why. */
  ours: number | null
  yardstick: { name: string; value: number } | null
  aim: Aim | null
  note: string | null
}

/** A figure that could not be had, with the reason. */
export const missing = (name: string, unit: Unit, reason: string): Figure => ({
  name,
  unit,
  ours: null,
  yardstick: null,
  aim: null,
  note: `missing: ${reason}`,
})

/** Ours divided by the yardstick; null where either is missing. */
export const ratioOf = ({ ours, yardstick }: Figure): number | null =>
  ours === null || yardstick === null || yardstick.value === 0 ? null : ours / yardstick.value

/** Whether the aim is met; null without an aim or without a figure to hold against it. */
export function isMet(figure: Figure): boolean | null {
  const { aim, ours } = figure
  if (aim === null || ours === null) return null
  if (aim.kind === 'at-most') return ours <= aim.value
  const ratio = ratioOf(figure)
  if (ratio === null) return null
  return aim.kind === 'at-most-times' ? ratio <= aim.times : ratio <= 1 / aim.times
}

// Durations in whole days, counted by day: the counting sort on which every survival estimate here stands.

/** How many durations of each length ended in the event, and how many were still running when last seen. */
export interface DurationCounts {
  /** events[d] = durations of d days that ended in the event. */
  readonly events: Uint32Array
  /** censored[d] = durations of d days that were cut off without the event. Same length as events. */
  readonly censored: Uint32Array
}

/**
 * Counts durations by day. Linear in durations and days: no comparison sort.
 *
 * @param durations whole days, 0 or more.
 * @param happened 1 where the duration ended in the event, 0 where it was cut off.
 * @example durationCounts([3, 5], [1, 0]).events[3] // 1
 * @throws RangeError on a duration that is negative or no whole number, or on lists of different length.
 */
export function durationCounts(durations: ArrayLike<number>, happened: ArrayLike<number>): DurationCounts {
  if (durations.length !== happened.length)
    throw new RangeError(`${durations.length} durations but ${happened.length} outcomes.`)
  let longest = -1
  for (let i = 0; i < durations.length; i++) {
    const days = durations[i] as number
    if (!(Number.isInteger(days) && days >= 0)) throw new RangeError(`${days} is no duration in whole days.`)
    if (days > longest) longest = days
  }
  const events = new Uint32Array(longest + 1)
  const censored = new Uint32Array(longest + 1)
  for (let i = 0; i < durations.length; i++) {
    const days = durations[i] as number
    const column = happened[i] === 1 ? events : censored
    column[days] = (column[days] as number) + 1
  }
  return { events, censored }
}

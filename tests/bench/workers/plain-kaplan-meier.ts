// Yardstick: the Kaplan-Meier estimate as one writes it first: durations sorted, then one pass, no limits.

/** S after each day with an event, ascending. */
export function plainKaplanMeier(days: Int32Array, happened: Uint8Array): Float64Array {
  const order = Array.from(days, (day, i) => ({ day, happened: happened[i] === 1 })).sort(
    (a, b) => a.day - b.day,
  )
  const survival: number[] = []
  let share = 1
  for (let i = 0; i < order.length; ) {
    const atRisk = order.length - i
    const day = order[i]?.day
    let events = 0
    for (; i < order.length && order[i]?.day === day; i++) if (order[i]?.happened) events++
    if (events === 0) continue
    share *= 1 - events / atRisk
    survival.push(share)
  }
  return Float64Array.from(survival)
}

// What both sides of a comparison must agree on, to the cent and the buyer, before their times are compared.
export interface Checksum {
  buyers: number
  /** Revenue of identified buyers from entry to day 365, minor units. */
  revenueMinor: number
  /** Mature buyers and those of them who came back, at 30, 60, 90, 180 and 365 days: "n/k". */
  repeats: string[]
}

/** One line in which two sides differ, or null when they agree. */
export function difference(ours: Checksum, theirs: Checksum): string | null {
  const a = JSON.stringify(ours)
  const b = JSON.stringify(theirs)
  return a === b ? null : `the two sides disagree: ours ${a}, theirs ${b}`
}

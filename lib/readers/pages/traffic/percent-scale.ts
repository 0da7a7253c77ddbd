// Whether a bare 12.5 in a report on screen is 12.5 % or a share: the report's own counts settle it, for all its rows at once.
export interface PercentSample {
  unitsOrdered: number | null
  sessions: number | null
  /** The bare figures of the row, where it has any. */
  unitSession: number | null
  featuredOffer: number | null
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(0.006 * b, 0.006)

/** 1: shares, 100: percent points, null: nothing settles it, or rows disagree. A share is never above 1. */
export function percentScale(rows: readonly PercentSample[]): 1 | 100 | null {
  const votes = new Set<1 | 100>()
  for (const { unitsOrdered, sessions, unitSession, featuredOffer } of rows) {
    if (featuredOffer !== null && featuredOffer > 1) votes.add(100)
    if (!unitsOrdered || !sessions || !unitSession) continue
    const share = unitsOrdered / sessions
    if (near(unitSession, share) && !near(unitSession, share * 100)) votes.add(1)
    else if (near(unitSession, share * 100)) votes.add(100)
  }
  const [only] = votes
  return votes.size === 1 && only !== undefined ? only : null
}

// A vendor's rules of thumb about growth and gateway items, and on which side of such a line a figure lies for sure.

/** Revenue by day 90 over the first order, less 1: a vendor of Amazon analytics calls this healthy. No method published. */
export const HEALTHY_GROWTH = 0.2
/** Of those who come back, buying the same item: under it the same vendor calls the item a gateway. */
export const GATEWAY_SHARE = 0.65

export interface Told {
  value: number | null
  low: number | null
  high: number | null
  n: number
}

/** Both limits on one side, or 'unclear'; null = there is no figure. */
export function sideOfLine(of: Told | null, line: number): 'above' | 'below' | 'unclear' | null {
  if (of === null || of.value === null) return null
  if (of.low !== null && of.low > line) return 'above'
  if (of.high !== null && of.high < line) return 'below'
  return 'unclear'
}

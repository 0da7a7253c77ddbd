// The figures of a month that are held against those of Seller Central, in the order they are offered.
export const COMPARISONS = ['sales', 'units', 'refundedUnits', 'booked'] as const
export type Comparison = (typeof COMPARISONS)[number]

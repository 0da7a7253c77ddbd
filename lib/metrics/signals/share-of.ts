// A share as the panels show it: with its 95 % Wilson limits and what it is of.
import type { Share } from '@/lib/schema/figures'
import { wilsonInterval } from '@/lib/stats/wilson-interval'

/** @throws RangeError when `part` lies outside 0..n. */
export const shareOf = (part: number, n: number): Share =>
  n === 0 ? { value: null, low: null, high: null, n } : { value: part / n, ...wilsonInterval(part, n), n }

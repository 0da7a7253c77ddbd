// Sums by entry ASIN stand in lists as long as the largest id of a batch.
import type { BuyerBatch } from './buyer-batch'

/** The largest id; 0 of an empty batch. @throws never. */
export function largestEntryAsin({ history: { entryAsin }, rows }: BuyerBatch): number {
  let largest = 0
  for (let i = 0; i < rows.length; i++) largest = Math.max(largest, entryAsin[rows[i] as number] as number)
  return largest
}

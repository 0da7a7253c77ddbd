// The first two gaps of each buyer who has two: what the rhythm test looks at.
import type { CheckedGaps, GapPairs } from './gap-sample'

/**
 * The first and second gap of every buyer with at least two, one pair per buyer so that heavy buyers do not rule.
 *
 * @param checked gaps of one buyer stand in order of time.
 * @throws never.
 */
export function gapPairs({ n, gaps, buyerOf }: CheckedGaps): GapPairs {
  const firstOf = new Int32Array(n)
  const paired = new Uint8Array(n)
  const first: number[] = []
  const second: number[] = []
  for (let i = 0; i < buyerOf.length; i++) {
    const buyer = buyerOf[i] as number
    if (firstOf[buyer] === 0) firstOf[buyer] = gaps[i] as number
    else if (paired[buyer] === 0) {
      paired[buyer] = 1
      first.push(firstOf[buyer] as number)
      second.push(gaps[i] as number)
    }
  }
  return { first, second }
}

// A product's weeks in blocks of four: what it sold in each, and what the common course expects of it.
import type { Panel } from './panel'

/** Weeks of a block: single weeks of small products are noise, and blocks make small matrices. */
export const BLOCK = 4

/** The usable weeks of a block. */
export interface Block {
  /** Mean of their numbers. */
  readonly middle: number
  readonly weeks: number
  readonly orders: number
  /** Sum of the common course over them. */
  readonly expected: number
  /** Mean logarithm of the common course. */
  readonly course: number
}

/**
 * Blocks of the weeks `from` to `to - 1`; those without a usable week are left out.
 *
 * @param whole the end at which whole blocks lie: the one next to a start.
 * @throws never.
 */
export function blocksOf(
  panel: Panel,
  index: ArrayLike<number>,
  row: number,
  { from, to, whole }: { from: number; to: number; whole: 'first' | 'last' },
): Block[] {
  const first = Math.max(0, from)
  const blocks: Block[] = []
  for (let gone = 0; first + gone < to; gone += BLOCK) {
    const [low, high] =
      whole === 'first'
        ? [first + gone, Math.min(to, first + gone + BLOCK)]
        : [Math.max(first, to - gone - BLOCK), to - gone]
    const block = blockOf(panel, index, row, low, high)
    if (block !== null) blocks.push(block)
  }
  return blocks
}

function blockOf(
  { orders, usable }: Panel,
  index: ArrayLike<number>,
  row: number,
  from: number,
  to: number,
): Block | null {
  let weeks = 0
  let middle = 0
  let sold = 0
  let expected = 0
  let course = 0
  for (let week = from; week < to; week++) {
    const common = index[week] ?? 0
    if (usable[row]?.[week] !== 1 || !(common > 0)) continue
    weeks++
    middle += week
    sold += orders[row]?.[week] ?? 0
    expected += common
    course += Math.log(common)
  }
  if (weeks === 0) return null
  return { middle: middle / weeks, weeks, orders: sold, expected, course: course / weeks }
}

/** Sum over blocks. @throws never. */
export const totalOf = (blocks: readonly Block[], of: 'orders' | 'expected' | 'weeks'): number =>
  blocks.reduce((sum, block) => sum + block[of], 0)

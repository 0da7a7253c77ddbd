// Which products a treated one is held against: those whose past ran most like its own. Nothing after the start is looked at.
import { type Panel, sumOfWeeks } from './panel'
import { weekIndex } from './week-index'

/** More controls than this sharpen nothing; the nearest are taken. */
const MOST = 40
/** A past that fits this many times worse than the usual one's is no past of the same kind. */
const MISFIT = 4
/** Weeks of the past that are compared, in blocks of four: single weeks of small products are noise. */
const PAST = 52
const BLOCK = 4
/** Orders in these weeks below which a product tells nothing. */
const LEAST_ORDERS = 20
/** How much a difference in scale counts: an e-fold difference as much as a course that is a tenth off all along. */
const SCALE = 0.1

/**
 * The candidates whose courses before `start` agree best with that of the treated products, nearest first.
 *
 * Distance: mean squared difference of four-week orders relative to their own mean, less what counting gives both, plus
 * (0.1 ln(ratio of scale))^2. At most 40; products that fit four times worse than the median one (and worse than 0.05)
 * are left out, as are those with under 20 orders, or not on sale over two thirds of the past.
 *
 * @returns rows, nearest first; ties by row.
 * @throws never.
 */
export function chooseControls(
  panel: Panel,
  treated: readonly number[],
  candidates: readonly number[],
  start: number,
): number[] {
  const from = Math.max(0, start - PAST)
  const open = candidates.filter(row => tells(panel, row, from, start))
  const past = { ...panel, weeks: Math.min(start, panel.weeks) }
  const index = weekIndex(past, open)
  const own = treated.map(row => course(panel, index, row, from, start))
  const ranked = open
    .map(row => ({ row, distance: distanceTo(own, course(panel, index, row, from, start)) }))
    .sort((a, b) => a.distance - b.distance || a.row - b.row)
  const median = ranked[Math.floor(ranked.length / 2)]?.distance ?? 0
  const limit = Math.max(0.05, MISFIT * median)
  return ranked
    .filter(({ distance }) => distance <= limit)
    .slice(0, MOST)
    .map(({ row }) => row)
}

function tells(panel: Panel, row: number, from: number, start: number): boolean {
  const { orders, weeks } = sumOfWeeks(panel, row, from, start)
  const late = sumOfWeeks(panel, row, Math.max(from, start - 2 * BLOCK), start)
  return orders >= LEAST_ORDERS && weeks * 3 >= (start - from) * 2 && late.orders > 0
}

interface Course {
  readonly level: number
  /** By block: orders / (level x index); null where none of its weeks counts. */
  readonly ratio: readonly (number | null)[]
  /** By block, its variance by counting. */
  readonly variance: readonly number[]
}

function course(panel: Panel, index: ArrayLike<number>, row: number, from: number, start: number): Course {
  const blocks: { orders: number; expected: number }[] = []
  for (let end = start; end - BLOCK >= from; end -= BLOCK) {
    const block = { orders: 0, expected: 0 }
    for (let week = end - BLOCK; week < end; week++) {
      if (panel.usable[row]?.[week] !== 1 || !((index[week] ?? 0) > 0)) continue
      block.orders += panel.orders[row]?.[week] ?? 0
      block.expected += index[week] ?? 0
    }
    blocks.push(block)
  }
  const orders = blocks.reduce((sum, block) => sum + block.orders, 0)
  const expected = blocks.reduce((sum, block) => sum + block.expected, 0)
  const level = expected > 0 ? Math.max(orders, 0.5) / expected : 0
  return {
    level,
    ratio: blocks.map(block =>
      block.expected > 0 && level > 0 ? block.orders / (level * block.expected) : null,
    ),
    variance: blocks.map(block => (block.expected > 0 && level > 0 ? 1 / (level * block.expected) : 0)),
  }
}

/** To the nearest of the treated: their group may be mixed. */
const distanceTo = (own: readonly Course[], other: Course): number =>
  own.reduce((least, one) => Math.min(least, distance(one, other)), Number.POSITIVE_INFINITY)

function distance(a: Course, b: Course): number {
  let sum = 0
  let n = 0
  a.ratio.forEach((own, block) => {
    const other = b.ratio[block] ?? null
    if (own === null || other === null) return
    sum += (own - other) ** 2 - (a.variance[block] as number) - (b.variance[block] as number)
    n++
  })
  const scale = a.level > 0 && b.level > 0 ? Math.log(a.level / b.level) : 0
  return (n > 0 ? Math.max(0, sum / n) : 1) + (SCALE * scale) ** 2
}

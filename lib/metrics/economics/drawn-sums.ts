// Sums over blocks of buyers, drawn again and again: where a study of many products spends its time.
import { poissonOfOne } from '@/lib/stats/random/poisson-of-one'

/** Sums drawn at a time, for two draws at a time: as many as stay in registers beside the weights. */
const TILE = 4

/**
 * Every block counts a Poisson(1) number of times in a draw, with all of its sums.
 *
 * @param sums row-major, one row of `width` sums a block.
 * @param wanted columns to draw, ascending.
 * @param random uniform on [0, 1); one number a draw and block, draw by draw.
 * @returns by column: its sum in each draw; only of the columns wanted.
 * @throws never.
 */
export function drawnSums(
  { sums, width, blocks }: { sums: Float64Array; width: number; blocks: number },
  wanted: readonly number[],
  draws: number,
  random: () => number,
): Map<number, Float64Array> {
  const drawn = new Map(wanted.map(column => [column, new Float64Array(draws)]))
  const tiles: { from: Float64Array; into: Float64Array[] }[] = []
  for (let first = 0; first < wanted.length; first += TILE) {
    const columns = wanted.slice(first, first + TILE)
    tiles.push({
      from: tileOf(sums, width, blocks, columns),
      into: columns.map(column => drawn.get(column) as Float64Array),
    })
  }
  const weights = [new Float64Array(blocks), new Float64Array(blocks)] as const
  const eight = new Float64Array(2 * TILE)
  for (let draw = 0; draw < draws; draw += 2) {
    drawWeights(weights[0], random)
    if (draw + 1 < draws) drawWeights(weights[1], random)
    for (const { from, into } of tiles) {
      weigh(weights, from, eight)
      for (let k = 0; k < into.length; k++) {
        const sum = into[k] as Float64Array
        sum[draw] = eight[k] as number
        if (draw + 1 < draws) sum[draw + 1] = eight[TILE + k] as number
      }
    }
  }
  return drawn
}

function drawWeights(weights: Float64Array, random: () => number): void {
  for (let block = 0; block < weights.length; block++) weights[block] = poissonOfOne(random())
}

/** Four columns side by side; of fewer the rest is 0. */
function tileOf(sums: Float64Array, width: number, blocks: number, columns: readonly number[]): Float64Array {
  const tile = new Float64Array(blocks * TILE)
  for (let block = 0; block < blocks; block++)
    for (let k = 0; k < columns.length; k++)
      tile[block * TILE + k] = sums[block * width + (columns[k] as number)] as number
  return tile
}

/** The sums of four columns by the weights of one draw, then by those of another. */
function weigh(
  [one, other]: readonly [Float64Array, Float64Array],
  tile: Float64Array,
  into: Float64Array,
): void {
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  let e = 0
  let f = 0
  let g = 0
  let h = 0
  for (let block = 0, at = 0; block < one.length; block++, at += TILE) {
    const first = one[block] as number
    const second = other[block] as number
    const s = tile[at] as number
    const t = tile[at + 1] as number
    const u = tile[at + 2] as number
    const v = tile[at + 3] as number
    a += first * s
    b += first * t
    c += first * u
    d += first * v
    e += second * s
    f += second * t
    g += second * u
    h += second * v
  }
  into[0] = a
  into[1] = b
  into[2] = c
  into[3] = d
  into[4] = e
  into[5] = f
  into[6] = g
  into[7] = h
}

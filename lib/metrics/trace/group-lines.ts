// The lines a waterfall is over: all of the shop, or all that the ASIN's entry buyers bought.
import { linesOf, linesWhere, type TraceGround } from './trace-ground'

/** @throws never. */
export const groupLines = (ground: TraceGround): number[] =>
  ground.request.asin === null
    ? linesWhere(ground, () => true)
    : linesOf(ground, ground.members, Number.POSITIVE_INFINITY)

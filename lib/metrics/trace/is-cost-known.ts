// Whether the cost of everything a group ever bought is known: one line of one buyer without it, and no contribution is told.
import { COST } from '@/lib/metrics/economics/line-money'
import { linesOf, type TraceGround } from './trace-ground'

/** @throws never. */
export const isCostKnown = (ground: TraceGround): boolean =>
  linesOf(ground, ground.members, Number.POSITIVE_INFINITY).every(
    line => ground.money().cost[line] !== COST.unknown,
  )

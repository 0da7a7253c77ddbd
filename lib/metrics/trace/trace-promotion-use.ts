// The orders behind the use of promotions: first and repeat orders of known buyers, with and without one, and who came back.
import { layGround, linesOf, type SignalGround } from '@/lib/metrics/signals/ground'
import { PRICE_CUT } from '@/lib/metrics/signals/order-marks'
import { BACK_WITHIN_DAYS, promotionUse } from '@/lib/metrics/signals/promotion-use'
import type { PromotionUse } from '@/lib/schema/signals'
import { lineColumns } from './line-columns'
import { lineRows } from './line-rows'
import { type LineColumn, orderRows } from './order-rows'
import type { TracedRows, TraceGround } from './trace-ground'

const SHARES = {
  first: 'firstOrders',
  repeat: 'repeatOrders',
  after: 'repeatAfterPromotion',
  'after-none': 'repeatWithout',
} as const satisfies Record<string, keyof PromotionUse>
type Part = keyof typeof SHARES | 'all'
const isPart = (part: string): part is Part => part === 'all' || part in SHARES

/** First and repeat orders together, or the share by name. */
function shareOf(use: PromotionUse, part: Part): { value: number | null; n: number } {
  if (part !== 'all') return use[SHARES[part]]
  const { firstOrders: first, repeatOrders: repeat } = use
  const n = first.n + repeat.n
  return { n, value: n === 0 ? null : ((first.value ?? 0) * first.n + (repeat.value ?? 0) * repeat.n) / n }
}

/** `part` is the share, 'all' orders, or 'depth'. Of a product: its own lines of those orders. @throws never. */
export function tracePromotionUse(ground: TraceGround, limit: number): TracedRows {
  const { part = 'first' } = ground.request
  const signal = layGround(ground.task)
  const lines = ground.request.asin === null ? signal.lines : linesOf(signal, ground.asinId ?? 0)
  const use = promotionUse(signal, lines)
  return isPart(part)
    ? ofOrders(ground, signal, [...lines], shareOf(use, part), part, limit)
    : depth(ground, signal, [...lines], use.depth, limit)
}

const isCut = ({ marks, orders }: SignalGround, line: number): boolean =>
  ((marks[orders.ofLine[line] as number] as number) & PRICE_CUT) !== 0

function ofOrders(
  ground: TraceGround,
  signal: SignalGround,
  lines: readonly number[],
  { value, n }: { value: number | null; n: number },
  part: Part,
  limit: number,
): TracedRows {
  const { sales, asOfDay } = ground.task
  const { entryDay, secondGap } = signal
  const isIn = (line: number): boolean => {
    const buyer = sales.buyer[line] as number
    if (buyer < 0) return false
    if (part === 'all') return true
    const day = sales.day[line] as number
    const isFirst = day <= (entryDay[buyer] as number)
    if (part === 'repeat') return !isFirst
    if (part === 'first') return isFirst
    return isFirst && day <= asOfDay - BACK_WITHIN_DAYS && isCut(signal, line) === (part === 'after')
  }
  const own = lines.filter(isIn)
  const seen = new Set<number>()
  const firsts = new Set(
    own.filter(line => {
      const order = signal.orders.ofLine[line] as number
      return !seen.has(order) && seen.add(order) !== undefined
    }),
  )
  const isBack = (line: number): boolean => {
    const gap = secondGap[sales.buyer[line] as number] as number
    return gap > 0 && gap <= BACK_WITHIN_DAYS
  }
  const once = (name: string, is: (line: number) => boolean): LineColumn => ({
    name,
    unit: 'count',
    of: line => (firsts.has(line) && is(line) ? 1 : 0),
  })
  const { revenue, discount } = lineColumns(ground)
  const mark = part === 'after' || part === 'after-none' ? [once('back', isBack)] : []
  return {
    ofBuyers: true,
    value,
    unit: 'share',
    inputs: [
      { name: 'orders', value: n, unit: 'count' },
      {
        name: mark.length > 0 ? 'came-back' : 'with-promotion',
        value: value === null ? null : Math.round(value * n),
        unit: 'count',
      },
    ],
    ...orderRows(ground, own, [revenue, discount, once('promotion', line => isCut(signal, line)), ...mark], {
      limit,
      withAge: true,
    }),
  }
}

/** Mean over the lines of discount / price before it, where the promotion is no subscriber's. */
function depth(
  ground: TraceGround,
  signal: SignalGround,
  lines: readonly number[],
  value: number | null,
  limit: number,
): TracedRows {
  const { revenue, discount } = ground.task.sales
  const own = lines.filter(line => isCut(signal, line) && (discount[line] as number) > 0)
  const before = (line: number): number => (revenue[line] as number) + (discount[line] as number)
  return {
    ofBuyers: false,
    value,
    unit: 'share',
    inputs: [{ name: 'lines', value: own.length, unit: 'count' }],
    ...lineRows(
      ground,
      own,
      [
        { name: 'before-promotion', unit: 'money', of: before },
        { name: 'discount', unit: 'money', of: line => discount[line] as number },
        { name: 'depth', unit: 'share', of: line => (discount[line] as number) / before(line) },
      ],
      limit,
    ),
  }
}

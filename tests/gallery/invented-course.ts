// Invented courses of buyers of the tea and candle shop: steps from order to order, sides of first orders, growth.
import type { CourseView } from '@/components/panels/course-view'
import type { Share } from '@/lib/schema/figures'
import {
  FIRST_ORDER_KINDS,
  type FirstOrderPair,
  type FirstOrders,
  type SideAt,
} from '@/lib/schema/first-orders'
import type { OrderStep, Ranged } from '@/lib/schema/order-steps'
import { VALUE_HORIZONS } from '@/lib/schema/outlook'
import { newcombeDifference } from '@/lib/stats/newcombe-difference'
import { wilsonInterval } from '@/lib/stats/wilson-interval'
import { shopFigures } from '@/tests/gallery/invented-figures'
import { SHOP_US } from '@/tests/gallery/invented-source'

const shop = shopFigures(SHOP_US, 'ATVPDKIKX0DER' as typeof shop.marketplace, 'USD')

export const shareOf = (part: number, n: number): Share => {
  const of = Math.round(part * n)
  return n === 0 ? { value: null, low: null, high: null, n } : { value: of / n, ...wilsonInterval(of, n), n }
}
const ranged = (value: number, spread: number, n: number): Ranged | null =>
  n === 0
    ? null
    : n < 6
      ? { value, low: null, high: null, n }
      : { value, low: value - spread / Math.sqrt(n), high: value + spread / Math.sqrt(n), n }

/** Every step is taken by more of those who got there. */
export function orderSteps(buyers: number, ripe = 1): OrderStep[] {
  const steps: OrderStep[] = []
  let made = buyers
  for (let order = 1; order <= 6 && made >= 1; order++) {
    const watched = (days: number): number => Math.floor(made * ripe * (1 - days / (430 + 40 / order)))
    const at = (days: (typeof VALUE_HORIZONS)[number]) => {
      const share = shareOf((0.28 + 0.07 * order) * (1 - Math.exp(-days / 60)), watched(days))
      const back = Math.round((share.value ?? 0) * share.n)
      return { share, medianDays: ranged(33 + Math.sqrt(days) / 2 - order, 22, back) }
    }
    steps.push({
      order,
      buyers: Math.round(made),
      averageMinor: ranged(2260 + 90 * order, 1400, Math.round(made)),
      next: { 90: at(90), 180: at(180), 365: at(365) },
    })
    made *= 0.3 + 0.05 * order
  }
  return steps
}

const side = (n: number, back: number, minor: number, first: number, isCostKnown: boolean): SideAt => ({
  repeat: shareOf(back, n),
  revenueMinor: ranged(minor, 1900, n),
  laterMinor: ranged(minor - first, 1600, n),
  contributionMinor: isCostKnown ? ranged(minor * 0.27, 700, n) : null,
})

const pairOf = (
  kind: FirstOrderPair['kind'],
  buyers: [number, number],
  gap: number,
  isCostKnown = true,
): FirstOrderPair => ({
  kind,
  buyers,
  why: null,
  splitMinor: kind === 'value' ? 2490 : null,
  at: VALUE_HORIZONS.map(days => {
    const old = buyers.map(n => Math.round(n * Math.max(0, 1 - days / 380)))
    const grown = 1 - Math.exp(-days / 70)
    const sides: [SideAt, SideAt] = [
      side(old[0] ?? 0, (0.38 + gap) * grown, 2050 + 1300 * grown, 2050, isCostKnown),
      side(old[1] ?? 0, 0.38 * grown, 2460 + 1350 * grown, 2460, isCostKnown),
    ]
    const counts = ({ repeat }: SideAt) => ({ of: Math.round((repeat.value ?? 0) * repeat.n), n: repeat.n })
    return {
      days,
      sides,
      difference:
        (old[0] ?? 0) > 0 && (old[1] ?? 0) > 0
          ? newcombeDifference(counts(sides[0]), counts(sides[1]))
          : null,
    }
  }),
})

const whole: FirstOrders = {
  pairs: [
    pairOf('promotion', [2_480, 7_830], -0.08),
    pairOf('subscription', [611, 4_120], 0.19),
    pairOf('units', [1_930, 8_380], 0.004),
    pairOf('value', [5_002, 5_308], 0.05),
  ],
  growth: {
    to90: ranged(0.31, 0.9, 7_214),
    sameItem: shareOf(0.61, 3_105),
  },
}

export const courseView = (part: Partial<CourseView> = {}): CourseView => ({
  asin: null,
  steps: orderSteps(10_310),
  firstOrders: whole,
  ofShop: whole.growth,
  currency: 'USD',
  asOf: shop.asOf,
  coverage: shop.coverage,
  buyers: shop.totals.buyers,
  ...part,
})

/** Few buyers, some sides of whom nothing can be told. */
export const fewCourse = (): CourseView =>
  courseView({
    asin: 'B000TEST02' as NonNullable<CourseView['asin']>,
    steps: orderSteps(64, 0.9),
    firstOrders: {
      pairs: FIRST_ORDER_KINDS.map((kind): FirstOrderPair => {
        if (kind === 'units') return pairOf('units', [22, 42], 0.1, false)
        const why = kind === 'value' ? 'too-few' : 'not-told'
        return {
          kind,
          buyers: [kind === 'value' ? 11 : 0, 53],
          why,
          splitMinor: kind === 'value' ? 1990 : null,
          at: [],
        }
      }),
      growth: { to90: ranged(0.17, 0.9, 48), sameItem: shareOf(0.43, 84) },
    },
  })

/** One young buyer, who has done nothing yet. */
export const youngCourse = (): CourseView =>
  courseView({
    steps: [
      {
        order: 1,
        buyers: 1,
        averageMinor: ranged(1990, 0, 1),
        next: {
          90: { share: shareOf(0, 0), medianDays: null },
          180: { share: shareOf(0, 0), medianDays: null },
          365: { share: shareOf(0, 0), medianDays: null },
        },
      },
    ],
    firstOrders: {
      pairs: FIRST_ORDER_KINDS.map(kind => ({
        kind,
        buyers: [0, 1],
        why: 'not-told',
        splitMinor: null,
        at: [],
      })),
      growth: { to90: null, sameItem: shareOf(0, 0) },
    },
    ofShop: null,
  })

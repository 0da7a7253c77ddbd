// Figures of the signals and of formulas: what the panels show, and what their rows come to.
import { quantile } from '@/lib/stats/quantile'
import { type Case, column, count, input, over, sum, sumWhere } from './rows-come-to'
import type { ShownShop } from './shown-shop'

/** Of the rows of the newest day: what `name` comes to, added up or the mean of it. */
const newestDay =
  (name: string, mean = false): Case['rows'] =>
  trace => {
    const days = column(trace, 'read-on')
    const values = column(trace, name).filter((one, at) => days[at] === days.at(-1) && one !== null)
    const all = values.reduce<number>((total, one) => total + Number(one), 0)
    return mean ? all / values.length : all
  }

export function signalCases({ study, asin, each }: ShownShop) {
  const own = study.asins.find(one => one.asin === asin)?.signals
  if (own === undefined) throw new Error(`${asin} has no signals.`)
  const signalsOf = (of: ShownShop['asin'] | null) => (of === null ? study.shop.signals : own)
  const subscribed = study.asins.find(one => one.signals.subscription?.active.length)
  const plan = subscribed?.signals.subscription ?? null
  const ofPlan = (part: string, shown: number | null | undefined, rows: Case['rows']): Case => ({
    ask: { asin: subscribed?.asin ?? asin, part },
    shown: shown ?? null,
    rows,
  })
  const out = study.asins.find(one => one.signals.stock.stockOuts.length > 0)
  const rateOf = over(sum('returned-in-time'), sum('units'))
  const cover = (part: string, shown: number | null): Case => ({
    ask: { asin, part },
    shown,
    rows: trace =>
      sumWhere('available', 'counted')(trace) / (input(trace, 'units-in-days') / input(trace, 'pace-days')),
    places: 6,
  })
  const formula = (
    part: string,
    make: (of: ShownShop['money']['formulas']) => number | null,
    rows: Case['rows'],
  ) =>
    each(({ asin: of, money }) => ({ ask: { asin: of, part }, shown: make(money.formulas), rows, places: 6 }))
  const amazon = study.asins.find(one => one.signals.amazonRepeat?.share != null)
  return {
    conversion: each(({ asin: of }) => ({
      ask: { asin: of },
      shown: signalsOf(of).conversion.at(-1)?.value ?? null,
      rows: over(sumWhere('units', 'in-newest'), sumWhere('sessions', 'in-newest')),
    })),
    price: [
      {
        ask: { asin, part: 'paid' },
        shown: own.price.paid.at(-1)?.value ?? null,
        rows: trace =>
          Number(
            column(trace, 'day-price').findLast((_, at) => column(trace, 'counted')[at] === 1) ?? Number.NaN,
          ),
      },
      {
        ask: { asin, part: 'median' },
        shown: own.price.medianMinor,
        rows: trace => {
          const counted = column(trace, 'counted')
          const days = new Map(
            column(trace, 'day').flatMap((day, at) =>
              counted[at] === 1 ? [[day, Number(column(trace, 'day-price')[at])] as const] : [],
            ),
          )
          return quantile(Float64Array.from(days.values()).sort(), 0.5)
        },
      },
      {
        ask: { asin, part: 'changes' },
        shown: own.price.changes90,
        rows: trace => {
          const moved = column(trace, 'moved')
          return new Set(column(trace, 'day').filter((_, at) => moved[at] === 1)).size
        },
      },
      {
        ask: { asin, part: 'listed' },
        shown: own.price.listed.at(-1)?.value ?? null,
        rows: newestDay('listed-price', true),
      },
    ],
    'promotion-use': each(({ asin: of }) => ({
      ask: { asin: of, part: 'first' },
      shown: signalsOf(of).promotions.firstOrders.value,
      rows: over(sum('promotion'), count),
    })).concat(
      each(({ asin: of }) => {
        const { firstOrders, repeatOrders } = signalsOf(of).promotions
        const n = firstOrders.n + repeatOrders.n
        const promoted = (firstOrders.value ?? 0) * firstOrders.n + (repeatOrders.value ?? 0) * repeatOrders.n
        return { ask: { asin: of, part: 'all' }, shown: promoted / n, rows: over(sum('promotion'), count) }
      }),
      each(({ asin: of }) => ({
        ask: { asin: of, part: 'repeat' },
        shown: signalsOf(of).promotions.repeatOrders.value,
        rows: over(sum('promotion'), count),
      })),
      each(({ asin: of }) => ({
        ask: { asin: of, part: 'after' },
        shown: signalsOf(of).promotions.repeatAfterPromotion.value,
        rows: over(sum('back'), count),
      })),
      each(({ asin: of }) => ({
        ask: { asin: of, part: 'after-none' },
        shown: signalsOf(of).promotions.repeatWithout.value,
        rows: over(sum('back'), count),
      })),
      each(({ asin: of }) => ({
        ask: { asin: of, part: 'depth' },
        shown: signalsOf(of).promotions.depth,
        rows: over(sum('depth'), count),
        places: 5,
      })),
    ),
    subscription: [
      ofPlan('active', plan?.active.at(-1)?.value, newestDay('subscribers')),
      ofPlan('discount', plan?.discountShare, newestDay('subscriber-discount', true)),
      ofPlan('out-of-stock', plan?.outOfStockShare, newestDay('out-of-stock', true)),
      ofPlan(
        'adoption',
        plan?.adoption,
        over(trace => input(trace, 'subscribers'), count),
      ),
      // Part of a model or of weeks that overlap: the rows are its ground, not its sum.
      ofPlan('unit-share', plan?.unitShare, trace => (count(trace) > 0 ? trace.value : Number.NaN)),
      ofPlan('churn', plan?.churnPer30Days?.value, trace => (count(trace) > 0 ? trace.value : Number.NaN)),
    ],
    'featured-offer': [
      {
        ask: { asin },
        shown: own.featuredOffer.readings.at(-1)?.value ?? null,
        rows: trace => Number(column(trace, 'featured-offer').at(-1) ?? Number.NaN),
      },
    ],
    stock: [
      {
        ask: { asin, part: 'available' },
        shown: own.stock.available.at(-1)?.value ?? null,
        rows: sumWhere('available', 'counted'),
      },
      { ask: { asin, part: 'inbound' }, shown: own.stock.inbound, rows: sumWhere('inbound', 'counted') },
      cover('cover-30', own.stock.cover30),
      cover('cover-90', own.stock.cover90),
      {
        ask: { asin: out?.asin ?? asin, part: 'out' },
        shown: (out?.signals ?? own).stock.stockOuts.reduce((days, one) => days + one.days, 0),
        rows: sum('without-stock'),
      },
    ],
    returns: [
      ...each(({ asin: of }) => ({ ask: { asin: of }, shown: signalsOf(of).returns.rate, rows: rateOf })),
      ...[own, study.shop.signals].flatMap(one =>
        one.returns.reasons.map(
          ({ code, units }): Case => ({
            ask: { asin: one === own ? asin : null, part: code },
            shown: units,
            rows: sum('units'),
          }),
        ),
      ),
    ],
    'amazon-repeat': [
      {
        ask: { asin: amazon?.asin ?? asin },
        shown: amazon?.signals.amazonRepeat?.share ?? null,
        rows: trace => (column(trace, 'amazon-repeat').includes(trace.value) ? trace.value : Number.NaN),
      },
    ],
    formula: [
      ...formula('average-order', of => of.averageOrderMinor, over(sum('revenue'), count)),
      ...formula(
        'frequency',
        of => of.purchaseFrequency,
        over(sum('in-year'), trace => new Set(buyersIn(trace, 'in-year')).size),
      ),
      ...formula(
        'retention',
        of => of.retention,
        trace => {
          const before = new Set(buyersIn(trace, 'year-before'))
          return [...new Set(buyersIn(trace, 'in-year'))].filter(one => before.has(one)).length / before.size
        },
      ),
      ...formula(
        'crm',
        of => of.crm?.valueMinor ?? null,
        trace => {
          const [orders, before] = [sum('in-year')(trace), new Set(buyersIn(trace, 'year-before'))]
          const year = new Set(buyersIn(trace, 'in-year'))
          const kept = [...year].filter(one => before.has(one)).length / before.size
          return ((sum('revenue')(trace) / count(trace)) * (orders / year.size)) / (1 - kept)
        },
      ),
      ...formula(
        'simple',
        of => of.simple?.valueMinor ?? null,
        trace => trace.value,
      ),
      ...formula(
        'marketplace',
        of => of.marketplace?.valueMinor ?? null,
        trace => {
          const buyers = new Set(column(trace, 'buyer')).size
          const repeats = column(trace, 'repeat')
          const ofRepeats = (name: string): number =>
            column(trace, name).reduce<number>(
              (all, one, at) => all - (repeats[at] === 1 ? Number(one) : 0),
              0,
            )
          return (
            (sum('revenue')(trace) / count(trace)) *
              input(trace, 'gross-margin') *
              (sum('repeat')(trace) / buyers) -
            (input(trace, 'spend') + ofRepeats('refunds') + ofRepeats('fees')) / buyers
          )
        },
      ),
    ],
  } satisfies Record<string, Case[]>
}

function buyersIn(trace: Parameters<Case['rows']>[0], mark: string): (string | number | null)[] {
  const marks = column(trace, mark)
  return column(trace, 'buyer').filter((_, at) => marks[at] === 1)
}

// Orders ahead: totals with limits, the stock set against the weeks or the reason why not, and why there is no forecast.
import { describe, expect, it } from 'vitest'
import { ForecastPanel } from '@/components/panels/ForecastPanel'
import { ShopForecastPanel } from '@/components/panels/ShopForecastPanel'
import type { AsinFigures } from '@/lib/schema/figures'
import type { AsinOutlook } from '@/lib/schema/outlook'
import { stage } from '@/tests/components/support/stage'
import { asinFigures } from '@/tests/gallery/invented-figures'
import { forecast, unforeseen } from '@/tests/gallery/invented-outlook'
import { productView, shopView } from '@/tests/gallery/invented-views'

const tea = asinFigures(0)
const { asOf } = productView().outlook
const READ = 20_500 * 86_400
const stocked = (value: number | null, why = 'stock-report'): AsinFigures => {
  const { checks } = tea.baseline
  const stockDays = { ...checks.stockDays, value, why, asOf: value === null ? null : READ }
  return { ...tea, baseline: { ...tea.baseline, checks: { ...checks, stockDays } } }
}
const drawn = (part: Partial<AsinOutlook> = {}, figures = tea) =>
  stage(<ForecastPanel state={{ kind: 'ready', view: productView(part, figures) }} />)
/** Ten orders in each of thirteen weeks. */
const even = () => {
  const made = forecast(asOf, 10)
  return { ...made, byWeek: made.byWeek.map(week => ({ ...week, value: 10, low: 6, high: 14 })) }
}

describe('stock', () => {
  it('is set against the weeks, with the orders that come after it', () => {
    const on = drawn({ soldForecast: even() }, stocked(61))
    expect(on.text()).toContain('the stock lasts until Apr 18, 2026 (61 days of cover')
    // 91 - 61 = 30 days of ten orders a week.
    expect(on.text()).toContain('After that, 43 of these orders would meet an empty shelf.')
    expect(on.all('.key-stock')).toHaveLength(1)
  })

  it('outlasts the weeks: said, not drawn', () => {
    const on = drawn({ soldForecast: even() }, stocked(400))
    expect(on.text()).toContain('the stock outlasts these 13 weeks (400 days of cover')
    expect(on.all('.key-stock')).toHaveLength(0)
  })

  it('is left out with the reason where it is not known', () => {
    const on = drawn({}, stocked(null, 'stock-stale'))
    expect(on.text()).toContain('Not set against the stock. The last stock reading is more than 30 days old.')
    expect(on.all('.key-stock')).toHaveLength(0)
  })

  it('is that of the product, not of whatever its buyers buy', async () => {
    const on = drawn({}, stocked(61))
    await on.choose('.segment:nth-child(3) input', 'on')
    expect(on.text()).toContain('Orders of anything by buyers who entered by this product.')
    expect(on.text()).not.toContain('stock')
  })
})

describe('figures', () => {
  it('carry their limits and n; small ones a decimal', () => {
    const text = drawn({ soldForecast: forecast(asOf, 0.6) }).text()
    expect(text).toMatch(/Orders in 90 days6\.4\d?5\.5–7\.3n = 24/)
    expect(text).toContain('Limits: 90% for the totals')
  })

  it('say what they rest on and what is assumed', () => {
    expect(drawn().text()).toContain('there are enough of them')
    expect(drawn({ soldForecast: forecast(asOf, 2, { basis: 'shop' }) }).text()).toContain(
      'Rests on the pace of the whole shop, applied to 80 buyers.',
    )
    expect(drawn().text()).toContain('Promotions and new products are not foreseen.')
  })

  it('leave the revenue open where the spend is not known', () => {
    const on = drawn({ soldForecast: forecast(asOf, 5, { revenueMinor: null }) })
    expect(on.text()).toContain('What an order is worth is not known')
  })
})

describe('no forecast', () => {
  it.each([
    ['too-few', 'Too few buyers came back'],
    ['no-repeats', 'Nobody has come back yet'],
    ['nobody', 'There is no buyer'],
    ['some-new-reason', 'The history does not carry one.'],
  ])('%s', (why, said) => {
    const on = drawn(unforeseen(why))
    expect(on.text()).toContain(said)
    expect(on.all('.chart')).toHaveLength(0)
  })
})

describe('season of the shop', () => {
  const said = (factors: number[] | null, reason: string | null) =>
    stage(
      <ShopForecastPanel state={{ kind: 'ready', view: shopView({ season: { factors, reason } }) }} />,
    ).text()
  it('names its strongest and weakest week', () => {
    expect(said([0.8, 1, 1.4, 0.8], null)).toContain(
      'week 3 of the year is strongest (+40% on the average), week 1 weakest (−20%)',
    )
  })
  it('or says why there is none', () => {
    expect(said(null, 'under-a-year')).toContain(
      'The forecast knows no season. It takes a whole year of orders to see one.',
    )
    expect(said(null, null)).toContain('The history does not show one.')
  })
})

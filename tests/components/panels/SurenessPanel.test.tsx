// The verdict follows from the evidence: each doubt takes it down, and the sentence that says so stands below.
import { describe, expect, it } from 'vitest'
import { judgeTrust } from '@/components/panels/judge-trust'
import { SurenessPanel } from '@/components/panels/SurenessPanel'
import { stage } from '@/tests/components/support/stage'
import { NO_DROPOUT, unforeseen } from '@/tests/gallery/invented-outlook'
import { productView, shopView } from '@/tests/gallery/invented-views'

const view = productView()
const shop = shopView().outlook
const withShop = (part: Partial<typeof shop>) => productView({}, view.figures, { ...shop, ...part })
const off = (error: number | null) => shop.track.map(one => ({ ...one, error }))
const said = (of: typeof view) => stage(<SurenessPanel state={{ kind: 'ready', view: of }} />).text()

describe('judgeTrust', () => {
  it('is firm where nothing speaks against it', () => {
    expect(judgeTrust(view)).toBe('firm')
  })

  it.each([
    ['no past forecast', withShop({ track: [] })],
    ['past forecasts not checked', withShop({ track: off(null) })],
    ['past forecasts far off', withShop({ track: off(0.21) })],
    ['leaving not told from pausing', withShop({ models: NO_DROPOUT })],
    ['no model', withShop({ models: null })],
    ['few orders with a buyer', { ...view, coverage: { ...view.coverage, ordersWithBuyer: 9_000 } }],
  ])('is fair: %s', (_, of) => {
    expect(judgeTrust(of)).toBe('fair')
  })

  it.each([
    ['no forecast', productView(unforeseen('too-few'))],
    ['few buyers', productView({ buyers: 99 })],
    ['few who came back', { ...view, figures: { ...view.figures, interval: null } }],
  ])('is thin: %s', (_, of) => {
    expect(judgeTrust(of)).toBe('thin')
  })
})

describe('SurenessPanel', () => {
  it('says what the verdict rests on', () => {
    const text = said(view)
    expect(text).toContain('Quite sure')
    expect(text).toContain('5,200 buyers, of whom 2,383 came back.')
    expect(text).toContain('In the last 6 months our 90-day forecast was off by 8% (median of 6 forecasts).')
    expect(text).toContain('It promised too much, by 5%.')
    expect(text).toContain('1,443 buyers who entered in the first 90 days are left out of the fit')
    expect(text).toContain('83% of 18,442 orders have a usable buyer')
  })

  it('sets the rate seen beside the rate held to the shop', () => {
    expect(said(view)).toMatch(/Seen within 90 days: 46\.0% \(n = 4,086\)\. Held to the other products/)
    expect(said(view)).toContain('The two agree')
    const apart = productView({
      pooledRepeat: { ...view.outlook.pooledRepeat, 90: { value: 0.31, low: 0.27, high: 0.35 } },
    })
    expect(said(apart)).toContain('31.0% (90% limits: 27.0% to 35.0%)')
    expect(said(apart)).toContain('the second is the better guess')
  })

  it('says that too few forecasts could be checked', () => {
    expect(said(withShop({ track: off(null) }))).toContain(
      'Too few past forecasts to say how far the 90-day forecast is off: 6 so far.',
    )
    expect(said(withShop({ track: [] }))).toContain('No past forecast could be checked yet')
  })

  it('warns where leaving is not told from pausing', () => {
    expect(said(withShop({ models: NO_DROPOUT }))).toContain('forecasts may promise too much')
  })
})

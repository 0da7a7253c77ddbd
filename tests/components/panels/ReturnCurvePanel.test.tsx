// Three clocks to choose from, a median that is reached or not, and what is seen told apart from what is only expected.
import { describe, expect, it } from 'vitest'
import { ReturnCurvePanel } from '@/components/panels/ReturnCurvePanel'
import type { MedianDay, ReturnCurve } from '@/lib/schema/outlook'
import { stage } from '@/tests/components/support/stage'
import { productView } from '@/tests/gallery/invented-views'

const { outlook } = productView()
const [first] = outlook.curves
if (!first) throw new Error('The invented outlook has no curve.')
const drawn = (curves: ReturnCurve[]) =>
  stage(<ReturnCurvePanel state={{ kind: 'ready', view: productView({ curves }) }} />)
const median = (of: MedianDay) => drawn([{ ...first, median: of }]).text()

describe('clocks', () => {
  it('begins with the same product and changes to the shop', async () => {
    const on = drawn(outlook.curves)
    expect(on.all('.segment')).toHaveLength(3)
    expect(on.text()).toContain('Coming back = buying the product of the first purchase again.')
    const shop = on.all('.segment input')[2]
    expect(shop).toBeDefined()
    await on.choose('.segment:nth-child(4) input', 'on')
    expect(on.text()).toContain('Coming back = buying anything in the shop.')
  })

  it('says what is missing where families are not known', () => {
    const on = drawn(outlook.curves.filter(one => one.clock !== 'family'))
    expect(on.all('.segment')).toHaveLength(2)
    expect(on.text()).toContain('Families are missing')
  })
})

describe('median', () => {
  it('is said with its limits, open ones included', () => {
    expect(median({ reached: true, day: 62, low: 58, high: 70 })).toContain(
      'Half are back by day 62 (95% limits: day 58 to 70).',
    )
    expect(median({ reached: true, day: 62, low: 58, high: null })).toContain('day 58 or later')
    expect(median({ reached: true, day: 62, low: null, high: null })).toContain('its limits cannot be told')
  })

  it('is no number where it is not reached', () => {
    const text = median({ reached: false, beyond: 210 })
    expect(text).toContain('The median is not reached: within the 210 days seen')
    expect(text).not.toContain('Half are back')
  })
})

describe('beyond the data', () => {
  it('marks what is only expected', () => {
    const on = drawn([first])
    expect(on.all('.returns .expected').map(cell => cell.textContent)).toEqual(['≈ 32%'])
    expect(on.text()).toContain('Beyond day 210 the data end')
    expect(on.text()).toContain('not watched long enough')
  })

  it('leaves the figure empty where the curve cannot be carried on', () => {
    const on = drawn([{ ...first, beyond: null }])
    expect(on.all('.returns .expected')).toHaveLength(0)
    expect(on.text()).toContain('Nothing is drawn beyond the data')
    expect(on.text()).not.toContain('expected (band')
  })
})

it('draws nothing of buyers none of whom came back', () => {
  const on = drawn([{ ...first, returned: 0, points: [] }])
  expect(on.text()).toContain('Nobody has come back yet')
  expect(on.all('.chart')).toHaveLength(0)
})

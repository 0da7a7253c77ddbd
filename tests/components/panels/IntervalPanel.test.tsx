// A window is shown only where enough buyers came back; below that the panel says how many it takes.
import { describe, expect, it } from 'vitest'
import { IntervalPanel } from '@/components/panels/IntervalPanel'
import type { Interval } from '@/lib/schema/figures'
import type { MarketplaceId } from '@/lib/schema/ids'
import { stage } from '@/tests/components/support/stage'
import { shopFigures } from '@/tests/gallery/invented-figures'
import { SHOP_US } from '@/tests/gallery/invented-source'

const shop = shopFigures(SHOP_US, 'ATVPDKIKX0DER' as MarketplaceId, 'USD')
const drawn = (n: number) => {
  const interval: Interval = { n, median: 31, q1: 28, q3: 34, window: { from: 27, to: 35, share: 0.53 } }
  const view = {
    group: { ...shop, interval },
    currency: 'USD',
    coverage: shop.coverage,
    buyers: 10,
    grossMarginShare: null,
  }
  return stage(<IntervalPanel state={{ kind: 'ready', view }} />)
}

describe('IntervalPanel', () => {
  it('shows no window of 19 reorders, and says why', () => {
    const on = drawn(19)
    expect(on.text()).toContain('Too few reorders for a window')
    expect(on.text()).toContain('There are 19 so far; it takes 20.')
    expect(on.text()).not.toContain('day 27 to 35')
  })

  it('shows the window of 20, with n and what it rests on', () => {
    const on = drawn(20)
    expect(on.text()).toContain('day 27 to 35')
    expect(on.text()).toContain('n = 20')
    expect(on.text()).toContain('83% of 18,442 orders have a usable buyer')
  })
})

// The wave: when cover ends by expectation and at the upper limit, buffer and last day, the lead time, and stock not known.
import { describe, expect, it } from 'vitest'
import { WavePanel } from '@/components/panels/WavePanel'
import type { Wave } from '@/lib/schema/advice'
import { stage } from '@/tests/components/support/stage'
import { AS_OF, wave } from '@/tests/gallery/invented-advice'
import { BASELINES } from '@/tests/gallery/invented-figures'

const { stockDays } = BASELINES.green.checks
const drawn = (of: Wave | null, stock = stockDays) => {
  const typed: (number | null)[] = []
  const view = { wave: of, asOf: AS_OF, stock }
  const on = stage(<WavePanel state={{ kind: 'ready', view }} onLeadTime={days => typed.push(days)} />)
  return { on, typed }
}

describe('WavePanel', () => {
  it('says when cover ends, what to order and by when, and the week for a coupon', () => {
    const text = drawn(wave(310)).on.text()
    expect(text).toMatch(/The stock is expected to end on Apr \d+, 2026\. At the upper limit already on/)
    expect(text).toContain('Units to order187')
    expect(text).toContain('Order byFeb 28, 2026')
    expect(text).toContain('week of Mar 3, 2026')
    expect(text).toContain('expected, no stock left')
  })

  it('outlasts the weeks: nothing is said to run out', () => {
    const { on } = drawn(wave(5000, 34, { bufferUnits: 0, orderBy: null }))
    expect(on.text()).toContain('The stock outlasts these 13 weeks, even at the upper limit.')
    expect(on.text()).toContain('Not needed')
    expect(on.text()).not.toContain('no stock left')
  })

  it('says that it counts what is on the way where what is on hand is short', () => {
    const short = { ...stockDays, state: 'red', value: 9.5 } as const
    const text = drawn(wave(5000, 34, { bufferUnits: 0, orderBy: null }), short).on.text()
    expect(text).toContain('The stock outlasts these 13 weeks')
    expect(text).toContain('What is on hand alone lasts 9 days: see that the rest arrives before.')
  })

  it('without stock says why, and promises no cover', () => {
    const { on } = drawn(wave(null), { ...stockDays, value: null, why: 'stock-missing', asOf: null })
    expect(on.text()).toContain('The wave cannot be held against stock. No stock reading yet.')
    expect(on.text()).toContain('Stock not known')
    expect(on.text()).not.toContain('covers it')
  })

  it('is none with too few buyers', () => {
    expect(drawn(null).on.text()).toContain('too few buyers came back')
  })

  it('takes a lead time in whole days, and gives it back', async () => {
    const { on, typed } = drawn(wave(310, 34, { leadTimeTypedIn: true }))
    const submit = () => on.send('form', 'submit')
    await on.type('form input', '4.5')
    await submit()
    await on.type('form input', '45')
    await submit()
    await on.press('Take back')
    expect(typed).toEqual([45, null])
  })
})

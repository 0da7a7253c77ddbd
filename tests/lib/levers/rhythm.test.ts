import { describe, expect, it } from 'vitest'
import { comesBack, isDeliverable, rhythmOf } from '@/lib/levers/rhythm'
import { intervalOf, leverCase, noRhythm, outlookCase, rhythmOf as rhythm, survivalOf } from './lever-case'

const withWindow = (window: ReturnType<typeof rhythm>) => leverCase({}, { outlook: outlookCase(window) })

describe('rhythm', () => {
  it('is what passed the test, on enough buyers', () => {
    const passed = rhythmOf(withWindow(rhythm(40, 30)))
    expect(passed?.mode.value).toBe(30)
    expect(rhythmOf(withWindow(rhythm(19, 30)))).toBeNull()
    expect(rhythmOf(withWindow(noRhythm(40)))).toBeNull()
    expect(rhythmOf(leverCase())).toBeNull()
  })
  it('wants a pace that a delivery plan can match', () => {
    const deliverable = (mode: number) => {
      const window = rhythmOf(withWindow(rhythm(40, mode)))
      return window !== null && isDeliverable(window)
    }
    expect([10, 14, 183, 200].map(deliverable)).toEqual([false, true, true, false])
  })
  it('tells a product bought once from one that is bought again', () => {
    expect(comesBack(leverCase({ interval: intervalOf(40), survival: survivalOf(0.3) }))).toBe(true)
    expect(comesBack(leverCase({ interval: intervalOf(40), survival: survivalOf(0.01) }))).toBe(false)
    expect(comesBack(leverCase({ interval: intervalOf(19), survival: survivalOf(0.3) }))).toBe(false)
  })
})

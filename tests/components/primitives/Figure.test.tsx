// A figure says its value and unit, how many it is over, how sure it is, or why it is missing.
import { describe, expect, it } from 'vitest'
import { Figure } from '@/components/primitives/Figure'
import { stage } from '@/tests/components/support/stage'

describe('Figure', () => {
  it('prints value, limits and n', () => {
    const on = stage(
      <Figure value={0.34} quantity={{ kind: 'share' }} limits={{ low: 0.31, high: 0.37 }} n={1204} />,
    )
    expect(on.text()).toBe('34.0%31.0%–37.0%n = 1,204')
  })

  it('says why a value is missing', () => {
    const on = stage(<Figure value={null} quantity={{ kind: 'days' }} n={3} missing="Too few" />)
    expect(on.text()).toBe('–Too few')
  })

  it('never leaves a missing value unsaid', () => {
    expect(stage(<Figure value={null} quantity={{ kind: 'count' }} />).text()).toBe('–Not known')
  })

  it('counts days in the plural of the language', () => {
    expect(stage(<Figure value={1} quantity={{ kind: 'days' }} />).text()).toBe('1 day')
    expect(stage(<Figure value={31.5} quantity={{ kind: 'days' }} />, 'fr').text()).toBe('31,5 jours')
  })

  it('prints a zero as a zero', () => {
    expect(stage(<Figure value={0} quantity={{ kind: 'money', currency: 'JPY' }} n={0} />).text()).toBe(
      '¥0n = 0',
    )
  })
})

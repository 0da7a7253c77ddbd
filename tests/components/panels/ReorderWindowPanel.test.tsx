// A window is said only where there is a rhythm; where there is none, none is drawn, and the reason stands in its place.
import { describe, expect, it } from 'vitest'
import { ReorderWindowPanel } from '@/components/panels/ReorderWindowPanel'
import type { PerUnit, ReorderWindow } from '@/lib/schema/outlook'
import { stage } from '@/tests/components/support/stage'
import {
  DOUBLE_PACK,
  HABIT,
  NO_RHYTHM,
  RHYTHM_UNKNOWN,
  SHOWN,
  TOO_FEW,
  UNCLEAR,
} from '@/tests/gallery/invented-outlook'
import { productView } from '@/tests/gallery/invented-views'

const drawn = (window: ReorderWindow, language: 'en' | 'fr' = 'en') =>
  stage(<ReorderWindowPanel state={{ kind: 'ready', view: productView({ window }) }} />, language)
const withUnit = (perUnit: PerUnit | null) => drawn({ ...SHOWN, perUnit }).text()

describe('with a rhythm', () => {
  it('says the window, its share, n, and the limits of the most frequent gap', () => {
    const text = drawn(SHOWN).text()
    expect(text).toContain(
      'Most reorders come on days 27 to 35 (n = 143, 52% of them), 81% on days 22 to 46.',
    )
    expect(text).toContain('The most frequent gap is 31 days (95% limits: 29 to 33).')
    expect(text).toContain('As of Feb 16, 2026')
  })

  it('says it in French', () => {
    expect(drawn(SHOWN, 'fr').text()).toContain('La plupart des réachats viennent aux jours 27 à 35')
  })

  it('names several peaks only where there are several', () => {
    expect(drawn(SHOWN).text()).not.toContain('several peaks')
    expect(drawn({ ...SHOWN, modes: [31, 62] }).text()).toContain('several peaks: 31, 62 days')
  })
})

describe('per unit', () => {
  it('says how long a unit lasts where use sets the date', () => {
    expect(withUnit(DOUBLE_PACK)).toContain(
      'A double pack lasts about twice as long (95% limits: 1.8 to 2.1 times, n = 118): a unit lasts 27 to 35 days.',
    )
    expect(withUnit({ ...DOUBLE_PACK, value: 0.6 })).toContain('lasts 1.5 times as long')
  })

  it('says that habit sets it, or that it cannot be told', () => {
    expect(withUnit(HABIT)).toContain('habit sets the day, not use')
    expect(withUnit(UNCLEAR)).toContain('cannot be told yet')
    expect(withUnit(null)).not.toContain('double pack')
  })
})

describe('without a rhythm', () => {
  it('shows the bars and no window', () => {
    const on = drawn(NO_RHYTHM)
    expect(on.text()).toContain('show no rhythm; a window would be invented')
    expect(on.text()).not.toContain('Most reorders come')
    expect(on.all('.chart')).toHaveLength(1)
    expect(on.all('.key-window, .key-wide, .key-median')).toHaveLength(0)
  })

  it('counts what is needed where it is not known', () => {
    expect(drawn(RHYTHM_UNKNOWN).text()).toContain('It takes 20 buyers with two gaps in a row')
    expect(drawn(RHYTHM_UNKNOWN).text()).toContain('there are 7 among 41')
  })

  it('draws nothing of too few', () => {
    expect(drawn(TOO_FEW).text()).toContain('There are 11 so far; it takes 20.')
    expect(drawn(TOO_FEW).all('.chart')).toHaveLength(0)
    expect(drawn({ ...TOO_FEW, n: 0 }).text()).toContain('Nobody has come back yet.')
  })
})

// What was asked for, by name: figures of buyers who entered in a month say both the month and the age.
import { describe, expect, it } from 'vitest'
import { figureText } from '@/components/panels/trace-text'
import { createSpeak } from '@/components/primitives/create-speak'
import type { TracedFigure } from '@/lib/schema/figure-rows'
import type { ShopKey } from '@/lib/schema/ids'
import { panelWords } from '@/tests/gallery/both-languages'

const speak = createSpeak(panelWords, 'en', 'en-US')
const named = (figure: TracedFigure, month: string | null): string =>
  figureText(speak, { shop: 'local|A|USD' as ShopKey, asin: null, figure, horizonDays: 90, month })

describe('figureText', () => {
  it('names month and age of a cell of the cohorts', () => {
    for (const figure of ['cohort-contribution', 'repeat-rate', 'revenue', 'contribution'] as const)
      expect(named(figure, '2025-03')).toMatch(/^\S.*, first order in Mar 2025, to day 90$/)
  })
  it('names the month alone of what has no age, and the age alone without a month', () => {
    expect(named('reported-sales', '2025-03')).toMatch(/Mar 2025$/)
    expect(named('reported-sales', '2025-03')).not.toContain('90')
    expect(named('repeat-rate', null)).not.toContain('first order')
    expect(named('repeat-rate', null)).toContain('90')
  })
})

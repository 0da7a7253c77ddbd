// The strips and the card as a seller reads them, in both languages, drawn in Node.
import { describe, expect, it } from 'vitest'
import type { Language } from '@/assets/words/say'
import { STRIP_WORDS } from '@/assets/words/strips'
import { asinCard } from '@/components/overlays/asin-card'
import { asinStrip } from '@/components/overlays/asin-strip'
import { cardRows } from '@/components/overlays/card-rows'
import { orderStrip } from '@/components/overlays/order-strip'
import { createSpeak, type Speak } from '@/components/primitives/create-speak'
import type { BaselineCheck, CheckState } from '@/lib/schema/baseline'
import type { IsoDate } from '@/lib/schema/dates'
import type { PanelTarget } from '@/lib/schema/figure-rows'
import type { AsinSummary, Coverage, OrderSummary } from '@/lib/schema/figures'
import type { Asin } from '@/lib/schema/ids'
import { HORIZONS } from '@/lib/schema/purchase-history'
import '@/tests/components/support/stage'

function draw(make: (speak: Speak) => Element, language: Language = 'en'): Element {
  const root = document.createElement('div')
  root.append(make(createSpeak(STRIP_WORDS, language, language === 'fr' ? 'fr-FR' : 'en-US')))
  return root
}
const text = (root: Element): string => (root.textContent ?? '').replace(/[\s\u202f\u00a0]+/g, ' ').trim()

const check = (state: CheckState, value: number | null): BaselineCheck => ({
  state,
  value,
  threshold: null,
  n: null,
  why: '',
  asOf: null,
})
const by = <T>(of: (days: number) => T) => Object.fromEntries(HORIZONS.map(days => [days, of(days)]))
const summary = (more: Partial<AsinSummary> = {}): AsinSummary => ({
  asin: 'B000TEST01' as Asin,
  title: 'Sample tea 250 g',
  currency: 'USD',
  asOf: '2026-09-12' as IsoDate,
  entryBuyers: 240,
  units: 900,
  revenueMinor: 900_000,
  clv: by(days => ({
    revenueMinor: 2000 + days * 10,
    contributionMinor: null,
    n: 400 - days,
  })) as AsinSummary['clv'],
  repeatRate: by(() => ({ value: 0.312, low: 0.25, high: 0.38, n: 214 })) as AsinSummary['repeatRate'],
  interval: { n: 66, median: 31, q1: 28, q3: 35, window: { from: 27, to: 35, share: 0.52 } },
  baseline: {
    state: 'red',
    checks: {
      rating: check('green', 4.5),
      stockDays: check('red', 12.4),
      returnRate: check('unknown', null),
      cancellationRate: check('green', 0.004),
    },
  },
  lever: null,
  ...more,
})
const order = (more: Partial<OrderSummary>): OrderSummary => ({
  purchaseNumber: 2,
  daysSinceFirst: 31,
  daysSincePrevious: 31,
  mayBeOldCustomer: false,
  ...more,
})
const ofOrder = (more: Partial<OrderSummary>, language: Language = 'en') =>
  draw(speak => orderStrip(speak, order(more), () => {}), language)

describe('orderStrip', () => {
  it.each([
    [{}, 'en', '2nd order, 31 days after the 1st'],
    [{ daysSincePrevious: 1 }, 'en', '2nd order, 1 day after the 1st'],
    [{ purchaseNumber: 3, daysSinceFirst: 62 }, 'en', '3rd order, 31 days after the 2nd'],
    [{ purchaseNumber: 12 }, 'en', '12th order, 31 days after the 11th'],
    [{ purchaseNumber: 23 }, 'en', '23rd order, 31 days after the 22nd'],
    [{ purchaseNumber: 112 }, 'en', '112th order, 31 days after the 111th'],
    [{ purchaseNumber: 1, daysSincePrevious: null }, 'en', 'First order'],
    [{ purchaseNumber: 1, daysSincePrevious: null, mayBeOldCustomer: true }, 'en', 'First order we know of'],
    [{ purchaseNumber: null }, 'en', 'Buyer not known'],
    [{}, 'fr', '2e commande, 31 jours après la 1re'],
    [{ purchaseNumber: 1, daysSincePrevious: null }, 'fr', 'Première commande'],
  ] as const)('%j in %s: %s', (more, language, words) => {
    expect(text(ofOrder(more, language))).toBe(words)
  })
  it('says on hover and aloud how it was counted, and how sure it is', () => {
    const button = ofOrder({
      purchaseNumber: 3,
      daysSinceFirst: 62,
      mayBeOldCustomer: true,
    }).querySelector('button')
    expect(button?.getAttribute('title')).toContain('62 days since the first order')
    expect(button?.getAttribute('aria-label')).toContain('there may be earlier orders')
  })
})

describe('asinStrip', () => {
  it('shows value, repeat rate with its n, window, four lights and the first lever', () => {
    const lever = {
      lever: 'subscribe-save',
      sentence: '',
      arguments: {},
      because: [],
      evidence: 'own',
      breakEvenGain: null,
      rank: 1,
      expectedMonthlyMinor: null,
      expectedBasis: 'none',
      costMinor: null,
      timeToEffect: 'medium',
      where: 'subscribe-save',
      arithmetic: [],
    } as const
    const strip = draw(speak =>
      asinStrip(speak, summary({ lever: { ...lever, because: [], arithmetic: [] } }), () => {}),
    )
    expect(text(strip)).toBe('$29.00CLV 90 d31%repeat, n 21427–35 dreorderRSTC!Subscribe & Save')
    expect([...strip.querySelectorAll('.lights .lamp')].map(one => one.className)).toEqual([
      'lamp lamp-green',
      'lamp lamp-red',
      'lamp lamp-unknown',
      'lamp lamp-green',
    ])
  })
  it('reads as one sentence aloud', () => {
    const strip = draw(speak => asinStrip(speak, summary(), () => {}), 'fr')
    const label = strip
      .querySelector('button')
      ?.getAttribute('aria-label')
      ?.replace(/[\u202f\u00a0]/g, ' ')
    expect(label).toContain('valeur vie client à 90 jours 29,00 $')
    expect(label).toContain('taux de réachat à 90 jours 31,2 %, 214 acheteurs')
    expect(label).toContain('Stock : à corriger')
  })
  it('shows no value before a buyer is old enough, and no window of a handful of reorders', () => {
    const young = summary({
      clv: by(() => ({ revenueMinor: null, contributionMinor: null, n: 0 })) as AsinSummary['clv'],
      repeatRate: by(() => ({ value: null, low: null, high: null, n: 0 })) as AsinSummary['repeatRate'],
      interval: { n: 4, median: 31, q1: 28, q3: 35, window: { from: 27, to: 35, share: 0.52 } },
    })
    const strip = text(draw(speak => asinStrip(speak, young, () => {})))
    expect(strip).toContain('240 buyers')
    expect(strip).not.toMatch(/\$|%|27/)
  })
  it('opens on a click', () => {
    let opened = 0
    const strip = draw(speak => asinStrip(speak, summary(), () => opened++))
    const button = strip.querySelector('button')
    button?.dispatchEvent(
      new (window as unknown as { Event: typeof Event }).Event('click', { bubbles: true }),
    )
    expect(opened).toBe(1)
  })
})

describe('asinCard', () => {
  const coverage = { orders: 4120, ordersWithBuyer: 3010, from: '2025-03-01' } as Coverage
  it('gives n, limits, window, as-of day and coverage', () => {
    const card = text(draw(speak => asinCard(speak, summary(), coverage)))
    for (const words of [
      'n 310',
      '95%: 25.0%–38.0%',
      'n 214',
      'day 27 to 35',
      'holds 52% of 66 reorders',
      'Sep 12, 2026',
      '73% of 4,120 orders',
      'unknown',
    ])
      expect(card).toContain(words)
  })
  it('does without coverage where it is not known', () => {
    expect(text(draw(speak => asinCard(speak, summary(), null)))).not.toContain('usable')
  })
})

describe('the words', () => {
  it('are the same keys in both languages, with the same slots', () => {
    const slots = (sentence: string | undefined) => [...new Set((sentence ?? '').match(/\{\w+\}/g))].sort()
    expect(Object.keys(STRIP_WORDS.fr).sort()).toEqual(Object.keys(STRIP_WORDS.en).sort())
    for (const [key, sentence] of Object.entries(STRIP_WORDS.en))
      expect(slots(STRIP_WORDS.fr[key]), key).toEqual(slots(sentence))
  })
})

describe('cardRows', () => {
  it('opens the panel at the rows of a figure, and says so where the seller must open it', async () => {
    const asked: PanelTarget[] = []
    let opened = true
    const line = draw(speak =>
      cardRows(speak, 'B000TEST01' as Asin, at => {
        asked.push(at)
        return Promise.resolve(opened)
      }),
    )
    const [revenue, repeat] = [...line.querySelectorAll('button')]
    revenue?.click()
    await Promise.resolve()
    expect(asked).toEqual([{ asin: 'B000TEST01', rows: { figure: 'revenue', horizonDays: 90 } }])
    opened = false
    repeat?.click()
    await new Promise(done => setTimeout(done, 1))
    expect(asked[1]?.rows).toEqual({ figure: 'repeat-rate', horizonDays: 90 })
    expect(text(line)).toContain('Open the side panel from the toolbar')
  })
})

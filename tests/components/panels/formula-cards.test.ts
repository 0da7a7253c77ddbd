// The formulas stand with inputs that lead to their value on a pocket calculator, and with a reason where they have none.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FormulaCard, formulaCards, formulasBeside } from '@/components/panels/formula-cards'
import { addingUp } from '@/components/panels/parts-adding-up'
import { economics } from '@/lib/metrics/economics/economics'
import type { Economics } from '@/lib/schema/economics'
import { ECONOMICS, LOSING, NO_COSTS } from '@/tests/gallery/invented-money'
import { moneyTask } from '@/tests/lib/metrics/economics/money-task'

const cardOf = (of: Economics, id: FormulaCard['id']): FormulaCard => {
  const found = formulaCards(of).find(one => one.id === id)
  if (found === undefined) throw new Error(`No card ${id}.`)
  return found
}

/** Inputs as they are printed: money in whole minor units, shares to six places. */
function shown(card: FormulaCard) {
  const inputs = card.inputs.filter(one => !one.derived)
  return (name: string): number => {
    const { value = null, unit } = inputs.find(one => one.name === name) ?? { unit: 'count' }
    if (value === null) throw new Error(`The card ${card.id} does not show ${name}.`)
    return unit === 'share' ? Math.round(value * 1e6) / 1e6 : Math.round(value)
  }
}

function crmByHand(card: FormulaCard): number {
  const of = shown(card)
  const lifetime = 1 / (1 - of('customers-kept') / of('customers-before'))
  return (of('revenue') / of('orders')) * (of('orders-in-year') / of('customers-in-year')) * lifetime
}

/** Each card worked out from what is shown on it, the way its formula says. */
const BY_HAND: Record<FormulaCard['id'], (card: FormulaCard) => number> = {
  marketplace: card => {
    const of = shown(card)
    const margin = (of('revenue') / of('orders')) * of('gross-margin') * of('repeat-orders')
    return (margin - of('ads') - of('returns') - of('fees')) / of('buyers')
  },
  contribution: card => card.inputs.reduce((sum, { value }) => sum + (value ?? Number.NaN), 0),
  crm: crmByHand,
  simple: card => crmByHand(card) - shown(card)('ad-spend') / shown(card)('first-orders'),
}

/** Two years of a shop whose means have endless decimals. */
const STUDIED = economics(
  moneyTask({
    lastDay: 800,
    sales: Array.from({ length: 61 }, (_, i) => ({
      order: i + 1,
      buyer: i % 4 === 3 ? -1 : i % 17,
      day: (i * 13) % 780,
      sku: 1 + (i % 3),
      units: 1 + (i % 2),
      revenue: 1999 + 37 * (i % 11),
      returned: i % 9 === 0 ? 1 : 0,
    })),
    costs: [1, 2, 3].map(sku => ({ sku, from: 0, cost: 613 + sku })),
    fees: [1, 2, 3].map(sku => ({ sku, referral: 301, fulfilment: 347 })),
    ads: [{ asin: 1, from: 0, to: 700, spend: 4999 }],
    reimbursed: [{ order: 10, sku: 1, amount: 111 }],
  }),
  null,
).shop

describe('formulaCards', () => {
  it('name four formulas, each with its value', () => {
    const cards = formulaCards(ECONOMICS)
    expect(cards.map(card => card.id)).toEqual(['marketplace', 'contribution', 'crm', 'simple'])
    expect(cards.every(card => card.valueMinor !== null)).toBe(true)
    expect(cards[1]?.horizon).toBe(180)
  })

  it.each([
    ['the invented shop', ECONOMICS],
    ['a shop of orders with and without a buyer', STUDIED],
  ])('of %s lead to their value by hand, to the minor unit', (_, of) => {
    for (const card of formulaCards(of)) {
      expect(card.valueMinor, card.id).not.toBeNull()
      // Half a minor unit is what the value itself is rounded by.
      expect(Math.abs(BY_HAND[card.id](card) - (card.valueMinor ?? 0)), card.id).toBeLessThanOrEqual(0.5)
    }
  })

  it('show one average order, of known buyers, wherever one is shown', () => {
    const all = [...formulasBeside(STUDIED), ...formulaCards(STUDIED).flatMap(({ inputs }) => inputs)]
    const average = all.filter(({ name }) => name === 'average-order').map(({ value }) => value)
    expect(average.length).toBeGreaterThan(2)
    expect(new Set(average).size).toBe(1)
    // Orders of nobody known are in the shop's own average, and only there.
    expect(average[0]).not.toBe(STUDIED.averageOrderMinor)
  })

  it('repeat what follows from the inputs with its mark', () => {
    const { inputs } = cardOf(ECONOMICS, 'crm')
    expect(inputs.filter(one => one.derived).map(({ name }) => name)).toEqual([
      'average-order',
      'orders-a-year',
      'retention',
      'lifespan',
    ])
  })

  it('say why a value is missing', () => {
    expect(formulaCards(NO_COSTS).map(card => card.missing)).toEqual([
      'money.missing.no-costs',
      'money.missing.no-costs',
      'formulas.crm.missing',
      'formulas.crm.missing',
    ])
    expect(formulasBeside(NO_COSTS).find(one => one.name === 'lifespan')?.value).toBeNull()
    expect(cardOf(LOSING, 'contribution').valueMinor).toBeLessThan(0)
  })
})

describe('addingUp', () => {
  it('keeps the sum and moves no part by more than one', () => {
    const parts = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(parts, fc.double({ min: -0.49, max: 0.49, noNaN: true }), (list, off) => {
        const sum = Math.round(list.reduce((all, part) => all + part, 0) + off) + 0
        const rounded = addingUp(list, sum)
        expect(rounded.reduce((all, part) => all + part, 0)).toBe(sum)
        for (const [at, part] of rounded.entries())
          expect(Math.abs(part - (list[at] ?? 0))).toBeLessThan(1.000001)
      }),
    )
    expect(addingUp([-3.5, -2.5, 1.4], -5)).toEqual([-3, -3, 1])
  })
})

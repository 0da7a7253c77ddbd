// The formulas stand with inputs that lead to their value, and with a reason where they have none.
import { describe, expect, it } from 'vitest'
import { formulaCards, formulasBeside } from '@/components/panels/formula-cards'
import { ECONOMICS, NO_COSTS } from '@/tests/gallery/invented-money'

const input = (economics: typeof ECONOMICS, id: string, name: string): number =>
  formulaCards(economics)
    .find(card => card.id === id)
    ?.inputs.find(one => one.name === name)?.value ?? Number.NaN

describe('formulaCards', () => {
  it('name four formulas, each with its value', () => {
    const cards = formulaCards(ECONOMICS)
    expect(cards.map(card => card.id)).toEqual(['marketplace', 'contribution', 'crm', 'simple'])
    expect(cards.every(card => card.valueMinor !== null)).toBe(true)
    expect(cards[1]?.horizon).toBe(180)
  })

  it('show inputs from which the CRM value can be worked out by hand', () => {
    const crm = (name: string) => input(ECONOMICS, 'crm', name)
    expect(crm('average-order') * crm('orders-a-year') * crm('lifespan')).toBeCloseTo(8913, -1)
    expect(crm('customers-kept') / crm('customers-before')).toBeCloseTo(crm('retention'), 3)
  })

  it('say why a value is missing', () => {
    expect(formulaCards(NO_COSTS).map(card => card.missing)).toEqual([
      'money.missing.no-costs',
      'money.missing.no-costs',
      'formulas.crm.missing',
      'formulas.crm.missing',
    ])
    expect(formulasBeside(NO_COSTS).find(one => one.name === 'lifespan')?.value).toBeNull()
  })
})

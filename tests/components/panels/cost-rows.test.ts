// Unit costs as text and back: what is typed returns to the minor unit in every currency, and faults name their field.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { costRows, readCost } from '@/components/panels/cost-rows'
import type { CostText } from '@/components/state/cost-draft'
import type { Sku } from '@/lib/schema/ids'
import type { UnitCostFact } from '@/lib/schema/money-facts'

const sku = 'TEA-250' as Sku
const text = (part: Partial<CostText>): CostText => ({
  unitCost: '4.50',
  inbound: '',
  other: '',
  currency: 'EUR',
  from: '2025-01-01',
  ...part,
})

describe('costRows and readCost', () => {
  it('return what was stated, in currencies of none, two and three decimals', () => {
    const minor = fc.integer({ min: 0, max: 99_999_999 })
    fc.assert(
      fc.property(
        fc.record({
          unitCostMinor: minor,
          inboundMinor: fc.option(minor),
          otherMinor: fc.option(minor),
          currency: fc.constantFrom('JPY', 'EUR', 'KWD'),
          fromDay: fc.integer({ min: 10_000, max: 25_000 }),
        }),
        fc.constantFrom('.' as const, ',' as const),
        (part, point) => {
          const cost: UnitCostFact = { sku, ...part }
          const [row] = costRows([cost], [], { currency: 'EUR', point, from: '2025-01-01' })
          expect(row && readCost(sku, row.text)).toEqual({ cost })
        },
      ),
    )
  })

  it('puts SKUs without a cost first, and the newest cost of a SKU before its older ones', () => {
    const cost = (name: string, fromDay: number): UnitCostFact => ({
      sku: name as Sku,
      unitCostMinor: 1,
      inboundMinor: null,
      otherMinor: null,
      currency: 'EUR',
      fromDay,
    })
    const rows = costRows(
      [cost('B', 1), cost('A', 1), cost('A', 9)],
      [{ sku: 'Z' as Sku, asin: null, units: 3, revenueMinor: 900 }],
      { currency: 'EUR', point: '.', from: '2025-01-01' },
    )
    expect(rows.map(row => row.id)).toEqual(['new Z', 'A EUR 9', 'A EUR 1', 'B EUR 1'])
    expect(rows[0]?.text).toEqual({
      unitCost: '',
      inbound: '',
      other: '',
      currency: 'EUR',
      from: '2025-01-01',
    })
  })

  it.each([
    [{ unitCost: '' }, ['unitCost']],
    [{ unitCost: '-1' }, ['unitCost']],
    [{ unitCost: '4.555' }, ['unitCost']],
    [{ unitCost: '1', inbound: 'x' }, ['inbound']],
    [{ other: '1e3' }, ['other']],
    [{ currency: 'EU' }, ['currency']],
    [{ from: '2025-02-30' }, ['from']],
  ])('refuses %o', (part, faults) => {
    expect(readCost(sku, text(part))).toEqual({ faults })
  })

  it('takes an empty inbound for not known, not for nothing', () => {
    const read = readCost(sku, text({ unitCost: '4,5' }))
    expect(read).toMatchObject({ cost: { unitCostMinor: 450, inboundMinor: null, otherMinor: null } })
  })
})

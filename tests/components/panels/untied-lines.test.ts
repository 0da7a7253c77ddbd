// Money in no order line is told a line a kind; what stands elsewhere already is not added up again.
import { describe, expect, it } from 'vitest'
import { UNTIED_GROUPS, untiedLines } from '@/components/panels/untied-lines'
import { UNTIED_REASONS, type UntiedMoney } from '@/lib/schema/economics'
import { AMOUNT_KINDS } from '@/lib/schema/money-facts'
import { ECONOMICS } from '@/tests/gallery/invented-money'

const ids = (hasAds: boolean) =>
  Object.values(untiedLines(ECONOMICS.untied, 'USD', hasAds).lines).map(lines => lines.map(one => one.kind))

describe('untiedLines', () => {
  it('puts what an advertising report tells elsewhere, the rest beside the orders, the largest first', () => {
    expect(ids(true)).toEqual([
      ['storage', 'reimbursement', 'subscription', 'reimbursement', 'other-fee', 'other'],
      ['fba-fee'],
      ['transfer', 'advertising', 'referral-fee'],
    ])
    expect(ids(false)[0]?.[0]).toBe('advertising')
  })

  it('adds up the shop’s own currency alone', () => {
    expect(untiedLines(ECONOMICS.untied, 'USD', true).sumMinor).toBe(
      -63_984 - 411_302 + 98_411 + 4_410 - 71_020 - 1_250,
    )
  })

  it('loses no row and no amount, whatever the kind and reason', () => {
    const all = AMOUNT_KINDS.flatMap((kind, k) =>
      UNTIED_REASONS.map(
        (reason, r): UntiedMoney => ({
          kind,
          reason,
          currency: 'EUR',
          rows: 1 + r,
          amountMinor: k * 100 - r,
        }),
      ),
    )
    const { lines } = untiedLines(all, 'EUR', true)
    const told = UNTIED_GROUPS.flatMap(group => lines[group])
    const sum = (of: readonly { rows: number; amountMinor: number }[]) => ({
      rows: of.reduce((all, one) => all + one.rows, 0),
      minor: of.reduce((all, one) => all + one.amountMinor, 0),
    })
    expect(sum(told)).toEqual(sum(all))
    for (const group of UNTIED_GROUPS)
      expect(new Set(lines[group].map(({ id }) => id)).size).toBe(lines[group].length)
  })
})

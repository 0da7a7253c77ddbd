// A shop's bookings told by reports downloaded before they were settled, by later ones and by settlements, in any order and as often
// as one likes: each counts once.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLedger } from '@/lib/ledger/create-ledger'
import { shopKey } from '@/lib/schema/ids'
import { AMOUNT_KINDS, type AmountDraft } from '@/lib/schema/money-facts'
import { ACCOUNT, at, line, sku, take, US } from './support/drafts'
import { amount, takeMoney } from './support/money-drafts'
import { orderOf } from './support/naive-merge'

const DAY = 86_400
const START = at('2026-03-01T12:00:00Z')
const ORDERS = [0, 1, 2, 3]

interface Booked {
  order: number
  sku: number
  kind: 'product-sales' | 'referral-fee' | 'refund-fee'
  /** In hundreds of minor units; parts of a settlement are no whole hundreds. */
  hundreds: number
  inParts: boolean
  /** 0 = not settled yet. */
  settlement: 0 | 77 | 78
  daysHeld: number
  at: number
}
const bookedArbitrary: fc.Arbitrary<Booked[]> = fc
  .array(
    fc.record({
      order: fc.constantFrom(...ORDERS),
      sku: fc.integer({ min: 1, max: 2 }),
      kind: fc.constantFrom('product-sales' as const, 'referral-fee' as const, 'refund-fee' as const),
      hundreds: fc.constantFrom(-3, -2, 2, 3),
      inParts: fc.boolean(),
      settlement: fc.constantFrom(0 as const, 77 as const, 78 as const),
      daysHeld: fc.integer({ min: 0, max: 20 }),
    }),
    { maxLength: 24 },
  )
  .map(all => all.map((one, i) => ({ ...one, at: START + i * 3 * 3600 })))

const told = (one: Booked, i: number, settlementKey: number): AmountDraft =>
  amount(one.order, {
    source: 'transactions',
    kind: one.kind,
    sku: sku(one.sku),
    amountMinor: one.hundreds * 100,
    quantity: null,
    postedAt: one.at,
    rowKey: i,
    settlementKey,
  })

function settled(one: Booked, i: number): AmountDraft[] {
  const minor = one.hundreds * 100
  // What is of no order is never held back.
  const postedAt = one.at + (one.order === 0 ? 0 : one.daysHeld * DAY)
  return (one.inParts ? [minor + 7, -7] : [minor]).map((amountMinor, part) => ({
    ...told(one, i * 2 + part, one.settlement),
    source: 'settlement' as const,
    amountMinor,
    postedAt,
  }))
}

/** What each order's amounts of a kind add up to, other than 0. */
const sums = (rows: { order: string; kind: string; minor: number }[]): Record<string, number> => {
  const all: Record<string, number> = {}
  for (const { order, kind, minor } of rows) all[`${order} ${kind}`] = (all[`${order} ${kind}`] ?? 0) + minor
  return Object.fromEntries(
    Object.entries(all)
      .filter(([, minor]) => minor !== 0)
      .sort(),
  )
}

describe('bookings of reports and settlements', () => {
  it('count once each, in whatever order and however often their files come', () => {
    const files = bookedArbitrary.chain(booked => {
      const early = booked.map((one, i) => told(one, i, 0))
      const late = booked.map((one, i) => told(one, i, one.settlement))
      const settlements = [77, 78].map(key =>
        booked.flatMap((one, i) => (one.settlement === key ? settled(one, i) : [])),
      )
      const others = [late, ...settlements]
      return fc.tuple(
        fc.constant(booked),
        fc
          .shuffledSubarray([...others, ...others])
          .chain(some => fc.shuffledSubarray([early, ...some], { minLength: some.length + 1 })),
        fc.constant(settlements),
      )
    })
    fc.assert(
      fc.property(files, ([booked, imported, settlements]) => {
        const ledger = createLedger()
        take(
          ledger,
          ORDERS.slice(1).map(n => line(n)),
        )
        for (const file of imported)
          takeMoney(ledger, money => {
            for (const draft of file) money.amount(draft)
          })
        const { amounts, superseded } = ledger.money(shopKey(ACCOUNT, US, 'USD'), { asOfDay: null })
        const kept = Array.from({ length: amounts.count }, (_, i) => ({
          order: `${amounts.orderHigh[i]}-${amounts.orderLow[i]}`,
          kind: AMOUNT_KINDS[amounts.kind[i] as number] as string,
          minor: amounts.amountMinor[i] as number,
        }))
        const once = booked.map(one => ({
          order: orderOf(amount(one.order)),
          kind: one.kind,
          minor: one.hundreds * 100,
        }))
        expect(sums(kept)).toEqual(sums(once))
        const isThere = (key: number): boolean =>
          key !== 0 && imported.includes(settlements[key - 77] as AmountDraft[])
        expect(superseded).toBe(booked.filter(one => isThere(one.settlement)).length)
      }),
      { numRuns: 150 },
    )
  })
})

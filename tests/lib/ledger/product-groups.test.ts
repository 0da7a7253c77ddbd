// The product group of an ASIN, as the figures' gate and the study's look it up: from the fee preview, whichever file comes first.
import { describe, expect, it } from 'vitest'
import { createLedger } from '@/lib/ledger/create-ledger'
import { shopKey } from '@/lib/schema/ids'
import { ACCOUNT, asin, DE, DEFAULTS, line, sku, take, US } from './support/drafts'
import { takeMoney, unitFee } from './support/money-drafts'

const USD = shopKey(ACCOUNT, US, 'USD')

function books() {
  const ledger = createLedger()
  take(ledger, [line(1), line(2, { sku: sku(2), asin: asin(2) })])
  ledger.shopLedger(USD, DEFAULTS)
  ledger.takeTouched()
  const idOf = (n: number) => ledger.products(USD).asins.indexOf(asin(n))
  return { ledger, idOf, groupOf: (n: number) => ledger.facts(USD, idOf(n)).productGroup }
}

describe('the product group', () => {
  it('is not known before a fee preview, and is from then on, by ASIN or by SKU alone', () => {
    const { ledger, groupOf } = books()
    expect([groupOf(1), groupOf(2)]).toEqual([null, null])
    takeMoney(ledger, money => {
      money.unitFee(unitFee())
      money.unitFee(unitFee({ sku: sku(2), asin: null, productGroup: 'Beauty' }))
    })
    expect([groupOf(1), groupOf(2)]).toEqual(['Grocery', 'Beauty'])
  })
  it('has the figures of just that ASIN made anew', () => {
    const { ledger, idOf } = books()
    takeMoney(ledger, money => money.unitFee(unitFee({ sku: sku(2), asin: null })))
    expect(ledger.takeTouched().get(USD)).toEqual(new Set([idOf(2)]))
    takeMoney(ledger, money => money.unitFee(unitFee({ sku: sku(2), asin: null })))
    expect(ledger.takeTouched().get(USD)).toBeUndefined()
  })
  it('is not taken from another marketplace', () => {
    const { ledger, groupOf } = books()
    takeMoney(ledger, money => money.unitFee(unitFee({ marketplace: DE, currency: 'EUR' })))
    expect(groupOf(1)).toBeNull()
  })
})

// Fee preview: estimates per unit, in the marketplace's own spelling; future fees and fees of other countries are left alone.
import { describe, expect, it } from 'vitest'
import { readCase } from './support/read-case'
import { testCases } from './support/test-cases'

const TEXT = 'fee-preview/2026-05-text'
const feesOf = async (folder: string) => (await readCase(folder)).facts.money?.unitFee ?? []

describe('fee-preview', () => {
  testCases('fee-preview')

  it('reads price, referral and fulfilment of one unit, and no future fee', async () => {
    expect((await feesOf(TEXT))[0]).toEqual({
      marketplace: 'ATVPDKIKX0DER',
      sku: 'TEA-250',
      asin: 'B000TEST01',
      currency: 'USD',
      priceMinor: 1199,
      referralMinor: 96,
      fulfilmentMinor: 390,
      otherMinor: 0,
      productGroup: 'Grocery',
    })
  })
  it('adds up the parts of the fulfilment fee where the whole is not stated', async () => {
    expect((await feesOf(TEXT))[1]).toMatchObject({ priceMinor: 1299, fulfilmentMinor: 350, otherMinor: 180 })
  })
  it('takes "--" as not known, never as nothing', async () => {
    expect((await feesOf(TEXT))[2]).toMatchObject({
      priceMinor: null,
      referralMinor: null,
      fulfilmentMinor: null,
      otherMinor: null,
    })
  })
  it('leaves out what is no amount, and an amount of another currency', async () => {
    const { report } = await readCase(TEXT)
    expect(report.skipped).toEqual([
      { reason: 'bad-number', count: 2, firstLine: 5 },
      { reason: 'no-product', count: 1, firstLine: 6 },
    ])
  })
  it('reads "24,99 €", "1.249,00 €" and a minus sign, whatever columns of other countries there are', async () => {
    const fees = await feesOf('fee-preview/2026-05-euro-signs-and-countries')
    expect(fees.map(fee => [fee.currency, fee.priceMinor, fee.referralMinor, fee.fulfilmentMinor])).toEqual([
      ['EUR', 2499, 200, 310],
      ['EUR', 124900, 18735, 4120],
      ['EUR', 2499, 200, 310],
    ])
  })
})
